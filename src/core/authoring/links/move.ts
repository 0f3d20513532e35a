import { isAtOrBelow } from '../../paths';

/** A file or folder that gets another path. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where a file stands once everything is moved. */
export function movedPath(path: string, moves: readonly Move[]): string {
  return moves.reduce((at, { from, to }) => moved(at, from, to), path);
}

/** Where a file of afterwards stands now; undefined for the path of something that is moved away. */
export function formerPath(path: string, moves: readonly Move[]): string | undefined {
  const former = [...moves].reverse().reduce((at, { from, to }) => moved(at, to, from), path);
  return movedPath(former, moves) === path ? former : undefined;
}

function moved(path: string, from: string, to: string): string {
  return isAtOrBelow(from, path) ? to + path.slice(from.length) : path;
}
