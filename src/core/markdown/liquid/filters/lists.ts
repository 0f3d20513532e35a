import type { Liquid } from 'liquidjs';
import { toText } from './texts';

/** Filters about lists, beyond those that Liquid has. Source: Jekyll `filters.rb`. */
export function addListFilters(liquid: Liquid): void {
  liquid.registerFilter('array_to_sentence_string', (input: unknown, connector: unknown) =>
    sentence(Array.isArray(input) ? input.map(toText) : [], toText(connector ?? 'and')),
  );
  const onList = (name: string, filter: (list: readonly unknown[], argument: unknown) => unknown): void =>
    liquid.registerFilter(name, (input: unknown, argument: unknown) =>
      Array.isArray(input) ? filter(input, argument) : input,
    );
  onList('push', (list, item) => [...list, item]);
  onList('pop', (list, count) => list.slice(0, Math.max(0, list.length - countOf(count))));
  onList('shift', (list, count) => list.slice(countOf(count)));
  onList('unshift', (list, item) => [item, ...list]);
}

function countOf(value: unknown): number {
  return value === undefined ? 1 : Number(value) || 0;
}

function sentence(words: readonly string[], connector: string): string {
  if (words.length < 2) return words[0] ?? '';
  if (words.length === 2) return `${words[0] ?? ''} ${connector} ${words[1] ?? ''}`;
  return `${words.slice(0, -1).join(', ')}, ${connector} ${words.at(-1) ?? ''}`;
}
