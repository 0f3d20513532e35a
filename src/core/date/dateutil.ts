import { epochAt, isDay, isTime } from './civil';
import { dayIn, parseIsoDate } from './iso';
import type { PostDate } from './postDate';
import { parseRubyTime } from './ruby';
import type { Zone } from './zone';

const NUMBERS = /^(\d{1,4})[/.](\d{1,2})[/.](\d{2,4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?$/;

/**
 * A date as Python's dateutil reads it: ISO, names of months in any order, and numbers with the month before the day unless it
 * cannot be one. Without an offset it is a time of the zone. Source: dateutil `parser/_parser.py`.
 * @returns undefined where it raises an error, and where it would take parts from the current day
 */
export function parseDateutil(text: string, zone: Zone): PostDate | undefined {
  const trimmed = text.trim().replace(/ +/g, ' ');
  const iso = parseIsoDate(trimmed, zone);
  if (iso !== undefined && /^\d{4}[-/.]/.test(trimmed)) return iso;
  const numbers = NUMBERS.exec(trimmed);
  if (numbers !== null) return ofParts(inOrder(numbers), numbers.slice(4), zone);
  const compact = COMPACT.exec(trimmed);
  if (compact !== null) return ofParts(compact.slice(1, 4).map(Number), compact.slice(4), zone);
  // What is left has a month by its name and a day, which Ruby reads alike.
  return /\d/.test(trimmed) &&
    /[a-z]{3}/i.test(trimmed) &&
    /\d{4}/.test(trimmed) &&
    /(?:^|\D)\d{1,2}(?:\D|$)/.test(trimmed)
    ? parseRubyTime(trimmed, zone)
    : undefined;
}

function inOrder(match: RegExpExecArray): number[] {
  const [first = 0, second = 0, third = 0] = match.slice(1, 4).map(Number);
  if ((match[1] ?? '').length === 4) return [first, second, third];
  const year = (match[3] ?? '').length === 2 ? third + (third < 70 ? 2000 : 1900) : third;
  return first > 12 ? [year, second, first] : [year, first, second];
}

function ofParts(day: readonly number[], time: readonly (string | undefined)[], zone: Zone): PostDate | undefined {
  const [year = 0, month = 0, date = 0] = day;
  if (!isDay(year, month, date)) return undefined;
  if (time[0] === undefined) return dayIn(year, month, date, zone);
  const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
  if (!isTime(hour, minute, second)) return undefined;
  const asUtc = epochAt({ year, month, day: date, hour, minute, second, millisecond: 0 }, 0);
  const epochMs = zone.toEpoch({ year, month, day: date, hour, minute, second, millisecond: 0 });
  return { kind: 'local', epochMs, offsetMinutes: (asUtc - epochMs) / 60_000 };
}
