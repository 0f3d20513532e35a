import type { ValuePlace } from './places';

/** A value as it stands in a content. */
export type ScalarStretch = Pick<ValuePlace, 'start' | 'end' | 'text' | 'quote'>;

/** A text in quotes, the last of which may be missing. */
const QUOTED = /^(?:"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)/;

/**
 * The value that begins in a stretch of one line; a comment behind it is left out.
 * @param start offset of the first character behind the sign that parts key and value
 */
export function scalarIn(content: string, start: number, end: number): ScalarStretch {
  const written = content.slice(start, end);
  const lead = written.length - written.trimStart().length;
  const text = written.trim();
  if (text === '' || text.startsWith('#')) return stretchOf('', start);
  const comment = text.search(/\s#/);
  const plain = comment < 0 ? text : text.slice(0, comment).trimEnd();
  return stretchOf(QUOTED.exec(text)?.[0] ?? plain, start + lead);
}

/** A value as it is written, with its quotes, and where. */
export function stretchOf(written: string, start: number): ScalarStretch {
  const quote = written.charAt(0);
  if (quote !== '"' && quote !== "'") return { start, end: start + written.length, text: written, quote: '' };
  const isClosed = written.length > 1 && written.endsWith(quote);
  const text = written.slice(1, isClosed ? -1 : undefined);
  return { start: start + 1, end: start + 1 + text.length, text, quote };
}
