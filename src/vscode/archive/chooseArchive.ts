import { l10n, Uri, window } from 'vscode';
import { activeFile } from '../postArgument';
import type { OpenSite } from '../sites';
import { pathBelow } from '../uris';
import type { Archive } from './archives';

/** The page that a command is about: that of a file, else the one in the active editor; undefined outside of the site. */
export function pageOf(argument: unknown, site: OpenSite): string | undefined {
  const uri = argument instanceof Uri ? argument : activeFile();
  return uri === undefined ? undefined : pathBelow(site.root, uri);
}

/**
 * The archive that is meant: the only one of a page, the only one at all, else what the user chooses.
 * @returns undefined where the user chooses none
 */
export async function chooseArchive(
  archives: readonly Archive[],
  page: string | undefined,
): Promise<Archive | undefined> {
  const here = archives.filter((archive) => archive.page === page);
  const asked = here.length > 0 ? here : archives;
  if (asked.length === 1) return asked[0];
  const items = asked.map((archive) => ({
    label: nameOfArchive(archive),
    description: aboutArchive(archive),
    archive,
  }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which archive?') }))?.archive;
}

/** What users call an archive: its title where it has one, else its page. */
export function nameOfArchive({ title, page }: Archive): string {
  return title ?? page;
}

/** What tells archives apart beside their names: the page, and the markers where they are of another kind. */
export function aboutArchive({ title, page, shape }: Archive): string {
  const parts = [title === undefined ? undefined : page, shape?.markers?.start];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** A page was named for an archive, and has no place for it: asks what to do. */
export async function askForPlace({ page }: Archive, listsPosts: boolean): Promise<'insert' | 'open' | undefined> {
  const [insert, open] = [l10n.t('Put It at the End'), l10n.t('Open')];
  const words = listsPosts
    ? l10n.t('{0} lists posts by itself at each build, so nothing has to be written into it.', page)
    : l10n.t('{0} has no place for its archive yet. Everything else in it stays as it is.', page);
  const answer = await window.showInformationMessage(words, ...(listsPosts ? [open] : [insert, open]));
  if (answer === insert) return 'insert';
  return answer === open ? 'open' : undefined;
}
