import type { FilterImplOptions, Liquid } from 'liquidjs';
import { withoutLiterals } from '../printing';
import { checkArguments } from './signatures';

/** Filters of liquidjs that neither Liquid 4 nor Jekyll has: there, an unknown filter hands its input on. */
const UNKNOWN = 'sum reject reject_exp has has_exp find_index find_index_exp squish raw json sha256 hmac_sha256'.split(
  ' ',
);

/** Takes away the filters that Jekyll does not know, and lets the others see what Ruby's would see. */
export function finishFilters(liquid: Liquid): void {
  for (const name of UNKNOWN) Reflect.deleteProperty(liquid.filters, name);
  for (const [name, filter] of Object.entries(liquid.filters)) {
    const handler = typeof filter === 'function' ? filter : filter.handler;
    const checked: FilterImplOptions = function (input: unknown, ...args: unknown[]): unknown {
      const values = args.map(withoutLiterals);
      checkArguments(name, values);
      return handler.call(this, withoutLiterals(input), ...values);
    };
    Object.assign(liquid.filters, { [name]: checked });
  }
}
