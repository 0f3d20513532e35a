import { FileType, Uri, workspace } from 'vscode';
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
import { isAbsence } from './absence';
import { Gate } from './gate';
import { LinkGuard } from './linkGuard';
import type { ReadAhead } from './readAhead';
import type { Entries, Reading } from './reading';

/** One call takes milliseconds, most of which is waiting: so many run side by side. */
const SIMULTANEOUS_CALLS = 64;
/** So many files at most are handed on at once, so that taking them in does not hold up other extensions. */
const MOST_FILES_PER_BATCH = 64;

/** Where no file at all has come for so long, those that are waited for count as unreadable: nothing else would ever be shown. */
const PATIENCE_MS = 30_000;

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenientDecoder = new TextDecoder('utf-8', { ignoreBOM: true });

const NO_ANSWER = 'The file system does not answer.';

/** What a file system does not give. */
export interface StoreFault {
  /** A file that cannot be read, a folder that cannot be listed, or a place of which it cannot be told which it is. */
  readonly kind: 'file' | 'folder' | 'place';
  /** Relative to the root of the store. */
  readonly path: string;
  readonly cause: unknown;
}

type FaultNote = (fault: StoreFault) => void;

/** Hears why a folder cannot be listed. */
type Failing = (cause: unknown) => void;

export interface StoreOptions {
  /** How files are read; through VS Code where nothing is said. */
  readonly reading?: Reading | undefined;
  /** For so long a file system is waited for that gives nothing. */
  readonly patienceMs?: number | undefined;
  /** What was asked for already. */
  readonly ahead?: ReadAhead | undefined;
  /** Hears of folders that cannot be listed and files that cannot be read: the port calls those empty. */
  readonly note?: FaultNote | undefined;
}

/** The files of a workspace: on disks, on remotes, and wherever else extensions keep files. They are written through VS Code. */
export class WorkspaceFileStore implements WritableFileStore {
  readonly root: Uri;
  readonly #reading: Reading;
  readonly #patienceMs: number;
  readonly #ahead: ReadAhead | undefined;
  readonly #note: FaultNote;

  constructor(root: Uri, options: StoreOptions = {}) {
    const { reading = workspace.fs, patienceMs = PATIENCE_MS, ahead, note = () => undefined } = options;
    this.root = root;
    this.#reading = reading;
    this.#patienceMs = patienceMs;
    this.#ahead = ahead;
    this.#note = note;
  }

  uriOf(path: string): Uri {
    return path === '' ? this.root : Uri.joinPath(this.root, path);
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    if (mayLeaveRoot(folder)) return [];
    const entries = await this.#entriesOf(folder, (cause) => this.#note({ kind: 'folder', path: folder, cause }));
    return entries.flatMap(([name, type]) => {
      const kind = kindOf(type);
      return kind === undefined ? [] : [{ name, kind }];
    });
  }

  /** Follows a link to a folder once, and never to a folder above itself. */
  async walk(folder: string, { prune, onUnreadable, signal }: WalkOptions): Promise<readonly string[]> {
    const paths: string[] = [];
    const calls = new Gate(SIMULTANEOUS_CALLS);
    const links = new LinkGuard(this.root, this.#reading);
    signal?.throwIfAborted();
    const failingAt =
      (path: string, kind: StoreFault['kind'] = 'folder'): Failing =>
      (cause) => {
        this.#note({ kind, path, cause });
        onUnreadable?.(path);
      };
    const mayEnter = (link: string): Promise<boolean> =>
      this.#inTime(links.mayEnter(link, failingAt(link)), failingAt(link), false);
    const visit = async (inner: string): Promise<void> => {
      signal?.throwIfAborted();
      const entries = await calls.run(() => this.#entriesOf(inner, failingAt(inner)));
      const folders: string[] = [];
      for (const [name, type] of entries) {
        const path = inner === '' ? name : `${inner}/${name}`;
        const kind = kindOf(type);
        if (kind === 'file') paths.push(path);
        if (kind !== 'folder' || prune(path)) continue;
        if ((type & FileType.SymbolicLink) === 0 || (await mayEnter(path))) folders.push(path);
      }
      await Promise.all(folders.map(visit));
    };
    // VS Code logs an error for each listing of what is no folder.
    if (mayLeaveRoot(folder)) return [];
    if (await this.#isFolder(folder, failingAt(folder, 'place'))) await visit(folder);
    return paths;
  }

  /** The port calls a folder empty that is none or cannot be listed. */
  #entriesOf(folder: string, failing: Failing): Promise<Entries> {
    return this.#inTime(this.#list(folder, failing), failing, []);
  }

  async #list(folder: string, failing: Failing): Promise<Entries> {
    try {
      const uri = this.uriOf(folder);
      return await (this.#ahead?.listOf(uri) ?? this.#reading.readDirectory(uri));
    } catch (error) {
      if (!isAbsence(error)) failing(error);
      return [];
    }
  }

  #isFolder(folder: string, failing: Failing): Promise<boolean> {
    if (this.#ahead?.listOf(this.uriOf(folder)) !== undefined) return Promise.resolve(true);
    return this.#inTime(this.#looksLikeFolder(folder, failing), failing, false);
  }

  async #looksLikeFolder(path: string, failing: Failing): Promise<boolean> {
    try {
      return ((await this.#reading.stat(this.uriOf(path))).type & FileType.Directory) !== 0;
    } catch (error) {
      if (!isAbsence(error)) failing(error);
      return false;
    }
  }

  #inTime<T>(coming: Promise<T>, failing: Failing, otherwise: T): Promise<T> {
    return inTime(coming, this.#patienceMs, () => {
      failing(new Error(NO_ANSWER));
      return otherwise;
    });
  }

  async read(path: string): Promise<SourceFile | undefined> {
    if (mayLeaveRoot(path)) return undefined;
    return inTime(this.#readFile(path), this.#patienceMs, () => this.#unreadable(path, new Error(NO_ANSWER)));
  }

  /** A name that a configuration states may be a link to a device that never ends: what is walked is no such. */
  async #readFile(path: string): Promise<SourceFile | undefined> {
    try {
      const uri = this.uriOf(path);
      // What was asked for ahead is known to be a file.
      if (this.#ahead?.contentOf(uri) !== undefined) return await this.#read(path);
      const { type } = await this.#reading.stat(uri);
      return (type & FileType.File) === 0 ? undefined : await this.#read(path);
    } catch (error) {
      return isAbsence(error) ? undefined : this.#unreadable(path, error);
    }
  }

  #unreadable(path: string, cause: unknown): SourceFile {
    this.#note({ kind: 'file', path, cause });
    return { path, text: '', fault: 'unreadable' };
  }

  async #read(path: string): Promise<SourceFile | undefined> {
    let bytes: Uint8Array;
    try {
      const uri = this.uriOf(path);
      bytes = await (this.#ahead?.contentOf(uri) ?? this.#reading.readFile(uri));
    } catch (error) {
      return isAbsence(error) ? undefined : this.#unreadable(path, error);
    }
    try {
      return { path, text: strictDecoder.decode(bytes) };
    } catch {
      // TypeError: not UTF-8.
      return { path, text: lenientDecoder.decode(bytes), fault: 'notUtf8' };
    }
  }

  async *readMany(paths: readonly string[], { signal }: ReadOptions = {}): AsyncIterable<readonly SourceFile[]> {
    const arrived: SourceFile[] = [];
    const awaited = new Set<string>();
    let next = 0;
    let wake = (): void => undefined;
    const start = async (path: string): Promise<void> => {
      awaited.add(path);
      const file = mayLeaveRoot(path) ? undefined : await this.#read(path);
      // It may have been given up.
      if (awaited.delete(path) && file !== undefined) arrived.push(file);
      wake();
    };
    const giveUp = (): void => {
      for (const path of awaited) arrived.push(this.#unreadable(path, new Error(NO_ANSWER)));
      awaited.clear();
      wake();
    };
    while (next < paths.length || awaited.size > 0 || arrived.length > 0) {
      signal?.throwIfAborted();
      while (awaited.size < SIMULTANEOUS_CALLS && next < paths.length) void start(paths[next++] ?? '');
      if (arrived.length > 0) yield arrived.splice(0, MOST_FILES_PER_BATCH);
      else if (awaited.size > 0) {
        const timer = setTimeout(giveUp, this.#patienceMs);
        await new Promise<void>((resolve) => (wake = resolve));
        clearTimeout(timer);
      }
    }
  }

  async stat(path: string): Promise<FileStat | undefined> {
    if (mayLeaveRoot(path)) return undefined;
    try {
      const stat = await this.#reading.stat(this.uriOf(path));
      return (stat.type & FileType.File) === 0 ? undefined : { size: stat.size, modifiedMs: stat.mtime };
    } catch {
      return undefined;
    }
  }

  /** VS Code does not say where a link leads: any on the way counts. */
  async leadsOutside(path: string): Promise<boolean> {
    const names = path.split('/');
    const onTheWay = names.map((_, index) => this.uriOf(names.slice(0, index + 1).join('/')));
    return (await Promise.all(onTheWay.map((uri) => this.#hasType(uri, FileType.SymbolicLink)))).includes(true);
  }

  async #hasType(uri: Uri, wanted: FileType): Promise<boolean> {
    try {
      return ((await this.#reading.stat(uri)).type & wanted) !== 0;
    } catch {
      return false;
    }
  }

  /** Extensions share one thread. */
  giveWay(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 0));
  }

  at(folder: string): WorkspaceFileStore {
    const note: FaultNote = ({ path, ...fault }) =>
      this.#note({ ...fault, path: [folder, path].filter((part) => part !== '').join('/') });
    const [reading, patienceMs, ahead] = [this.#reading, this.#patienceMs, this.#ahead];
    return new WorkspaceFileStore(this.uriOf(folder), { reading, patienceMs, ahead, note });
  }

  async writeIfUnchanged(path: string, expected: string | undefined, text: string): Promise<WriteResult> {
    if (mayLeaveRoot(path)) return { kind: 'failed', reason: `${path} is outside of the folder.` };
    const file = await this.read(path);
    if (file?.text !== expected || file?.fault !== undefined) return { kind: 'changed' };
    try {
      await workspace.fs.writeFile(this.uriOf(path), encoder.encode(text));
      return { kind: 'written' };
    } catch (error) {
      return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** @param otherwise says what counts where nothing has come in time */
async function inTime<T>(coming: Promise<T>, patienceMs: number, otherwise: () => T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const given = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(otherwise()), patienceMs)));
  try {
    return await Promise.race([coming, given]);
  } finally {
    clearTimeout(timer);
  }
}

/** A link has the bits of what it leads to; one that leads nowhere is nothing. */
function kindOf(type: FileType): FolderEntry['kind'] | undefined {
  if ((type & FileType.Directory) !== 0) return 'folder';
  return (type & FileType.File) !== 0 ? 'file' : undefined;
}
