import { Disposable, RelativePattern, Uri, workspace, type TextDocument } from 'vscode';
import { isSideFile } from '../../core/check/sideFiles';
import { isOfAuthors } from '../../core/knownAuthors';
import { Coalescer } from '../coalescer';
import { Lifetime } from '../disposable';
import { isNoise } from '../siteEvidence';
import type { OpenSite, Sites } from '../sites';
import { pathBelow } from '../uris';
import type { CheckScheduler } from './scheduler';
import { SEVERITY_SETTING } from './severities';
import { isChecked } from './siteChecker';

/** Checks posts while they are written, and again what links to files that come and go. */
export class OpenPosts extends Lifetime {
  readonly #sites: Sites;
  readonly #scheduler: CheckScheduler;
  readonly #changed: Coalescer<TextDocument>;
  readonly #moved: Coalescer<OpenSite>;
  readonly #written: Coalescer<string>;
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
    this.#written = this.register(new Coalescer((uris) => this.#noteWritten(uris)));
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
      if (found !== undefined && isChecked(found.site, found.path))
        await this.#scheduler.checkNow(found.site, found.path);
    }
  }

  /** What another program writes need not change what the catalog knows of a post. */
  #noteWritten(uris: readonly string[]): Promise<void> {
    const paths = new Map<OpenSite, string[]>();
    for (const uri of uris) {
      const found = this.#sites.of(Uri.parse(uri));
      if (found === undefined) continue;
      if (namesAuthors(found.site, found.path)) this.#scheduler.checkSite(found.site);
      if (!isChecked(found.site, found.path)) continue;
      const known = paths.get(found.site);
      if (known === undefined) paths.set(found.site, [found.path]);
      else known.push(found.path);
    }
    for (const [site, written] of paths) this.#scheduler.noteTexts(site, written);
    return Promise.resolve();
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
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(site.root, '**'));
    const noteWrite = (uri: Uri): void => this.#written.add(uri.toString());
    const noteMove = (uri: Uri): void => {
      const path = pathBelow(site.root, uri) ?? '';
      if (namesAuthors(site, path) || isSideFile(site.catalog.site, path)) noteWrite(uri);
      else if (!isNoise(path)) this.#moved.add(site);
    };
    return Disposable.from(
      watcher,
      watcher.onDidCreate(noteMove),
      watcher.onDidDelete(noteMove),
      watcher.onDidChange(noteWrite),
    );
  }
}

/** True for a file that may name authors without whom a post cannot be built. */
function namesAuthors({ catalog: { site } }: OpenSite, path: string): boolean {
  return site.authors?.stopsAtOthers === true && isOfAuthors(site, path);
}
