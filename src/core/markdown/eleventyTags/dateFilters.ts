import type { Liquid } from 'liquidjs';
import { strftime } from '../../date/format';
import { parseJavaScriptDate } from '../../date/javascript';
import type { PostDate } from '../../date/postDate';
import { utc } from '../../date/zone';
import { TemplateDate } from './templateDate';

/** Filters that print a date in one way each. Source: liquidjs `filters/date.ts`. */
const PATTERNS = [
  ['date_to_xmlschema', '%Y-%m-%dT%H:%M:%S%:z'],
  ['date_to_rfc822', '%a, %d %b %Y %H:%M:%S %z'],
  ['date_to_string', '%d %b %Y'],
  ['date_to_long_string', '%d %B %Y'],
] as const;
/** Source: liquidjs `liquid-options.ts` (`dateFormat`). */
const DEFAULT_PATTERN = '%A, %B %-e, %Y at %-l:%M %P %z';

/** The filters of liquidjs about dates, on a machine whose zone is UTC. What is no date stays as it is. */
export function addDateFilters(liquid: Liquid, nowMs: number): void {
  liquid.registerFilter('date', (input: unknown, pattern: unknown) => {
    const date = dateOf(input, nowMs);
    return date === undefined ? input : strftime(date, String(pattern ?? DEFAULT_PATTERN));
  });
  for (const [name, pattern] of PATTERNS) {
    liquid.registerFilter(name, (input: unknown) => {
      const date = dateOf(input, nowMs);
      return date === undefined ? input : strftime(date, pattern);
    });
  }
}

function dateOf(input: unknown, nowMs: number): PostDate | undefined {
  if (input instanceof TemplateDate) return input.date;
  if (typeof input === 'number') return new TemplateDate(input * 1000).date;
  if (typeof input !== 'string') return undefined;
  if (input === 'now' || input === 'today') return new TemplateDate(nowMs).date;
  return /^\d+$/.test(input) ? new TemplateDate(Number(input) * 1000).date : parseJavaScriptDate(input, utc);
}
