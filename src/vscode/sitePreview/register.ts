import {
  commands,
  Disposable,
  env,
  l10n,
  Uri,
  window,
  workspace,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import { isSitePageState } from '../../sitePreviewProtocol';
import { BlogError, registerCommand } from '../errors';
import { postOf, type PostOfSite } from '../postArgument';
import type { Sites } from '../sites';
import { isOnMachine, machineWords, trustWords } from './hindrance';
import { SITE_PREVIEW_TYPE } from './panel';
import { Servers } from './servers';
import { ServerStarter } from './serverStarter';
import { SitePreview } from './sitePreview';

/** The site preview: a post in the site itself, as the site's own server shows it. */
export function registerSitePreview(context: ExtensionContext, sites: Sites, log: LogOutputChannel): Disposable {
  const servers = new Servers();
  const starter = new ServerStarter(servers, context.workspaceState, log);
  const preview = new SitePreview({ sites, servers, starter, log, extensionUri: context.extensionUri });
  return Disposable.from(
    preview,
    servers,
    registerCommand(log, 'almanac.openSitePreview', async (argument) => {
      const target = servable(await postOf(argument, sites));
      if (await isTrusted()) await preview.open(target);
    }),
    registerCommand(log, 'almanac.openSitePreviewInBrowser', async () => {
      const { address } = preview;
      if (address === undefined) throw new BlogError(l10n.t('No site preview is open.'));
      await env.openExternal(Uri.parse(address, true));
    }),
    window.registerWebviewPanelSerializer(SITE_PREVIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const target = isSitePageState(state) ? await restorable(Uri.parse(state.document), sites) : undefined;
        if (target === undefined) panel.dispose();
        else await preview.restore(panel, target);
      },
    }),
    registerCommand(log, 'almanac.reloadSitePreview', () => preview.reload()),
    registerCommand(log, 'almanac.stopSiteServer', () => preview.stop()),
  );
}

/** The post that a panel showed before the window was reloaded; undefined where it cannot be shown any more. */
async function restorable(uri: Uri, sites: Sites): Promise<PostOfSite | undefined> {
  try {
    return workspace.isTrusted ? servable(await postOf(uri, sites)) : undefined;
  } catch {
    // BlogError: it is no post any more, and nobody has asked for it now.
    return undefined;
  }
}

/** Programs of the blog are run only where the user trusts it. */
async function isTrusted(): Promise<boolean> {
  if (workspace.isTrusted) return true;
  const manage = l10n.t('Manage Workspace Trust');
  if ((await window.showWarningMessage(trustWords(), manage)) === manage) {
    await commands.executeCommand('workbench.trust.manage');
  }
  return false;
}

/** @throws BlogError where no server can be run, or nobody knows where it would show the post */
function servable(target: PostOfSite): PostOfSite {
  if (!isOnMachine(target.site)) throw new BlogError(machineWords());
  if (target.post.url === undefined) {
    throw new BlogError(l10n.t('The address of this post is not known. The setting almanac.permalink can state it.'));
  }
  return target;
}
