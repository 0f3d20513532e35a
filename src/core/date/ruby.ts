import { epochAt, isDay, isTime, midnight } from './civil';
import type { PostDate, WallClock } from './postDate';
import type { Zone } from './zone';

/** Longer texts are refused by Ruby itself (`Date._parse`: "string length exceeds the limit 128"). */
const LONGEST_TEXT = 128;

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
    const [year, month, day, hour, minute, second] = time.slice(1, 7).map(Number) as Six;
    if (!isRubyDay(month, day) || !isTime(hour, minute, second)) return undefined;
    const offset = time[7] === undefined || time[7] === 'Z' ? 0 : offsetMinutes(time[7]);
    return instant(epochAt({ year, month, day, hour, minute, second, millisecond: 0 }, offset), zone);
  }
  const date = PSYCH_DATE.exec(text);
  if (date === null) return undefined;
  const [year, month, day] = date.slice(1, 4).map(Number) as [number, number, number];
  return isDay(year, month, day) ? onDay(year, month, day, zone) : undefined;
}

type Six = [number, number, number, number, number, number];

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

/** What `Date._parse` finds in a text, each undefined where it finds none. */
interface Parts {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  zone?: string;
}

/**
 * The date of a text as Ruby's `Time.parse(text).localtime` reads it, leniently: ISO, RFC 2822, English month names, slashes
 * and dots, AM and PM. Without an offset that `Time` knows it is a local time; without a time it is a day.
 * Sources: Ruby `ext/date/date_parse.c` (`date__parse`) and `lib/time.rb` (`Time.parse`, `zone_offset`).
 * @returns undefined where Ruby raises an error, and where no year is given (Ruby would take the current one)
 */
export function parseRubyTime(text: string, zone: Zone): PostDate | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const parts = findParts(text);
  const { year, month = 1, day = 1 } = parts;
  if (year === undefined || !isRubyDay(month, day)) return undefined;
  const { hour, minute = 0, second = 0 } = parts;
  if (hour === undefined) return onDay(year, month, day, zone);
  if (hour === 24 ? minute !== 0 || second !== 0 : !isTime(hour, minute, second)) return undefined;
  const wall: WallClock = { year, month, day, hour, minute, second, millisecond: 0 };
  const offset = parts.zone === undefined ? undefined : knownOffset(parts.zone);
  if (offset === undefined) return instant(zone.toEpoch(wall, 'second'), zone, 'local');
  return instant(epochAt(wall, offset), zone);
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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = MONTHS.join('|');
const TIME =
  /(\d+\s*:\s*\d+(?:\s*:\s*\d+(?:[,.]\d*)?)?(?:\s*[ap](?:m\b|\.m\.))?|\d+\s*h(?:\s*\d+m?(?:\s*\d+s?)?)?(?:\s*[ap](?:m\b|\.m\.))?|\d+\s*[ap](?:m\b|\.m\.))(?:\s*((?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|[a-z]+(?:\sdst)?\b))?/i;
const EUROPEAN = new RegExp(
  `'?(\\d+)[^-\\d\\s]*\\s*(${MONTH})[^-\\d\\s']*(?:\\s*('?-?\\d+(?:(?:st|nd|rd|th)\\b)?))?`,
  'i',
);
const AMERICAN = new RegExp(`\\b(${MONTH})[^-\\d\\s']*\\s*('?\\d+)[^-\\d\\s']*(?:\\s*,?\\s*('?-?\\d+))?`, 'i');
const ISO = /('?[-+]?\d+)-(\d+)-('?-?\d+)/;
const SLASHES = /('?-?\d+)\/\s*('?\d+)(?:\D\s*('?-?\d+))?/;
const DOTS = /('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)/;
const DIGITS = /([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6}))?(z\b|[-+]\d{1,4}\b)?/i;

/** `Date._parse`: takes the time out of the text first, then tries one form of date after the other. */
function findParts(text: string): Parts {
  const parts: Parts = {};
  let rest = text.replace(/[^-+',./:@A-Za-z0-9[\]]+/g, ' ');
  rest = rest.replace(/\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*/i, ' ');
  rest = rest.replace(TIME, (_, time: string, zone: string | undefined) => {
    takeTime(time, parts);
    if (zone !== undefined) parts.zone = zone;
    return ' ';
  });
  takeDate(rest, parts);
  return parts;
}

function takeTime(time: string, parts: Parts): void {
  const match = /^(\d+)\s*[:h]?\s*(\d+)?m?(?:\s*:?\s*(\d+))?/i.exec(time);
  if (match === null) return;
  const half = /([ap])(?:m|\.m\.)$/i.exec(time)?.[1]?.toLowerCase();
  const hour = Number(match[1]);
  parts.hour = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  parts.minute = Number(match[2] ?? 0);
  parts.second = Number(match[3] ?? 0);
}

function takeDate(text: string, parts: Parts): void {
  const european = EUROPEAN.exec(text);
  if (european !== null) return order(parts, european[3], monthNumber(european[2]), european[1]);
  const american = AMERICAN.exec(text);
  if (american !== null) return order(parts, american[3], monthNumber(american[1]), american[2]);
  const separated = ISO.exec(text) ?? SLASHES.exec(text) ?? DOTS.exec(text);
  if (separated !== null) return order(parts, separated[1], separated[2], separated[3]);
  const digits = DIGITS.exec(text);
  if (digits !== null) takeDigits(digits, parts);
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

/** `s3e` of date_parse.c: decides which of three numbers is the year. */
function order(parts: Parts, first: string | undefined, second: string | undefined, third: string | undefined): void {
  const looksLikeYear = (text: string | undefined): boolean =>
    text !== undefined && (text.startsWith("'") || text.length > 2);
  let [year, month, day] = [first, second, third];
  if (year !== undefined && month !== undefined && day === undefined) [year, month, day] = [undefined, year, month];
  if (year === undefined && looksLikeYear(day)) [year, day] = [day, year];
  if (year !== undefined && /\d(?:st|nd|rd|th)$/i.test(year)) [year, day] = [day, year];
  if (looksLikeYear(month)) [year, month, day] = [month, day, year];
  if (looksLikeYear(day)) [year, day] = [day, year];
  if (year !== undefined) parts.year = fullYear(year);
  if (month !== undefined) parts.month = digitsOf(month);
  if (day !== undefined) parts.day = digitsOf(day);
}

function digitsOf(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
}

/** Two digits mean 1969 to 2068. */
function fullYear(text: string): number {
  const match = /([-+])?(\d+)/.exec(text);
  if (match === null) return Number.NaN;
  const value = Number(match[0]);
  if (match[1] !== undefined || (match[2] ?? '').length > 2) return value;
  return value + (value >= 69 ? 1900 : 2000);
}

/** `20240131`, `20240131T1530`, `202401311530` and their like. */
function takeDigits(match: RegExpExecArray, parts: Parts): void {
  const [, , digits = '', time, zone] = match;
  const at = (start: number, length = 2): number => Number(digits.slice(start, start + length));
  if (digits.length >= 8 && digits.length % 2 === 0) {
    parts.year = at(0, 4);
    parts.month = at(4);
    parts.day = at(6);
    if (digits.length > 8) parts.hour = at(8);
    if (digits.length > 10) parts.minute = at(10);
    if (digits.length > 12) parts.second = at(12);
  } else if (digits.length === 6) {
    parts.year = fullYear(digits.slice(0, 2));
    parts.month = at(2);
    parts.day = at(4);
  } else if (digits.length === 7) {
    parts.year = at(0, 4);
    takeOrdinal(parts, at(4, 3));
  }
  if (time !== undefined && parts.hour === undefined) {
    parts.hour = Number(time.slice(0, 2));
    parts.minute = Number(time.slice(2, 4) || 0);
    parts.second = Number(time.slice(4, 6) || 0);
  }
  if (zone !== undefined) parts.zone = zone;
}

function takeOrdinal(parts: Parts, ordinal: number): void {
  let rest = ordinal;
  for (let month = 1; month <= 12; month++) {
    let days = 28;
    while (isDay(parts.year ?? 0, month, days + 1)) days++;
    if (rest <= days) {
      parts.month = month;
      parts.day = rest;
      return;
    }
    rest -= days;
  }
}
