import type { Liquid } from 'liquidjs';
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
  liquid.registerFilter('date_to_xmlschema', (input: unknown) =>
    print(input, (date) => strftime(date, '%Y-%m-%dT%H:%M:%S%:z')),
  );
  liquid.registerFilter('date_to_rfc822', (input: unknown) =>
    print(input, (date) => strftime(date, '%a, %d %b %Y %H:%M:%S %z')),
  );
  for (const [name, month] of [
    ['date_to_string', '%b'],
    ['date_to_long_string', '%B'],
  ] as const) {
    liquid.registerFilter(name, (input: unknown, type: unknown, style: unknown) => {
      return print(input, (date) => stringOf(date, month, type === 'ordinal', style === 'US'));
    });
  }
}

function stringOf(date: PostDate, month: string, isOrdinal: boolean, isAmerican: boolean): string {
  if (!isOrdinal) return strftime(date, `%d ${month} %Y`);
  const day = ordinal(Number(strftime(date, '%-d')));
  return isAmerican ? strftime(date, `${month} ${day}, %Y`) : strftime(date, `${day} ${month} %Y`);
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'}`;
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
