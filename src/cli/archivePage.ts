import { relative, resolve, sep } from 'node:path';
import { findPages } from '../core/archive/pages';
import { isBelow, withoutFolder } from '../core/paths';
import type { ArchiveOptions } from './arguments';
import { pathFromFolder, type OpenSite } from './sites';
import { CommandError } from './terminal';

/** The archive page of a site. */
export interface ArchivePage {
  readonly site: OpenSite;
  /** Relative to the root of the site. */
  readonly path: string;
  /** Relative to the folder that was asked for. */
  readonly name: string;
}

/** The page that was named, else those of each site. */
export async function archivePages(
  sites: readonly OpenSite[],
  { folder, file }: ArchiveOptions,
): Promise<readonly ArchivePage[]> {
  if (file !== undefined) return [namedPage(sites, folder, file)];
  return (await Promise.all(sites.map(pagesOf))).flat();
}

function namedPage(sites: readonly OpenSite[], folder: string, file: string): ArchivePage {
  const name = relative(resolve(folder), resolve(folder, file)).split(sep).join('/');
  const around = sites
    .filter(({ location: { root } }) => isBelow(root, name))
    .sort((a, b) => b.location.root.length - a.location.root.length);
  const [site] = around;
  if (site === undefined || name === '' || name.startsWith('../')) {
    throw new CommandError(`${file} does not lie in a blog of ${folder}.`);
  }
  const { root } = site.location;
  return { site, name, path: withoutFolder(root, name) };
}

/** The pages that have a region or ask for one in their front matter; where none does, the page that the generator would have. */
async function pagesOf(site: OpenSite): Promise<readonly ArchivePage[]> {
  const { catalog, files, location } = site;
  const preset = catalog.site.archive.file;
  const isDated = (path: string): boolean => path !== preset && catalog.post(path)?.date !== undefined;
  const pages = await findPages(catalog.site, files, isDated);
  const kept = pages.filter(({ kind }) => kind === 'region' || kind === 'described').map(({ path }) => path);
  return (kept.length === 0 ? [preset] : kept).map((path) => ({ site, path, name: pathFromFolder(location, path) }));
}
