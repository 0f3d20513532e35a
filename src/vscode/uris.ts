import type { Uri } from 'vscode';

/**
 * The path of a file below a folder, posix; `''` for the folder itself, undefined for what lies elsewhere. Drives of
 * Windows are the same in either case of their letter.
 */
export function pathBelow(folder: Uri, uri: Uri): string | undefined {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return undefined;
  const root = withSmallDrive(folder.path).replace(/(?<!\/)\/+$/, '');
  const path = withSmallDrive(uri.path);
  if (path === root || path === `${root}/`) return '';
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}

function withSmallDrive(path: string): string {
  return path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}
