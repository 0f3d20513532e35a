import type {
  FileStat,
  FileStore,
  FolderEntry,
  SourceFile,
  WalkOptions,
  WritableFileStore,
  WriteResult,
} from '../../src/core/ports';

/** A file store in memory: what core tests read instead of a disk. Counts the files it hands out. */
export class MemoryFiles implements WritableFileStore {
  readonly #texts: Map<string, string>;
  readonly #root: string;
  /** Paths that were read, in order. */
  readonly reads: string[] = [];
  /** Folders that cannot be listed for now. */
  readonly unreadable = new Set<string>();

  /** @param texts text of each file by its posix path */
  constructor(texts: Readonly<Record<string, string>> | Map<string, string> = {}, root = '') {
    this.#texts = texts instanceof Map ? texts : new Map(Object.entries(texts));
    this.#root = root;
  }

  /** Puts a file, or takes it away. */
  set(path: string, text: string | undefined): void {
    if (text === undefined) this.#texts.delete(this.#absolute(path));
    else this.#texts.set(this.#absolute(path), text);
  }

  list(folder: string): Promise<readonly FolderEntry[]> {
    if (this.unreadable.has(folder)) return Promise.resolve([]);
    const entries = new Map<string, FolderEntry>();
    for (const path of this.#below(folder)) {
      const rest = folder === '' ? path : path.slice(folder.length + 1);
      const slash = rest.indexOf('/');
      const name = slash < 0 ? rest : rest.slice(0, slash);
      entries.set(name, { name, kind: slash < 0 ? 'file' : 'folder' });
    }
    return Promise.resolve([...entries.values()]);
  }

  async walk(folder: string, options: WalkOptions): Promise<readonly string[]> {
    options.signal?.throwIfAborted();
    const paths: string[] = [];
    if (this.unreadable.has(folder)) options.onUnreadable?.(folder);
    for (const entry of await this.list(folder)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.kind === 'file') paths.push(path);
      else if (!options.prune(path)) paths.push(...(await this.walk(path, options)));
    }
    return paths;
  }

  read(path: string): Promise<SourceFile | undefined> {
    const text = this.#texts.get(this.#absolute(path));
    if (text === undefined) return Promise.resolve(undefined);
    this.reads.push(path);
    return Promise.resolve({ path, text });
  }

  async *readMany(paths: readonly string[]): AsyncIterable<readonly SourceFile[]> {
    for (const path of paths) {
      const file = await this.read(path);
      if (file !== undefined) yield [file];
    }
  }

  stat(path: string): Promise<FileStat | undefined> {
    const text = this.#texts.get(this.#absolute(path));
    return Promise.resolve(text === undefined ? undefined : { size: text.length, modifiedMs: 0 });
  }

  at(folder: string): FileStore {
    return new MemoryFiles(this.#texts, this.#absolute(folder));
  }

  writeIfUnchanged(path: string, expected: string | undefined, text: string): Promise<WriteResult> {
    if (this.#texts.get(this.#absolute(path)) !== expected) return Promise.resolve({ kind: 'changed' });
    this.set(path, text);
    return Promise.resolve({ kind: 'written' });
  }

  #absolute(path: string): string {
    if (this.#root === '' || path === '') return this.#root === '' ? path : this.#root;
    return `${this.#root}/${path}`;
  }

  /** Paths below a folder, relative to the root of this store. */
  #below(folder: string): string[] {
    const start = this.#absolute(folder);
    const prefix = start === '' ? '' : `${start}/`;
    const cut = this.#root === '' ? 0 : this.#root.length + 1;
    return [...this.#texts.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(cut));
  }
}
