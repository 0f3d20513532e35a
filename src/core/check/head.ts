import { entriesOf } from '../frontMatter/entries';
import { jsonFence, tomlFence, yamlFence } from '../frontMatter/fences';
import type { FrontMatterBlock } from '../frontMatter/frontMatter';
import type { TextRange } from '../text';
import { rangeAt } from '../text';

/** A key of front matter and its value, in offsets of the text. */
export interface HeadEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** A stretch of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const BOM = 0xfeff;

/** The front matter of a text, in the fences that most generators know; undefined without. */
export function blockOf(text: string): FrontMatterBlock | undefined {
  const start = text.charCodeAt(0) === BOM ? 1 : 0;
  for (const fence of [yamlFence, tomlFence, jsonFence]) {
    const found = fence.find(text, start);
    if (found !== undefined) return 'unclosed' in found ? undefined : found;
  }
  return undefined;
}

/** The keys of the top level of front matter, in their order. */
export function headEntries(text: string): readonly HeadEntry[] {
  const block = blockOf(text);
  if (block === undefined) return [];
  const { contentStart, contentEnd, format } = block;
  return entriesOf(format, text.slice(contentStart, contentEnd)).map(({ key, keyStart, valueStart, valueEnd }) => ({
    key,
    keyStart: contentStart + keyStart,
    valueStart: contentStart + valueStart,
    valueEnd: contentStart + valueEnd,
  }));
}

/**
 * Where a word stands in the values of front matter, as a whole: not within another word.
 * @param keys the keys whose values are looked at; undefined for all
 */
export function findInHead(text: string, word: string, keys?: readonly string[]): Span | undefined {
  return headSearch(text)(word, keys);
}

/** `findInHead` for many words of one text, which is read once. */
export function headSearch(text: string): (word: string, keys?: readonly string[]) => Span | undefined {
  let entries: readonly HeadEntry[] | undefined;
  return (word, keys) => {
    if (word === '') return undefined;
    entries ??= headEntries(text);
    for (const { key, valueStart, valueEnd } of entries) {
      if (keys !== undefined && !keys.includes(key.toLowerCase())) continue;
      const start = wordIn(text, word, valueStart, valueEnd);
      if (start !== undefined) return { start, end: start + word.length };
    }
    return findInTables(text, word);
  };
}

function wordIn(text: string, word: string, valueStart: number, valueEnd: number): number | undefined {
  for (let at = text.indexOf(word, valueStart); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (end > valueEnd) break;
    if (isEdge(text.charAt(at - 1)) && (end === valueEnd || isEdge(text.charAt(end)))) return at;
  }
  return undefined;
}

/** Below the first header of a table of TOML, values are found by their quotes. */
function findInTables(text: string, word: string): Span | undefined {
  const block = blockOf(text);
  if (block?.format !== 'toml') return undefined;
  const header = /^[ \t]*\[/gm;
  header.lastIndex = block.contentStart;
  if (header.exec(text) === null) return undefined;
  for (const quote of ['"', "'"]) {
    const at = text.indexOf(quote + word + quote, header.lastIndex);
    if (at >= 0 && at < block.contentEnd) return { start: at + 1, end: at + 1 + word.length };
  }
  return undefined;
}

/** True for what may stand beside a value in a list, or around it. */
function isEdge(char: string): boolean {
  return /^[\s,;:[\]{}"'#]?$/.test(char);
}

/** The first line of front matter, or of the text where there is none. */
export function firstLine(text: string): TextRange {
  const end = text.search(/\r?\n|$/);
  return rangeAt(text, 0, end);
}
