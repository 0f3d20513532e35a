import * as vscode from 'vscode';
import { Catalog } from '../core/catalog';
import { findSites } from '../core/generators/detection';
import { generators } from '../core/generators/registry';
import { PostsTree, type OpenSite } from './postsTree';
import { WorkspaceFiles } from './workspaceFiles';

/** The view "Posts": finds the sites of the workspace when it is first looked at, and again on Refresh. */
export function registerPosts(log: vscode.LogOutputChannel): vscode.Disposable {
  const tree = new PostsTree(() => openSites(log));
  const view = vscode.window.createTreeView('almanac.posts', { treeDataProvider: tree, showCollapseAll: true });
  const refresh = vscode.commands.registerCommand('almanac.refresh', () => tree.refresh());
  return vscode.Disposable.from(view, refresh, tree);
}

async function openSites(log: vscode.LogOutputChannel): Promise<readonly OpenSite[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const sites = await Promise.all(folders.map(({ uri }) => openSitesIn(new WorkspaceFiles(uri))));
  for (const { catalog } of sites.flat()) log.info(`${catalog.site.generator.name}: ${catalog.posts.length} posts`);
  return sites.flat();
}

async function openSitesIn(folder: WorkspaceFiles): Promise<OpenSite[]> {
  const locations = await findSites(folder, { generators });
  return Promise.all(
    locations.map(async ({ root, generator, contentFolders }) => {
      const files = folder.at(root);
      const buildTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const options = { buildTimeZone, isBuildTimeZoneStated: false, overrides: { contentFolders } };
      return { root, files, catalog: await Catalog.open({ generator, files, options }) };
    }),
  );
}
