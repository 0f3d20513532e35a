import type { Context, Liquid } from 'liquidjs';
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

/** Groups as Jekyll makes them. Source: Jekyll `filters/grouping_filters.rb`. */
function grouped(items: readonly unknown[], values: readonly unknown[]): unknown[] {
  const groups = new Map<string, unknown[]>();
  items.forEach((item, index) => {
    const name = toText(values[index]);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  });
  return [...groups].map(([name, inner]) => ({ name, items: inner, size: inner.length }));
}

function countOf(value: unknown): number {
  return value === undefined ? 1 : Number(value) || 0;
}

function sentence(words: readonly string[], connector: string): string {
  if (words.length < 2) return words[0] ?? '';
  if (words.length === 2) return `${words[0] ?? ''} ${connector} ${words[1] ?? ''}`;
  return `${words.slice(0, -1).join(', ')}, ${connector} ${words.at(-1) ?? ''}`;
}
