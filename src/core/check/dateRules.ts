import { wallClock } from '../date/civil';
import { dateInPath } from '../date/fileName';
import { isoDay } from '../date/format';
import { utc } from '../date/zone';
import type { Post } from '../post';
import type { Finding, Fix } from './finding';
import { findInHead, firstLine } from './head';
import type { CheckContext } from './context';

/** Numbers that may be a day and a month in either order. */
const EITHER_ORDER = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;
const YEAR_FIRST = /\d{4}-\d{1,2}-\d{1,2}/;

/** A date that means two days: `03/04/2024`. */
export function ambiguousDate({ post, file, site, lines }: CheckContext): Finding[] {
  const { dateText, date } = post;
  const [written = '', first = '', , second = ''] = EITHER_ORDER.exec(dateText ?? '') ?? [];
  if (date === undefined || dateText === undefined || written === '') return [];
  if (Number(first) === Number(second) || Number(first) > 12 || Number(second) > 12) return [];
  const day = isoDay(wallClock(date));
  const span = findInHead(file.text, dateText);
  const [year = '', a = '', b = ''] = day.split('-');
  const fixes: Fix[] = [day, `${year}-${b}-${a}`].flatMap((text) =>
    span === undefined
      ? []
      : [{ title: 'write', args: [text], edits: [{ start: span.start, end: span.start + written.length, text }] }],
  );
  return [
    {
      code: 'date.ambiguous',
      args: [dateText, site.generator.name, day],
      severity: 'warning',
      range: span === undefined ? firstLine(file.text) : lines.rangeAt(span.start, span.end),
      fixes,
    },
  ];
}

/** A date in front matter that is another day than that in the name of the file. */
export function otherThanFileName({ post, file, lines }: CheckContext): Finding[] {
  const named = dateInPath(post.path, utc);
  if (post.dateSource !== 'frontMatter' || post.date === undefined || post.dateText === undefined) return [];
  if (named === undefined || named.source === 'path') return [];
  const stated = daysOf(post, post.date);
  const ofFile = isoDay(wallClock(named.date));
  if (stated.includes(ofFile)) return [];
  const span = findInHead(file.text, post.dateText);
  const written = YEAR_FIRST.exec(post.dateText);
  const start = (span?.start ?? 0) + (written?.index ?? 0);
  const fixes: Fix[] =
    span === undefined || written === null
      ? []
      : [
          {
            title: 'writeForFileName',
            args: [ofFile],
            edits: [{ start, end: start + written[0].length, text: ofFile }],
          },
        ];
  return [
    {
      code: 'date.otherThanFileName',
      args: [stated[0] ?? '', ofFile],
      severity: 'information',
      range: span === undefined ? firstLine(file.text) : lines.rangeAt(span.start, span.end),
      fixes,
    },
  ];
}

/** The day as it is written, and as the site shows it: late in the evening, these may be two. */
function daysOf({ dateText = '' }: Post, date: NonNullable<Post['date']>): readonly string[] {
  const shown = isoDay(wallClock(date));
  const written = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(dateText);
  if (written === null) return [shown];
  const [, year = '', month = '', day = ''] = written;
  return [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, shown];
}
