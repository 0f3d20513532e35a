import { EventEmitter, workspace, type Event, type LogOutputChannel, type Uri, type WorkspaceFolder } from 'vscode';
import { Alarm, now } from './clock';
import { Lifetime } from './disposable';
import { FolderSites } from './folderSites';
import type { OpenSite } from './openSite';
import { SECTION, type BlogSettings } from './settings';
import { isEvidence, makesSite } from './siteEvidence';
import { sourceOf, type Reading } from './reading';
import { pathBelow } from './uris';
import type { SitesChange } from './sitesChange';

export type { OpenSite } from './openSite';

/** A file of a site: its path is relative to the root of the site. */
export interface SiteFile {
  readonly site: OpenSite;
  readonly path: string;
}

/** A folder of the workspace, and what was found in it. */
export interface SearchedFolder {
  readonly folder: WorkspaceFolder;
  readonly sites: readonly OpenSite[];
  /** Undefined before the first search has ended. */
  readonly settings: BlogSettings | undefined;
}

/** The open sites of the window, in all of its workspace folders. */
export class Sites extends Lifetime {
  readonly #log: LogOutputChannel;
  readonly #disk: Reading | undefined;
  readonly #didChange = this.register(new EventEmitter<SitesChange>());
  readonly #alarm = this.register(new Alarm(() => this.#timePassed()));
  readonly #searches = new Set<Promise<void>>();
  #folders = new Map<string, FolderSites>();

  readonly onDidChange: Event<SitesChange> = this.#didChange.event;

  /** @param disk where the extension host has one of its own */
  constructor(log: LogOutputChannel, disk?: Reading) {
    super();
    this.#log = log;
    this.#disk = disk;
    this.register({ dispose: () => this.#folders.forEach((folder) => folder.dispose()) });
    this.register(workspace.onDidChangeWorkspaceFolders(() => this.#openFolders()));
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        for (const folder of this.#folders.values()) {
          if (event.affectsConfiguration(SECTION, folder.folder.uri)) this.#follow(folder.search());
        }
      }),
    );
    // Where no site is, nothing is watched: a first one is noticed when it is written in this window.
    this.register(workspace.onDidSaveTextDocument(({ uri }) => this.#noteFirst(uri, isEvidence)));
    this.register(workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => this.#noteFirst(uri, makesSite))));
    this.#openFolders();
  }

  /** In the order of workspace folders, then of paths. */
  get all(): readonly OpenSite[] {
    return [...this.#folders.values()].flatMap((folder) => folder.sites);
  }

  /** The folders of the workspace in which sites are looked for, in their order. */
  get folders(): readonly SearchedFolder[] {
    return [...this.#folders.values()];
  }

  /** True while sites are looked for and their posts are read. */
  get isSearching(): boolean {
    return this.#searches.size > 0;
  }

  /** Waits until sites are found and their posts are read. */
  async whenReady(): Promise<void> {
    while (this.#searches.size > 0) await Promise.all(this.#searches);
  }

  /** The site that a file lies in, the innermost where sites are nested, and its path there. */
  of(uri: Uri): SiteFile | undefined {
    let best: SiteFile | undefined;
    for (const site of this.all) {
      const path = pathBelow(site.root, uri);
      if (path !== undefined && (best === undefined || path.length < best.path.length)) best = { site, path };
    }
    return best;
  }

  /** Looks for sites again, and reads everything again. */
  async refresh(): Promise<void> {
    for (const folder of this.#folders.values()) this.#follow(folder.reload());
    await this.whenReady();
  }

  #openFolders(): void {
    const before = this.#folders;
    this.#folders = new Map();
    const opened: FolderSites[] = [];
    for (const folder of workspace.workspaceFolders ?? []) {
      const key = folder.uri.toString();
      const known = before.get(key);
      const sites = known ?? this.#makeFolder(folder);
      if (known === undefined) opened.push(sites);
      this.#folders.set(key, sites);
      before.delete(key);
    }
    for (const gone of before.values()) gone.dispose();
    if (before.size > 0) this.#tell({ kind: 'sites' });
    for (const folder of opened) this.#follow(folder.search());
  }

  #makeFolder(folder: WorkspaceFolder): FolderSites {
    return new FolderSites(folder, sourceOf(folder.uri, this.#disk), this.#log, (change) => this.#tell(change));
  }

  #follow(search: Promise<void>): void {
    const done = search.finally(() => {
      this.#searches.delete(done);
      this.#tell({ kind: 'sites' });
    });
    this.#searches.add(done);
    if (this.#searches.size === 1) this.#tell({ kind: 'sites' });
  }

  #noteFirst(uri: Uri, matters: (path: string) => boolean): void {
    for (const folder of this.#folders.values()) {
      const path = folder.sites.length === 0 ? pathBelow(folder.folder.uri, uri) : undefined;
      if (path !== undefined && matters(path)) folder.noteChange(uri);
    }
  }

  #tell(change: SitesChange): void {
    if (this.isDisposed) return;
    if (change.kind !== 'loading') this.#setAlarm();
    this.#didChange.fire(change);
  }

  #setAlarm(): void {
    const moments = this.all.map((site) => site.catalog.nextStatusChange(now()));
    const next = Math.min(...moments.map((moment) => moment ?? Infinity));
    this.#alarm.set(Number.isFinite(next) ? next : undefined);
  }

  #timePassed(): void {
    for (const site of this.all) this.#tell({ kind: 'time', site });
  }
}
