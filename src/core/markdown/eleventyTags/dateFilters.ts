import type { Liquid } from 'liquidjs';
import { dateFilters } from '../../date/dateFilters';
import { strftime } from '../../date/format';
import { parseJavaScriptDate } from '../../date/javascript';
import type { PostDate } from '../../date/postDate';
import { utc } from '../../date/zone';
import { TemplateDate } from './templateDate';

/** Source: liquidjs `liquid-options.ts` (`dateFormat`). */
const DEFAULT_PATTERN = '%A, %B %-e, %Y at %-l:%M %P %z';

/** The filters of liquidjs about dates, on a machine whose zone is UTC. What is no date stays as it is. */
export function addDateFilters(liquid: Liquid, nowMs: number): void {
  liquid.registerFilter('date', (input: unknown, pattern: unknown) => {
    const date = dateOf(input, nowMs);
    return date === undefined ? input : strftime(date, String(pattern ?? DEFAULT_PATTERN));
  });
  for (const [name, write] of Object.entries(dateFilters)) {
    liquid.registerFilter(name, (input: unknown, type: unknown, style: unknown) => {
      const date = dateOf(input, nowMs);
      return date === undefined ? input : write(date, type, style);
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
