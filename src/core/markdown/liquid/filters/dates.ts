import type { Liquid } from 'liquidjs';
import { dateFilters } from '../../../date/dateFilters';
import { strftime } from '../../../date/format';
import type { PostDate } from '../../../date/postDate';
import { parseRubyTime } from '../../../date/ruby';
import { DateDrop } from '../drops/dateDrop';
import type { TagEnvironment } from '../../tagEnvironment';

/** Filters about dates. Sources: Liquid `standardfilters.rb` (`date`), Jekyll `filters/date_filters.rb`. */
export function addDateFilters(liquid: Liquid, environment: TagEnvironment): void {
  /** Source: Jekyll `filters/date_filters.rb` (`time`). */
  const print = (input: unknown, write: (date: PostDate) => string): unknown => {
    if (input === undefined || input === null || input === '') return input;
    const date = toDate(input, environment);
    if (date === undefined) throw new Error(`"${String(input)}" is no date`);
    return write(date);
  };
  liquid.registerFilter('date', (input: unknown, pattern: unknown) => {
    const date = toDate(input, environment);
    const text = String(pattern ?? '');
    return date === undefined || text === '' ? input : strftime(date, text);
  });
  for (const [name, write] of Object.entries(dateFilters)) {
    liquid.registerFilter(name, (input: unknown, type: unknown, style: unknown) => {
      return print(input, (date) => write(date, type, style));
    });
  }
}

/** What counts as a date: a date, seconds since 1970, `now`, `today`, and texts that Ruby reads. */
function toDate(input: unknown, { zone, nowMs }: TagEnvironment): PostDate | undefined {
  const at = (epochMs: number): PostDate => ({ kind: 'instant', epochMs, offsetMinutes: zone.offsetAt(epochMs) });
  if (input instanceof DateDrop) return input.date;
  if (typeof input === 'number') return at(input * 1000);
  if (typeof input !== 'string') return undefined;
  const text = input.trim();
  if (/^(?:now|today)$/i.test(text)) return at(nowMs);
  return /^\d+$/.test(text) ? at(Number(text) * 1000) : parseRubyTime(text, zone);
}
