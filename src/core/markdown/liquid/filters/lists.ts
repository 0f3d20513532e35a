import { Drop, type Context, type Liquid } from 'liquidjs';
import { DateDrop } from '../drops/dateDrop';
import { printed as toText } from '../printing';

/** Filters about lists, beyond those that Liquid has. Source: Jekyll `filters.rb`. */
export function addListFilters(liquid: Liquid): void {
  liquid.registerFilter('array_to_sentence_string', (input: unknown, connector: unknown) =>
    sentence(Array.isArray(input) ? input.map(toText) : [], toText(connector ?? 'and')),
  );
  liquid.registerFilter('group_by', function* (input: unknown, key: unknown) {
    return grouped(Array.isArray(input) ? input : [], yield* valuesOf(this.context, input, String(key).split('.')));
  });
  const onList = (name: string, filter: (list: readonly unknown[], argument: unknown) => unknown): void =>
    liquid.registerFilter(name, (input: unknown, argument: unknown) =>
      Array.isArray(input) ? filter(input, argument) : input,
    );
  for (const [name, index] of [
    ['first', 0],
    ['last', -1],
  ] as const) {
    liquid.registerFilter(name, (input: unknown) =>
      Array.isArray(input) ? (input as unknown[]).at(index) : undefined,
    );
  }
  liquid.registerFilter('join', (input: unknown, glue: unknown) =>
    (Array.isArray(input) ? input : [input]).map(toText).join(glue === undefined ? ' ' : toText(glue)),
  );
  liquid.registerFilter('sort', function* (input: unknown, key: unknown, nils: unknown) {
    if (input === undefined || input === null) throw new Error('a list that does not exist cannot be sorted');
    const list: readonly unknown[] = Array.isArray(input) ? input : [input];
    if (key === undefined) return [...list].sort(compareItems);
    return sortedBy(list, yield* valuesOf(this.context, list, toText(key).split('.')), nils === 'last');
  });
  liquid.registerFilter('where', function* (input: unknown, key: unknown, wanted: unknown) {
    const list = itemsOf(input);
    if (list === undefined || !key || typeof wanted === 'object') return input;
    const values = yield* valuesOf(this.context, list, toText(key).split('.'));
    return list.filter((_, index) => isWanted(values[index], wanted));
  });
  liquid.registerFilter('find', function* (input: unknown, key: unknown, wanted: unknown) {
    const list = itemsOf(input);
    if (list === undefined || !key || typeof wanted === 'object') return input;
    const values = yield* valuesOf(this.context, list, toText(key).split('.'));
    return list.find((_, index) => isWanted(values[index], wanted));
  });
  onList('push', (list, item) => [...list, item]);
  onList('pop', (list, count) => list.slice(0, Math.max(0, list.length - countOf(count))));
  onList('shift', (list, count) => list.slice(countOf(count)));
  onList('unshift', (list, item) => [item, ...list]);
}

/** What each item has at a path. */
function* valuesOf(context: Context, input: unknown, path: string[]): Generator<unknown, unknown[], unknown> {
  const values: unknown[] = [];
  for (const item of Array.isArray(input) ? input : []) values.push(yield context._getFromScope(item, path, false));
  return values;
}

/** The items of a list, or the values of a table; undefined for anything else. */
function itemsOf(input: unknown): readonly unknown[] | undefined {
  if (Array.isArray(input)) return input;
  return typeof input === 'object' && input !== null && !(input instanceof Drop) ? Object.values(input) : undefined;
}

/** Source: Jekyll `filters.rb` (`compare_property_vs_target`): a list is wanted for what is in it, and values as texts. */
function isWanted(value: unknown, wanted: unknown): boolean {
  if (wanted === undefined || wanted === null) return value === undefined || value === null;
  const text = toText(wanted);
  if (Array.isArray(value)) return value.some((item) => toText(item) === text);
  return value !== undefined && value !== null && toText(value) === text;
}

/** Groups as Jekyll makes them. Source: Jekyll `filters/grouping_filters.rb`. */
function grouped(items: readonly unknown[], values: readonly unknown[]): unknown[] {
  const groups = new Map<string, unknown[]>();
  items.forEach((item, index) => {
    const name = toText(values[index]);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  });
  return [...groups].map(([name, inner]) => ({ name, items: inner, size: inner.length }));
}

/** Source: Jekyll `filters.rb` (`sort_input`): items without a value come first, and texts of digits are numbers. */
function sortedBy(items: readonly unknown[], values: readonly unknown[], areNilsLast: boolean): unknown[] {
  const keyed = items.map((item, index) => ({ item, value: asNumber(values[index]) }));
  const isNil = (value: unknown): boolean => value === undefined || value === null;
  keyed.sort((a, b) => {
    if (isNil(a.value) === isNil(b.value)) return isNil(a.value) ? 0 : compareItems(a.value, b.value);
    return isNil(a.value) === areNilsLast ? 1 : -1;
  });
  return keyed.map(({ item }) => item);
}

function asNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\s*-?(?:\d+(?:\.\d*)?|\.\d+)\s*$/.test(value) ? Number(value) : value;
}

/** As Ruby's `<=>`, texts by their characters' codes. */
function compareItems(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a instanceof DateDrop && b instanceof DateDrop) return a.date.epochMs - b.date.epochMs;
  const [first, second] = [toText(a), toText(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function countOf(value: unknown): number {
  return value === undefined ? 1 : Number(value) || 0;
}

function sentence(words: readonly string[], connector: string): string {
  if (words.length < 2) return words[0] ?? '';
  if (words.length === 2) return `${words[0] ?? ''} ${connector} ${words[1] ?? ''}`;
  return `${words.slice(0, -1).join(', ')}, ${connector} ${words.at(-1) ?? ''}`;
}
