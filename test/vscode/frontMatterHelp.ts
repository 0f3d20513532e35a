// What specs about help with front matter share.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ImageInsertion } from '../../src/vscode/media/imageInsertion';
import { SiteHabits } from '../../src/vscode/media/siteHabits';
import { onlySite } from './blog';

/** Opens a post with another text, a bar in it where the cursor goes, and undoes all that in the end. */
export async function inPost<T>(
  path: string,
  marked: string,
  look: (editor: vscode.TextEditor) => Promise<T>,
): Promise<T> {
  const { site } = await onlySite();
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(site.files.uriOf(path)));
  const { document } = editor;
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  const offset = marked.indexOf('|');
  await editor.edit((edit) => edit.replace(whole, marked.slice(0, offset) + marked.slice(offset + 1)));
  const cursor = document.positionAt(offset);
  editor.selection = new vscode.Selection(cursor, cursor);
  try {
    return await look(editor);
  } finally {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
}

/** What is offered at the bar, but for the snippets of the language, which VS Code adds once it has read them. */
export function offered(path: string, marked: string): Promise<vscode.CompletionItem[]> {
  return inPost(path, marked, async ({ document, selection }) => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    );
    return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
  });
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** The labels of what is offered at the bar. */
export async function labels(path: string, marked: string): Promise<string[]> {
  return (await offered(path, marked)).map(labelOf);
}

/** The words of the hover at the bar. */
export function hovered(path: string, marked: string): Promise<string> {
  return inPost(path, marked, async ({ document, selection }) => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      selection.active,
    );
    const contents = hovers.flatMap((hover) => hover.contents);
    return contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : String(part))).join('\n');
  });
}

/** The text of a post after `Almanac: Insert Date` at the bar, with the first date that is offered. */
export function withDate(path: string, marked: string): Promise<string> {
  return inPost(path, marked, async ({ document }) => {
    let isDone = false;
    const done = vscode.commands.executeCommand('almanac.insertDate').then(() => (isDone = true));
    // Nothing is accepted before the choices are there.
    while (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    return document.getText();
  });
}

export function assertIncludes(all: readonly string[], some: readonly string[]): void {
  for (const each of some) assert.ok(all.includes(each), `${each} is not among ${all.join(', ')}`);
}

/** A picture as the clipboard has it. */
export class PastedFile extends vscode.DataTransferItem {
  readonly #bytes: Uint8Array;
  readonly #name: string;

  constructor(name: string, bytes: Uint8Array) {
    super(undefined);
    this.#name = name;
    this.#bytes = bytes;
  }

  override asFile(): vscode.DataTransferFile {
    return { name: this.#name, data: () => Promise.resolve(this.#bytes) };
  }
}

/** How a picture would be pasted at the bar; undefined where the extension leaves that to others. */
export async function pasteEdit(
  { document, selection }: vscode.TextEditor,
  name: string,
  bytes: Uint8Array,
): Promise<vscode.DocumentPasteEdit | undefined> {
  const { sites } = await onlySite();
  const habits = new SiteHabits(sites);
  const transfer = new vscode.DataTransfer();
  transfer.set('image/png', new PastedFile(name, bytes));
  const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic };
  const { token } = new vscode.CancellationTokenSource();
  const provider = new ImageInsertion(sites, habits);
  const edits = await provider.provideDocumentPasteEdits(document, [selection], transfer, context, token);
  habits.dispose();
  return edits?.[0];
}

/** What is written for a picture that is pasted at the bar, and the path that it gets, which is taken away again. */
export function pastedInto(path: string, marked: string): Promise<[string, string]> {
  return inPost(path, marked, async (editor) => {
    const { site } = await onlySite();
    const edit = await pasteEdit(editor, 'image.png', new Uint8Array([137, 80, 78, 71]));
    assert.ok(edit?.insertText instanceof vscode.SnippetString && edit.additionalEdit !== undefined);
    const before = new Set(await site.files.walk('', { prune: () => false }));
    await vscode.workspace.applyEdit(edit.additionalEdit);
    const added = (await site.files.walk('', { prune: () => false })).filter((file) => !before.has(file));
    for (const file of added) await vscode.workspace.fs.delete(site.files.uriOf(file));
    return [edit.insertText.value, added.join()];
  });
}
