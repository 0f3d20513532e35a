import { Uri } from 'vscode';
import { isAbsence } from './absence';
import type { Reading } from './reading';

/**
 * Keeps a walk out of circles. File systems behind VS Code do not say where a link leads, so a folder is known again by
 * its times and by the names in it.
 */
export class LinkGuard {
  readonly #root: Uri;
  readonly #reading: Reading;
  readonly #entered = new Set<string>();

  constructor(root: Uri, reading: Reading) {
    this.#root = root;
    this.#reading = reading;
  }

  /**
   * True for a link to a folder that is none of those above it, and that no other link has led to.
   * @param failing hears why such a folder cannot be looked at
   */
  async mayEnter(path: string, failing: (cause: unknown) => void): Promise<boolean> {
    const looks = await this.#looksOf(path, failing);
    if (looks === undefined || this.#entered.has(looks)) return false;
    this.#entered.add(looks);
    const above = await Promise.all(foldersAbove(path).map((folder) => this.#looksOf(folder)));
    return !above.includes(looks);
  }

  /** What a folder looks like; undefined where it cannot be seen. */
  async #looksOf(path: string, failing?: (cause: unknown) => void): Promise<string | undefined> {
    const uri = path === '' ? this.#root : Uri.joinPath(this.#root, path);
    try {
      const [stat, entries] = await Promise.all([this.#reading.stat(uri), this.#reading.readDirectory(uri)]);
      const names = entries.map(([name]) => name).sort();
      return JSON.stringify([stat.ctime, stat.mtime, names]);
    } catch (error) {
      if (!isAbsence(error)) failing?.(error);
      return undefined;
    }
  }
}

/** The folders above a path, the root `''` first. */
function foldersAbove(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return ['', ...names.map((_, index) => names.slice(0, index + 1).join('/'))];
}
