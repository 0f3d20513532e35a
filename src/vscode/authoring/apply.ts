import {
  l10n,
  Range,
  workspace,
  WorkspaceEdit,
  type TextDocument,
  type Uri,
  type WorkspaceEditEntryMetadata,
} from 'vscode';
import type { Relocation, TextChange } from '../../core/authoring/relocation';
import { BlogError } from '../errors';
import type { OpenSite } from '../sites';
import { readCurrent } from '../write';
import { assertFree, assertWritable, missingFolders, type FileChange } from './changes';
import type { OwnMoves } from './ownMoves';

/** How a change is shown before it is made. */
export interface Preview {
  /** What is asked for, in the list of changes. */
  readonly label: string;
  readonly description: string;
}

/**
 * Makes a change in one edit of the workspace, so that editors, the explorer and other extensions follow, and leaves just
 * the bytes that were planned.
 * @param preview where the user is to see the changes first, and may leave out some
 * @returns what was done; undefined where the user did not want it
 * @throws BlogError where a file is no longer what the change was planned for, or something stands in its way
 */
export async function applyRelocation(
  { files }: OpenSite,
  { moves, texts }: Relocation,
  ownMoves: OwnMoves,
  preview?: Preview,
): Promise<FileChange | undefined> {
  for (const { from, before } of texts) {
    const current = await readCurrent({ files, path: from });
    if (current.kind === 'refused') throw new BlogError(current.reason);
    if (current.kind !== 'text' || current.text !== before) throw changedMeanwhile(from);
  }
  await assertWritable(
    files,
    [...texts, ...moves].map(({ from }) => from),
  );
  for (const { to } of moves) await assertFree(files, to);
  const folders = (await Promise.all(moves.map(({ to }) => missingFolders(files, to)))).flat();
  const unsaved = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
  const edit = new WorkspaceEdit();
  const metadata = preview && { ...preview, needsConfirmation: false };
  const [existing] = texts;
  if (preview !== undefined && existing !== undefined) askFirst(edit, files.uriOf(existing.from), preview);
  for (const { from, to } of moves) edit.renameFile(files.uriOf(from), files.uriOf(to), { overwrite: false }, metadata);
  for (const text of texts) addEdits(edit, files.uriOf(text.to), text, metadata);
  const isApplied = await ownMoves.during(() => workspace.applyEdit(edit, { isRefactoring: true }));
  if (!isApplied) {
    if (preview !== undefined) return undefined;
    throw new BlogError(l10n.t('VS Code did not make the changes. Nothing was written.'));
  }
  const written: { path: string; before: string; after: string }[] = [];
  for (const text of texts) {
    const path = (await files.stat(text.to)) === undefined ? text.from : text.to;
    const after = await settle(files.uriOf(path), text, unsaved.has(files.uriOf(text.from).toString()));
    if (after !== text.before) written.push({ path, before: text.before, after });
  }
  const areDone = await Promise.all(moves.map(({ from }) => isMoved(files.uriOf(from))));
  const done = moves.filter((_, index) => areDone[index]);
  if (preview !== undefined && done.length + written.length === 0) return undefined;
  return { files, created: [], moves: done, texts: written, folders };
}

/**
 * VS Code shows changes first where one of them needs to be confirmed, and leaves that one out unless it is ticked by hand.
 * Links are to follow unless the user leaves them out, so the one that needs it makes a file that is there already: it
 * does nothing, and is not shown.
 */
function askFirst(edit: WorkspaceEdit, existing: Uri, { label }: Preview): void {
  edit.createFile(existing, { ignoreIfExists: true }, { label, needsConfirmation: true });
}

async function isMoved(from: Uri): Promise<boolean> {
  return workspace.fs.stat(from).then(
    () => false,
    () => true,
  );
}

export function addEdits(
  edit: WorkspaceEdit,
  uri: Uri,
  { before, edits }: TextChange,
  metadata: WorkspaceEditEntryMetadata | undefined,
): void {
  const lines = new LinePositions(before);
  for (const { start, end, text } of edits) edit.replace(uri, lines.range(start, end), text, metadata);
}

/** Lines as editors count them; a BOM is no character to them. */
class LinePositions {
  readonly #starts: readonly number[];
  readonly #bomLength: number;

  constructor(text: string) {
    this.#bomLength = text.startsWith('\uFEFF') ? 1 : 0;
    this.#starts = [this.#bomLength, ...[...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)];
  }

  range(start: number, end: number): Range {
    const [from, to] = [this.#at(start), this.#at(end)];
    return new Range(from.line, from.column, to.line, to.column);
  }

  #at(offset: number): { line: number; column: number } {
    const line = Math.max(
      0,
      this.#starts.findLastIndex((start) => start <= offset),
    );
    return { line, column: Math.max(0, offset - (this.#starts[line] ?? 0)) };
  }
}

/**
 * Saves what was edited, unless there were unsaved changes before, and sees to it that the file holds just the planned
 * bytes: editors make line ends equal, and settings may change more while saving.
 * @returns the text that stands there now
 */
export async function settle(uri: Uri, { before, after }: TextChange, wasUnsaved: boolean): Promise<string> {
  const document = await workspace.openTextDocument(uri);
  if (wasUnsaved) return document.getText();
  const isAsPlanned = isShown(document, after);
  // VS Code says why it could not save; its editor holds the change, which can be saved later or taken back.
  if (document.isDirty && !(await document.save())) return document.getText();
  if (!isAsPlanned) return isShown(document, before) ? before : readText(uri);
  const bytes = new TextEncoder().encode(after);
  const onDisk = await workspace.fs.readFile(uri);
  if (onDisk.length !== bytes.length || !onDisk.every((byte, index) => byte === bytes[index])) {
    await workspace.fs.writeFile(uri, bytes);
  }
  return after;
}

async function readText(uri: Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
}

function isShown(document: TextDocument, text: string): boolean {
  const plain = (each: string): string => each.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  return plain(document.getText()) === plain(text);
}

function changedMeanwhile(path: string): BlogError {
  return new BlogError(l10n.t('{0} was changed in the meantime, so nothing was done. Try again.', path));
}
