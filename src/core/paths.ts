/** True for all that stands below a folder, at any depth; `''` is the root. Paths are posix, and of the same root. */
export function isBelow(folder: string, path: string): boolean {
  return folder === '' ? path !== '' : path.startsWith(folder) && path[folder.length] === '/';
}

/** True for a folder itself and for all that stands below it. */
export function isAtOrBelow(folder: string, path: string): boolean {
  return folder === '' || path === folder || isBelow(folder, path);
}

/** The part of a path below a folder; `''` for the folder itself, undefined for what stands elsewhere. */
export function innerPath(folder: string, path: string): string | undefined {
  if (path === folder) return '';
  if (!isBelow(folder, path)) return undefined;
  return folder === '' ? path : path.slice(folder.length + 1);
}

/** A path without the folder that it stands below; any other as it is. */
export function withoutFolder(folder: string, path: string): string {
  return folder !== '' && isBelow(folder, path) ? path.slice(folder.length + 1) : path;
}

/** The folders that stand in no other one of them, each once. */
export function outermost(folders: readonly string[]): string[] {
  return [...new Set(folders)].filter((folder) => !folders.some((other) => isBelow(other, folder)));
}

/** A path without `.`, `..` and empty parts; undefined where it leads out of the root. */
export function normalizePath(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The folders above a path, the root `''` first. */
export function foldersAbove(path: string): string[] {
  const folders = path === '' ? [] : [''];
  for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1))
    folders.push(path.slice(0, slash));
  return folders;
}

/** Those of the paths that stand somewhere below one of the folders. */
export function pathsBelow(folders: ReadonlySet<string>, paths: Iterable<string>): string[] {
  if (folders.size === 0) return [];
  return [...paths].filter((path) => foldersAbove(path).some((folder) => folders.has(folder)));
}
