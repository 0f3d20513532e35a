import type { AbortSignalLike, FileStore } from './ports';
import type { FileRole, Site } from './site';

/** The roles of files that are read. */
export type ListedRole = Extract<FileRole, 'post' | 'data'>;

/** The files of a site that a walk came by, and the folders that could not be listed on the way. */
export interface Walked {
  readonly listed: ReadonlyMap<string, ListedRole>;
  readonly unreadable: ReadonlySet<string>;
}

/** The roles of so many paths are found out before others get a turn. */
const PATHS_IN_A_ROW = 2_000;

/** Looks for the posts and data files of a site below some folders. Rejects only with the abort reason of `signal`. */
export async function walkFolders(
  files: FileStore,
  site: Site,
  folders: Iterable<string>,
  signal?: AbortSignalLike,
): Promise<Walked> {
  const unreadable = new Set<string>();
  const prune = (folder: string): boolean => site.isPruned(folder);
  const onUnreadable = (folder: string): void => void unreadable.add(folder);
  const walks = [...folders].map(async (folder) => {
    const paths = await files.walk(folder, { prune, onUnreadable, signal });
    const listed: (readonly [string, ListedRole])[] = [];
    await withPauses(files, paths, PATHS_IN_A_ROW, (path) => listed.push(...withRole(site, path)));
    return listed;
  });
  return { listed: new Map((await Promise.all(walks)).flat()), unreadable };
}

/** Those of a site's problems that are of folders which cannot be listed for now: posts in them may be missing. */
export function ofUnreadableFolders(problems: Site['problems']): Site['problems'] {
  return problems.filter(({ problem }) => problem.code === 'folder.unreadable');
}

/** Those of some paths that are of posts and data files. */
export function withRoles(site: Site, paths: readonly string[]): ReadonlyMap<string, ListedRole> {
  return new Map(paths.flatMap((path) => withRole(site, path)));
}

function withRole(site: Site, path: string): (readonly [string, ListedRole])[] {
  const role = listedRole(site, path);
  return role === undefined ? [] : [[path, role]];
}

/** The role of a path, where files of that role are read. */
export function listedRole(site: Site, path: string): ListedRole | undefined {
  const role = site.role(path);
  return role === 'post' || role === 'data' ? role : undefined;
}

/** Does something with each of many items, and lets others have a turn in between. */
export async function withPauses<T>(
  files: FileStore,
  items: readonly T[],
  inARow: number,
  act: (item: T) => void,
): Promise<void> {
  for (let from = 0; from < items.length; from += inARow) {
    if (from > 0) await files.giveWay?.();
    for (const item of items.slice(from, from + inARow)) act(item);
  }
}
