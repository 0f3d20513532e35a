import type { FrontMatter, FrontMatterData } from '../../frontMatter/frontMatter';
import { rangeAt } from '../../text';

/** A head of `Key: value` lines: its values are texts as they are written. */
export type KeyLines = Pick<FrontMatter, 'data' | 'locate'> & {
  /** Where the text below it begins: a UTF-16 offset. */
  readonly end: number;
};

/** How the lines of a head look. */
interface Shape {
  /** What stands before the first line. */
  readonly opening: RegExp;
  /** A line with its key and its value. */
  readonly line: RegExp;
  /** What stands behind the last line. */
  readonly closing: RegExp;
}

/**
 * `.. title: Words` in a comment or bare, as Nikola has it, `@def title = "Words"` of Franklin, and `Title: Words` up to an
 * empty line, as Markdown processors do.
 */
const SHAPES: readonly Shape[] = [
  { opening: /<!--[ \t]*\r?\n/y, line: /\.\.[ \t]+([\w-]+):[ \t]*(.*)/y, closing: /\s*-->[ \t]*(?:\r?\n|$)/y },
  { opening: /(?=\.\. )/y, line: /\.\.[ \t]+([\w-]+):[ \t]*(.*)/y, closing: /[ \t\r]*(?:\n|$)/y },
  { opening: /(?=@def )/y, line: /@def[ \t]+(\w+)[ \t]*=[ \t]*(.*)/y, closing: /[ \t\r]*(?:\n|$)/y },
  { opening: /(?=[A-Za-z])/y, line: /([A-Za-z][\w -]{0,30}):[ \t]+(\S.*)/y, closing: /[ \t\r]*(?:\n|$)/y },
];

const LINE_END = /\r?\n/y;

/** Prose may begin with a word and a colon: a head has one of these. */
const TELLING = /^(?:title|date|published|pubdate|created|added|tags|slug)$/i;

/** The head of a text that has lines of keys in the place of front matter; undefined for a text that begins otherwise. */
export function readKeyLines(text: string): KeyLines | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (const shape of SHAPES) {
    const lines = readShape(text, start, shape);
    if (lines !== undefined && Object.keys(lines.data).some((key) => TELLING.test(key))) return lines;
  }
  return undefined;
}

function readShape(text: string, start: number, { opening, line, closing }: Shape): KeyLines | undefined {
  const first = matchAt(opening, text, start);
  if (first === null) return undefined;
  const data = new Map<string, string>();
  const places = new Map<string, { keyStart: number; valueStart: number; valueEnd: number }>();
  let at = start + first[0].length;
  for (let pair = matchAt(line, text, at); pair !== null; pair = matchAt(line, text, at)) {
    const [whole, key = '', rest = ''] = pair;
    const value = rest.trim();
    data.set(key, value.replace(/^"(.*)"$/, '$1'));
    const valueStart = at + whole.length - rest.length;
    places.set(key, { keyStart: at + whole.indexOf(key), valueStart, valueEnd: valueStart + value.length });
    at += whole.length;
    at += matchAt(LINE_END, text, at)?.[0].length ?? 0;
  }
  const last = data.size === 0 ? null : matchAt(closing, text, at);
  if (last === null) return undefined;
  const found: FrontMatterData = Object.fromEntries(data);
  const locate = (key: string): ReturnType<FrontMatter['locate']> => {
    const place = places.get(key);
    if (place === undefined) return undefined;
    const { keyStart, valueStart, valueEnd } = place;
    return { key: rangeAt(text, keyStart, keyStart + key.length), value: rangeAt(text, valueStart, valueEnd) };
  };
  return { data: found, end: at + last[0].length, locate };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
