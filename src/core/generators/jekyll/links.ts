import { withoutBase } from '../sitePaths';

/**
 * Files that a link or image of a post may mean, best first. A path from the root of the site leads to the source folder;
 * others are relative to the page that is written, which authors of previews take for the folder of the file.
 * @param target decoded, without query and fragment
 */
export function resolveTarget(source: string, basePath: string, from: string, target: string): readonly string[] {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) return [];
  if (!target.startsWith('/')) {
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    return [normalize(folder + target), normalize(`${source}/${target}`)].filter((path) => path !== undefined);
  }
  return [normalize(source + withoutBase(basePath, target))].filter((path) => path !== undefined);
}

/** A path without `.` and `..`; undefined where it leads out of the site. */
function normalize(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
