import type { TextEdit } from '../../text';
import { entriesOf, locateKey } from '../entries';
import { Timestamp } from '../frontMatter';
import { valueOf } from '../read';
import type { YamlEntry } from '../yaml';
import type { FrontMatterChange, WritableBlock, WritableValue } from './changes';
import { behindLast, withoutStretches, type Stretch } from './separated';
import { lineEndOf } from './yamlLayout';

/** Plans a change of a block of TOML; undefined where the value is no list of texts. */
export function changeToml(block: WritableBlock, change: FrontMatterChange): readonly TextEdit[] | undefined {
  const entry = locateKey('toml', block.content, change.key);
  // A key with dots, or one of a table, is not looked into.
  if (entry === undefined && valueOf(block.values, change.key) !== undefined) return undefined;
  switch (change.kind) {
    case 'set':
      return [entry === undefined ? added(block, change.key, change.value) : replaced(block, entry, change.value)];
    case 'remove':
      return entry === undefined ? [] : [removed(block.content, entry)];
    case 'addItem':
      return entry === undefined ? [added(block, change.key, [change.item])] : addToArray(block, entry, change.item);
    case 'removeItem':
      return entry === undefined ? [] : removeFromArray(block, entry, change.item);
  }
}

/** A new key stands below the others, above the first table. */
function added({ content }: WritableBlock, key: string, value: WritableValue): TextEdit {
  const lineEnd = lineEndOf(content);
  const last = entriesOf('toml', content).at(-1);
  const start = last === undefined ? 0 : endOfLine(content, last.valueEnd);
  const lead = start === 0 || content.charAt(start - 1) === '\n' ? '' : lineEnd;
  const name = /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
  return { start, end: start, text: `${lead}${name} = ${tomlValue(value, '')}${lineEnd}` };
}

function replaced({ content }: WritableBlock, { valueStart, valueEnd }: YamlEntry, value: WritableValue): TextEdit {
  return { start: valueStart, end: valueEnd, text: tomlValue(value, content.slice(valueStart, valueEnd)) };
}

function removed(content: string, { keyStart, valueEnd }: YamlEntry): TextEdit {
  return { start: content.lastIndexOf('\n', keyStart - 1) + 1, end: endOfLine(content, valueEnd), text: '' };
}

/** Behind the line end of the line that holds an offset. */
function endOfLine(content: string, from: number): number {
  const lineEnd = content.indexOf('\n', from);
  return lineEnd < 0 ? content.length : lineEnd + 1;
}

/** A value as TOML. Keeps the quotes of the value before, as far as the new one can be written in them. */
function tomlValue(value: WritableValue, before: string): string {
  if (value instanceof Timestamp) return /^["']/.test(before) ? tomlText(value.text, before) : value.text;
  if (typeof value === 'string') return tomlText(value, before);
  if (typeof value !== 'object') return String(value);
  const first = /^\[\s*(["'])/.exec(before)?.[1] ?? '';
  return `[${value.map((item) => tomlText(item, first)).join(', ')}]`;
}

function tomlText(text: string, before: string): string {
  const isLiteral = before.startsWith("'") && !/['\p{Cc}]/u.test(text);
  if (isLiteral) return `'${text}'`;
  return JSON.stringify(text).replace(/\x7f/g, '\\u007f');
}

const ITEM = /("(?:[^"\\\n]|\\.){0,1000}"|'[^'\n]*')/g;
/** An array of texts in single lines of quotes, without a comment in it. */
const ARRAY = /^\[\s*(?:(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*')\s*(?:,\s*|(?=\])))*\]$/;

function itemsOf(content: string, { valueStart, valueEnd }: YamlEntry): readonly Stretch[] | undefined {
  const written = content.slice(valueStart, valueEnd);
  if (!ARRAY.test(written)) return undefined;
  return [...written.matchAll(ITEM)].map(({ index, 0: item }) => ({
    start: valueStart + index,
    end: valueStart + index + item.length,
  }));
}

function addToArray({ content }: WritableBlock, entry: YamlEntry, item: string): readonly TextEdit[] | undefined {
  const items = itemsOf(content, entry);
  const quote = content.charAt(items?.at(-1)?.start ?? -1);
  return items && [behindLast(content, items, entry.valueStart + 1, tomlText(item, quote))];
}

function removeFromArray(block: WritableBlock, entry: YamlEntry, item: string): readonly TextEdit[] | undefined {
  const items = itemsOf(block.content, entry);
  const value = valueOf(block.values, entry.key);
  if (items === undefined || !Array.isArray(value)) return undefined;
  return withoutStretches(items, (index) => value[index] === item);
}
