import type { FrontMatterValue } from '../frontMatter/frontMatter';

/** The words of the two comments around a region that another tool began, or that its author names otherwise. */
export interface MarkerNames {
  readonly start: string;
  readonly end: string;
}

/**
 * The marker names that a setting states: a mapping with `start` and `end`, each a whole comment or what stands in it.
 * @returns undefined where it states none, or two that cannot be told apart
 */
export function markerNames(value: FrontMatterValue): MarkerNames | undefined {
  if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value)) return undefined;
  if (Object.keys(value).length !== 2) return undefined;
  const [start, end] = [wordsOf(value.start), wordsOf(value.end)];
  if (start === undefined || end === undefined || comparable(start) === comparable(end)) return undefined;
  return { start, end };
}

const COMMENT = /^\s*(?:<!--|(?:\{\s*)?\/\*)-*(?!-)([^]*?)(?:-->\s*|\*\/\s*(?:\}\s*)?)$/;

function wordsOf(value: FrontMatterValue): string | undefined {
  if (typeof value !== 'string') return undefined;
  const words = (COMMENT.exec(value)?.[1] ?? value).trim();
  // What would end the comment early, or reach over lines, is no name.
  return words === '' || /--|\*\/|[\r\n]/.test(words) || comparable(words) === '' ? undefined : words;
}

/** The words of a comment, such that case, blanks and dashes around them do not tell two apart. */
export function comparable(comment: string): string {
  return comment
    .replace(/^[-\s]+|(?<![-\s])[-\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?: ?/g, ':')
    .toLowerCase();
}
