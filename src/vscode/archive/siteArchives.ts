import type { PageKind } from '../../core/archive/pages';
import { pageFormat } from '../../core/archive/pageFormat';
import type { OpenSite } from '../sites';
import { archivesOfPages, archivesOfSettings, type Archive } from './archives';
import { conditionOf, type ArchiveState } from './condition';
import { findPages, loadPages } from './pages';

/** The archives of one site. It remembers which pages have one, so that a change needs only a look at what changed. */
export class SiteArchives {
  readonly #site: OpenSite;
  /** Undefined until all pages were looked at. */
  #kinds: Map<string, PageKind> | undefined;
  #changed = new Set<string>();
  #states: readonly ArchiveState[] = [];

  constructor(site: OpenSite) {
    this.#site = site;
  }

  /** As it was when it was last looked at. */
  get states(): readonly ArchiveState[] {
    return this.#states;
  }

  /** Notes that something happened at a path, a file or a folder. */
  note(path: string): void {
    this.#changed.add(path);
  }

  /** Looks at all pages again, the next time. */
  forget(): void {
    this.#kinds = undefined;
  }

  async look(): Promise<void> {
    const kinds = await this.#lookAtPages();
    const pages = [...kinds].map(([path, kind]) => ({ path, kind }));
    const named = archivesOfSettings(this.#site);
    const archives: readonly Archive[] = [...named, ...archivesOfPages(this.#site, pages, named)];
    const states: ArchiveState[] = [];
    for (const archive of archives) states.push({ archive, condition: await conditionOf(archive) });
    this.#states = states;
  }

  async #lookAtPages(): Promise<ReadonlyMap<string, PageKind>> {
    const changed = [...this.#changed];
    this.#changed = new Set();
    const isFolder = changed.some((path) => pageFormat(path) === undefined);
    if (this.#kinds === undefined || isFolder) {
      const pages = await findPages(this.#site);
      this.#kinds = new Map(pages.filter(isArchive).map(({ path, kind }) => [path, kind]));
    } else await this.#lookAt(changed, this.#kinds);
    return this.#kinds;
  }

  async #lookAt(paths: readonly string[], kinds: Map<string, PageKind>): Promise<void> {
    const { holdsNoPages, pageKind } = await loadPages();
    const { catalog, files } = this.#site;
    const isPage = (path: string): boolean =>
      catalog.post(path)?.date === undefined && !foldersOf(path).some((folder) => holdsNoPages(catalog.site, folder));
    // Those that stay keep their place.
    const others = new Set(paths);
    for await (const batch of files.readMany(paths.filter(isPage))) {
      for (const { path, text, fault } of batch) {
        const kind = fault === undefined ? pageKind(path, text) : 'other';
        if (!isArchive({ kind })) continue;
        kinds.set(path, kind);
        others.delete(path);
      }
    }
    for (const path of others) kinds.delete(path);
  }
}

function isArchive({ kind }: { readonly kind: PageKind }): boolean {
  return kind === 'region' || kind === 'described';
}

/** The folders that a file lies in, the outermost first. */
function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
