import { env, l10n, UIKind, workspace } from 'vscode';
import type { OpenSite } from '../openSite';

/** Why a site cannot be shown as its own server has it, in sentences for the user; undefined where it can. */
export function hindrance(site: OpenSite): string | undefined {
  if (!isOnMachine(site)) return machineWords();
  return workspace.isTrusted ? undefined : trustWords();
}

/** True where programs can be run beside the files of the site: not in VS Code that lives in a browser alone. */
export function isOnMachine({ root }: OpenSite): boolean {
  const isBrowserAlone = env.uiKind === UIKind.Web && env.remoteName === undefined;
  return root.scheme === 'file' && !isBrowserAlone;
}

export function machineWords(): string {
  return l10n.t(
    'The site preview runs the blog’s own server. That needs VS Code on the desktop, or connected to a machine that holds the blog.',
  );
}

export function trustWords(): string {
  return l10n.t(
    'The site preview runs the blog’s own server, and with it programs of the blog. It needs a workspace that you trust.',
  );
}
