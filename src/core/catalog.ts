import { merged } from './merged';
import { foldersAbove, isAtOrBelow, isBelow, pathsBelow } from './paths';
import type { FileStore, SourceFile, AbortSignalLike } from './ports';
import { nextStatusChange, type Post } from './post';
import type { Problem } from './problems';
import type { Generator, Site, SiteContext, SiteOptions } from './site';
import { listedRole, walkFolders, withPauses, withRoles, type ListedRole, type Walked } from './siteWalk';

/** What a catalog is made of. */
export interface CatalogSource {
  readonly generator: Generator;
  /** The store, seen from the root of the site. */
  readonly files: FileStore;
  readonly options: SiteOptions;
}

export interface LoadOptions {
  /** Called after each batch with how many posts are read, of how many. The catalog already shows those read. */
  readonly onProgress?: ((read: number, total: number) => void) | undefined;
  readonly signal?: AbortSignalLike | undefined;
}

/** What an update changed. `site` means: everything, the configuration included. */
export type CatalogChange =
  { readonly kind: 'none' } | { readonly kind: 'posts'; readonly paths: readonly string[] } | { readonly kind: 'site' };

interface FileState {
  readonly post: Post | undefined;
  readonly problems: readonly Problem[];
}

/** What stands at paths at which something happened. */
interface FilesAtPaths {
  readonly present: ReadonlyMap<string, SourceFile>;
  readonly vanished: ReadonlySet<string>;
  readonly unreadable: ReadonlySet<string>;
}

const UNREADABLE: Problem = { code: 'folder.unreadable', args: [], severity: 'error' };

/** So many posts are made or compared before others get a turn. */
const POSTS_IN_A_ROW = 100;

/**
 * The posts of one site, kept true while files change.
 * Law: after any sequence of updates it equals a catalog that is read afresh. Where a folder cannot be listed for now, what
 * was known in it stays as it was last read: it may be there still.
 */
export class Catalog {
  readonly #source: CatalogSource;
  #site: Site;
  #former: Catalog | undefined;
  /** Every file of the role `post` or `data` that exists, with its role: asking the site costs more than remembering. */
  #known = new Map<string, ListedRole>();
  #data = new Map<string, SourceFile>();
  #posts = new Map<string, Post>();
  /** The folders that could not be listed when they were last looked at. */
  #unreadable: ReadonlySet<string> = new Set();
  /** The posts in order, as they were when they were last asked for, but for those at these paths. */
  #sorted: readonly Post[] = [];
  #unplaced = new Set<string>();
  /** Updates run one after the other: each sees the result of the one before. */
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(source: CatalogSource, site: Site) {
    this.#source = source;
    this.#site = site;
  }

  /**
   * Reads the configuration only; the catalog is empty until `load`.
   * @param former of the same site: what it knew in folders that cannot be listed by then stays
   */
  static async configure(source: CatalogSource, former?: Catalog): Promise<Catalog> {
    const catalog = new Catalog(source, await source.generator.configure(source.files, source.options));
    catalog.#former = former;
    return catalog;
  }

  /** Reads the configuration and all posts. Rejects only with the abort reason of the signal. */
  static async open(source: CatalogSource, options: LoadOptions = {}): Promise<Catalog> {
    const catalog = await Catalog.configure(source);
    await catalog.load(options);
    return catalog;
  }

  get site(): Site {
    return this.#site;
  }

  /** What is wrong with the configuration of the site, and with its data files and folders, the latter by their paths. */
  get problems(): Site['problems'] {
    const data = this.#site.dataProblems === undefined ? [] : this.#data.keys();
    const paths = [...this.#unreadable, ...data].sort();
    const ofPaths = paths.flatMap((path) => this.problemsAt(path).map((problem) => ({ path, problem })));
    return [...this.#site.problems, ...ofPaths];
  }

  /** What is wrong with the data file or the folder at a path; nothing where there is none. */
  problemsAt(path: string): readonly Problem[] {
    if (this.#unreadable.has(path)) return [UNREADABLE];
    const file = this.#data.get(path);
    return file === undefined ? [] : (this.#site.dataProblems?.(file, this.#context) ?? []);
  }

  /** All posts in the generator's own order, drafts and hidden ones included. */
  get posts(): readonly Post[] {
    if (this.#unplaced.size > 0) this.#placeChanged();
    return this.#sorted;
  }

  post(path: string): Post | undefined {
    return this.#posts.get(path);
  }

  /** True where posts or data files below a folder are known, be it from before they are loaded. */
  knowsBelow(folder: string): boolean {
    return [...(this.#former ?? this).#known.keys()].some((path) => isBelow(folder, path));
  }

  /**
   * The post that a file would be with another text; the catalog stays as it is. Undefined where it would be none.
   */
  postFrom(file: SourceFile): Post | undefined {
    return this.#site.role(file.path) === 'post' ? this.#site.toPost(file, this.#context) : undefined;
  }

  /** True for a file or folder that a walk of the content roots comes by: the output of a generator, for one, it does not. */
  reaches(path: string): boolean {
    const { contentRoots } = this.#site;
    const root = contentRoots.find((candidate) => isAtOrBelow(candidate, path));
    if (root === undefined) return contentRoots.some((candidate) => isBelow(path, candidate));
    return !foldersAbove(path).some((folder) => folder.length > root.length && this.#site.isPruned(folder));
  }

  /** The next moment (epoch milliseconds) at which some post changes its status by itself. */
  nextStatusChange(nowMs: number): number | undefined {
    let next: number | undefined;
    for (const post of this.#posts.values()) {
      const moment = nextStatusChange(post, nowMs);
      if (moment !== undefined && (next === undefined || moment < next)) next = moment;
    }
    return next;
  }

  /** Reads all posts of the configured site. */
  load(options: LoadOptions = {}): Promise<void> {
    return this.#inTurn(() => this.#load(options));
  }

  /** Reads the configuration and everything again. */
  reload(options: LoadOptions = {}): Promise<CatalogChange> {
    return this.#inTurn(() => this.#reload(options));
  }

  /**
   * Takes in that something happened at these paths: created, changed or deleted, files or folders, in any order.
   * @returns what is different now, once it is
   */
  update(paths: readonly string[]): Promise<CatalogChange> {
    return this.#inTurn(() => this.#update(paths));
  }

  /** Reads all posts and data files again, and takes in what is different, told or not; the configuration stays. */
  compare(): Promise<CatalogChange> {
    return this.#inTurn(() => this.#compare());
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #reload(options: LoadOptions): Promise<CatalogChange> {
    this.#site = await this.#source.generator.configure(this.#source.files, this.#source.options);
    await this.#load(options);
    return { kind: 'site' };
  }

  async #load({ onProgress, signal }: LoadOptions): Promise<void> {
    const { listed, unreadable } = await this.#walkSite(signal);
    const before = this.#former ?? this;
    this.#former = undefined;
    const kept = this.#stillKnown(before.#known, unreadable);
    this.#known = new Map([...kept, ...listed]);
    this.#data = only(before.#data, kept);
    this.#posts = only(before.#posts, kept);
    this.#unreadable = unreadable;
    this.#sorted = [];
    this.#unplaced = new Set(kept.keys());

    await this.#readListed(listed, { onProgress, signal });
  }

  async #readListed(listed: ReadonlyMap<string, ListedRole>, { onProgress, signal }: LoadOptions): Promise<void> {
    const [data, posts] = partition([...listed], ([, role]) => role === 'data');
    await this.#read(data.map(pathOf), signal);
    let read = 0;
    // Folders are mostly listed by name, and names begin with dates: the newest are seen first.
    await this.#read(posts.map(pathOf).reverse(), signal, (count) => onProgress?.((read += count), posts.length));
  }

  #walkSite(signal?: AbortSignalLike): Promise<Walked> {
    return this.#walk(this.#site.contentRoots, signal);
  }

  #walk(folders: Iterable<string>, signal?: AbortSignalLike): Promise<Walked> {
    return walkFolders(this.#source.files, this.#site, folders, signal);
  }

  /** Those of the known files that may be there, unseen, as far as they still belong to the site. */
  #stillKnown(
    known: ReadonlyMap<string, ListedRole>,
    unreadable: ReadonlySet<string>,
  ): ReadonlyMap<string, ListedRole> {
    const paths = pathsBelow(unreadable, known.keys()).filter((path) => this.reaches(path));
    return withRoles(this.#site, paths);
  }

  /** Reads files into the catalog; those that are gone by now leave it. */
  async #read(paths: readonly string[], signal?: AbortSignalLike, onBatch?: (count: number) => void): Promise<void> {
    const missing = new Set(paths);
    for await (const batch of this.#source.files.readMany(paths, { signal })) {
      for (const file of batch) {
        missing.delete(file.path);
        this.#take(file);
      }
      onBatch?.(batch.length);
    }
    for (const path of missing) this.#forget(path);
  }

  #take(file: SourceFile): void {
    if (this.#known.get(file.path) === 'data') {
      this.#data.set(file.path, file);
      return;
    }
    const post = this.#site.toPost(file, this.#context);
    if (post === undefined) this.#posts.delete(file.path);
    else this.#posts.set(file.path, post);
    this.#unplaced.add(file.path);
  }

  #forget(path: string): void {
    this.#known.delete(path);
    this.#data.delete(path);
    if (this.#posts.delete(path)) this.#unplaced.add(path);
  }

  readonly #context: SiteContext = {
    has: (path) => this.#known.has(path),
    data: (path) => this.#data.get(path),
  };

  async #update(paths: readonly string[]): Promise<CatalogChange> {
    const effects = paths.map((path) => this.#site.affects(path));
    if (effects.some((effect) => effect.kind === 'site')) return this.#reload({});

    const { present, vanished, unreadable } = await this.#filesAt(paths.filter((path) => this.reaches(path)));
    const subtrees = effects.flatMap((effect) => (effect.kind === 'subtree' ? [effect.folder] : []));
    const dependents = pathsBelow(new Set(subtrees), this.#known.keys()).filter(
      (path) => !present.has(path) && !vanished.has(path),
    );
    const touched = [...vanished, ...present.keys(), ...dependents, ...this.#unreadable, ...unreadable];
    const before = this.#stateOf(touched);
    this.#unreadable = unreadable;

    // Which files exist and what the data files say comes first: posts depend on both.
    for (const path of vanished) this.#forget(path);
    for (const path of present.keys()) this.#known.set(path, listedRole(this.#site, path) ?? 'post');
    const [data, posts] = partition([...present.values()], (file) => this.#known.get(file.path) === 'data');
    await withPauses(this.#source.files, [...data, ...posts], POSTS_IN_A_ROW, (file) => this.#take(file));
    await this.#read(dependents);
    return this.#changeSince(before);
  }

  async #compare(): Promise<CatalogChange> {
    const { listed, unreadable } = await this.#walkSite();
    const present = new Map([...this.#stillKnown(this.#known, unreadable), ...listed]);
    const touched = [...this.#known.keys(), ...present.keys(), ...this.#unreadable, ...unreadable];
    const before = this.#stateOf(touched);
    for (const path of this.#known.keys()) if (!present.has(path)) this.#forget(path);
    this.#known = present;
    this.#unreadable = unreadable;
    await this.#readListed(listed, {});
    return this.#changeSince(before);
  }

  /** What is known of files, by path. */
  #stateOf(paths: readonly string[]): ReadonlyMap<string, FileState> {
    return new Map(
      [...new Set(paths)].map((path) => [path, { post: this.#posts.get(path), problems: this.problemsAt(path) }]),
    );
  }

  async #changeSince(before: ReadonlyMap<string, FileState>): Promise<CatalogChange> {
    const changed: string[] = [];
    await withPauses(this.#source.files, [...before], POSTS_IN_A_ROW, ([path, { post, problems }]) => {
      const isAsWrong = JSON.stringify(problems) === JSON.stringify(this.problemsAt(path));
      if (!this.#isAsBefore(path, post) || !isAsWrong) changed.push(path);
    });
    return changed.length === 0 ? { kind: 'none' } : { kind: 'posts', paths: changed };
  }

  /** True where a post that was read again is as it was; the former one then stays, and so does its place. */
  #isAsBefore(path: string, before: Post | undefined): boolean {
    const post = this.#posts.get(path);
    if (!isSame(before, post)) return false;
    if (before !== undefined) this.#posts.set(path, before);
    // Somebody may have asked for the order in the meantime.
    this.#unplaced.add(path);
    return true;
  }

  /**
   * The files behind changed paths, each of which may be a file or a folder, and may be gone; and all folders that cannot be
   * listed, as far as that is known now.
   */
  async #filesAt(paths: readonly string[]): Promise<FilesAtPaths> {
    const [listed, others] = partition(paths, (path) => listedRole(this.#site, path) !== undefined);
    const present = await this.#contents(listed);
    const folders = new Set(await this.#withoutFiles([...others, ...listed.filter((path) => !present.has(path))]));
    const walked = await this.#walkChanged(folders);
    for (const file of (await this.#contents([...walked.listed.keys()])).values()) present.set(file.path, file);

    const kept = this.#stillKnown(this.#known, walked.unreadable);
    const gone = [
      ...listed.filter((path) => this.#known.has(path)),
      ...pathsBelow(folders, this.#known.keys()).filter((path) => !kept.has(path)),
    ];
    const elsewhere = [...this.#unreadable].filter(
      (path) => !folders.has(path) && pathsBelow(folders, [path]).length === 0,
    );
    return {
      present,
      vanished: new Set(gone.filter((path) => !present.has(path))),
      unreadable: new Set([...elsewhere, ...walked.unreadable]),
    };
  }

  /** Paths that are no files: folders, and what is gone. Hosts complain loudly when a file is listed like a folder. */
  async #withoutFiles(paths: readonly string[]): Promise<readonly string[]> {
    const stats = await Promise.all(paths.map((path) => this.#source.files.stat(path)));
    return paths.filter((_, index) => stats[index] === undefined);
  }

  async #contents(paths: readonly string[]): Promise<Map<string, SourceFile>> {
    const found = new Map<string, SourceFile>();
    for await (const batch of this.#source.files.readMany(paths)) {
      for (const file of batch) found.set(file.path, file);
    }
    return found;
  }

  /** The listed files below folders that changed; content roots inside of them are walked in their stead. */
  async #walkChanged(folders: ReadonlySet<string>): Promise<Walked> {
    const starts = new Set<string>();
    for (const folder of folders) {
      const roots = this.#site.contentRoots.filter((root) => isBelow(folder, root));
      for (const start of roots.length > 0 ? roots : [folder]) {
        if (roots.length > 0 || !this.#site.isPruned(start)) starts.add(start);
      }
    }
    const { listed, unreadable } = await this.#walk(starts);
    // A changed path of which nobody knew anything may have been that of a file, and may be gone.
    const isSure = (path: string): boolean => !folders.has(path) || this.knowsBelow(path);
    return { listed, unreadable: new Set([...unreadable].filter(isSure)) };
  }

  /** Sorting only what changed, while others are kept in order, holds nobody up while thousands of posts arrive. */
  #placeChanged(): void {
    const kept = this.#sorted.filter(({ path }) => !this.#unplaced.has(path));
    const changed = [...this.#unplaced].flatMap((path) => this.#posts.get(path) ?? []);
    this.#sorted = merged(kept, changed, (a, b) => this.#site.compare(a, b));
    this.#unplaced = new Set();
  }
}

function pathOf([path]: readonly [string, ListedRole]): string {
  return path;
}

/** The part of a map with these keys. */
function only<T>(map: ReadonlyMap<string, T>, keys: ReadonlyMap<string, unknown>): Map<string, T> {
  return new Map([...map].filter(([key]) => keys.has(key)));
}

/** Posts are plain data, made by one function with its keys in one order. */
function isSame(a: Post | undefined, b: Post | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  const first: T[] = [];
  const second: T[] = [];
  for (const item of items) (isFirst(item) ? first : second).push(item);
  return [first, second];
}
