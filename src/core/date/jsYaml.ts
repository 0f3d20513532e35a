import { epochAt } from './civil';
import type { PostDate } from './postDate';

const TIMESTAMP =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:Z|([-+])(\d\d?)(?::(\d\d))?))?)?$/;

/**
 * The JavaScript `Date` that js-yaml makes of an unquoted timestamp, shown in UTC: a day is its midnight in UTC, a time
 * without an offset is one of UTC, and days beyond the end of a month run into the next.
 * Source: js-yaml `type/timestamp.js` (`constructYamlTimestamp`).
 * @returns undefined for a text that js-yaml does not take for a timestamp
 */
export function parseJsYamlTimestamp(text: string): PostDate | undefined {
  const match = TIMESTAMP.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const millisecond = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  const offset = (Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)) * (match[8] === '-' ? -1 : 1);
  // As `Date.UTC` counts: the months go on beyond December, the days beyond the end of the month.
  const months = year * 12 + month - 1;
  const first = { year: Math.floor(months / 12), month: (months % 12) + 1, day: 1, hour, minute, second, millisecond };
  const epochMs = epochAt(first, offset) + (day - 1) * 86_400_000;
  const kind = match[4] === undefined ? 'day' : 'local';
  return {
    kind: /(?:Z|[-+]\d\d?(?::\d\d)?)$/.test(text) && kind === 'local' ? 'instant' : kind,
    epochMs,
    offsetMinutes: 0,
  };
}
