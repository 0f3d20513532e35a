import type { AbortSignalLike, FileStore, SourceFile } from '../ports';
import type { Site } from '../site';
import type { Finding } from './finding';

const NEVER_ENTERED = /(?:^|\/)(?:\.[^/]*|node_modules)$/;

/** The paths of the files beside posts at which the generator of a site may stop. Rejects only with the abort reason of the signal. */
export async function sideFilesOf(
  { sideFiles }: Site,
  files: FileStore,
  signal?: AbortSignalLike,
): Promise<readonly string[]> {
  if (sideFiles === undefined) return [];
  const paths = await files.walk(sideFiles.folder, { prune: (folder) => NEVER_ENTERED.test(folder), signal });
  return paths.filter((path) => sideFiles.has(path));
}

export function isSideFile({ sideFiles }: Site, path: string): boolean {
  return sideFiles?.has(path) === true;
}

/** What is wrong with such a file. */
export function checkSideFile({ sideFiles }: Site, file: SourceFile): readonly Finding[] {
  return (sideFiles?.problemsOf(file) ?? []).map((problem) => ({ ...problem, fixes: [] }));
}
