import { isExternal, withoutBase } from '../sitePaths';
import { cleanPath } from './addresses';
import { containerOf, extensionOf, mediaTypeOf } from './contentPath';
import type { ContentFolders } from './contentFolders';

/** Where a site keeps its files besides its content. */
export interface AssetFolders {
  /** Folders whose files are copied to the root of the site. */
  readonly static: readonly string[];
  readonly assets: string;
}

/**
 * The files that a link or an image of a page may mean, best first. An address from the root stands in `static`; a relative
 * one in the bundle of the page, or else below the page's own address.
 */
export function resolveTarget(
  folders: ContentFolders,
  { static: staticFolders, assets }: AssetFolders,
  basePath: string,
  from: string,
  target: string,
): readonly string[] {
  if (isExternal(target) || target === '') return [];
  const page = folders.parse(from);
  const beside = inFolder(from.slice(0, from.lastIndexOf('/')), target);
  const isContent = mediaTypeOf(extensionOf(target)) !== undefined;
  if (!target.startsWith('/')) {
    if (page === undefined || page.kind !== 'single' || isContent) return unique([...beside, ...pagesAt(beside[0])]);
    const parent = [...containerOf(page), page.baseName].join('/');
    const onSite = cleanPath(`/${parent}/${target}`);
    return unique([...atRoot(folders, staticFolders, assets, onSite), ...beside]);
  }
  const onSite = unique([withoutBase(basePath, target), target]);
  return unique(onSite.flatMap((path) => atRoot(folders, staticFolders, assets, cleanPath(path))));
}

function inFolder(folder: string, target: string): string[] {
  const escapes = target.split('/').filter((part) => part === '..').length > folder.split('/').length;
  return escapes ? [] : [cleanPath(`/${folder}/${target}`).slice(1)];
}

/** @param path on the site, with a slash at its start */
function atRoot(folders: ContentFolders, statics: readonly string[], assets: string, path: string): string[] {
  const inContent = folders.roots.map((root) => `${root}${path}`);
  const files = [...statics.map((folder) => `${folder}${path}`), `${assets}${path}`, ...inContent];
  return [...files, ...inContent.flatMap((candidate) => pagesAt(candidate))];
}

/** The pages that an address without an extension may mean. */
function pagesAt(path: string | undefined): string[] {
  if (path === undefined || /\.\w+$/.test(path)) return [];
  const bare = path.replace(/\/$/, '');
  return [`${bare}.md`, `${bare}/index.md`, `${bare}/_index.md`];
}

function unique(paths: readonly string[]): string[] {
  return [...new Set(paths)];
}
