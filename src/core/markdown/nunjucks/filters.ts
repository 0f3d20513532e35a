import { escapeHtml } from '../escape';
import { escapedValue, fieldsOf, itemsOf, memberOf, printedValue, SafeText } from './values';

/** Makes something else of a value. */
export type Filter = (target: unknown, values: readonly unknown[], named: ReadonlyMap<string, unknown>) => unknown;

/** Longer texts are not made. */
const LONGEST = 1_000_000;

const text = (change: (text: string, values: readonly unknown[]) => string): Filter => {
  return (target, values) => kept(target, change(printedValue(target), values));
};

/** What came out of safe text is safe too. Source: Nunjucks `src/runtime.js` (`copySafeness`). */
function kept(target: unknown, result: string): unknown {
  return target instanceof SafeText ? new SafeText(result) : result;
}

const escape: Filter = (target) => new SafeText(escapedValue(target));

/** The filters of Nunjucks. Source: Nunjucks `src/filters.js`. */
export const filters: ReadonlyMap<string, Filter> = new Map<string, Filter>([
  ['abs', (target) => Math.abs(Number(target))],
  ['capitalize', text((value) => value.charAt(0).toUpperCase() + value.slice(1).toLowerCase())],
  ['default', defaultTo],
  ['d', defaultTo],
  ['dictsort', (target) => [...fieldsOf(target)].sort(([a], [b]) => order(a.toLowerCase(), b.toLowerCase()))],
  ['dump', (target, [space]) => JSON.stringify(target, undefined, typeof space === 'number' ? space : undefined)],
  ['e', escape],
  ['escape', escape],
  ['forceescape', (target) => new SafeText(escapeHtml(printedValue(target)))],
  ['safe', (target) => (target instanceof SafeText ? target : new SafeText(printedValue(target)))],
  ['first', (target) => itemsOf(target)[0]],
  ['last', (target) => itemsOf(target).at(-1)],
  ['float', (target, [otherwise]) => numberOr(parseFloat(printedValue(target)), otherwise)],
  ['int', (target, [otherwise]) => numberOr(parseInt(printedValue(target), 10), otherwise)],
  ['groupby', (target, [key]) => groupBy(itemsOf(target), key)],
  ['indent', text((value, [width]) => value.replace(/\n/g, `\n${' '.repeat(Math.min(100, Number(width) || 4))}`))],
  ['join', (target, [separator, key]) => join(itemsOf(target), separator, key)],
  ['length', (target) => (Array.isArray(target) || typeof target === 'string' ? target.length : lengthOf(target))],
  ['list', (target) => (Array.isArray(target) || typeof target === 'string' ? itemsOf(target) : pairsOf(target))],
  ['lower', text((value) => value.toLowerCase())],
  ['nl2br', text((value) => value.replace(/\r?\n/g, '<br />\n'))],
  ['reject', (target) => itemsOf(target).filter((item) => !item)],
  ['select', (target) => itemsOf(target).filter(Boolean)],
  ['rejectattr', (target, [key]) => itemsOf(target).filter((item) => !memberOf(item, key))],
  ['selectattr', (target, [key]) => itemsOf(target).filter((item) => memberOf(item, key))],
  ['replace', (target, [from, to, most]) => replace(target, from, to, most)],
  [
    'reverse',
    (target) =>
      Array.isArray(target) ? [...itemsOf(target)].reverse() : kept(target, [...itemsOf(target)].reverse().join('')),
  ],
  ['round', (target, [digits, method]) => round(Number(target), Number(digits) || 0, method)],
  ['slice', (target, [count]) => slices(itemsOf(target), Number(count) || 1)],
  ['batch', (target, [size]) => batches(itemsOf(target), Number(size) || 1)],
  ['sort', sort],
  ['string', (target) => kept(target, printedValue(target))],
  [
    'striptags',
    text((value) =>
      value
        .replace(/<\/?[a-z][^>]{0,2000}>|<!--[^]{0,20000}?-->/gi, '')
        .trim()
        .replace(/\s+/g, ' '),
    ),
  ],
  [
    'sum',
    (target, [key]) =>
      itemsOf(target).reduce((sum: number, item) => sum + Number(key === undefined ? item : memberOf(item, key)), 0),
  ],
  [
    'title',
    text((value) =>
      value
        .split(' ')
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
        .join(' '),
    ),
  ],
  ['trim', text((value) => value.trim())],
  ['truncate', (target, values) => kept(target, truncate(printedValue(target), values))],
  ['upper', text((value) => value.toUpperCase())],
  ['urlencode', (target) => encodeURIComponent(printedValue(target))],
  ['wordcount', (target) => printedValue(target).match(/\w+/g)?.length],
]);

function defaultTo(target: unknown, [otherwise, isStrict]: readonly unknown[]): unknown {
  return isStrict ? target || otherwise : (target ?? otherwise);
}

function numberOr(value: number, otherwise: unknown): unknown {
  return Number.isNaN(value) ? otherwise : value;
}

function lengthOf(target: unknown): number {
  return target instanceof SafeText ? target.text.length : fieldsOf(target).length;
}

function pairsOf(target: unknown): readonly unknown[] {
  return fieldsOf(target).map(([key, value]) => ({ key, value }));
}

function join(items: readonly unknown[], separator: unknown, key: unknown): string {
  const values = key === undefined ? items : items.map((item) => memberOf(item, key));
  return values.map(printedValue).join(printedValue(separator));
}

function groupBy(items: readonly unknown[], key: unknown): Readonly<Record<string, readonly unknown[]>> {
  const groups = new Map<string, unknown[]>();
  for (const item of items) {
    const name = printedValue(memberOf(item, key));
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(item);
  }
  return Object.fromEntries(groups);
}

function replace(target: unknown, from: unknown, to: unknown, most: unknown): unknown {
  const value = printedValue(target);
  const pieces = value.split(printedValue(from));
  const count = most === undefined ? pieces.length : Number(most);
  const changed = printedValue(to);
  if (value.length + changed.length * pieces.length > LONGEST) return value;
  const head = pieces.slice(0, count + 1).join(changed);
  const tail = pieces.slice(count + 1).map((piece) => printedValue(from) + piece);
  return kept(target, head + tail.join(''));
}

function round(value: number, digits: number, method: unknown): number {
  const factor = 10 ** digits;
  if (method === 'ceil') return Math.ceil(value * factor) / factor;
  return (method === 'floor' ? Math.floor(value * factor) : Math.round(value * factor)) / factor;
}

function slices(items: readonly unknown[], count: number): readonly unknown[] {
  const size = Math.floor(items.length / count);
  const extra = items.length % count;
  let start = 0;
  return Array.from({ length: Math.min(count, items.length) }, (_, index) => {
    const end = start + size + (index < extra ? 1 : 0);
    const slice = items.slice(start, end);
    start = end;
    return slice;
  });
}

function batches(items: readonly unknown[], size: number): readonly unknown[] {
  const length = Math.ceil(items.length / Math.max(1, size));
  return Array.from({ length }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function sort(target: unknown, [isReversed, , key]: readonly unknown[], named: ReadonlyMap<string, unknown>): unknown {
  const attribute = key ?? named.get('attribute');
  const by = (item: unknown): unknown => (attribute === undefined ? item : memberOf(item, attribute));
  const sorted = [...itemsOf(target)].sort((a, b) => order(sortable(by(a)), sortable(by(b))));
  return (isReversed ?? named.get('reverse')) ? sorted.reverse() : sorted;
}

function sortable(value: unknown): string | number {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && value !== null && 'epochMs' in value
    ? Number(value.epochMs)
    : printedValue(value).toLowerCase();
}

function order(a: string | number, b: string | number): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

function truncate(value: string, [length, isWordCut, ending]: readonly unknown[]): string {
  const most = Number(length ?? 255);
  if (value.length <= most) return value;
  const space = isWordCut ? most : value.lastIndexOf(' ', most);
  return value.slice(0, space === -1 ? most : space) + (ending === undefined ? '...' : printedValue(ending));
}
