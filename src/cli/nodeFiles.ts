import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import { basename, dirname, sep } from 'node:path';
import type {
  FileStat,
  FolderEntry,
  ReadOptions,
  SourceFile,
  WalkOptions,
  WritableFileStore,
  WriteResult,
} from '../core/ports';
import { mayLeaveRoot } from '../core/rootPath';

/** So many files are read before the next look at whether the reader still wants them. */
const FILES_PER_BATCH = 64;

/** The disk, read synchronously behind the asynchronous port: nothing else runs in a command, and it is four times faster. */
export class NodeFileStore implements WritableFileStore {
  readonly #root: string;
  readonly #listings: Listings;

  /**
   * @param root absolute path of a folder
   * @param listings what was seen in folders already; a command looks into each folder once
   */
  constructor(root: string, listings: Listings = new Map()) {
    this.#root = root;
    this.#listings = listings;
  }

  list(folder: string): Promise<readonly FolderEntry[]> {
    if (mayLeaveRoot(folder)) return Promise.resolve([]);
    const absolute = this.#absolute(folder);
    return Promise.resolve(this.#listingOf(absolute).entries.flatMap((entry) => describe(entry, absolute) ?? []));
  }

  walk(folder: string, options: WalkOptions): Promise<readonly string[]> {
    const paths: string[] = [];
    if (!mayLeaveRoot(folder)) this.#walk(folder, this.#absolute(folder), options, { paths, visited: new Set() });
    return Promise.resolve(paths);
  }

  /** A name that a configuration states may be a link to a device that never ends: what is walked is no such. */
  read(path: string): Promise<SourceFile | undefined> {
    const isOther = !mayLeaveRoot(path) && statOf(this.#absolute(path))?.isFile() === false;
    return Promise.resolve(isOther ? undefined : this.#read(path));
  }

  async *readMany(paths: readonly string[], { signal }: ReadOptions = {}): AsyncIterable<readonly SourceFile[]> {
    for (let start = 0; start < paths.length; start += FILES_PER_BATCH) {
      signal?.throwIfAborted();
      const batch = paths.slice(start, start + FILES_PER_BATCH).flatMap((path) => this.#read(path) ?? []);
      yield await Promise.resolve(batch);
    }
  }

  stat(path: string): Promise<FileStat | undefined> {
    if (mayLeaveRoot(path)) return Promise.resolve(undefined);
    const stat = statOf(this.#absolute(path));
    return Promise.resolve(stat?.isFile() === true ? { size: stat.size, modifiedMs: stat.mtimeMs } : undefined);
  }

  leadsOutside(path: string): Promise<boolean> {
    try {
      const root = realpathSync(this.#root);
      const real = realpathSync(this.#absolute(path));
      return Promise.resolve(real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep));
    } catch {
      // There is no such file: nothing leads anywhere.
      return Promise.resolve(false);
    }
  }

  at(folder: string): NodeFileStore {
    return new NodeFileStore(this.#absolute(folder), this.#listings);
  }

  /** Writes a file beside the target, syncs it and renames it: a reader finds the old text or the new one, never a part. */
  writeIfUnchanged(path: string, expected: string | undefined, text: string): Promise<WriteResult> {
    if (mayLeaveRoot(path)) return Promise.resolve({ kind: 'failed', reason: `${path} is outside of the folder.` });
    const target = this.#absolute(path);
    const temporary = `${target}.${process.pid}.tmp`;
    try {
      if (this.#read(path)?.text !== expected) return Promise.resolve({ kind: 'changed' });
      mkdirSync(dirname(target), { recursive: true });
      removeLeftovers(target);
      const real = expected === undefined ? target : realpathSync(target);
      const mode = expected === undefined ? undefined : statSync(real).mode;
      writeSynced(temporary, text, mode);
      renameSync(temporary, real);
      return Promise.resolve({ kind: 'written' });
    } catch (error) {
      if (existsSync(temporary)) rmSync(temporary);
      return Promise.resolve({ kind: 'failed', reason: reasonOf(error) });
    }
  }

  #absolute(path: string): string {
    return path === '' ? this.#root : `${this.#root}/${path}`;
  }

  #read(path: string): SourceFile | undefined {
    if (mayLeaveRoot(path)) return undefined;
    try {
      const absolute = this.#absolute(path);
      const text = readFileSync(absolute, 'utf8');
      // Reading as text is one call. The character that stands for bytes of no character is looked into.
      const isUtf8Text = !text.includes('\uFFFD') || isUtf8(readFileSync(absolute));
      return isUtf8Text ? { path, text } : { path, text, fault: 'notUtf8' };
    } catch (error) {
      const isGone = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error));
      return isGone ? undefined : { path, text: '', fault: 'unreadable' };
    }
  }

  #walk(folder: string, absolute: string, options: WalkOptions, found: Walk): void {
    options.signal?.throwIfAborted();
    const { entries, isUnreadable } = this.#listingOf(absolute);
    if (isUnreadable) options.onUnreadable?.(folder);
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const kind = kindOf(entry, absolute);
      if (kind === 'file') found.paths.push(path);
      if (kind !== 'folder' || options.prune(path)) continue;
      const inner = `${absolute}/${entry.name}`;
      if (!wasVisited(entry, inner, found.visited)) this.#walk(path, inner, options, found);
    }
  }

  #listingOf(absolute: string): Listing {
    const listing = this.#listings.get(absolute) ?? readFolder(absolute);
    this.#listings.set(absolute, listing);
    return listing;
  }
}

/** What stands in a folder; nothing where there is none, or where it cannot be listed. */
interface Listing {
  readonly entries: readonly Dirent[];
  readonly isUnreadable: boolean;
}

/** What stands in folders, by their absolute paths, as a command saw them first. */
export type Listings = Map<string, Listing>;

interface Walk {
  readonly paths: string[];
  /** Folders that links led to. */
  readonly visited: Set<string>;
}

function readFolder(absolute: string): Listing {
  try {
    return { entries: readdirSync(absolute, { withFileTypes: true }), isUnreadable: false };
  } catch (error) {
    return { entries: [], isUnreadable: !['ENOENT', 'ENOTDIR'].includes(codeOf(error)) };
  }
}

/** A link to a folder is followed once, and never to a folder above itself. */
function wasVisited(entry: Dirent, absolute: string, visited: Set<string>): boolean {
  if (!entry.isSymbolicLink()) return false;
  const real = realpathSync(absolute);
  if (visited.has(real) || absolute.startsWith(`${real}/`)) return true;
  visited.add(real);
  return false;
}

function describe(entry: Dirent, folder: string): FolderEntry | undefined {
  const kind = kindOf(entry, folder);
  return kind === undefined ? undefined : { name: entry.name, kind };
}

/** What an entry of a folder is, or leads to; undefined for anything but files and folders, such as devices. */
function kindOf(entry: Dirent, folder: string): FolderEntry['kind'] | undefined {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return undefined;
  const stat = statOf(`${folder}/${entry.name}`);
  if (stat?.isDirectory() === true) return 'folder';
  return stat?.isFile() === true ? 'file' : undefined;
}

/** Undefined where there is nothing, or nothing that can be reached: a link to itself, a folder that is shut. */
function statOf(absolute: string): Stats | undefined {
  try {
    return statSync(absolute);
  } catch {
    return undefined;
  }
}

function writeSynced(path: string, text: string, mode: number | undefined): void {
  const file = openSync(path, 'wx', mode);
  try {
    const bytes = Buffer.from(text, 'utf8');
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Takes away what runs that were killed left beside a file. Those of runs that still write stay. */
function removeLeftovers(target: string): void {
  const start = `${basename(target)}.`;
  for (const name of readdirSync(dirname(target))) {
    const pid = name.startsWith(start) ? /^(\d+)\.tmp$/.exec(name.slice(start.length))?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(`${dirname(target)}/${name}`, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
