import { Drop, type FilterImplOptions, type Liquid } from 'liquidjs';

/** Filters of liquidjs that neither Liquid 4 nor Jekyll has: there, an unknown filter hands its input on. */
const UNKNOWN = [
  'sum',
  'reject',
  'reject_exp',
  'has',
  'has_exp',
  'find_index',
  'find_index_exp',
  'squish',
  'raw',
  'json',
];

/** Takes away the filters that Jekyll does not know, and lets the others see `nil` for what it is. */
export function finishFilters(liquid: Liquid): void {
  for (const name of [...UNKNOWN, 'sha256', 'hmac_sha256']) Reflect.deleteProperty(liquid.filters, name);
  for (const [name, filter] of Object.entries(liquid.filters)) {
    const handler = typeof filter === 'function' ? filter : filter.handler;
    const plain: FilterImplOptions = function (input: unknown, ...args: unknown[]): unknown {
      return handler.call(this, valueOf(input), ...args.map(valueOf));
    };
    Object.assign(liquid.filters, { [name]: plain });
  }
}

/** liquidjs has objects for `nil`, `empty` and `blank`; they stand for nothing and for an empty text. */
function valueOf(value: unknown): unknown {
  if (!(value instanceof Drop)) return value;
  const plain: unknown = value.valueOf();
  return plain === null || plain === '' ? plain : value;
}
