import { isAtOrBelow } from './paths';
import type { FileStat, FileStore, FolderEntry, ReadOptions, SourceFile, WalkOptions } from './ports';

/** So many answers are kept; then all are asked for anew. */
const MOST_ANSWERS = 5_000;

/** Files that are read once, until something is said to have happened to them. */
export class CachedFiles implements FileStore {
  readonly #store: FileStore;
  readonly #read = new Map<string, Promise<SourceFile | undefined>>();
  readonly #lists = new Map<string, Promise<readonly FolderEntry[]>>();
  readonly #walks = new Map<string, Promise<readonly string[]>>();
  readonly #outside = new Map<string, Promise<boolean>>();

  constructor(store: FileStore) {
    this.#store = store;
  }

  /** Something appeared, changed or went at a path, a file or a folder. */
  forget(path: string): void {
    for (const answers of [this.#read, this.#outside]) {
      for (const key of answers.keys()) if (isAtOrBelow(path, key)) answers.delete(key);
    }
    for (const answers of [this.#lists, this.#walks]) {
      for (const key of answers.keys()) if (isAtOrBelow(key, path) || isAtOrBelow(path, key)) answers.delete(key);
    }
  }

  read(path: string): Promise<SourceFile | undefined> {
    return this.#ask(this.#read, path, () => this.#store.read(path));
  }

  async *readMany(paths: readonly string[], options?: ReadOptions): AsyncIterable<readonly SourceFile[]> {
    options?.signal?.throwIfAborted();
    const files = await Promise.all(paths.map((path) => this.read(path)));
    yield files.flatMap((file) => file ?? []);
  }

  list(folder: string): Promise<readonly FolderEntry[]> {
    return this.#ask(this.#lists, folder, () => this.#store.list(folder));
  }

  /**
   * What is pruned stays so while the answer is kept: a site does not change its mind without a change of its own. Only who
   * asks first hears of folders that cannot be listed.
   */
  walk(folder: string, options: WalkOptions): Promise<readonly string[]> {
    return this.#ask(this.#walks, folder, () => this.#store.walk(folder, options));
  }

  /** Times of change are always asked for. */
  stat(path: string): Promise<FileStat | undefined> {
    return this.#store.stat(path);
  }

  leadsOutside(path: string): Promise<boolean> {
    return this.#ask(this.#outside, path, () => this.#store.leadsOutside?.(path) ?? Promise.resolve(false));
  }

  at(folder: string): FileStore {
    return this.#store.at(folder);
  }

  #ask<T>(answers: Map<string, Promise<T>>, path: string, ask: () => Promise<T>): Promise<T> {
    const known = answers.get(path);
    if (known !== undefined) return known;
    if (answers.size >= MOST_ANSWERS) answers.clear();
    const answer = ask();
    answers.set(path, answer);
    return answer;
  }
}
