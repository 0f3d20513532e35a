import { normalizePath } from '../paths';

/** True for a target of a link that names a host or a scheme: it leads out of the site. */
export function isExternal(target: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target);
}

/** The paths, each normalized and once; those that lead out of the root are left out. */
export function candidates(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map(normalizePath))].filter((path) => path !== undefined && path !== '') as string[];
}

/** An address from the root of the host, without the base path of the site if it begins with it. */
export function withoutBase(basePath: string, target: string): string {
  return basePath !== '' && target.startsWith(`${basePath}/`) ? target.slice(basePath.length) : target;
}

/** The folder of a file, with a slash at its end; `''` for the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** A path without `./`, doubled slashes and a slash at its end; `''` for the root. */
export function cleanPath(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** A base path as sites state it, with a slash at its start and none at its end; `''` for the root of the host. */
export function basePathOf(path: string): string {
  const inner = cleanPath(path);
  return inner === '' ? '' : `/${inner}`;
}
