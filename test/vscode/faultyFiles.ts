// A file system of the tests, in memory, that does something else at a chosen step.
import {
  Disposable,
  EventEmitter,
  FilePermission,
  FileSystemError,
  FileType,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
  type Uri,
} from 'vscode';

export interface Fault {
  /** The call at which it happens, and which of those on the watched file, counted from 1. */
  readonly call: 'stat' | 'read' | 'write' | 'list';
  readonly step: number;
  /** Runs before the call is carried out. What it throws is the result of the call. */
  readonly act: (files: FaultyFiles, content: Uint8Array | undefined) => void | Promise<void>;
}

export class FaultyFiles implements FileSystemProvider {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #files = new Map<string, Uint8Array>();
  #faults: readonly Fault[] = [];
  #counts = { stat: 0, read: 0, write: 0, list: 0 };
  #modified = 1;
  isReadOnly = false;
  /** Sizes are wrong. */
  lies = false;
  /** Path of the file at whose calls faults happen. */
  watched = '';

  readonly onDidChangeFile = this.#changed.event;

  /** From now on. */
  breakBy(...faults: readonly Fault[]): void {
    this.#faults = faults;
    this.#counts = { stat: 0, read: 0, write: 0, list: 0 };
  }

  get writes(): number {
    return this.#counts.write;
  }

  /** Past all faults, as another program does it. VS Code is not told. */
  put(path: string, text: string | Uint8Array): void {
    this.#files.set(path, typeof text === 'string' ? Buffer.from(text) : text);
    this.#modified++;
  }

  remove(path: string): void {
    for (const known of [...this.#files.keys()]) {
      if (known === path || known.startsWith(`${path}/`)) this.#files.delete(known);
    }
  }

  text(path: string): string | undefined {
    const content = this.#files.get(path);
    return content === undefined ? undefined : Buffer.from(content).toString('utf8');
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  async stat(uri: Uri): Promise<FileStat> {
    await this.#step('stat', uri, undefined);
    const content = this.#files.get(uri.path);
    if (content === undefined && !this.#isFolder(uri.path)) throw FileSystemError.FileNotFound(uri);
    const type = content === undefined ? FileType.Directory : FileType.File;
    const stat = { type, ctime: 0, mtime: this.#modified, size: this.lies ? 7 : (content?.length ?? 0) };
    return this.isReadOnly ? { ...stat, permissions: FilePermission.Readonly } : stat;
  }

  async readDirectory(uri: Uri): Promise<[string, FileType][]> {
    await this.#step('list', uri, undefined);
    const parent = uri.path.replace(/\/?$/, '/');
    const below = [...this.#files.keys()]
      .filter((path) => path.startsWith(parent))
      .map((path) => path.slice(parent.length));
    const names = new Map(below.map((path) => [path.split('/')[0] ?? '', path.includes('/')]));
    return [...names].map(([name, isFolder]) => [name, isFolder ? FileType.Directory : FileType.File]);
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    await this.#step('read', uri, undefined);
    const content = this.#files.get(uri.path);
    if (content === undefined) throw FileSystemError.FileNotFound(uri);
    return content;
  }

  async writeFile(uri: Uri, content: Uint8Array): Promise<void> {
    await this.#step('write', uri, content);
    this.put(uri.path, content.slice());
  }

  createDirectory(): void {
    // Folders are where files are.
  }

  delete(uri: Uri): void {
    this.remove(uri.path);
  }

  rename(): void {
    throw new Error('Nothing is renamed here.');
  }

  #isFolder(path: string): boolean {
    const parent = path.replace(/\/?$/, '/');
    return path === '/' || [...this.#files.keys()].some((known) => known.startsWith(parent));
  }

  async #step(call: Fault['call'], uri: Uri, content: Uint8Array | undefined): Promise<void> {
    if (uri.path !== this.watched) return;
    const step = ++this.#counts[call];
    for (const fault of this.#faults) {
      if (fault.call === call && (fault.step === step || fault.step === 0)) await fault.act(this, content);
    }
  }
}
