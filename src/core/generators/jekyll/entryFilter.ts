import type { JekyllConfig } from './config';
import { fnmatch } from './globs';

/** Decides which entries of the source Jekyll reads. Source: Jekyll `entry_filter.rb`. */
export class EntryFilter {
  readonly #include: readonly Pattern[];
  readonly #exclude: readonly Pattern[];

  constructor(config: Pick<JekyllConfig, 'include' | 'exclude'>) {
    this.#include = config.include.map(patternOf);
    this.#exclude = config.exclude.filter((glob) => !config.include.includes(glob)).map(patternOf);
  }

  /**
   * True when Jekyll reads an entry.
   * @param folder folder that Jekyll lists, relative to the source
   * @param entry path of the entry, relative to that folder
   */
  accepts(folder: string, entry: string, isFolder: boolean): boolean {
    if (entry.endsWith('.')) return false;
    const name = entry.slice(entry.lastIndexOf('/') + 1);
    const isIncluded = this.#include.some((pattern) => pattern(entry, isFolder) || pattern(name, isFolder));
    if (isIncluded) return true;
    const path = folder === '' ? entry : `${folder}/${entry}`;
    if (this.#exclude.some((pattern) => pattern(path, isFolder))) return false;
    return !isSpecial(entry) && !isSpecial(name) && !entry.endsWith('~');
  }
}

type Pattern = (path: string, isFolder: boolean) => boolean;

/** A pattern matches as a glob, as the start of the path, and with a slash at its end as the folder. */
function patternOf(pattern: string): Pattern {
  const glob = pattern.replace(/^\/+/, '');
  const matcher = /[*?[\\]/.test(glob) ? fnmatch(glob) : undefined;
  return (path, isFolder) => path.startsWith(glob) || matcher?.test(path) === true || (isFolder && glob === `${path}/`);
}

function isSpecial(name: string): boolean {
  return name.startsWith('.') || name.startsWith('_') || name.startsWith('#') || name.startsWith('~');
}
