import { Disposable, RelativePattern, workspace, type TextDocument } from 'vscode';
import { Coalescer } from '../coalescer';
import { Lifetime } from '../disposable';
import type { OpenSite, Sites } from '../sites';
import type { CheckScheduler } from './scheduler';
import { SEVERITY_SETTING } from './severities';

/** Checks posts while they are written, and again what links to files that come and go. */
export class OpenPosts extends Lifetime {
  readonly #sites: Sites;
  readonly #scheduler: CheckScheduler;
  readonly #changed: Coalescer<TextDocument>;
  readonly #moved: Coalescer<OpenSite>;
  readonly #watchers = new Map<OpenSite, Disposable>();

  constructor(sites: Sites, scheduler: CheckScheduler) {
    super();
    this.#sites = sites;
    this.#scheduler = scheduler;
    this.#changed = this.register(new Coalescer(async (documents) => this.#check(documents)));
    this.#moved = this.register(
      new Coalescer((moved) => {
        for (const site of moved) scheduler.checkReferences(site);
        return Promise.resolve();
      }),
    );
    this.register({ dispose: () => this.#watchers.forEach((watcher) => watcher.dispose()) });
    this.register(workspace.onDidOpenTextDocument((document) => this.#changed.add(document)));
    this.register(workspace.onDidCloseTextDocument((document) => this.#changed.add(document)));
    this.register(workspace.onDidChangeTextDocument(({ document }) => this.#changed.add(document)));
    this.register(sites.onDidChange(({ kind }) => kind === 'sites' && this.#watch()));
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(`almanac.${SEVERITY_SETTING}`)) return;
        for (const site of sites.all) scheduler.checkSite(site);
      }),
    );
    this.#watch();
  }

  async #check(documents: readonly TextDocument[]): Promise<void> {
    for (const { uri } of documents) {
      const found = this.#sites.of(uri);
      if (found?.site.catalog.post(found.path) !== undefined) await this.#scheduler.checkNow(found.site, found.path);
    }
  }

  #watch(): void {
    const open = new Set(this.#sites.all);
    for (const [site, watcher] of this.#watchers) {
      if (open.has(site)) continue;
      watcher.dispose();
      this.#watchers.delete(site);
    }
    for (const site of open) if (!this.#watchers.has(site)) this.#watchers.set(site, this.#watchFiles(site));
  }

  #watchFiles(site: OpenSite): Disposable {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(site.root, '**'), false, true, false);
    const note = (): void => this.#moved.add(site);
    return Disposable.from(watcher, watcher.onDidCreate(note), watcher.onDidDelete(note));
  }
}
