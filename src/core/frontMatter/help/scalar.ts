import type { ValuePlace } from './place';

/** A value as it stands in a content. */
export type ScalarStretch = Pick<ValuePlace, 'start' | 'end' | 'text' | 'quote'>;

/** A comment behind a value: YAML wants a blank in front of it, TOML does not, and neither sees one in quotes. */
const WRITTEN = /^(?:"(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s#"'][^#]*?(?:\S#[^#]*?)*)(?=\s*(?:\s#.*)?$)/;

/**
 * The value that begins in a stretch of one line.
 * @param start offset of the first character behind the sign that parts key and value
 */
export function scalarIn(content: string, start: number, end: number): ScalarStretch {
  const written = content.slice(start, end);
  const lead = written.length - written.trimStart().length;
  const text = written.trim();
  return stretchOf(WRITTEN.exec(text)?.[0] ?? (text.startsWith('#') ? '' : text), start + (text === '' ? 0 : lead));
}

/** A value as it is written, with its quotes, and where. */
export function stretchOf(written: string, start: number): ScalarStretch {
  const quote = written.charAt(0);
  if (quote !== '"' && quote !== "'") return { start, end: start + written.length, text: written, quote: '' };
  const isClosed = written.length > 1 && written.endsWith(quote);
  const text = written.slice(1, isClosed ? -1 : undefined);
  return { start: start + 1, end: start + 1 + text.length, text, quote };
}
