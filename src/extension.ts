import { window, type ExtensionContext } from 'vscode';
import { registerArchive } from './vscode/archive/register';
import { registerCommands } from './vscode/commands';
import { registerPreview } from './vscode/preview/register';
import { registerProblems } from './vscode/problems';
import { Sites } from './vscode/sites';
import { registerPostsView } from './vscode/tree/view';

/** What `activate` gives to those who ask for the extension's exports. */
export interface AlmanacApi {
  readonly sites: Sites;
}

export function activate(context: ExtensionContext): AlmanacApi {
  const log = window.createOutputChannel('Almanac', { log: true });
  const sites = new Sites(log);
  context.subscriptions.push(
    log,
    sites,
    registerPostsView(sites),
    registerProblems(sites),
    registerCommands(sites, log),
    registerArchive(sites, log),
    registerPreview(context, sites, log),
  );
  return { sites };
}
