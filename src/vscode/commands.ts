import { commands, Disposable, env, l10n, ViewColumn, window, type LogOutputChannel } from 'vscode';
import { addressOf } from './address';
import { chooseFolder } from './chooseFolder';
import { setContext } from './contextKeys';
import { BlogError, registerCommand } from './errors';
import { postActions } from './postActions';
import { postOf, type PostOfSite } from './postArgument';
import type { Sites } from './sites';
import { POSTS_VIEW } from './tree/view';

/** Short notes in the status bar stay so long. */
const NOTE_MS = 4_000;

/** The commands about posts and the view of them; the preview and the archive bring their own. */
export function registerCommands(sites: Sites, log: LogOutputChannel): Disposable {
  const register = (id: string, run: (argument: unknown) => Promise<void> | void): Disposable =>
    registerCommand(log, id, run);
  const onPost = (id: string, run: (target: PostOfSite) => Promise<void>): Disposable =>
    register(id, async (argument) => run(await postOf(argument, sites)));
  return Disposable.from(
    register('almanac.showPosts', () => showPosts(sites)),
    register('almanac.refresh', () => sites.refresh()),
    register('almanac.chooseFolder', chooseFolder),
    register('almanac.postActions', (argument) => postActions(argument, sites)),
    onPost('almanac.openPost', (target) => open(target, ViewColumn.Active)),
    onPost('almanac.openToSide', (target) => open(target, ViewColumn.Beside)),
    onPost('almanac.revealInExplorer', reveal),
    onPost('almanac.copyPermalink', copyPermalink),
    onPost('almanac.copyPath', copyPath),
  );
}

/** The view shows itself where a blog is; elsewhere only to those who ask for it. */
async function showPosts(sites: Sites): Promise<void> {
  setContext('almanac.isAskedFor', true);
  await commands.executeCommand(`${POSTS_VIEW}.focus`);
  if (sites.all.length === 0) await sites.refresh();
}

async function open({ site, post }: PostOfSite, column: ViewColumn): Promise<void> {
  await commands.executeCommand('vscode.open', site.files.uriOf(post.path), column);
}

async function reveal({ site, post }: PostOfSite): Promise<void> {
  await commands.executeCommand('revealInExplorer', site.files.uriOf(post.path));
}

async function copyPermalink({ site, post }: PostOfSite): Promise<void> {
  const address = addressOf(site.catalog.site, post);
  if (address === undefined) {
    throw new BlogError(l10n.t('The address of this post is not known. The setting almanac.permalink can state it.'));
  }
  await copy(address);
}

async function copyPath({ post }: PostOfSite): Promise<void> {
  await copy(post.path);
}

async function copy(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('Copied {0}', text), NOTE_MS);
}
