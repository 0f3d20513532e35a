import { epochAt, isDay, isTime, midnight } from './civil';
import type { PostDate, WallClock } from './postDate';
import { findParts } from './rubyParts';
import type { Zone } from './zone';

/** Longer texts are refused by Ruby itself (`Date._parse`: "string length exceeds the limit 128"). */
const LONGEST_TEXT = 128;
const MINUTES_PER_DAY = 1440;
/** Ruby's calendar has no end, but no post is meant to stand there: it is a number that was taken for a year. */
const LAST_YEAR = 99_999;

const PSYCH_TIME =
  /^(-?\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s+)(\d{1,2}):(\d\d):(\d\d)(?:\.\d*)?(?:\s*(Z|[-+]\d{1,2}(?::?\d\d)?:?))?$/;
const PSYCH_DATE = /^(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)$/;

/**
 * The date of an unquoted YAML timestamp as Jekyll has it: Psych makes a `Time` or a `Date`, which Jekyll prints and parses
 * again. With seconds and without an offset it is UTC; a day is midnight of the local zone; a fraction is lost.
 * Sources: Psych `scalar_scanner.rb` (`parse_time`), Jekyll `document.rb` (`merge_date!`), `utils.rb` (`parse_date`).
 * @returns undefined where Psych leaves the text a string: then `parseRubyTime` decides
 */
export function parsePsychTimestamp(text: string, zone: Zone): PostDate | undefined {
  const time = PSYCH_TIME.exec(text);
  if (time !== null) {
    const [year, month, day] = [Number(time[1]), Number(time[2]), Number(time[3])];
    const [hour, minute, second] = [Number(time[4]), Number(time[5]), Number(time[6])];
    if (!isRubyDay(month, day) || !isTime(hour, minute, second)) return undefined;
    const offset = time[7] === undefined || time[7] === 'Z' ? 0 : offsetMinutes(time[7]);
    return instant(epochAt({ year, month, day, hour, minute, second, millisecond: 0 }, offset), zone);
  }
  const date = PSYCH_DATE.exec(text);
  if (date === null) return undefined;
  const [year, month, day] = date.slice(1, 4).map(Number) as [number, number, number];
  return isDay(year, month, day) ? onDay(year, month, day, zone) : undefined;
}

function offsetMinutes(text: string): number {
  const match = /^([-+])(\d{1,2}):?(\d\d)?/.exec(text);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/** `Time` takes every month for one of 31 days: 30 February is the first of March. It takes a repeated hour for its second. */
function isRubyDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function instant(epochMs: number, zone: Zone, kind: PostDate['kind'] = 'instant'): PostDate {
  return { kind, epochMs, offsetMinutes: zone.offsetAt(epochMs) };
}

function onDay(year: number, month: number, day: number, zone: Zone): PostDate {
  return instant(zone.toEpoch(midnight(year, month, day), 'second'), zone, 'day');
}

/**
 * The date of a text as Ruby's `Time.parse(text).localtime` reads it, leniently: ISO, RFC 2822, English month names, slashes
 * and dots, AM and PM. Without an offset that `Time` knows it is a local time; without a time it is a day.
 * Sources: Ruby `ext/date/date_parse.c` (`date__parse`) and `lib/time.rb` (`Time.parse`, `zone_offset`).
 * @returns undefined where Ruby raises an error, where no year is given (Ruby would take the current one), and where the year
 *   has more than five digits
 */
export function parseRubyTime(text: string, zone: Zone): PostDate | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const parts = findParts(text);
  const { year, month = 1, day = 1 } = parts;
  if (year === undefined || Math.abs(year) > LAST_YEAR || !isRubyDay(month, day)) return undefined;
  const { hour = 0, minute = 0, second = 0 } = parts;
  if (hour === 24 ? minute !== 0 || second !== 0 : !isTime(hour, minute, second)) return undefined;
  const offset = parts.zone === undefined ? undefined : knownOffset(parts.zone);
  if (offset === undefined && parts.hour === undefined) return onDay(year, month, day, zone);
  const wall: WallClock = { year, month, day, hour, minute, second, millisecond: 0 };
  if (offset === undefined) return instant(zone.toEpoch(wall, 'second'), zone, 'local');
  return Math.abs(offset) < MINUTES_PER_DAY ? instant(epochAt(wall, offset), zone) : undefined;
}

/** Hours of the zone names that Ruby's `Time` knows; all others count as the local zone. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
  UTC: 0,
  Z: 0,
  UT: 0,
  GMT: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};
const EAST_MILITARY = 'ABCDEFGHIKLM';
const WEST_MILITARY = 'NOPQRSTUVWXY';

function knownOffset(zone: string): number | undefined {
  const name = zone.toUpperCase();
  const hours = ZONE_HOURS[name];
  if (hours !== undefined) return hours * 60;
  if (name.length === 1) {
    if (EAST_MILITARY.includes(name)) return (EAST_MILITARY.indexOf(name) + 1) * 60;
    if (WEST_MILITARY.includes(name)) return -(WEST_MILITARY.indexOf(name) + 1) * 60;
  }
  return /^[-+]\d\d(?::?\d\d(?::?\d\d)?)?$/.test(name) ? offsetMinutes(name) : undefined;
}
