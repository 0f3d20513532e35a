import { Disposable, Uri, ViewColumn, window, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { asPageState } from '../../protocol';
import { registerCommand } from '../errors';
import { newestPost } from '../newestPost';
import { activeFile } from '../postArgument';
import type { Sites } from '../sites';
import { isPostNode } from '../tree/nodes';
import { Contributions } from './contributions';
import { PREVIEW_TYPE } from './preview';
import { Previews } from './previews';
import { RenderFiles } from './renderFiles';
import { PreviewStyles } from './styles';

/** The preview: its commands, and previews that come back when the window was reloaded. */
export function registerPreview(context: ExtensionContext, sites: Sites, log: LogOutputChannel): Disposable {
  const contributions = new Contributions(log);
  const files = new RenderFiles();
  const styles = new PreviewStyles(context.workspaceState, log);
  const previews = new Previews({ sites, log, contributions, files, styles, extensionUri: context.extensionUri });
  const open = (id: string, column: ViewColumn): Disposable =>
    registerCommand(log, id, async (argument) => {
      previews.open(targetOf(argument) ?? (await newestPost(sites)), column);
    });
  return Disposable.from(
    contributions,
    files,
    sites.onDidChange(() => files.keepOnly(sites.all)),
    styles,
    previews,
    open('almanac.openPreview', ViewColumn.Active),
    open('almanac.openPreviewToSide', ViewColumn.Beside),
    registerCommand(log, 'almanac.togglePreviewLock', () => previews.toggleLock()),
    registerCommand(log, 'almanac.togglePreviewContents', () => previews.toggleContents()),
    registerCommand(log, 'almanac.switchPreviewStyle', () => previews.switchStyle()),
    window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const start = asPageState(state);
        if (start === undefined) panel.dispose();
        else previews.restore(panel, { ...start, file: Uri.parse(start.document) });
      },
    }),
  );
}

/** The file that is to be previewed; undefined where nothing says so. */
function targetOf(argument: unknown): Uri | undefined {
  if (isPostNode(argument)) return argument.site.files.uriOf(argument.post.path);
  return argument instanceof Uri ? argument : activeFile();
}
