import type { FrontMatterData } from '../../../frontMatter/frontMatter';
import { asData, makeConfig, type JekyllConfig } from '../../../generators/jekyll/config';
import { EntryFilter } from '../../../generators/jekyll/entryFilter';
import { withoutFolder } from '../../../paths';
import type { FileStore } from '../../../ports';
import type { TagEnvironment } from '../../tagEnvironment';
import { documentUrl, pageUrl } from './addresses';
import { readDate } from './dates';

/** A file of the site that is no post. */
export interface SiteFile {
  readonly kind: 'page' | 'document' | 'static';
  /** Relative to the source, as Jekyll's `relative_path` has it, without a slash at its start. */
  readonly path: string;
  /** On the site, without the base path, percent-encoded. */
  readonly url: string;
  /** The collection that a document, or a file beside documents, belongs to. */
  readonly collection: string | undefined;
  readonly data: FrontMatterData;
  /** The text below the front matter; empty for static files. */
  readonly body: string;
}

/** Only files with these endings are looked into: others are taken for static files. */
const TEXT =
  /\.(?:md|markdown|mkdown|mkdn|mkd|textile|html?|xhtml|xml|json|txt|css|scss|sass|js|coffee|ya?ml|csv|tsv|atom|rss|webmanifest|htaccess)$/i;
/** More files are not looked at. */
const MOST_FILES = 20_000;

/** What stands in a Jekyll site beside its posts; read when a template first asks for it. Source: Jekyll `reader.rb`. */
export class SiteContent {
  readonly #environment: TagEnvironment;
  readonly #config: JekyllConfig;
  readonly #filter: EntryFilter;
  readonly #collections = new Map<string, Promise<readonly SiteFile[]>>();
  #files: Promise<readonly SiteFile[]> | undefined;

  constructor(environment: TagEnvironment) {
    this.#environment = environment;
    this.#config = makeConfig(asData({ ...environment.site.markup.variables } as FrontMatterData));
    this.#filter = new EntryFilter(this.#config);
  }

  /** A path of the site as Jekyll knows it: seen from the source and from the folder of collections. */
  pathOf(path: string): string {
    const { source, collectionsDir } = this.#config;
    return without(without(path, source), collectionsDir);
  }

  /** A folder that the configuration may name another way, relative to the root of the site. */
  folder(key: 'data_dir' | 'includes_dir', otherwise: string): string {
    const stated = this.#config.data[key];
    const name = typeof stated === 'string' ? stated.replace(/^\.?\/|\/$/g, '') : otherwise;
    return this.#config.source === '' ? name : `${this.#config.source}/${name}`;
  }

  /** Names of the collections, `posts` included, in the order of the alphabet. */
  get collections(): readonly string[] {
    const { collections } = this.#config.data;
    const stated = Array.isArray(collections) ? collections.map(String) : Object.keys(asData(collections));
    return [...new Set([...stated, 'posts'])].sort();
  }

  /** What the configuration says about a collection. */
  metadata(collection: string): FrontMatterData {
    const { collections } = this.#config.data;
    return Object.hasOwn(asData(collections), collection) ? asData(asData(collections)[collection]) : {};
  }

  /** Pages in the order of their names. */
  async pages(): Promise<readonly SiteFile[]> {
    const pages = (await this.#all()).filter(({ kind, data }) => kind === 'page' && data['published'] !== false);
    return [...pages].sort((a, b) => compare(nameOf(a.path), nameOf(b.path)));
  }

  /** Static files in the order of their paths. */
  async staticFiles(): Promise<readonly SiteFile[]> {
    const files = (await this.#all()).filter(({ kind }) => kind === 'static');
    return [...files].sort((a, b) => compare(a.path, b.path));
  }

  /** Documents of a collection other than `posts`, in its order. */
  async documents(collection: string): Promise<readonly SiteFile[]> {
    const files = await this.#collection(collection);
    return sorted(
      files.filter(({ kind, data }) => kind === 'document' && data['published'] !== false),
      this.metadata(collection),
      ({ data }) => readDate(data['date'], this.#environment.zone)?.epochMs ?? this.#environment.nowMs,
    );
  }

  /** The file that `{% link %}` names: it alone is read. */
  async find(path: string): Promise<SiteFile | undefined> {
    const collection = this.collections.find((label) => path.startsWith(`_${label}/`));
    const store = collection === undefined ? this.#source() : this.#source()?.at(this.#config.collectionsDir);
    const isThere = this.#isRead(path, collection) && (await store?.stat(path)) !== undefined;
    if (!isThere) return undefined;
    const [file] = await this.#read([path], collection, store);
    return file;
  }

  /** True for a path of which Jekyll reads every folder and the file. */
  #isRead(path: string, collection: string | undefined): boolean {
    if (path.includes('\\') || path.split('/').some((name) => ['', '.', '..'].includes(name))) return false;
    if (collection !== undefined) {
      const folder = `_${collection}`;
      return this.#filter.accepts(folder, path.slice(folder.length + 1), false);
    }
    const names = path.split('/');
    return names.every((name, index) =>
      this.#filter.accepts(names.slice(0, index).join('/'), name, index < names.length - 1),
    );
  }

  #all(): Promise<readonly SiteFile[]> {
    this.#files ??= this.#readAll();
    return this.#files;
  }

  #collection(label: string): Promise<readonly SiteFile[]> {
    const known = this.#collections.get(label) ?? this.#readCollection(label);
    this.#collections.set(label, known);
    return known;
  }

  async #readAll(): Promise<readonly SiteFile[]> {
    const { destination } = this.#config;
    const accepts = (path: string, isFolder: boolean): boolean =>
      this.#filter.accepts(folderOf(path), nameOf(path), isFolder);
    const prune = (folder: string): boolean => folder === destination || !accepts(folder, true);
    const paths = (await this.#source()?.walk('', { prune })) ?? [];
    return this.#read(
      paths.filter((path) => accepts(path, false)),
      undefined,
    );
  }

  async #readCollection(label: string): Promise<readonly SiteFile[]> {
    const store = this.#source()?.at(this.#config.collectionsDir);
    const folder = `_${label}`;
    const paths = (await store?.walk(folder, { prune: () => false })) ?? [];
    const accepted = paths.filter((path) => this.#filter.accepts(folder, path.slice(folder.length + 1), false));
    return this.#read(accepted, label, store);
  }

  #source(): FileStore | undefined {
    return this.#environment.files?.at(this.#config.source);
  }

  async #read(paths: readonly string[], collection: string | undefined, store = this.#source()): Promise<SiteFile[]> {
    const counted = paths.slice(0, MOST_FILES);
    const found = counted.filter((path) => !TEXT.test(path)).map((path) => staticFile(path, collection));
    if (store === undefined) return found;
    for await (const batch of store.readMany(counted.filter((path) => TEXT.test(path)))) {
      for (const { path, text } of batch) found.push(this.#fileOf(path, text, collection));
    }
    return found;
  }

  #fileOf(path: string, text: string, collection: string | undefined): SiteFile {
    // Source: Jekyll `utils.rb` (`has_yaml_header?`).
    if (!/^---[ \t]*\r?$/m.test(text.slice(0, 40).split('\n')[0] ?? '')) return staticFile(path, collection);
    const { data, bodyStart } = this.#environment.site.markup.content({ path, text });
    const url =
      collection === undefined
        ? pageUrl(path, data, this.#config)
        : documentUrl(path, data, collection, this.metadata(collection), this.#environment.zone, this.#config);
    const kind = collection === undefined ? 'page' : 'document';
    return { kind, path, url, collection, data, body: text.slice(bodyStart) };
  }
}

function without(path: string, folder: string): string {
  return withoutFolder(folder, path);
}

function staticFile(path: string, collection: string | undefined): SiteFile {
  const url = `/${collection === undefined ? path : path.replace(/^_/, '')}`;
  return { kind: 'static', path, url, collection, data: {}, body: '' };
}

/** Source: Jekyll `collection.rb` (`sort_docs!`) and `document.rb` (`<=>`): by date, then by path. */
function sorted(
  files: readonly SiteFile[],
  metadata: FrontMatterData,
  timeOf: (file: SiteFile) => number,
): readonly SiteFile[] {
  const byPath = [...files].sort((a, b) => timeOf(a) - timeOf(b) || compare(a.path, b.path));
  const { sort_by: key, order } = metadata;
  if (Array.isArray(order)) {
    const names = order.map(String);
    const place = ({ path }: SiteFile): number => {
      const index = names.indexOf(path.slice(path.indexOf('/') + 1));
      return index < 0 ? names.length : index;
    };
    return byPath.sort((a, b) => place(a) - place(b));
  }
  if (typeof key !== 'string') return byPath;
  return byPath.sort((a, b) => compareValues(a.data[key], b.data[key]));
}

/** Documents without the value come first. */
function compareValues(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compare(String(a), String(b));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
