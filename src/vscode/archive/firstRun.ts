import { env, l10n, ThemeIcon, Uri, window, type QuickPickItem } from 'vscode';
import type { Site } from '../../core/site';
import type { ArchiveJob } from './job';
import type { Page } from './pages';

/** What to do where no page of a site has an archive yet. */
export type FirstStep =
  | { readonly kind: 'create' }
  | { readonly kind: 'createDynamic' }
  | { readonly kind: 'insert'; readonly page: string }
  | { readonly kind: 'open'; readonly page: string }
  | { readonly kind: 'browse'; readonly address: string };

type Choice = QuickPickItem & { readonly step: FirstStep | 'other' };

/**
 * Asks.
 * @param dynamicPage path of the page that could list the posts at each build; undefined where there can be none
 * @returns undefined where the user does not want any of it
 */
export async function chooseFirstStep(
  job: ArchiveJob,
  pages: readonly Page[],
  dynamicPage: string | undefined,
): Promise<FirstStep | undefined> {
  const choices = choicesFor(job, pages, dynamicPage);
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t('Regenerate Archive'),
    placeHolder: l10n.t('No page of this blog has an archive yet. Where should it go?'),
  });
  return chosen?.step === 'other' ? chooseOther(pages) : chosen?.step;
}

function choicesFor(
  { page, site }: ArchiveJob,
  pages: readonly Page[],
  dynamicPage: string | undefined,
): readonly Choice[] {
  const preset = pages.find(({ path }) => path === page);
  const readme = pages.find(({ path, kind }) => /^readme\./i.test(path) && kind === 'other' && path !== page);
  const loops = pages.filter(({ kind }) => kind === 'loop');
  const isOtherPossible = pages.some(({ path }) => path !== page && path !== readme?.path);
  return [
    ...builtInChoices(site.catalog.site),
    ...(preset === undefined ? [createChoice(page, site.catalog.site)] : []),
    ...(preset?.kind === 'other' ? [insertChoice(page)] : []),
    ...(readme === undefined ? [] : [insertChoice(readme.path)]),
    ...loops.map(openChoice),
    ...(dynamicPage === undefined ? [] : [dynamicChoice(dynamicPage, site.catalog.site)]),
    ...(isOtherPossible ? [otherChoice()] : []),
  ];
}

function createChoice(page: string, { generator }: Site): Choice {
  return {
    label: l10n.t('Create {0}', page),
    iconPath: new ThemeIcon('new-file'),
    detail:
      generator.id === 'plain'
        ? l10n.t('A new page that lists all posts by year')
        : l10n.t('A new page that lists all posts by year, with the front matter that {0} needs', generator.name),
    step: { kind: 'create' },
  };
}

function insertChoice(page: string): Choice {
  return {
    label: l10n.t('Put the archive into {0}', page),
    iconPath: new ThemeIcon('edit'),
    detail: l10n.t('At the end of the page, between two markers; nothing else in it changes'),
    step: { kind: 'insert', page },
  };
}

function openChoice({ path }: Page): Choice {
  return {
    label: l10n.t('Open {0}', path),
    iconPath: new ThemeIcon('go-to-file'),
    detail: l10n.t('It lists posts by itself at each build, so nothing has to be written into it'),
    step: { kind: 'open', page: path },
  };
}

function dynamicChoice(page: string, { generator }: Site): Choice {
  return {
    label: l10n.t('Create {0}, which lists posts by itself', page),
    iconPath: new ThemeIcon('sync'),
    detail: l10n.t('{0} fills it at each build, so nothing has to be regenerated', generator.name),
    step: { kind: 'createDynamic' },
  };
}

function otherChoice(): Choice {
  return {
    label: l10n.t('Choose Another Page…'),
    iconPath: new ThemeIcon('files'),
    detail: l10n.t('Any Markdown or HTML file of this blog'),
    step: 'other',
  };
}

/** The generator's own archive, where it builds one and its address is known. */
function builtInChoices({ archive, baseUrl, generator }: Site): readonly Choice[] {
  const origin = /^https?:\/\/[^/]+/.exec(baseUrl ?? '')?.[0];
  if (archive.builtIn === undefined || origin === undefined) return [];
  return [
    {
      label: l10n.t('Open {0}', archive.builtIn),
      iconPath: new ThemeIcon('globe'),
      detail: l10n.t('{0} builds an archive of its own', generator.name),
      step: { kind: 'browse', address: origin + archive.builtIn },
    },
  ];
}

async function chooseOther(pages: readonly Page[]): Promise<FirstStep | undefined> {
  const items = pages.filter(({ kind }) => kind !== 'region').map(({ path }) => ({ label: path }));
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Which page should hold the archive?') });
  return chosen === undefined ? undefined : { kind: 'insert', page: chosen.label };
}

export async function browse(address: string): Promise<void> {
  await env.openExternal(Uri.parse(address));
}
