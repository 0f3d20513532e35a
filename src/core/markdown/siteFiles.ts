import type { FileStat, FileStore, FolderEntry, ReadOptions, SourceFile, WalkOptions } from '../ports';

/** What a render asked of the files of its site: where one of these changes, the post may look different. */
export interface AskedFiles {
  /** Paths that were read, there or not. */
  readonly files: ReadonlySet<string>;
  /** Folders whose entries were listed. */
  readonly folders: ReadonlySet<string>;
}

/**
 * The files of a site as the templates of a post may see them: nothing outside of its root, and nothing that a link leads
 * to elsewhere. What was asked for is noted.
 */
export class SiteFiles implements FileStore {
  readonly asked: AskedFiles;
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();
  readonly #store: FileStore;

  constructor(store: FileStore) {
    this.#store = store;
    this.asked = { files: this.#files, folders: this.#folders };
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    this.#folders.add(folder);
    return (await this.#mayRead(folder)) ? this.#store.list(folder) : [];
  }

  async walk(folder: string, options: WalkOptions): Promise<readonly string[]> {
    this.#folders.add(folder);
    return (await this.#mayRead(folder)) ? this.#store.walk(folder, options) : [];
  }

  async read(path: string): Promise<SourceFile | undefined> {
    this.#files.add(path);
    return (await this.#mayRead(path)) ? this.#store.read(path) : undefined;
  }

  async *readMany(paths: readonly string[], options?: ReadOptions): AsyncIterable<readonly SourceFile[]> {
    for (const path of paths) this.#files.add(path);
    const may = await Promise.all(paths.map((path) => this.#mayRead(path)));
    yield* this.#store.readMany(
      paths.filter((_, index) => may[index]),
      options,
    );
  }

  async stat(path: string): Promise<FileStat | undefined> {
    this.#files.add(path);
    return isInside(path) ? this.#store.stat(path) : undefined;
  }

  at(folder: string): FileStore {
    return new SiteFiles(this.#store.at(isInside(folder) ? folder : ''));
  }

  async #mayRead(path: string): Promise<boolean> {
    return isInside(path) && (await this.#store.leadsOutside?.(path)) !== true;
  }
}

/** True for a path that stays below the root, whatever system reads it. */
function isInside(path: string): boolean {
  if (path === '') return true;
  return !/^[/~]|[\\\0]|^[a-z]:/i.test(path) && !path.split('/').includes('..');
}
