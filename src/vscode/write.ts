import {
  FilePermission,
  FileSystemError,
  l10n,
  Range,
  workspace,
  WorkspaceEdit,
  type TextDocument,
  type Uri,
} from 'vscode';
import { changedLines } from '../core/archive/edits';
import type { TextEdit } from '../core/text';
import { mendFailedWrite } from './mendWrite';
import { isChangedBySaving } from './saving';
import type { FileOfSite } from './fileOfSite';

/** A file as its user has it: what the editor shows where it has unsaved changes, else what is on disk. */
export type CurrentText =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  /** It cannot be changed without losing something; `reason` is a whole sentence. */
  | { readonly kind: 'refused'; readonly reason: string };

export type WriteOutcome =
  /** On disk stands exactly the new text. */
  | { readonly kind: 'written' }
  /** The editor shows the new text. It had unsaved changes before, or could not save: saving is left to the user. */
  | { readonly kind: 'unsaved'; readonly isSavingFailed: boolean }
  /** The file is not what the change was planned for. Nothing was written. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly reason: string };

export async function readCurrent(file: FileOfSite): Promise<CurrentText> {
  const document = openDocument(file.files.uriOf(file.path));
  if (document?.isDirty === true) {
    if (isUtf8(document)) return { kind: 'text', text: document.getText() };
    return { kind: 'refused', reason: notUtf8(file.path) };
  }
  const read = await file.files.read(file.path);
  if (read === undefined) return { kind: 'absent' };
  if (read.fault === 'notUtf8') return { kind: 'refused', reason: notUtf8(file.path) };
  if (read.fault === 'unreadable') return { kind: 'refused', reason: l10n.t('{0} cannot be read.', file.path) };
  return { kind: 'text', text: read.text };
}

/**
 * Turns a file from one text into another, and changes no other byte. Where an editor shows it, the editor is told, so
 * that its undo works, and saves; unless saving would change more: then the bytes are written past it.
 * @param before what `readCurrent` said; undefined for a file that is made anew
 * @param edits from `before` to `after`, where they are known
 */
export async function writeText(
  file: FileOfSite,
  before: string | undefined,
  after: string,
  edits?: readonly TextEdit[],
): Promise<WriteOutcome> {
  const document = openDocument(file.files.uriOf(file.path));
  const lock = await lockOf(file.files.uriOf(file.path));
  if (lock !== undefined) return { kind: 'failed', reason: lock };
  if (before === undefined || document === undefined) return writeBytes(file, before, after);
  if (document.isDirty) {
    if (document.getText() !== before || !isUtf8(document)) return { kind: 'changed' };
    return (await edit(document, before, after, edits))
      ? { kind: 'unsaved', isSavingFailed: false }
      : notTaken(file.path);
  }
  if (!(await isShownBy(document, before))) return { kind: 'changed' };
  if (!savesExactly(document, before, after)) return writeBytes(file, before, after);
  const onDisk = await file.files.read(file.path);
  if (onDisk?.text !== before) return { kind: 'changed' };
  if (!(await edit(document, before, after, edits))) return notTaken(file.path);
  if (!(await document.save())) return { kind: 'unsaved', isSavingFailed: true };
  return makeExact(file, after);
}

/** Restores the text before a change, if the file is still as the change left it. A file that was made goes to the trash. */
export async function undoWrite(file: FileOfSite, before: string | undefined, after: string): Promise<WriteOutcome> {
  const current = await readCurrent(file);
  if (current.kind !== 'text' || current.text !== after) return { kind: 'changed' };
  return before === undefined ? deleteFile(file.files.uriOf(file.path)) : writeText(file, after, before);
}

async function writeBytes(file: FileOfSite, before: string | undefined, after: string): Promise<WriteOutcome> {
  const outcome = await file.files.writeIfUnchanged(file.path, before, after);
  return outcome.kind === 'failed' ? mendFailedWrite(file, before, after, outcome.reason) : outcome;
}

/** Why a file cannot be written at all, in a sentence; undefined where it can, as far as is known. */
export async function lockOf(uri: Uri): Promise<string | undefined> {
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return l10n.t('The file system is read-only.');
  try {
    const { permissions = 0 } = await workspace.fs.stat(uri);
    return (permissions & FilePermission.Readonly) === 0 ? undefined : l10n.t('The file is read-only.');
  } catch {
    return undefined; // There is none yet, or what is wrong shows when it is written.
  }
}

/** Something else may have changed the text while it was saved. */
async function makeExact(file: FileOfSite, after: string): Promise<WriteOutcome> {
  const saved = await file.files.read(file.path);
  return saved?.text === after ? { kind: 'written' } : writeBytes(file, saved?.text, after);
}

async function edit(
  document: TextDocument,
  before: string,
  after: string,
  edits: readonly TextEdit[] = [changedLines(before, after, 0)],
): Promise<boolean> {
  const bomLength = before.length - withoutBom(before).length;
  const change = new WorkspaceEdit();
  for (const { start, end, text } of edits) {
    const [from, to] = [start, end].map((offset) => document.positionAt(offset - bomLength));
    if (from !== undefined && to !== undefined) change.replace(document.uri, new Range(from, to), text);
  }
  return workspace.applyEdit(change);
}

/**
 * True where a document without unsaved changes shows a text, whatever it makes of encoding and line ends. Else the file
 * was changed past the editor just now, or the editor was, and has not said so yet.
 */
async function isShownBy(document: TextDocument, text: string): Promise<boolean> {
  const { encoding } = document;
  const shown = isUtf8(document) ? text : await workspace.decode(new TextEncoder().encode(text), { encoding });
  return withPlainLineEnds(document.getText()) === withPlainLineEnds(withoutBom(shown));
}

function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** True where the document is byte for byte what the file holds, and saving it writes just the new text. */
function savesExactly(document: TextDocument, before: string, after: string): boolean {
  const hasBom = before !== withoutBom(before);
  return (
    document.getText() === withoutBom(before) &&
    document.encoding === (hasBom ? 'utf8bom' : 'utf8') &&
    !isChangedBySaving(document, after)
  );
}

async function deleteFile(uri: Uri): Promise<WriteOutcome> {
  const remove = (useTrash: boolean): Thenable<void> => workspace.fs.delete(uri, { useTrash });
  try {
    // Not every file system has a trash, and what is deleted here was only just made.
    await Promise.resolve(remove(true)).catch(() => remove(false));
    return { kind: 'written' };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof FileSystemError ? error.message : String(error) };
  }
}

function openDocument(uri: Uri): TextDocument | undefined {
  const key = uri.toString();
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}

function isUtf8({ encoding }: TextDocument): boolean {
  return encoding === 'utf8' || encoding === 'utf8bom';
}

function withoutBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function notUtf8(path: string): string {
  return l10n.t('{0} is not in UTF-8, so some characters would be lost. Save it with that encoding first.', path);
}

function notTaken(path: string): WriteOutcome {
  return { kind: 'failed', reason: l10n.t('The editor of {0} cannot be changed.', path) };
}
