import {
  EventEmitter,
  RelativePattern,
  workspace,
  type Disposable,
  type Event,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
} from 'vscode';
import { pageFormat } from '../../core/archive/pageFormat';
import { Coalescer } from '../coalescer';
import { Lifetime } from '../disposable';
import { nameOf } from '../openSite';
import type { OpenSite, Sites } from '../sites';
import type { SitesChange } from '../sitesChange';
import type { ArchiveState } from './condition';
import { SiteArchives } from './siteArchives';

/**
 * How the archives of all open sites stand beside their posts. It is found out a moment after something changed, while
 * nothing waits for it; what a site had before stands until then.
 */
export class ArchiveStates extends Lifetime {
  readonly #sites: Sites;
  readonly #log: LogOutputChannel;
  readonly #didChange = this.register(new EventEmitter<OpenSite>());
  readonly #looks: Coalescer<OpenSite>;
  #known = new Map<OpenSite, SiteArchives>();
  #watchers = new Map<string, Disposable>();

  /** The archives of a site were looked at. */
  readonly onDidChange: Event<OpenSite> = this.#didChange.event;

  constructor(sites: Sites, log: LogOutputChannel) {
    super();
    this.#sites = sites;
    this.#log = log;
    this.#looks = this.register(new Coalescer((due) => this.#look(due)));
    this.register(sites.onDidChange((change) => this.#follow(change)));
    this.register(workspace.onDidChangeTextDocument(({ document }) => this.#noteTyping(document)));
    this.register(workspace.onDidSaveTextDocument(({ uri }) => this.#notePage(uri)));
    this.register(workspace.onDidCloseTextDocument((document) => this.#noteTyping(document)));
    this.register({ dispose: () => this.#watchers.forEach((watcher) => watcher.dispose()) });
    this.#followSites();
  }

  of(site: OpenSite): readonly ArchiveState[] {
    return this.#known.get(site)?.states ?? [];
  }

  /** The archives in a file. */
  at(uri: Uri): readonly ArchiveState[] {
    const file = this.#sites.of(uri);
    return file === undefined ? [] : this.of(file.site).filter(({ archive }) => archive.page === file.path);
  }

  #follow(change: SitesChange): void {
    if (change.kind === 'sites') this.#followSites();
    else if (change.kind !== 'loading') {
      if (change.kind === 'site') this.#known.get(change.site)?.forget();
      this.#looks.add(change.site);
    }
  }

  #followSites(): void {
    const { all } = this.#sites;
    this.#known = new Map(all.map((site) => [site, this.#known.get(site) ?? new SiteArchives(site)]));
    if (!this.#sites.isSearching) for (const site of all) this.#looks.add(site);
    const folders = new Set(all.map(({ folder }) => folder));
    const keys = new Set([...folders].map(({ uri }) => uri.toString()));
    for (const [key, watcher] of this.#watchers) {
      if (keys.has(key)) continue;
      watcher.dispose();
      this.#watchers.delete(key);
    }
    for (const folder of folders) {
      const key = folder.uri.toString();
      if (!this.#watchers.has(key)) this.#watchers.set(key, this.#watch(new RelativePattern(folder, '**')));
    }
  }

  #watch(pattern: RelativePattern): Disposable {
    const watcher = workspace.createFileSystemWatcher(pattern);
    watcher.onDidCreate((uri) => this.#noteAny(uri));
    watcher.onDidDelete((uri) => this.#noteAny(uri));
    watcher.onDidChange((uri) => this.#notePage(uri));
    return watcher;
  }

  /** A folder that comes or goes may take pages with it. Files that are no pages do not matter, templates excepted. */
  #noteAny(uri: Uri): void {
    if (!/\.[^/.]+$/.test(uri.path)) this.#note(uri);
    else this.#notePage(uri);
  }

  #notePage(uri: Uri): void {
    if (pageFormat(uri.path) !== undefined || this.#isTemplate(uri)) this.#note(uri);
  }

  /** Of texts that are not saved, only pages with an archive matter: nothing is planned while posts are written. */
  #noteTyping({ uri }: TextDocument): void {
    if (this.at(uri).length > 0) this.#note(uri);
  }

  #isTemplate(uri: Uri): boolean {
    return uri.path.endsWith('.liquid');
  }

  #note(uri: Uri): void {
    const file = this.#sites.of(uri);
    if (file === undefined || /(?:^|\/)(?:\.git|node_modules)(?:\/|$)/.test(file.path)) return;
    if (!this.#isTemplate(uri)) this.#known.get(file.site)?.note(file.path);
    this.#looks.add(file.site);
  }

  async #look(due: readonly OpenSite[]): Promise<void> {
    for (const site of due) {
      const archives = this.#known.get(site);
      if (archives === undefined || this.isDisposed) continue;
      try {
        await archives.look();
      } catch (error) {
        this.#log.error(error instanceof Error ? error : String(error), nameOf(site));
      }
      if (!this.isDisposed && this.#known.get(site) === archives) this.#didChange.fire(site);
    }
  }
}
