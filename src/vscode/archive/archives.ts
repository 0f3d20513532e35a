import { faultWords } from '../settingFaults';
import { readSettings } from '../settings';
import type { OpenSite } from '../sites';
import type { ArchiveJob } from './job';
import { findPages, type Page } from './pages';

/** An archive that somebody asked for, in the settings or in a page. */
export interface Archive extends ArchiveJob {
  /** `settings`: they name its page. `page`: the page has a region, or describes an archive. */
  readonly source: 'settings' | 'page';
  /** Why it is not written, in sentences: what the settings say of it means nothing. */
  readonly faults: readonly string[];
}

/** The archives that the settings name, in their order. */
export function archivesOfSettings(site: OpenSite): readonly Archive[] {
  const { archive, archives } = readSettings(site.root, silence);
  const listed = archives.map(({ file, title, shape, faults }): Archive => {
    return { site, page: file, title, shape, source: 'settings', faults: faults.map(faultWords) };
  });
  const { file, title } = archive;
  if (file === undefined || listed.some(({ page }) => page === file)) return listed;
  return [{ site, page: file, title, source: 'settings', faults: [] }, ...listed];
}

/** The archives of pages that the settings do not name. */
export function archivesOfPages(
  site: OpenSite,
  pages: readonly Pick<Page, 'path' | 'kind'>[],
  named: readonly Archive[],
): readonly Archive[] {
  const known = new Set(named.map(({ page }) => page));
  return pages
    .filter(({ kind, path }) => (kind === 'region' || kind === 'described') && !known.has(path))
    .map(({ path }) => ({ site, page: path, title: undefined, source: 'page', faults: [] }));
}

/** All archives of a site. */
export async function archivesOf(site: OpenSite): Promise<readonly Archive[]> {
  const named = archivesOfSettings(site);
  return [...named, ...archivesOfPages(site, await findPages(site), named)];
}

/** The settings were read, and their faults told, when the site was opened. */
const silence = { info: () => undefined, debug: () => undefined };
