import { innerPath } from '../paths';

/** What a path may hold to stand in a template tag or a link as it is. */
const SAFE = /^[\p{L}\p{N}._/@+-]+$/u;

/**
 * The words with which a generator finds a file in a link.
 * @param folder what paths in such words start from; `''` for the root of the site
 * @param write makes the words of a path below that folder
 * @returns undefined for a file elsewhere, and for a path that the words cannot hold
 */
export function fileReference(path: string, folder: string, write: (inner: string) => string): string | undefined {
  const inner = innerPath(folder, path);
  return inner !== undefined && SAFE.test(inner) ? write(inner) : undefined;
}
