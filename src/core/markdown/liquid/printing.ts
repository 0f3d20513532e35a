import { Drop } from 'liquidjs';
import { DateDrop } from './drops/dateDrop';

/** liquidjs has objects for `nil`, `empty` and `blank`; they stand for nothing and for an empty text. */
export function withoutLiterals(value: unknown): unknown {
  if (!(value instanceof Drop)) return value;
  const plain: unknown = value.valueOf();
  return plain === null || plain === '' ? plain : value;
}

/** A value as Ruby's Liquid prints it: lists run together, tables as Ruby shows them. */
export function printed(given: unknown): string {
  const value = withoutLiterals(given);
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(printed).join('');
  if (typeof value === 'object' && !(value instanceof Drop)) return inspect(value);
  return String(value);
}

/** A value as Ruby's `inspect` shows it. */
export function inspect(value: unknown): string {
  if (value === undefined || value === null) return 'nil';
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof DateDrop) return value.toString();
  if (Array.isArray(value)) return `[${value.map(inspect).join(', ')}]`;
  if (typeof value !== 'object' || value instanceof Drop) return String(value);
  const pairs = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}=>${inspect(inner)}`);
  return `{${pairs.join(', ')}}`;
}
