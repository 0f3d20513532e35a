// A blog beside very many packages, in memory, that counts what is asked below them.
import { Disposable, EventEmitter, FileSystemError, FileType, type FileChangeEvent, type Uri } from 'vscode';
import type { FileStat, FileSystemProvider } from 'vscode';

const PACKAGES = 1_500;
const FOLDERS_PER_PACKAGE = 4;
const FILES_PER_FOLDER = 25;
const POST = '---\ntitle: A package\ndate: 2024-01-01\n---\n';

/** How many files lie in `node_modules`. None of them is in memory: each is made up when it is asked for. */
export const PACKAGE_FILES = PACKAGES * FOLDERS_PER_PACKAGE * FILES_PER_FOLDER;

export class CountingFiles implements FileSystemProvider {
  readonly #texts: ReadonlyMap<string, string>;
  /** What was asked at or below a folder of packages. */
  readonly asked: string[] = [];
  /** How many calls there were elsewhere. */
  others = 0;

  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;

  /** @param texts the other files, by their paths from the root */
  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = new Map(Object.entries(texts));
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat({ path }: Uri): FileStat {
    this.#count('stat', path);
    const type = this.#typeOf(path);
    return { type, ctime: 0, mtime: 1, size: type === FileType.File ? POST.length : 0 };
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    this.#count('list', path);
    const names = this.#namesIn(path);
    return [...new Set(names)].map((name) => [name, this.#typeOf(`${path}/${name}`)]);
  }

  readFile({ path }: Uri): Uint8Array {
    this.#count('read', path);
    const text = this.#texts.get(path) ?? (this.#typeOf(path) === FileType.File ? POST : undefined);
    if (text === undefined) throw FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(text);
  }

  createDirectory(): void {
    throw FileSystemError.NoPermissions();
  }

  writeFile(): void {
    throw FileSystemError.NoPermissions();
  }

  delete(): void {
    throw FileSystemError.NoPermissions();
  }

  rename(): void {
    throw FileSystemError.NoPermissions();
  }

  #count(call: string, path: string): void {
    if (/\/node_modules(?:\/|$)/.test(path)) this.asked.push(`${call} ${path}`);
    else this.others++;
  }

  #typeOf(path: string): FileType {
    const inner = /\/node_modules(?:\/(.*))?$/.exec(path);
    if (inner !== null) return (inner[1] ?? '').split('/').length === 3 ? FileType.File : FileType.Directory;
    if (this.#texts.has(path)) return FileType.File;
    if ([...this.#texts.keys()].some((known) => known.startsWith(`${path}/`))) return FileType.Directory;
    throw FileSystemError.FileNotFound(path);
  }

  #namesIn(path: string): string[] {
    const inner = /\/node_modules(?:\/(.*))?$/.exec(path);
    if (inner !== null) return namesOfPackages((inner[1] ?? '').split('/').filter((name) => name !== '').length);
    const below = [...this.#texts.keys()].filter((known) => known.startsWith(`${path}/`));
    return [...below.map((known) => known.slice(path.length + 1).split('/')[0] ?? ''), 'node_modules'];
  }
}

function namesOfPackages(depth: number): string[] {
  if (depth === 0) return numbered(PACKAGES, 'package-');
  return depth === 1 ? numbered(FOLDERS_PER_PACKAGE, 'lib-') : numbered(FILES_PER_FOLDER, '2024-01-01-module-', '.md');
}

function numbered(count: number, before: string, after = ''): string[] {
  return Array.from({ length: count }, (_, index) => `${before}${index}${after}`);
}
