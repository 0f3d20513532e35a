import { Drop, type FilterImplOptions, type Liquid } from 'liquidjs';
import { inspect, withoutLiterals } from '../printing';
import { checkArguments } from './signatures';

/** Filters of liquidjs that neither Liquid 4 nor Jekyll has: there, an unknown filter hands its input on. */
const UNKNOWN = 'sum reject reject_exp has has_exp find_index find_index_exp squish raw json sha256 hmac_sha256'.split(
  ' ',
);

/** Filters that take any value for a text, as Ruby's `to_s` makes it: lists and tables look as in a program. */
const OF_TEXT = new Set(
  (
    'append capitalize downcase escape escape_once lstrip newline_to_br prepend remove remove_first replace replace_first rstrip ' +
    'split strip strip_html strip_newlines truncate truncatewords upcase url_decode url_encode'
  ).split(' '),
);

/** Takes away the filters that Jekyll does not know, and lets the others see what Ruby's would see. */
export function finishFilters(liquid: Liquid): void {
  for (const name of UNKNOWN) Reflect.deleteProperty(liquid.filters, name);
  for (const [name, filter] of Object.entries(liquid.filters)) {
    const handler = typeof filter === 'function' ? filter : filter.handler;
    const checked: FilterImplOptions = function (input: unknown, ...args: unknown[]): unknown {
      const values = args.map(withoutLiterals);
      checkArguments(name, values);
      const value = withoutLiterals(input);
      return handler.call(this, OF_TEXT.has(name) ? asText(value) : value, ...values);
    };
    Object.assign(liquid.filters, { [name]: checked });
  }
}

function asText(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !(value instanceof Drop) ? inspect(value) : value;
}
