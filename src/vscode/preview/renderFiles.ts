import { workspace, type Uri } from 'vscode';
import { CachedFiles } from '../../core/cachedFiles';
import { Lifetime } from '../disposable';
import type { OpenSite } from '../openSite';
import { pathBelow } from '../uris';

/** The files that templates of posts read, kept from one keystroke to the next. */
export class RenderFiles extends Lifetime {
  readonly #kept = new Map<OpenSite, CachedFiles>();
  #isWatching = false;

  of(site: OpenSite): CachedFiles {
    this.#watch();
    const kept = this.#kept.get(site) ?? new CachedFiles(site.files);
    this.#kept.set(site, kept);
    return kept;
  }

  /** Lets go of sites that are no longer open. */
  keepOnly(open: readonly OpenSite[]): void {
    for (const site of this.#kept.keys()) if (!open.includes(site)) this.#kept.delete(site);
  }

  /** From the first preview on: where nothing is previewed, nothing is watched. */
  #watch(): void {
    if (this.#isWatching || this.isDisposed) return;
    this.#isWatching = true;
    const watcher = this.register(workspace.createFileSystemWatcher('**/*'));
    const forget = (uri: Uri): void => {
      for (const [site, files] of this.#kept) {
        const path = pathBelow(site.root, uri);
        if (path !== undefined) files.forget(path);
      }
    };
    watcher.onDidCreate(forget);
    watcher.onDidChange(forget);
    watcher.onDidDelete(forget);
  }
}
