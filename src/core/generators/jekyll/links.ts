import { candidates, folderOf, isExternal, withoutBase } from '../sitePaths';

/**
 * Files that a link or image of a post may mean, best first. A path from the root of the site leads to the source folder;
 * others are relative to the page that is written, which authors of previews take for the folder of the file.
 * @param target decoded, without query and fragment
 */
export function resolveTarget(source: string, basePath: string, from: string, target: string): readonly string[] {
  if (isExternal(target)) return [];
  if (!target.startsWith('/')) return candidates([folderOf(from) + target, `${source}/${target}`]);
  return candidates([source + withoutBase(basePath, target)]);
}
