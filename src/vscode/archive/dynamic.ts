import { l10n, window, type LogOutputChannel } from 'vscode';
import type { DynamicArchive } from '../../core/archive/dynamic';
import { now } from '../clock';
import { BlogError } from '../errors';
import { readSettings } from '../settings';
import type { OpenSite } from '../sites';
import { undoWrite } from '../write';
import { openPage } from './results';

/**
 * Writes the page that lists posts by itself at each build, and opens it. Nothing that is there is written over.
 * @returns a message that stays until it is answered: it offers to take the page back
 */
export async function createDynamicPage(
  site: OpenSite,
  log: LogOutputChannel,
): Promise<{ readonly message: Promise<void> }> {
  const { canBeDynamic } = await loadDynamic();
  if (!canBeDynamic(site.catalog.site)) {
    throw new BlogError(
      l10n.t(
        'Pages that list posts at each build are written for Jekyll, Eleventy and Hugo. For {0}, Regenerate Archive writes the list into a page.',
        site.location.generator.name,
      ),
    );
  }
  const page = await planDynamicPage(site, log);
  const [first] = page?.files ?? [];
  if (page === undefined || first === undefined) {
    throw new BlogError(l10n.t('Nothing was written: a file of that name is there already.'));
  }
  await writeAll(site, page.files);
  await openPage(site.files.uriOf(first.path));
  return { message: offerUndo(site, page.files) };
}

/**
 * The page that would list the posts of a site at each build, and what it needs.
 * @returns undefined where the generator knows no such page, or where a file of that name stands already
 */
export async function planDynamicPage(site: OpenSite, log: LogOutputChannel): Promise<DynamicArchive | undefined> {
  const { dynamicArchive } = await loadDynamic();
  const { catalog, files, root } = site;
  const { title } = readSettings(root, log).archive;
  return dynamicArchive({ site: catalog.site, posts: catalog.posts, nowMs: now(), title }, files);
}

const loadDynamic = () => import('../../core/archive/dynamic');

type NewFiles = readonly { readonly path: string; readonly text: string }[];

/** All of them or none: those that were written go again where one cannot be. */
async function writeAll(site: OpenSite, made: NewFiles): Promise<void> {
  for (const [index, { path, text }] of made.entries()) {
    const result = await site.files.writeIfUnchanged(path, undefined, text);
    if (result.kind === 'written') continue;
    await removeAll(site, made.slice(0, index));
    const reason = result.kind === 'failed' ? result.reason : l10n.t('it already exists');
    throw new BlogError(l10n.t('{0} could not be written: {1}', path, reason));
  }
}

/** @returns the files that are still there, because they were changed since, or cannot be deleted */
async function removeAll({ files }: OpenSite, made: NewFiles): Promise<readonly string[]> {
  const left: string[] = [];
  for (const { path, text } of made) {
    const outcome = await undoWrite({ files, path }, undefined, text);
    if (outcome.kind !== 'written') left.push(path);
  }
  return left;
}

async function offerUndo(site: OpenSite, made: NewFiles): Promise<void> {
  const undo = l10n.t('Undo');
  const names = made.map(({ path }) => path).join(', ');
  const words = l10n.t('{0} was created. It lists the posts by itself at each build.', names);
  if ((await window.showInformationMessage(words, undo)) !== undo) return;
  const left = await removeAll(site, made);
  if (left.length > 0) throw new BlogError(l10n.t('{0} has changed since, so it was left as it is.', left.join(', ')));
}
