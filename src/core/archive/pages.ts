import type { FileStore, SourceFile } from '../ports';
import type { Site } from '../site';
import { listsPosts } from './loops';
import { pageFormat } from './pageFormat';
import { findRegion } from './region';

/** A page of a site that may hold an archive. */
export interface Page {
  readonly path: string;
  readonly text: string;
  /** `region`: it has markers, fit or not. `loop`: the generator fills it with posts at each build. */
  readonly kind: 'region' | 'loop' | 'other';
}

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
  const prune = (folder: string): boolean => NEVER_PAGES.test(folder) || site.isPruned(folder);
  const paths = await files.walk('', { prune });
  const candidates = paths.filter((path) => pageFormat(path) !== undefined && !isOther(path));
  const pages: Page[] = [];
  for await (const batch of files.readMany(candidates)) {
    for (const file of batch) {
      if (file.fault === undefined) pages.push({ path: file.path, text: file.text, kind: kindOf(file) });
    }
  }
  return pages.sort(nearestFirst);
}

function kindOf({ path, text }: SourceFile): Page['kind'] {
  if (findRegion(text, pageFormat(path) ?? 'markdown').kind !== 'none') return 'region';
  return listsPosts(text) ? 'loop' : 'other';
}

function nearestFirst(a: Page, b: Page): number {
  return rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1);
}

function rank(path: string): number {
  return /^readme\./i.test(path) ? 0 : path.split('/').length;
}
