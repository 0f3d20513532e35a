import { normalizePath } from '../paths';
import type { FileStore, FolderEntry } from '../ports';
import { nearest } from './nearest';

/**
 * Looks for files by listing folders, each once: many links lead to few folders, and a listing tells the case of names, which
 * matters on most servers and not on every author's machine.
 */
export class PathLookup {
  readonly #files: FileStore;
  readonly #folders = new Map<string, Promise<ReadonlyMap<string, FolderEntry['kind']>>>();

  /** @param files the store at the root of the site */
  constructor(files: FileStore) {
    this.#files = files;
  }

  /** What stands at a path, with just these letters; undefined where nothing does. */
  async kindAt(path: string): Promise<FolderEntry['kind'] | undefined> {
    let folder = '';
    const parts = path.split('/').filter((part) => part !== '');
    for (const [index, part] of parts.entries()) {
      const kind = (await this.#entries(folder)).get(part);
      if (kind === undefined || index === parts.length - 1) return kind;
      if (kind === 'file') return undefined;
      folder = folder === '' ? part : `${folder}/${part}`;
    }
    return 'folder';
  }

  /** A file that is likely to be meant by a path at which none is: in other case, or with a slip in its name. */
  async similarTo(path: string): Promise<string | undefined> {
    const parts = (normalizePath(path) ?? '').split('/');
    let folder = '';
    for (const [index, part] of parts.entries()) {
      const entries = await this.#entries(folder);
      const isLast = index === parts.length - 1;
      const names = [...entries].flatMap(([name, kind]) => ((kind === 'file') === isLast ? [name] : []));
      const found = names.includes(part) ? part : nearest(part, names);
      if (found === undefined) return undefined;
      folder = folder === '' ? found : `${folder}/${found}`;
    }
    return folder;
  }

  #entries(folder: string): Promise<ReadonlyMap<string, FolderEntry['kind']>> {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const listed = this.#files.list(folder).then((entries) => new Map(entries.map(({ name, kind }) => [name, kind])));
    this.#folders.set(folder, listed);
    return listed;
  }
}
