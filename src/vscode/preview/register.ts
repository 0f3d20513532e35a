import { Disposable, Uri, ViewColumn, window, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { isPageState } from '../../protocol';
import { registerCommand } from '../errors';
import { activeFile } from '../postArgument';
import type { Sites } from '../sites';
import { isPostNode } from '../tree/nodes';
import { Contributions } from './contributions';
import { PREVIEW_TYPE, Preview } from './preview';
import { Previews } from './previews';

/** The preview: its commands, and previews that come back when the window was reloaded. */
export function registerPreview(context: ExtensionContext, sites: Sites, log: LogOutputChannel): Disposable {
  const contributions = new Contributions(log);
  const previews = new Previews({ sites, log, contributions, extensionUri: context.extensionUri });
  const open = (id: string, column: ViewColumn): Disposable =>
    registerCommand(log, id, (argument) => previews.open(targetOf(argument), column));
  return Disposable.from(
    contributions,
    previews,
    open('almanac.openPreview', ViewColumn.Active),
    open('almanac.openPreviewToSide', ViewColumn.Beside),
    window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        if (isPageState(state)) previews.restore(panel, Uri.parse(state.document), state.line);
        else Preview.close(panel);
      },
    }),
  );
}

/** The file that is to be previewed; undefined where nothing says so. */
function targetOf(argument: unknown): Uri | undefined {
  if (isPostNode(argument)) return argument.site.files.uriOf(argument.post.path);
  return argument instanceof Uri ? argument : activeFile();
}
