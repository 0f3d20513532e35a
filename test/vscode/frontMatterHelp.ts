// What specs about help with front matter share.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
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

/** What is offered at the bar, by its label; only what stands in the same group as ours shows. */
export function offered(path: string, marked: string): Promise<vscode.CompletionItem[]> {
  return inPost(path, marked, async ({ document, selection }) => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    );
    return list.items;
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
