import type { Page } from '../../core/archive/pages';
import type { OpenSite } from '../sites';

export type { Page } from '../../core/archive/pages';

/** The Markdown and HTML files of a site that are no dated posts: READMEs first, then those near the root. */
export async function findPages({ catalog, files }: OpenSite): Promise<readonly Page[]> {
  const { findPages: find } = await loadPages();
  return find(catalog.site, files, (path) => catalog.post(path)?.date !== undefined);
}

/** It brings a Markdown parser along, so it waits for its first use. */
export const loadPages = () => import('../../core/archive/pages');
