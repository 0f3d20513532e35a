// What the specs of the archive share: pages in the window's blog, and the command as a user runs it.
import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  extensions,
  RelativePattern,
  Uri,
  window,
  workspace,
  type TextDocument,
} from 'vscode';
import type { AlmanacApi } from '../../src/extension';

const POLL_MS = 50;
const PATIENCE_MS = 10_000;

export const START = '<!-- almanac:start -->';
export const END = '<!-- almanac:end -->';

export async function almanac(): Promise<AlmanacApi> {
  const extension = extensions.getExtension<AlmanacApi>('almanac.almanac-blog');
  assert.ok(extension);
  const api = await extension.activate();
  await api.sites.whenReady();
  return api;
}

export function uriOf(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return Uri.joinPath(folder.uri, path);
}

/**
 * Writes a page, from bytes or from text as UTF-8, and waits until VS Code has heard of it: an editor that is opened
 * before would be read again later, over what a test has typed.
 */
export async function putPage(path: string, content: string | Uint8Array): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, path));
  const isHeard = new Promise<unknown>((resolve) => {
    watcher.onDidCreate(resolve);
    watcher.onDidChange(resolve);
  });
  const isTired = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await workspace.fs.writeFile(uriOf(path), typeof content === 'string' ? Buffer.from(content) : content);
  await Promise.race([isHeard, isTired]);
  watcher.dispose();
}

/** The bytes of a page, one character each, so that they can be compared and read. */
export async function bytesOf(path: string): Promise<string> {
  return Buffer.from(await workspace.fs.readFile(uriOf(path))).toString('latin1');
}

export function latin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}

export async function exists(path: string): Promise<boolean> {
  return workspace.fs.stat(uriOf(path)).then(
    () => true,
    () => false,
  );
}

export async function openPage(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uriOf(path));
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Sets settings of the workspace; `clearSettings` takes back all of them. */
export async function setSettings(values: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    changedSettings.add(key);
    await workspace.getConfiguration().update(key, value, ConfigurationTarget.Workspace);
  }
}

export async function clearSettings(): Promise<void> {
  for (const key of changedSettings)
    await workspace.getConfiguration().update(key, undefined, ConfigurationTarget.Workspace);
  changedSettings.clear();
}

const changedSettings = new Set<string>();

/** Waits until something is so. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  assert.fail(`Waited in vain: ${what}`);
}

/** Regenerates the archive in a page, which has markers. Messages, which wait for an answer, are closed. */
export async function regenerate(page: string): Promise<void> {
  const state = { isDone: false };
  const run = commands.executeCommand('almanac.regenerateArchive', uriOf(page)).then(() => (state.isDone = true));
  await until('the command ends', async () => {
    await commands.executeCommand('notifications.clearAll');
    return state.isDone;
  });
  await run;
}

/** Closes all editors, and what was not saved in them. */
export async function closeEditors(): Promise<void> {
  await commands.executeCommand('workbench.action.files.revert');
  await commands.executeCommand('workbench.action.closeAllEditors');
}
