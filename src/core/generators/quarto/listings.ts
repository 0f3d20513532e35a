import type { FrontMatterValue } from '../../frontMatter/frontMatter';
import { isBelow, normalizePath } from '../../paths';
import type { FileStore } from '../../ports';
import { globParent, globPattern } from '../globPattern';
import { cleanPath, folderOf } from '../sitePaths';
import { asData, asList, isMapping, valueOf } from '../values';
import { readQuartoFrontMatter } from './frontMatter';

/** One key that a listing sorts by. */
export interface SortKey {
  readonly field: string;
  readonly isDescending: boolean;
}

/** A list of documents on a page. */
export interface Listing {
  /** Folders that hold its documents, outermost first or not. */
  readonly folders: readonly string[];
  readonly holds: (path: string) => boolean;
  /** Empty where the documents stand by their titles. */
  readonly sort: readonly SortKey[];
}

/** A page with listings. */
export interface ListingPage {
  readonly path: string;
  readonly listings: readonly Listing[];
}

const DOCUMENT = /\.(?:qmd|md|rmd)$/i;

/** True for a document that Quarto renders: no name on its way begins with `_` or a dot. Source: Quarto `project-context.ts`. */
export function isDocument(path: string): boolean {
  return DOCUMENT.test(path) && !/(?:^|\/)(?:[._]|README\.)/.test(path);
}

/** True for a path at which a page with listings is looked for: at the root, and the index of a folder there. */
export function mayHoldListing(path: string): boolean {
  return isDocument(path) && /^(?:[^/]+|[^/]+\/index\.[^/]+)$/.test(path);
}

/** The pages of a project that list documents. */
export async function findListingPages(files: FileStore): Promise<readonly ListingPage[]> {
  const pages: ListingPage[] = [];
  for await (const batch of files.readMany(await candidatePaths(files))) {
    for (const { path, text } of batch) {
      if (!/^listing\s*:/m.test(text)) continue;
      const listings = readListings(path, valueOf(readQuartoFrontMatter(text).data, 'listing'));
      if (listings.length > 0) pages.push({ path, listings });
    }
  }
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function candidatePaths(files: FileStore): Promise<string[]> {
  const top = await files.list('');
  const folders = top.filter(({ kind, name }) => kind === 'folder' && !/^[._]|^node_modules$/.test(name));
  const inner = await Promise.all(
    folders.map(async ({ name }) =>
      (await files.list(name)).map((entry) => ({ ...entry, name: `${name}/${entry.name}` })),
    ),
  );
  return [...top, ...inner.flat()]
    .filter(({ kind, name }) => kind === 'file' && mayHoldListing(name))
    .map(({ name }) => name);
}

/** Source: Quarto `website-listing-read.ts` (`readDehydratedListings`): a type, one listing, or several. */
function readListings(page: string, value: FrontMatterValue | undefined): readonly Listing[] {
  if (value === undefined || value === null || value === false) return [];
  const listings = Array.isArray(value) ? asList(value).filter(isMapping) : [asData(value)];
  return listings.map((listing) => {
    const contents = valueOf(listing, 'contents');
    const patterns = (Array.isArray(contents) ? asList(contents) : [contents]).filter(
      (item) => typeof item === 'string',
    );
    return makeListing(page, contents === undefined ? ['.'] : patterns, readSort(valueOf(listing, 'sort')));
  });
}

/** A listing of the documents in folders, whichever page it stands on. */
export function listingOf(folders: readonly string[], sort: readonly SortKey[]): Listing {
  return makeListing('', folders, sort);
}

function makeListing(page: string, patterns: readonly string[], sort: readonly SortKey[]): Listing {
  const contents = patterns.flatMap((pattern) => contentsOf(page, pattern) ?? []);
  const [excluded, included] = [
    contents.filter(({ isExcluded }) => isExcluded),
    contents.filter((one) => !one.isExcluded),
  ];
  return {
    folders: included.map(({ folder }) => folder),
    holds: (path) =>
      isDocument(path) &&
      path !== page &&
      included.some(({ matches }) => matches(path)) &&
      !excluded.some(({ matches }) => matches(path)),
    sort,
  };
}

interface Contents {
  readonly folder: string;
  readonly isExcluded: boolean;
  readonly matches: (path: string) => boolean;
}

/** The name of a folder stands for all below it; other patterns are globs. Source: Quarto, `expandGlob`. */
function contentsOf(page: string, written: string): Contents | undefined {
  const isExcluded = written.startsWith('!');
  const pattern = isExcluded ? written.slice(1) : written;
  const path = normalizePath(pattern.startsWith('/') ? pattern : folderOf(page) + pattern);
  if (path === undefined) return undefined;
  const isFolder = !/[*?[\]{}]/.test(path) && !/\.\w+$/.test(path);
  if (isFolder) return { folder: path, isExcluded, matches: (file) => isBelow(path, file) };
  return { folder: cleanPath(globParent(path)), isExcluded, matches: globPattern(path) };
}

/** Source: Quarto, `computeListingSort`. */
function readSort(value: FrontMatterValue | undefined): readonly SortKey[] {
  return (Array.isArray(value) ? asList(value) : [value])
    .filter((item) => typeof item === 'string')
    .map((item) => {
      const [field = '', direction, ...rest] = item.split(' ');
      return { field, isDescending: direction !== undefined && rest.length === 0 && direction !== 'asc' };
    });
}
