import { l10n, Uri, window } from 'vscode';
import { BlogError } from '../errors';
import { nameOf } from '../openSite';
import { activeFile } from '../postArgument';
import type { OpenSite, Sites } from '../sites';
import { isPostNode } from '../tree/nodes';
import { isArchivesNode } from './node';

/**
 * The site that a command is about: that of a row of the tree or of a file, the only one, else what the user chooses.
 * @returns undefined where the user chooses none
 * @throws BlogError where the window has no site
 */
export async function chooseSite(argument: unknown, sites: Sites): Promise<OpenSite | undefined> {
  await sites.whenReady();
  const { all } = sites;
  if (isPostNode(argument) || isArchivesNode(argument)) return argument.site;
  const uri = argument instanceof Uri ? argument : activeFile();
  const here = uri === undefined ? undefined : sites.of(uri)?.site;
  if (here !== undefined) return here;
  const [first] = all;
  if (first === undefined) throw new BlogError(l10n.t('There is no blog in this window. Open the folder of one.'));
  if (all.length === 1) return first;
  const items = all.map((site) => ({ label: nameOf(site), description: site.location.root, site }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which blog’s archive?') }))?.site;
}
