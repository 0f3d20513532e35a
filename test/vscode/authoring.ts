// What the specs of authoring share: the blog of the window as bytes, and commands as a user runs them.
import assert from 'node:assert/strict';
import { commands, FileType, Uri, window, workspace } from 'vscode';
import { closeEditors, putPage, until, uriOf } from './archivePages';
import { onlySite } from './blog';
import { isFresh } from './freshCatalog';

/** Every file of the window's blog by its path: its bytes, one character each. Settings that tests write are left out. */
export type Blog = Readonly<Record<string, string>>;

export async function blogOnDisk(): Promise<Blog> {
  const { site } = await onlySite();
  const blog: Record<string, string> = {};
  const visit = async (folder: Uri, inner: string): Promise<void> => {
    for (const [name, type] of await workspace.fs.readDirectory(folder)) {
      const [uri, path] = [Uri.joinPath(folder, name), inner + name];
      if (path === '.vscode' || path === '.git') continue;
      if (type === FileType.Directory) await visit(uri, `${path}/`);
      else blog[path] = Buffer.from(await workspace.fs.readFile(uri)).toString('latin1');
    }
  };
  await visit(site.root, '');
  return blog;
}

/** Runs a command until it ends. Messages about errors, which wait for an answer, are closed. */
export async function run(id: string, argument?: unknown): Promise<void> {
  const state = { isDone: false };
  const ended = commands.executeCommand(id, argument).then(() => (state.isDone = true));
  await until(`${id} ends`, async () => {
    if (!state.isDone) await commands.executeCommand('notifications.clearAll');
    return state.isDone;
  });
  await ended;
}

/** Runs a command that shows its changes first, and applies them. */
export async function runApplying(id: string, argument: unknown): Promise<void> {
  const state = { isDone: false };
  const ended = commands.executeCommand(id, argument).then(() => (state.isDone = true));
  await until(`${id} ends`, async () => {
    if (!state.isDone) await commands.executeCommand('refactorPreview.apply');
    return state.isDone;
  });
  await ended;
}

/** What a command does to the files: those that are new, changed and gone. */
export async function changesOf(act: () => Promise<void>): Promise<{ made: Blog; changed: Blog; gone: string[] }> {
  const before = await blogOnDisk();
  await act();
  const after = await blogOnDisk();
  const entries = Object.entries(after);
  return {
    made: Object.fromEntries(entries.filter(([path]) => before[path] === undefined)),
    changed: Object.fromEntries(entries.filter(([path, text]) => (before[path] ?? text) !== text)),
    gone: Object.keys(before).filter((path) => after[path] === undefined),
  };
}

/** Does something to the blog, looks at it, takes it back by the command, and holds every byte against those of before. */
export async function thenUndone(act: () => Promise<void>, look: () => Promise<void> | void): Promise<void> {
  const before = await blogOnDisk();
  try {
    await act();
    await look();
  } finally {
    await run('almanac.undo');
    await until('no editor is left with something unsaved', () =>
      workspace.textDocuments.every((each) => !each.isDirty),
    );
    await closeEditors();
  }
  assert.deepEqual(await blogOnDisk(), before);
  const { site } = await onlySite();
  await until('the catalog has heard of it', () => isFresh(site));
}

/**
 * Waits until VS Code has heard of all that was written so far, as it has long before a person goes on: it tells of files
 * in turn. An editor that is behind cannot save.
 */
export async function untilHeard(): Promise<void> {
  await putPage('.last', '');
  await workspace.fs.delete(uriOf('.last'));
}

/** The text of the active editor below its cursor, and above it. */
export function aroundCursor(): { path: string; above: string; below: string } {
  const editor = window.activeTextEditor;
  assert.ok(editor);
  const { document, selection } = editor;
  const text = document.getText();
  const offset = document.offsetAt(selection.active);
  return { path: document.uri.path, above: text.slice(0, offset), below: text.slice(offset) };
}
