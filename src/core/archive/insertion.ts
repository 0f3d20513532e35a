import { commentsOf } from './structure';
import type { PageFormat } from './pageFormat';
import { lineEndAround } from './region';

/** Where a region can be put into a page that has none, and what has to stand around it. */
export interface RegionPlace {
  /** UTF-16 offset */
  readonly at: number;
  readonly before: string;
  readonly behind: string;
}

const CLOSING_TAGS = [/<\/main\s*>/gi, /<\/article\s*>/gi, /<\/body\s*>/gi];

/** The end of the page; in HTML, the end of its main part. */
export function placeForRegion(text: string, format: PageFormat): RegionPlace {
  const lineEnd = lineEndAround(text, { start: text.length, end: text.length });
  const closing = format === 'html' ? lastClosingTag(text) : undefined;
  if (closing !== undefined) return beforeTag(text, closing, lineEnd);
  return { at: text.length, before: gapAtEnd(text, lineEnd), behind: lineEnd };
}

/** A blank line stands before the region, unless the page begins with it. */
function gapAtEnd(text: string, lineEnd: string): string {
  const blanks = text.slice(endOfWords(text));
  if (blanks.length === text.length && !/[ \t]$/.test(text)) return '';
  const lineEnds = blanks.match(/\r\n?|\n/g)?.length ?? 0;
  const missing = lineEnds < 2 || /[ \t]$/.test(blanks) ? Math.max(1, 2 - lineEnds) : 0;
  return lineEnd.repeat(missing);
}

/** Where the blank space at the end of a text begins. A BOM is blank. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

function lastClosingTag(text: string): number | undefined {
  const comments = commentsOf(text, 'html');
  for (const tag of CLOSING_TAGS) {
    const found = [...text.matchAll(tag)].map(({ index }) => index);
    const last = found.findLast((index) => !comments.some(({ start, end }) => index >= start && index < end));
    if (last !== undefined) return last;
  }
  return undefined;
}

/** On a line of its own, as deep as the tag. */
function beforeTag(text: string, tag: number, lineEnd: string): RegionPlace {
  const lineStart = text.lastIndexOf('\n', tag - 1) + 1;
  const indent = text.slice(lineStart, tag);
  if (indent.trim() !== '') return { at: tag, before: lineEnd, behind: lineEnd };
  return { at: lineStart, before: indent, behind: lineEnd };
}
