// What specs about the open blog share.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { OpenSite, Sites, SitesChange } from '../../src/vscode/sites';

/** Changes of files arrive within this time. */
const ARRIVAL_MS = 8_000;

/** The extension's sites, found and read. */
export async function openSites(): Promise<Sites> {
  const extension = vscode.extensions.getExtension<{ sites: Sites }>('almanac.almanac-blog');
  assert.ok(extension);
  const { sites } = await extension.activate();
  await sites.whenReady();
  return sites;
}

/** The one site of the window. */
export async function onlySite(): Promise<{ sites: Sites; site: OpenSite }> {
  const sites = await openSites();
  const [site] = sites.all;
  assert.ok(site);
  assert.equal(sites.all.length, 1);
  return { sites, site };
}

/** Waits until something is so, looking again at each change of the sites. */
export async function until(sites: Sites, isSo: () => boolean, what: string): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((resolve, reject) => {
    const end = (finish: () => void): void => {
      clearTimeout(timer);
      listener.dispose();
      finish();
    };
    const timer = setTimeout(() => end(() => reject(new Error(`It did not happen: ${what}`))), ARRIVAL_MS);
    const listener = sites.onDidChange(() => isSo() && end(resolve));
  });
}

/** What the sites tell from now on. */
export function recordChanges(sites: Sites): SitesChange[] & vscode.Disposable {
  const changes: SitesChange[] = [];
  const listener = sites.onDidChange((change) => changes.push(change));
  return Object.assign(changes, { dispose: () => listener.dispose() });
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
