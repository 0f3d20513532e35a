import { FileSystemError, FileType, Uri, workspace } from 'vscode';
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
import { Gate } from './gate';
import { LinkGuard } from './linkGuard';
import type { Entries, ReadAhead } from './readAhead';

/** One call takes milliseconds, most of which is waiting: so many run side by side. */
const SIMULTANEOUS_CALLS = 64;
/** So many files at most are handed on at once, so that taking them in does not hold up other extensions. */
const MOST_FILES_PER_BATCH = 64;

/** Where no file at all has come for so long, those that are waited for count as unreadable: nothing else would ever be shown. */
const PATIENCE_MS = 30_000;

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenientDecoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The files of a workspace, through VS Code: on disks, on remotes, and wherever else extensions keep files. */
export class WorkspaceFileStore implements WritableFileStore {
  readonly root: Uri;
  readonly #patienceMs: number;
  readonly #ahead: ReadAhead | undefined;

  /**
   * @param patienceMs for so long `readMany` waits for a file system that gives it nothing
   * @param ahead what was asked for already
   */
  constructor(root: Uri, patienceMs = PATIENCE_MS, ahead?: ReadAhead) {
    this.root = root;
    this.#patienceMs = patienceMs;
    this.#ahead = ahead;
  }

  uriOf(path: string): Uri {
    return path === '' ? this.root : Uri.joinPath(this.root, path);
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    if (mayLeaveRoot(folder)) return [];
    const entries = await this.#readFolder(this.uriOf(folder));
    return entries.flatMap(([name, type]) => {
      const kind = kindOf(type);
      return kind === undefined ? [] : [{ name, kind }];
    });
  }

  /** Follows a link to a folder once, and never to a folder above itself. */
  async walk(folder: string, { prune, signal }: WalkOptions): Promise<readonly string[]> {
    const paths: string[] = [];
    const calls = new Gate(SIMULTANEOUS_CALLS);
    const links = new LinkGuard(this.root);
    signal?.throwIfAborted();
    const visit = async (inner: string): Promise<void> => {
      signal?.throwIfAborted();
      const entries = await calls.run(() => this.#readFolder(this.uriOf(inner)));
      const folders: string[] = [];
      for (const [name, type] of entries) {
        const path = inner === '' ? name : `${inner}/${name}`;
        const kind = kindOf(type);
        if (kind === 'file') paths.push(path);
        if (kind !== 'folder' || prune(path)) continue;
        if ((type & FileType.SymbolicLink) === 0 || (await links.mayEnter(path))) folders.push(path);
      }
      await Promise.all(folders.map(visit));
    };
    // VS Code logs an error for each listing of what is no folder.
    if (!mayLeaveRoot(folder) && (await this.#isFolder(this.uriOf(folder)))) await visit(folder);
    return paths;
  }

  async read(path: string): Promise<SourceFile | undefined> {
    if (mayLeaveRoot(path)) return undefined;
    let bytes: Uint8Array;
    try {
      const uri = this.uriOf(path);
      bytes = await (this.#ahead?.contentOf(uri) ?? workspace.fs.readFile(uri));
    } catch (error) {
      return isAbsence(error) ? undefined : { path, text: '', fault: 'unreadable' };
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
      const file = await this.read(path);
      // It may have been given up.
      if (awaited.delete(path) && file !== undefined) arrived.push(file);
      wake();
    };
    const giveUp = (): void => {
      for (const path of awaited) arrived.push({ path, text: '', fault: 'unreadable' });
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
      const stat = await workspace.fs.stat(this.uriOf(path));
      return (stat.type & FileType.File) === 0 ? undefined : { size: stat.size, modifiedMs: stat.mtime };
    } catch {
      return undefined;
    }
  }

  /** VS Code does not say where a link leads: any on the way counts. */
  async leadsOutside(path: string): Promise<boolean> {
    const names = path.split('/');
    const onTheWay = names.map((_, index) => this.uriOf(names.slice(0, index + 1).join('/')));
    return (await Promise.all(onTheWay.map(isLink))).includes(true);
  }

  /** Extensions share one thread. */
  giveWay(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 0));
  }

  at(folder: string): WorkspaceFileStore {
    return new WorkspaceFileStore(this.uriOf(folder), this.#patienceMs, this.#ahead);
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

  async #readFolder(uri: Uri): Promise<Entries> {
    try {
      return await (this.#ahead?.listOf(uri) ?? workspace.fs.readDirectory(uri));
    } catch {
      // No such folder, or one that may not be listed: the port calls both empty.
      return [];
    }
  }

  async #isFolder(uri: Uri): Promise<boolean> {
    if (this.#ahead?.listOf(uri) !== undefined) return true;
    try {
      return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
    } catch {
      return false;
    }
  }
}

async function isLink(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.SymbolicLink) !== 0;
  } catch {
    return false;
  }
}

/** A link has the bits of what it leads to; one that leads nowhere is nothing. */
function kindOf(type: FileType): FolderEntry['kind'] | undefined {
  if ((type & FileType.Directory) !== 0) return 'folder';
  return (type & FileType.File) !== 0 ? 'file' : undefined;
}

function isAbsence(error: unknown): boolean {
  return (
    error instanceof FileSystemError && ['FileNotFound', 'FileIsADirectory', 'FileNotADirectory'].includes(error.code)
  );
}
