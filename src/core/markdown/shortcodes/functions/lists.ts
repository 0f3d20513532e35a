import type { TemplateFunction } from '../template/evaluator';
import { isList, isMap, isObject, printed, toNumber, Unsupported, type Value } from '../template/values';
import { compare, isEqual } from './comparing';

/** How long a list may become. */
const LONGEST = 10_000;

/** Source: Hugo `tpl/collections`. */
export const lists: Readonly<Record<string, TemplateFunction>> = {
  len: ([value]) => lengthOf(value),
  index: ([value, ...keys]) => keys.reduce(itemOf, value),
  slice: (items) => items,
  dict: (pairs) =>
    new Map(
      pairs.flatMap((key, index): [string, Value][] => (index % 2 === 0 ? [[printed(key), pairs[index + 1]]] : [])),
    ),
  in: ([list, item]) => holds(list, item),
  isset: ([value, key]) => isSet(value, key),
  first: ([count, list]) => itemsOf(list).slice(0, Math.max(0, toNumber(count))),
  last: ([count, list]) => (toNumber(count) <= 0 ? [] : itemsOf(list).slice(-toNumber(count))),
  after: ([count, list]) => itemsOf(list).slice(Math.max(0, toNumber(count))),
  append: (args) => [...itemsOf(args.at(-1)), ...args.slice(0, -1).flatMap((item) => (isList(item) ? item : [item]))],
  uniq: ([list]) =>
    itemsOf(list).filter((item, index, all) => all.findIndex((other) => isEqual(other, item)) === index),
  'collections.Reverse': ([list]) => itemsOf(list).toReversed(),
  sort: ([list, key, order]) => sorted(list, key, order),
  seq: (args) => sequence(args.map(toNumber)),
  merge: (maps) => new Map(maps.flatMap((map) => (isMap(map) ? [...map] : []))),
  querify: (args) => querified(args),
  union: ([a, b]) =>
    [...itemsOf(a), ...itemsOf(b)].filter(
      (item, index, all) => all.findIndex((other) => isEqual(other, item)) === index,
    ),
  intersect: ([a, b]) => itemsOf(a).filter((item) => itemsOf(b).some((other) => isEqual(item, other))),
};

/** Texts are counted in bytes of UTF-8, as in Go. */
function lengthOf(value: Value): number {
  if (isList(value)) return value.length;
  if (isMap(value)) return value.size;
  let bytes = 0;
  for (const char of printed(value)) bytes += bytesOf(char.codePointAt(0) ?? 0);
  return bytes;
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function itemsOf(value: Value): readonly Value[] {
  if (isList(value)) return value;
  if (value === undefined) return [];
  throw new Unsupported('a list of another kind');
}

function itemOf(value: Value, key: Value): Value {
  if (isList(value)) return value[toNumber(key)];
  if (isMap(value)) return value.get(printed(key)) ?? value.get(printed(key).toLowerCase());
  return typeof value === 'string' ? value.charCodeAt(toNumber(key)) : undefined;
}

function holds(list: Value, item: Value): boolean {
  if (isList(list)) return list.some((each) => typeof each === typeof item && isEqual(each, item));
  return typeof list === 'string' && list.includes(printed(item));
}

function isSet(value: Value, key: Value): boolean {
  if (isMap(value)) return value.has(printed(key)) || value.has(printed(key).toLowerCase());
  if (isList(value)) return toNumber(key) < value.length;
  return isObject(value) && value.get(printed(key), []) !== undefined;
}

function sorted(list: Value, key: Value, order: Value): Value {
  const name = key === undefined ? '' : printed(key);
  if (name !== '' && name !== 'value') throw new Unsupported(`sort by ${name}`);
  const items = isMap(list) ? [...list.keys()].sort().map((each) => list.get(each)) : itemsOf(list);
  const ascending = items.toSorted(compare);
  return printed(order) === 'desc' ? ascending.toReversed() : ascending;
}

/** `seq LAST`, `seq FIRST LAST` or `seq FIRST STEP LAST`. */
function sequence(args: readonly number[]): Value {
  const [a = 0, b, c] = args;
  const [first, last] = b === undefined ? [a < 0 ? -1 : 1, a] : [a, c ?? b];
  const step = c === undefined ? Math.sign(last - first) || 1 : (b ?? 1);
  const length = Math.floor((last - first) / step) + 1;
  if (!Number.isFinite(length) || length > LONGEST) throw new Unsupported('a list that is too long');
  return Array.from({ length: Math.max(0, length) }, (_, index) => first + index * step);
}

function querified(args: readonly Value[]): string {
  const [first] = args;
  const flat = isList(first) ? first : args;
  const pairs = isMap(first)
    ? [...first]
    : flat.flatMap((key, index): [string, Value][] => (index % 2 === 0 ? [[printed(key), flat[index + 1]]] : []));
  return pairs
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(printed(value)).replace(/%20/g, '+')}`)
    .sort()
    .join('&');
}
