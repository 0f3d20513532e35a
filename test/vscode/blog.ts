// What specs about the open blog share.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AlmanacApi } from '../../src/extension';
import type { OpenSite, Sites } from '../../src/vscode/sites';
import type { SitesChange } from '../../src/vscode/sitesChange';
import type { BlogNode } from '../../src/vscode/tree/nodes';

/** Changes of files arrive within this time. */
const ARRIVAL_MS = 8_000;

/** The extension, its sites found and read. */
export async function openAlmanac(): Promise<AlmanacApi> {
  const extension = vscode.extensions.getExtension<AlmanacApi>('almanac.almanac-blog');
  assert.ok(extension);
  const almanac = await extension.activate();
  await almanac.sites.whenReady();
  return almanac;
}

/** The extension's sites, found and read. */
export async function openSites(): Promise<Sites> {
  return (await openAlmanac()).sites;
}

/** The rows of the view with all of them unfolded, each indented below the one that holds it. */
export async function rowsOf({ rows }: AlmanacApi): Promise<string[]> {
  const below = async (node: BlogNode | undefined, indent: string): Promise<string[]> => {
    const children = (await rows.getChildren(node)) ?? [];
    const lines = children.map(async (child) => {
      const { label, description } = await rows.getTreeItem(child);
      return [`${indent}${String(label)} ${String(description)}`.trimEnd(), ...(await below(child, `${indent}  `))];
    });
    return (await Promise.all(lines)).flat();
  };
  return below(undefined, '');
}

/** Makes a change of settings in the workspace, waits until it counts, and takes it back in the end. */
export async function withSetting(name: string, value: unknown, look: () => Promise<void> | void): Promise<void> {
  const settings = vscode.workspace.getConfiguration('almanac');
  await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
  try {
    await look();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
  }
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
