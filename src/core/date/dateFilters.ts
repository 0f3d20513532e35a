import { strftime } from './format';
import type { DateNames } from './names';
import type { PostDate } from './postDate';

/** How a filter prints a date; `ordinal` and `US` are its arguments: `7th Nov 2008`, `Nov 7th, 2008`. */
export type DateFilter = (date: PostDate, type?: unknown, style?: unknown, names?: DateNames) => string;

/** The filters of Liquid that print dates in one way each. Sources: Jekyll `filters/date_filters.rb`, liquidjs `filters/date.ts`. */
export const dateFilters: Readonly<Record<string, DateFilter>> = {
  date_to_xmlschema: (date) => strftime(date, '%Y-%m-%dT%H:%M:%S%:z'),
  date_to_rfc822: (date) => strftime(date, '%a, %d %b %Y %H:%M:%S %z'),
  date_to_string: dayWithMonth('%b'),
  date_to_long_string: dayWithMonth('%B'),
};

function dayWithMonth(month: '%b' | '%B'): DateFilter {
  return (date, type, style, names) => {
    if (type !== 'ordinal') return strftime(date, `%d ${month} %Y`, names);
    const day = ordinal(Number(strftime(date, '%-d')));
    return strftime(date, style === 'US' ? `${month} ${day}, %Y` : `${day} ${month} %Y`, names);
  };
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'}`;
}
