import type { FileStore, SourceFile } from './ports';

/** So much text of data and of included files is read for one preview, in UTF-16 code units: more would hold it up. */
const MOST_TEXT = 2_000_000;

/**
 * Reads files as long as all of them together are not too long.
 * @param leaveOut is told the path of each that is not read
 * @returns those read, by their paths
 */
export async function readWithin(
  files: FileStore,
  paths: readonly string[],
  leaveOut: (path: string) => void,
): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = [];
  for await (const batch of files.readMany(paths)) found.push(...batch);
  found.sort((a, b) => (a.path < b.path ? -1 : 1));
  let left = MOST_TEXT;
  return found.filter(({ path, text }) => {
    const isShort = text.length <= left;
    if (isShort) left -= text.length;
    else leaveOut(path);
    return isShort;
  });
}
