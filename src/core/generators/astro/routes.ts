import type { FileStore } from '../../ports';
import type { Collection } from './collections';

const ROUTE = /\[(?:\.\.\.)?\w+\]\.(?:astro|[jt]s)$/;
/** The parameter of a route is the id of the entry, and nothing that is made of it. */
const BY_ID = /\bparams\s*:\s*\{\s*\w+\s*:\s*\w+\.(?:id|slug)\s*(?:,\s*)?\}/;

/**
 * The folders of addresses by collection: of the page with one parameter (`src/pages/blog/[...slug].astro`) that gets the
 * entries of the collection and takes their ids.
 */
export async function findRoutes(
  files: FileStore,
  pagesFolder: string,
  collections: readonly Collection[],
): Promise<ReadonlyMap<string, string>> {
  const routes = new Map<string, string>();
  if (collections.length === 0) return routes;
  const paths = await files.walk(pagesFolder, {
    prune: (folder) => /(?:^|\/)(?:_|\.|node_modules)/.test(folder.slice(pagesFolder.length)),
  });
  for (const path of paths.filter((candidate) => ROUTE.test(candidate)).sort()) {
    const folder = path.slice(pagesFolder.length, path.lastIndexOf('/'));
    const text = folder.includes('[') ? '' : ((await files.read(path))?.text ?? '');
    if (!BY_ID.test(text)) continue;
    for (const { name } of collections) {
      const isRead = new RegExp(`\\bgetCollection\\s*\\(\\s*["'\`]${name.replace(/[^\w-]/g, '\\$&')}["'\`]`).test(text);
      if (isRead && !routes.has(name)) routes.set(name, folder);
    }
  }
  return routes;
}
