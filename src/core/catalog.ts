import { merged } from './merged';
import { isAtOrBelow, isBelow } from './paths';
import type { FileStore, SourceFile, AbortSignalLike } from './ports';
import { nextStatusChange, type Post } from './post';
import type { Problem } from './problems';
import type { FileRole, Generator, Site, SiteContext, SiteOptions } from './site';

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

/** The roles of files that are read. */
type ListedRole = Extract<FileRole, 'post' | 'data'>;

/** The roles of so many paths are found out before others get a turn … */
const PATHS_IN_A_ROW = 2_000;
/** … and so many posts are made or compared. */
const POSTS_IN_A_ROW = 100;

/**
 * The posts of one site, kept true while files change.
 * Law: after any sequence of updates it equals a catalog that is read afresh.
 */
export class Catalog {
  readonly #source: CatalogSource;
  #site: Site;
  /** Every file of the role `post` or `data` that exists, with its role: asking the site costs more than remembering. */
  #known = new Map<string, ListedRole>();
  #data = new Map<string, SourceFile>();
  #posts = new Map<string, Post>();
  /** The posts in order, as they were when they were last asked for, but for those at these paths. */
  #sorted: readonly Post[] = [];
  #unplaced = new Set<string>();
  /** Updates run one after the other: each sees the result of the one before. */
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(source: CatalogSource, site: Site) {
    this.#source = source;
    this.#site = site;
  }

  /** Reads the configuration only; the catalog is empty until `load`. */
  static async configure(source: CatalogSource): Promise<Catalog> {
    return new Catalog(source, await source.generator.configure(source.files, source.options));
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

  /** What is wrong with the configuration of the site and with its data files, the latter by their paths. */
  get problems(): Site['problems'] {
    if (this.#site.dataProblems === undefined) return this.#site.problems;
    const paths = [...this.#data.keys()].sort();
    const ofData = paths.flatMap((path) => this.dataProblems(path).map((problem) => ({ path, problem })));
    return [...this.#site.problems, ...ofData];
  }

  /** What is wrong with the data file at a path; nothing where there is none. */
  dataProblems(path: string): readonly Problem[] {
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
    return !ancestors(path).some((folder) => folder.length > root.length && this.#site.isPruned(folder));
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
    this.#known = new Map(await this.#walkSite(signal));
    this.#data = new Map();
    this.#posts = new Map();
    this.#sorted = [];
    this.#unplaced = new Set();

    await this.#readKnown({ onProgress, signal });
  }

  async #readKnown({ onProgress, signal }: LoadOptions): Promise<void> {
    const [data, posts] = partition([...this.#known], ([, role]) => role === 'data');
    await this.#read(data.map(pathOf), signal);
    let read = 0;
    // Folders are mostly listed by name, and names begin with dates: the newest are seen first.
    await this.#read(posts.map(pathOf).reverse(), signal, (count) => onProgress?.((read += count), posts.length));
  }

  async #walkSite(signal?: AbortSignalLike): Promise<[string, ListedRole][]> {
    const walks = this.#site.contentRoots.map((root) => this.#walk(root, signal));
    return (await Promise.all(walks)).flat();
  }

  async #walk(folder: string, signal?: AbortSignalLike): Promise<[string, ListedRole][]> {
    const prune = (inner: string): boolean => this.#site.isPruned(inner);
    const paths = await this.#source.files.walk(folder, { prune, signal });
    const listed: [string, ListedRole][] = [];
    await this.#withPauses(paths, PATHS_IN_A_ROW, (path) => {
      const role = this.#listedRole(path);
      if (role !== undefined) listed.push([path, role]);
    });
    return listed;
  }

  /** Does something with each of many items, and lets others have a turn in between. */
  async #withPauses<T>(items: readonly T[], inARow: number, act: (item: T) => void): Promise<void> {
    for (let from = 0; from < items.length; from += inARow) {
      if (from > 0) await this.#source.files.giveWay?.();
      for (const item of items.slice(from, from + inARow)) act(item);
    }
  }

  #listedRole(path: string): ListedRole | undefined {
    const role = this.#site.role(path);
    return role === 'post' || role === 'data' ? role : undefined;
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

    const { present, vanished } = await this.#filesAt(paths.filter((path) => this.reaches(path)));
    const subtrees = effects.flatMap((effect) => (effect.kind === 'subtree' ? [effect.folder] : []));
    const dependents = this.#knownBelow(new Set(subtrees)).filter((path) => !present.has(path) && !vanished.has(path));
    const touched = [...vanished, ...present.keys(), ...dependents];
    const before = this.#stateOf(touched);

    // Which files exist and what the data files say comes first: posts depend on both.
    for (const path of vanished) this.#forget(path);
    for (const path of present.keys()) this.#known.set(path, this.#listedRole(path) ?? 'post');
    const [data, posts] = partition([...present.values()], (file) => this.#known.get(file.path) === 'data');
    await this.#withPauses([...data, ...posts], POSTS_IN_A_ROW, (file) => this.#take(file));
    await this.#read(dependents);
    return this.#changeSince(before);
  }

  async #compare(): Promise<CatalogChange> {
    const present = new Map(await this.#walkSite());
    const before = this.#stateOf([...new Set([...this.#known.keys(), ...present.keys()])]);
    for (const path of this.#known.keys()) if (!present.has(path)) this.#forget(path);
    this.#known = present;
    await this.#readKnown({});
    return this.#changeSince(before);
  }

  /** What is known of files, by path. */
  #stateOf(paths: readonly string[]): ReadonlyMap<string, FileState> {
    return new Map(paths.map((path) => [path, { post: this.#posts.get(path), problems: this.dataProblems(path) }]));
  }

  async #changeSince(before: ReadonlyMap<string, FileState>): Promise<CatalogChange> {
    const changed: string[] = [];
    await this.#withPauses([...before], POSTS_IN_A_ROW, ([path, { post, problems }]) => {
      const isAsWrong = JSON.stringify(problems) === JSON.stringify(this.dataProblems(path));
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

  /** The files behind changed paths, each of which may be a file or a folder, and may be gone. */
  async #filesAt(
    paths: readonly string[],
  ): Promise<{ present: ReadonlyMap<string, SourceFile>; vanished: ReadonlySet<string> }> {
    const [listed, others] = partition(paths, (path) => this.#listedRole(path) !== undefined);
    const present = await this.#contents(listed);
    const folders = new Set(await this.#withoutFiles([...others, ...listed.filter((path) => !present.has(path))]));
    for (const file of (await this.#contents(await this.#walkChanged(folders))).values()) present.set(file.path, file);

    const lost = [...listed.filter((path) => this.#known.has(path)), ...this.#knownBelow(folders)];
    return { present, vanished: new Set(lost.filter((path) => !present.has(path))) };
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
  async #walkChanged(folders: ReadonlySet<string>): Promise<string[]> {
    const starts = new Set<string>();
    for (const folder of folders) {
      const roots = this.#site.contentRoots.filter((root) => isBelow(folder, root));
      for (const start of roots.length > 0 ? roots : [folder]) {
        if (roots.length > 0 || !this.#site.isPruned(start)) starts.add(start);
      }
    }
    const walks = [...starts].map((start) => this.#walk(start));
    return [...new Set((await Promise.all(walks)).flat().map(([path]) => path))];
  }

  #knownBelow(folders: ReadonlySet<string>): string[] {
    if (folders.size === 0) return [];
    return [...this.#known.keys()].filter((path) => ancestors(path).some((folder) => folders.has(folder)));
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

/** The folders above a path, the root `''` first. */
function ancestors(path: string): string[] {
  const folders = path === '' ? [] : [''];
  for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1))
    folders.push(path.slice(0, slash));
  return folders;
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
