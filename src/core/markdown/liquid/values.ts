import { Drop } from 'liquidjs';
import { Timestamp } from '../../frontMatter/frontMatter';
import type { Zone } from '../../date/zone';
import { readDate } from './content/dates';
import { DateDrop } from './drops/dateDrop';

/** A value of front matter or configuration as templates see it. */
export function templateValue(value: unknown, zone: Zone): unknown {
  if (value instanceof Timestamp) {
    const date = readDate(value, zone);
    return date === undefined ? value.text : new DateDrop(date, date.kind === 'day');
  }
  if (Array.isArray(value)) return value.map((item: unknown) => templateValue(item, zone));
  if (typeof value !== 'object' || value === null || value instanceof Drop) return value;
  return templateValues(value, zone);
}

/** The values of a mapping. */
export function templateValues(mapping: object, zone: Zone): Record<string, unknown> {
  return Object.fromEntries(Object.entries(mapping).map(([key, inner]) => [key, templateValue(inner, zone)]));
}

/** Adds a value that is only made when a template asks for it, each time anew; it may be a promise. */
export function addComputed(target: object, key: string, make: () => unknown): void {
  Object.defineProperty(target, key, { get: make, enumerable: false, configurable: true });
}

/** The same, made once. */
export function addLazily(target: object, key: string, make: () => unknown): void {
  let made: { readonly value: unknown } | undefined;
  addComputed(target, key, () => (made ??= { value: make() }).value);
}
