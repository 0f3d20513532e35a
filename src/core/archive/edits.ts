import type { TextEdit } from '../text';

/**
 * The one edit of whole lines that turns one text into another.
 * @param offset where `before` begins in the text that is edited
 */
export function changedLines(before: string, after: string, offset: number): TextEdit {
  const start = lineStart(before, equalAtStart(before, after));
  const behind = Math.min(equalAtEnd(before, after), before.length - start, after.length - start);
  const end = lineStartFrom(before, before.length - behind);
  const kept = before.length - end;
  return { start: offset + start, end: offset + end, text: after.slice(start, after.length - kept) };
}

function equalAtStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a.charCodeAt(count) === b.charCodeAt(count)) count++;
  return count;
}

function equalAtEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}

/** Start of the line that holds an offset. */
function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Start of the first line from an offset on; the end of the text where none follows. */
function lineStartFrom(text: string, offset: number): number {
  if (offset === 0 || text.charAt(offset - 1) === '\n') return offset;
  const lineEnd = text.indexOf('\n', offset);
  return lineEnd < 0 ? text.length : lineEnd + 1;
}
