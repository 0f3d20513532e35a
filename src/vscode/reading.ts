import { workspace, type FileSystem, type FileType, type Uri } from 'vscode';

/** What stands in a folder. */
export type Entry = [name: string, type: FileType];
export type Entries = readonly Entry[];

/** The part of `workspace.fs` that reads. What cannot be read fails with a `FileSystemError`. */
export type Reading = Pick<FileSystem, 'readDirectory' | 'readFile' | 'stat'>;

/** How the files of a folder are known. */
export interface FileSource {
  readonly reading: Reading;
  /** True where the operating system tells of changes, which then may be lost; other file systems tell of each themselves. */
  readonly losesChanges: boolean;
}

/**
 * Files are read through VS Code, which asks the window for each, or from the disk itself where the extension host has one
 * and the files are there. While a window opens, that takes a tenth of the time.
 */
export function sourceOf(folder: Uri, disk: Reading | undefined): FileSource {
  const isOnDisk = folder.scheme === 'file';
  const reading = disk !== undefined && isOnDisk ? disk : workspace.fs;
  return { reading, losesChanges: isOnDisk || folder.scheme === 'vscode-remote' };
}
