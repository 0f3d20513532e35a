import { l10n, workspace, WorkspaceEdit } from 'vscode';
import type { Move } from '../../core/authoring/links/move';
import { BlogError } from '../errors';
import type { WorkspaceFileStore } from '../files';
import { lockOf, readCurrent, writeText } from '../write';
import type { OwnMoves } from './ownMoves';

/** What a command did to the files of a site, so that it can be taken back. Paths are relative to the root of the site. */
export interface FileChange {
  readonly files: WorkspaceFileStore;
  /** Files that were made, with what was written into them. */
  readonly created: readonly { readonly path: string; readonly text: string }[];
  /** Files and folders that were moved, in the order in which they were. */
  readonly moves: readonly Move[];
  /** Files whose text was changed; the paths are those after all moves. */
  readonly texts: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  /** Folders that had to be made, the outer ones first. */
  readonly folders: readonly string[];
  /** Files that were deleted, with the bytes that they held. */
  readonly deleted?: readonly DeletedFile[];
}

export interface DeletedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Restores every byte and every name, provided that nothing was changed since.
 * @throws BlogError where something was; then nothing is done
 */
export async function undoChange(change: FileChange, ownMoves: OwnMoves): Promise<void> {
  const { files, created, moves, texts, folders, deleted = [] } = change;
  for (const { path, after } of texts) await assertIs(files, path, after);
  for (const { path, text } of created) await assertIs(files, path, text);
  for (const { from } of moves) await assertFree(files, from);
  for (const { path } of deleted) await assertFree(files, path);
  for (const { path, bytes } of deleted) await workspace.fs.writeFile(files.uriOf(path), bytes);
  for (const { path, before, after } of texts) {
    const outcome = await writeText({ files, path }, after, before);
    if (outcome.kind === 'changed' || outcome.kind === 'failed') throw changedSince(path);
  }
  const edit = new WorkspaceEdit();
  for (const { path } of created) edit.deleteFile(files.uriOf(path), { ignoreIfNotExists: true });
  for (const { from, to } of [...moves].reverse()) edit.renameFile(files.uriOf(to), files.uriOf(from));
  const isMoved = moves.length + created.length === 0 || (await ownMoves.during(() => workspace.applyEdit(edit)));
  if (!isMoved) throw changedSince(moves[0]?.to ?? created[0]?.path ?? '');
  for (const folder of [...folders].reverse()) await removeEmpty(files, folder);
}

/** The folders above a path that are not there yet, the outer ones first. */
export async function missingFolders(files: WorkspaceFileStore, path: string): Promise<readonly string[]> {
  const names = path.split('/').slice(0, -1);
  const folders = names.map((_, index) => names.slice(0, index + 1).join('/'));
  const areThere = await Promise.all(folders.map((folder) => isFolder(files, folder)));
  return folders.filter((_, index) => areThere[index] !== true);
}

async function assertIs(files: WorkspaceFileStore, path: string, text: string): Promise<void> {
  const current = await readCurrent({ files, path });
  if (current.kind !== 'text' || current.text !== text) throw changedSince(path);
}

/** @throws BlogError where something stands at a path that is to be free */
export async function assertFree(files: WorkspaceFileStore, path: string): Promise<void> {
  if (!(await exists(files, path))) return;
  throw new BlogError(l10n.t('{0} already exists, so nothing was done. Move or rename it first.', path));
}

/** @throws BlogError where one of the files or folders cannot be changed, as far as is known before it is tried */
export async function assertWritable(files: WorkspaceFileStore, paths: readonly string[]): Promise<void> {
  const locks = await Promise.all(paths.map((path) => lockOf(files.uriOf(path))));
  const at = locks.findIndex((lock) => lock !== undefined);
  if (at >= 0) throw new BlogError(l10n.t('{0} could not be written: {1}', paths[at] ?? '', locks[at] ?? ''));
}

function changedSince(path: string): BlogError {
  return new BlogError(l10n.t('{0} has changed since, so it was left as it is.', path));
}

async function removeEmpty(files: WorkspaceFileStore, folder: string): Promise<void> {
  if (!(await isFolder(files, folder)) || (await files.list(folder)).length > 0) return;
  await workspace.fs.delete(files.uriOf(folder), { recursive: true, useTrash: false });
}

async function isFolder(files: WorkspaceFileStore, path: string): Promise<boolean> {
  return (await exists(files, path)) && (await files.stat(path)) === undefined;
}

async function exists(files: WorkspaceFileStore, path: string): Promise<boolean> {
  return workspace.fs.stat(files.uriOf(path)).then(
    () => true,
    () => false,
  );
}
