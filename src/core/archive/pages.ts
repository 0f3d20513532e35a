import type { FileStore } from '../ports';
import type { Site } from '../site';
import { listsPosts } from './loops';
import { pageFormat } from './pageFormat';
import { describedIn } from './pageShape';
import { findRegion } from './region';
import { defaultShape } from './shape';

/** A page of a site that may hold an archive. */
export interface Page {
  readonly path: string;
  readonly text: string;
  readonly kind: PageKind;
}

/**
 * `region`: it has markers, fit or not. `described`: it has none, but its front matter says what archive it wants.
 * `loop`: the generator fills it with posts at each build.
 */
export type PageKind = 'region' | 'described' | 'loop' | 'other';

const NEVER_PAGES = /(?:^|\/)(?:\.[^/]*|node_modules|vendor)$/;

/**
 * The Markdown and HTML files of a site: READMEs first, then those near the root. Files that cannot be read are left out.
 * @param files the store, seen from the root of the site
 * @param isOther true for a file that is no page: a dated post, say
 */
export async function findPages(
  site: Site,
  files: FileStore,
  isOther: (path: string) => boolean,
): Promise<readonly Page[]> {
  const prune = (folder: string): boolean => holdsNoPages(site, folder);
  const paths = await files.walk('', { prune });
  const candidates = paths.filter((path) => pageFormat(path) !== undefined && !isOther(path));
  const pages: Page[] = [];
  for await (const batch of files.readMany(candidates)) {
    for (const file of batch) {
      if (file.fault === undefined)
        pages.push({ path: file.path, text: file.text, kind: pageKind(file.path, file.text) });
    }
  }
  return pages.sort(nearestFirst);
}

/** What a page is to an archive. Only a page that names Almanac can have or want one. */
export function pageKind(path: string, text: string): PageKind {
  if (/almanac/i.test(text)) {
    const described = describedIn(text, defaultShape);
    const markers = described?.kind === 'read' ? described.shape.markers : undefined;
    if (findRegion(text, pageFormat(path) ?? 'markdown', markers).kind !== 'none') return 'region';
    if (described !== undefined) return 'described';
  }
  return listsPosts(text) ? 'loop' : 'other';
}

/** True for a folder in which no page of a site is looked for. */
export function holdsNoPages(site: Site, folder: string): boolean {
  return NEVER_PAGES.test(folder) || site.isPruned(folder);
}

function nearestFirst(a: Page, b: Page): number {
  return rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1);
}

function rank(path: string): number {
  return /^readme\./i.test(path) ? 0 : path.split('/').length;
}
