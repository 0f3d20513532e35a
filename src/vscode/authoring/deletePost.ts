import { l10n, TabInputText, window, workspace, type Tab, type Uri } from 'vscode';
import { bundleOf } from '../../core/authoring/moves';
import { BlogError } from '../errors';
import type { WorkspaceFileStore } from '../files';
import type { Sites } from '../sites';
import { assertWritable, type DeletedFile } from './changes';
import { currentPost, planningOf, type CurrentPost } from './current';
import type { History } from './history';
import { planRelocation } from './relocate';
import { stated } from './stated';
import { subjectOf } from './subject';

export interface DeleteDeps {
  readonly sites: Sites;
  readonly history: History;
}

/** So many posts that link to a post are named. */
const MOST_NAMED = 5;

/**
 * Deletes a post, its bundle and the folder of its assets, once the user has seen who links to it.
 * @param argument may state `confirmed`: `yes` asks nothing
 */
export async function deletePost(argument: unknown, { sites, history }: DeleteDeps): Promise<void> {
  const current = await currentPost(subjectOf(argument), sites);
  const { site, post } = current;
  const { files } = site;
  const roots = await rootsOf(current);
  await assertWritable(files, roots);
  const isSure = stated(argument, 'confirmed') === 'yes';
  if (!isSure && !(await isWanted(current, roots))) return;
  const deleted = await readAll(files, roots);
  await closeTabs(roots.map((root) => files.uriOf(root)));
  for (const root of roots) if (!(await remove(files.uriOf(root), isSure))) return;
  const change = { files, created: [], moves: [], texts: [], folders: [], deleted };
  history.tell(
    l10n.t('“{0}” is deleted. It is online until the site is built and pushed without it.', post.label),
    change,
  );
}

/** What goes: the bundle, or the file with the folder of its assets. */
async function rootsOf({ file, rules, site }: CurrentPost): Promise<readonly string[]> {
  const assets = rules.assetFolder?.(file.path);
  const hasAssets = assets !== undefined && (await site.files.list(assets)).length > 0;
  return [bundleOf(file.path) ?? file.path, ...(hasAssets ? [assets] : [])];
}

async function isWanted(current: CurrentPost, roots: readonly string[]): Promise<boolean> {
  const { files } = current.site;
  const linking = await linkersOf(current);
  const paths = await pathsBelow(files, roots);
  const remove = l10n.t('Delete');
  const links = linkWords(linking);
  const detail =
    paths.length > 1 ? `${links}\n${l10n.t('Its folder is deleted too: {0} files.', paths.length)}` : links;
  const answer = await window.showWarningMessage(
    l10n.t('Delete “{0}”?', current.post.label),
    { modal: true, detail },
    remove,
  );
  return answer === remove;
}

function linkWords(linking: readonly string[]): string {
  const named = linking.slice(0, MOST_NAMED).join(', ');
  if (linking.length === 0) return l10n.t('Nothing links to it.');
  return linking.length === 1
    ? l10n.t('One page links to it: {0}', named)
    : l10n.t('{0} pages link to it: {1}', linking.length, named);
}

/** The files whose links would lead nowhere: those that would have to change if the post went elsewhere. */
async function linkersOf(current: CurrentPost): Promise<readonly string[]> {
  const { file, post } = current;
  const away = `${file.path}.away`;
  const elsewhere = { ...post, path: away, url: `${post.url ?? '/'}away/`, slug: `${post.slug ?? ''}-away` };
  const { texts } = await planRelocation({
    ...planningOf(current),
    read: () => elsewhere,
    text: file.text,
    moves: [{ from: file.path, to: away }],
  });
  return texts.filter(({ from }) => from !== file.path).map(({ from }) => from);
}

async function readAll(files: WorkspaceFileStore, roots: readonly string[]): Promise<readonly DeletedFile[]> {
  const paths = await pathsBelow(files, roots);
  return Promise.all(paths.map(async (path) => ({ path, bytes: await workspace.fs.readFile(files.uriOf(path)) })));
}

async function pathsBelow(files: WorkspaceFileStore, roots: readonly string[]): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const root of roots) {
    if ((await files.stat(root)) !== undefined) paths.push(root);
    else paths.push(...(await files.walk(root, { prune: () => false })));
  }
  return paths;
}

async function closeTabs(uris: readonly Uri[]): Promise<void> {
  const isBelow = ({ input }: Tab): boolean =>
    input instanceof TabInputText && uris.some((uri) => `${input.uri.toString()}/`.startsWith(`${uri.toString()}/`));
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => isBelow(tab) && !tab.isDirty);
  if (tabs.length > 0) await window.tabGroups.close(tabs);
}

/** Into the trash where there is one. Where there is none, the user is told before. */
async function remove(uri: Uri, isSure: boolean): Promise<boolean> {
  const toTrash = await workspace.fs.delete(uri, { recursive: true, useTrash: true }).then(
    () => true,
    () => false,
  );
  if (toTrash) return true;
  const forGood = l10n.t('Delete for Good');
  const words = l10n.t('There is no trash here. “Undo” can bring the post back only as long as this window is open.');
  if (!isSure && (await window.showWarningMessage(words, { modal: true }, forGood)) !== forGood) return false;
  try {
    await workspace.fs.delete(uri, { recursive: true, useTrash: false });
    return true;
  } catch (error) {
    throw new BlogError(l10n.t('It could not be deleted: {0}', error instanceof Error ? error.message : String(error)));
  }
}
