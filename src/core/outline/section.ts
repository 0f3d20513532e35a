import { isBelow, withoutFolder } from '../paths';
import type { Post } from '../post';

/**
 * The part of the site that a post stands in: the first folder below the content folder, or the content folder itself where
 * there is none between. The folder of a page bundle (`my-post/index.md`) is the post's own.
 * @param contentRoots folders below which posts stand; none lies in another
 * @returns the name of a folder; undefined for posts in the root of the site
 */
export function sectionOf({ path }: Post, contentRoots: readonly string[]): string | undefined {
  const root = contentRoots.find((folder) => isBelow(folder, path)) ?? '';
  const inner = withoutFolder(root, path);
  const folders = inner.split('/').slice(0, -1);
  if (/(?:^|\/)index\.[^/]+$/.test(inner)) folders.pop();
  return folders[0] ?? (root === '' ? undefined : root.slice(root.lastIndexOf('/') + 1));
}
