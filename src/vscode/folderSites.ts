import {
  RelativePattern,
  workspace,
  type Disposable,
  type LogOutputChannel,
  type Uri,
  type WorkspaceFolder,
} from 'vscode';
import { innerPath } from '../core/paths';
import { now } from './clock';
import { Coalescer } from './coalescer';
import { Lifetime } from './disposable';
import { WorkspaceFileStore, type StoreFault } from './files';
import { LostChanges } from './lostChanges';
import { placesOf, type Opening, type SearchResult } from './openings';
import { locateSites, nameOf, openSite, type OpenSite } from './openSite';
import { ReadAhead } from './readAhead';
import type { FileSource } from './reading';
import { readSettings, type BlogSettings } from './settings';
import { describe, StoreFaults } from './storeFaults';
import { changesSites, isNoise } from './siteEvidence';
import type { SitesChange } from './sitesChange';
import { pathBelow } from './uris';

/** While posts are read, views hear of it so often. */
const PROGRESS_INTERVAL_MS = 200;

/** The sites of one workspace folder, kept true while its files change. Where there is no site, nothing is watched. */
export class FolderSites extends Lifetime {
  readonly folder: WorkspaceFolder;
  readonly #source: FileSource;
  readonly #log: LogOutputChannel;
  readonly #tell: (change: SitesChange) => void;
  readonly #ended = new AbortController();
  readonly #changes: Coalescer<string>;
  readonly #lost: LostChanges<OpenSite>;
  readonly #faults: StoreFaults;
  #sites: readonly OpenSite[] = [];
  #openings: readonly Opening[] = [];
  #settings: BlogSettings | undefined;
  /** What this window saved and was not told of yet. */
  readonly #saved = new Set<string>();
  #watcher: Disposable | undefined;
  /** Of the first search: begun before anything else is asked of the window. */
  #ahead: ReadAhead | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(folder: WorkspaceFolder, source: FileSource, log: LogOutputChannel, tell: (change: SitesChange) => void) {
    super();
    this.folder = folder;
    this.#source = source;
    this.#ahead = ReadAhead.from(folder.uri, source.reading);
    this.#log = log;
    this.#faults = new StoreFaults(log);
    this.#tell = tell;
    this.#changes = this.register(new Coalescer((paths) => this.#inTurn(() => this.#takeIn(paths))));
    this.#lost = this.register(
      new LostChanges(
        (doubtful) => void this.#inTurn(() => this.#compare(this.#sites.filter((site) => doubtful.has(site)))),
      ),
    );
    this.register(workspace.onDidSaveTextDocument(({ uri }) => this.#noteSave(uri)));
    this.register({ dispose: () => this.#ended.abort() });
    this.register({ dispose: () => this.#stopWatching() });
  }

  get sites(): readonly OpenSite[] {
    return this.#sites;
  }

  /** The settings under which the sites were opened; undefined before the first search. */
  get settings(): BlogSettings | undefined {
    return this.#settings;
  }

  /** Looks for sites, closes those that are gone and opens new ones. Done when their posts are read. */
  search(): Promise<void> {
    return this.#inTurn(() => this.#search());
  }

  /** Reads everything again. */
  reload(): Promise<void> {
    return this.#inTurn(async () => {
      this.#faults.forget();
      await this.#search(true);
    });
  }

  /** Takes in, soon, that something happened at a file or folder. */
  noteChange(uri: Uri): void {
    const path = pathBelow(this.folder.uri, uri);
    if (path !== undefined && path !== '' && !isNoise(path)) this.#changes.add(path);
  }

  #noteSave(uri: Uri): void {
    const path = this.#watcher === undefined ? undefined : pathBelow(this.folder.uri, uri);
    if (path !== undefined) this.#saved.add(path);
  }

  /** One thing after the other. What goes wrong is logged, and what follows goes on. */
  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(task).catch((error: unknown) => {
      if (!this.isDisposed) this.#log.error(error instanceof Error ? error : String(error));
    });
    return this.#queue;
  }

  async #search(isAnew = false): Promise<void> {
    if (this.isDisposed) return;
    // What changes from here on is taken in afterwards.
    this.#watcher ??= this.#startWatching();
    const ahead = this.#ahead ?? ReadAhead.from(this.folder.uri, this.#source.reading);
    this.#ahead = undefined;
    try {
      const unreadable = new Set<string>();
      const note = (fault: StoreFault): void => {
        if (fault.kind === 'folder') unreadable.add(fault.path);
        this.#noteFault(fault);
      };
      const files = new WorkspaceFileStore(this.folder.uri, { reading: this.#source.reading, ahead, note });
      const settings = readSettings(this.folder.uri, this.#log);
      const found = await locateSites(files, settings, this.#ended.signal);
      await this.#openSites(files, settings, { found, unreadable: new Set(unreadable) }, isAnew);
    } finally {
      ahead.end();
      if (this.#sites.length === 0) this.#stopWatching();
    }
  }

  async #openSites(
    files: WorkspaceFileStore,
    settings: BlogSettings,
    result: SearchResult,
    isAnew: boolean,
  ): Promise<void> {
    const before = new Set(this.#sites);
    const openings: Opening[] = [];
    for (const { location, key, unreadable, former, isHeld } of placesOf(result, this.#openings, settings)) {
      const stays = former?.key === key && (isHeld || !isAnew);
      const site = stays ? former.site : await openSite(this.folder, location, settings, files, former?.site);
      openings.push({ site, key, unreadable });
    }
    if (this.isDisposed) return;
    this.#openings = openings;
    this.#settings = settings;
    this.#sites = openings.map(({ site }) => site);
    this.#tell({ kind: 'sites' });
    await Promise.all(this.#sites.map((site) => (before.has(site) ? undefined : this.#load(site))));
    if (isAnew) await this.#compare(this.#sites.filter((site) => before.has(site)));
  }

  /** Where no blog is open, nobody is told of what cannot be listed. */
  #noteFault(fault: StoreFault): void {
    if (this.#sites.length > 0) this.#faults.note(fault, fault.kind !== 'file' && this.#knowsBelow(fault.path));
    else this.#log.debug(describe(fault));
  }

  #knowsBelow(folder: string): boolean {
    return this.#sites.some(({ location: { root }, catalog }) => {
      const inner = innerPath(root, folder) ?? (innerPath(folder, root) === undefined ? undefined : '');
      return inner !== undefined && catalog.knowsBelow(inner);
    });
  }

  async #load(site: OpenSite): Promise<void> {
    const startMs = now();
    // The first rows are shown at once.
    let toldMs = 0;
    const onProgress = (read: number, total: number): void => {
      if (now() - toldMs < PROGRESS_INTERVAL_MS) return;
      toldMs = now();
      this.#tell({ kind: 'loading', site, read, total });
    };
    await site.catalog.load({ onProgress, signal: this.#ended.signal });
    if (this.isDisposed) return;
    const { location, catalog } = site;
    this.#log.info(
      `${nameOf(site)}: ${location.generator.name} (${location.detection.evidence.join(', ')}), ` +
        `${catalog.posts.length} posts in ${now() - startMs} ms`,
    );
    this.#tell({ kind: 'site', site });
  }

  async #takeIn(paths: readonly string[]): Promise<void> {
    if (paths.some((path) => changesSites(path, this.#sites))) await this.#search();
    const doubtful = this.#sites.filter((site) => this.#mayHaveLost(site, paths));
    for (const path of paths) this.#saved.delete(path);
    for (const site of this.#sites) {
      const inner = paths.flatMap((path) => innerPath(site.location.root, path) ?? []).filter((path) => path !== '');
      if (inner.length === 0) continue;
      const change = await site.catalog.update(inner);
      if (this.isDisposed) return;
      this.#log.debug(`${nameOf(site)}: ${inner.length} changed paths, ${change.kind}`);
      if (change.kind !== 'none') this.#tell({ ...change, site });
      this.#lost.note(site, doubtful.includes(site));
    }
  }

  /** A file that this window saved, and that changed alone, is all that changed. What a site does not look at does not count. */
  #mayHaveLost({ location, catalog }: OpenSite, paths: readonly string[]): boolean {
    if (!this.#source.losesChanges) return false;
    const counting = paths.filter((path) => {
      const inner = innerPath(location.root, path);
      return inner !== undefined && catalog.reaches(inner);
    });
    return counting.length > 1 || counting.some((path) => !this.#saved.has(path));
  }

  /** Finds what no watcher told of. */
  async #compare(sites: readonly OpenSite[]): Promise<void> {
    for (const site of sites) {
      const change = await site.catalog.compare();
      if (this.isDisposed) return;
      if (change.kind === 'none') continue;
      this.#log.info(`${nameOf(site)}: there were changes that no watcher told of.`);
      this.#tell({ ...change, site });
    }
  }

  #stopWatching(): void {
    this.#watcher?.dispose();
    this.#watcher = undefined;
  }

  #startWatching(): Disposable {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(this.folder, '**'));
    const note = (uri: Uri): void => this.noteChange(uri);
    watcher.onDidCreate(note);
    watcher.onDidChange(note);
    watcher.onDidDelete(note);
    return watcher;
  }
}
