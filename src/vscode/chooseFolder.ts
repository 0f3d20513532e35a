import {
  commands,
  ConfigurationTarget,
  l10n,
  Uri,
  window,
  workspace,
  type QuickPickItem,
  type WorkspaceFolder,
} from 'vscode';
import { generators } from '../core/generators/registry';
import type { GeneratorId } from '../core/site';
import { SECTION } from './settings';
import { pathBelow } from './uris';

/**
 * Lets the user say where the blog is. A folder outside of the window is opened; for one inside, its generator is asked
 * for and written to the settings of the workspace.
 */
export async function chooseFolder(): Promise<void> {
  const [uri] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: l10n.t('Choose Blog Folder'),
      ...(workspace.workspaceFolders?.[0] === undefined ? {} : { defaultUri: workspace.workspaceFolders[0].uri }),
    })) ?? [];
  if (uri === undefined) return;
  const folder = workspace.getWorkspaceFolder(uri);
  const path = folder === undefined ? undefined : pathBelow(folder.uri, uri);
  if (folder === undefined || path === undefined) await commands.executeCommand('vscode.openFolder', uri);
  else await declareBlog(folder, path);
}

async function declareBlog(folder: WorkspaceFolder, path: string): Promise<void> {
  const generator = await chooseGenerator();
  if (generator === undefined) return;
  if (generator !== 'plain' && path !== '') {
    // A generator's site has its root where its configuration is: that folder has to be a workspace folder of its own.
    await commands.executeCommand('vscode.openFolder', Uri.joinPath(folder.uri, path));
    return;
  }
  const settings = workspace.getConfiguration(SECTION, folder.uri);
  const target = ConfigurationTarget.WorkspaceFolder;
  if (path !== '') await settings.update('contentFolders', [path], target);
  await settings.update('generator', generator, target);
}

async function chooseGenerator(): Promise<GeneratorId | undefined> {
  const items = generators.map(({ id, name }): QuickPickItem & { readonly generator: GeneratorId } => ({
    label: id === 'plain' ? l10n.t('A folder of Markdown files') : name,
    description: id === 'plain' ? l10n.t('no generator, or another one') : '',
    generator: id,
  }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('What builds this blog?') }))?.generator;
}
