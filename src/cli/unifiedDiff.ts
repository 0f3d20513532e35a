import { FILE_HEADERS_ONLY, formatPatch, structuredPatch, type StructuredPatch } from 'diff';

const CONTEXT_LINES = 3;

/** Beyond so many changed lines the smallest difference takes too long to find; then all lines are replaced. */
const MOST_CHANGED_LINES = 1_500;

/**
 * The change of a file as `diff -u` and `git apply` have it; empty where there is none.
 * @param name posix path of the file
 * @param before undefined for a file that is made
 */
export function unifiedDiff(name: string, before: string | undefined, after: string): string {
  if (before === after) return '';
  const names = [before === undefined ? '/dev/null' : `a/${name}`, `b/${name}`] as const;
  const options = { context: CONTEXT_LINES, maxEditLength: MOST_CHANGED_LINES };
  const patch = structuredPatch(...names, before ?? '', after, undefined, undefined, options);
  return formatPatch(patch ?? wholePatch(names, before ?? '', after), FILE_HEADERS_ONLY);
}

function wholePatch(
  [oldFileName, newFileName]: readonly [string, string],
  before: string,
  after: string,
): StructuredPatch {
  const removed = signedLines('-', before);
  const added = signedLines('+', after);
  return {
    oldFileName,
    newFileName,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: [
      {
        oldStart: removed.count === 0 ? 0 : 1,
        oldLines: removed.count,
        newStart: added.count === 0 ? 0 : 1,
        newLines: added.count,
        lines: [...removed.lines, ...added.lines],
      },
    ],
  };
}

function signedLines(sign: '-' | '+', text: string): { lines: string[]; count: number } {
  if (text === '') return { lines: [], count: 0 };
  const isEnded = text.endsWith('\n');
  const lines = (isEnded ? text.slice(0, -1) : text).split('\n').map((line) => sign + line);
  return { lines: isEnded ? lines : [...lines, '\\ No newline at end of file'], count: lines.length };
}
