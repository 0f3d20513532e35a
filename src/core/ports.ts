/**
 * What the core needs from the world. Adapters in `src/vscode` and `src/cli` implement it.
 * All paths are posix and relative to the root of the store; the root itself is `''`.
 */
export interface FileStore {
  /** The entries of a folder, in no fixed order; empty when there is no such folder or it cannot be listed. */
  list(folder: string): Promise<readonly FolderEntry[]>;

  /**
   * The files below a folder, in no fixed order. Links are followed once, cycles are not.
   * Empty when there is no such folder; what cannot be listed is told to `onUnreadable`, and the rest is walked.
   * Rejects only with the abort reason of `signal`.
   */
  walk(folder: string, options: WalkOptions): Promise<readonly string[]>;

  /** One file, or undefined when there is none. A file that cannot be read comes with its `fault`. */
  read(path: string): Promise<SourceFile | undefined>;

  /**
   * Many files, as they arrive, in batches of any size and order, so that first rows can be shown early.
   * Files that vanished since the walk are left out; unreadable ones come with their `fault`.
   */
  readMany(paths: readonly string[], options?: ReadOptions): AsyncIterable<readonly SourceFile[]>;

  /** Size in bytes and time of change in epoch milliseconds; undefined when there is no such file. */
  stat(path: string): Promise<FileStat | undefined>;

  /**
   * True where a link leads from a path out of the root. A store that cannot tell where links lead says so of every link;
   * one that has none leaves this out.
   */
  leadsOutside?(path: string): Promise<boolean>;

  /** Resolves once others had a turn; a store that shares its thread with nobody leaves this out. */
  giveWay?(): Promise<void>;

  /** The same store as seen from one of its folders. */
  at(folder: string): FileStore;
}

/** Writing is a capability of its own: reading rooms cannot write. */
export interface WritableFileStore extends FileStore {
  /**
   * Writes exact bytes (UTF-8 of `text`), but only if the file still holds `expected` (undefined: does not exist).
   * The former content stays whole when anything fails. Missing folders are made.
   */
  writeIfUnchanged(path: string, expected: string | undefined, text: string): Promise<WriteResult>;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

export interface WalkOptions {
  /** True for a folder that is not to be entered. */
  readonly prune: (folder: string) => boolean;
  /** Hears of each folder that cannot be listed although it may be there: its files are not among those of the walk. */
  readonly onUnreadable?: ((folder: string) => void) | undefined;
  readonly signal?: AbortSignalLike | undefined;
}

export interface ReadOptions {
  readonly signal?: AbortSignalLike | undefined;
}

/** A text file. `text` keeps a BOM and every line end as they are. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** `notUtf8`: `text` is a best effort and must not be written back. `unreadable`: `text` is empty. */
  readonly fault?: 'notUtf8' | 'unreadable' | undefined;
}

export interface FileStat {
  readonly size: number;
  readonly modifiedMs: number;
}

export type WriteResult =
  { readonly kind: 'written' } | { readonly kind: 'changed' } | { readonly kind: 'failed'; readonly reason: string };

/** The part of `AbortSignal` that the core needs; the type itself belongs to the hosts. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

/** Decisions worth a line in the log. Never a global: passed in. */
export interface Logger {
  info(message: string): void;
  debug(message: string): void;
}
