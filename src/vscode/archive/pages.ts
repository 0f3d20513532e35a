import { pageFormat } from '../../core/archive/pageFormat';
import type { SourceFile } from '../../core/ports';
import type { OpenSite } from '../sites';

/** A page of a site that may hold an archive. */
export interface Page {
  readonly path: string;
  readonly text: string;
  /** `region`: it has markers, fit or not. `loop`: the generator fills it with posts at each build. */
  readonly kind: 'region' | 'loop' | 'other';
}

const NEVER_PAGES = /(?:^|\/)(?:\.[^/]*|node_modules|vendor)$/;

/** The Markdown and HTML files of a site that are no dated posts: READMEs first, then those near the root. */
export async function findPages({ catalog, files }: OpenSite): Promise<readonly Page[]> {
  const [{ findRegion }, { listsPosts }] = await Promise.all([
    import('../../core/archive/region'),
    import('../../core/archive/loops'),
  ]);
  const kindOf = ({ path, text }: SourceFile): Page['kind'] => {
    if (findRegion(text, pageFormat(path) ?? 'markdown').kind !== 'none') return 'region';
    return listsPosts(text) ? 'loop' : 'other';
  };
  const prune = (folder: string): boolean => NEVER_PAGES.test(folder) || catalog.site.isPruned(folder);
  const paths = await files.walk('', { prune });
  const candidates = paths.filter((path) => pageFormat(path) !== undefined && catalog.post(path)?.date === undefined);
  const pages: Page[] = [];
  for await (const batch of files.readMany(candidates)) {
    for (const file of batch) {
      if (file.fault === undefined) pages.push({ path: file.path, text: file.text, kind: kindOf(file) });
    }
  }
  return pages.sort(nearestFirst);
}

function nearestFirst(a: Page, b: Page): number {
  return rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1);
}

function rank(path: string): number {
  const depth = path.split('/').length;
  return /^readme\./i.test(path) ? 0 : depth;
}
