import { workspace, type FileSystem, type FileType, type Uri } from 'vscode';

/** What stands in a folder. */
export type Entry = [name: string, type: FileType];
export type Entries = readonly Entry[];

/** The part of `workspace.fs` that reads. What cannot be read fails with a `FileSystemError`. */
export type Reading = Pick<FileSystem, 'readDirectory' | 'readFile' | 'stat'>;

/**
 * How the files below a folder are read: through VS Code, which asks the window for each, or from the disk itself where the
 * extension host has one and the files are there. While a window opens, that takes a tenth of the time.
 */
export function readingOf(folder: Uri, disk: Reading | undefined): Reading {
  return disk !== undefined && folder.scheme === 'file' ? disk : workspace.fs;
}
