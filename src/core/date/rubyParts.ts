import { isDay } from './civil';

/** What `Date._parse` finds in a text, each undefined where it finds none. */
export interface Parts {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  zone?: string;
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
/** `9-Jan-2024` and `2024-Jan-09`; then `Jan-9-2024`. */
const DAY_DASH_MONTH = new RegExp(`('?-?\\d+)-(${MONTH})[^-/.]*-('?-?\\d+)`, 'i');
const MONTH_DASH_DAY = new RegExp(`\\b(${MONTH})[^-/.]*-('?-?\\d+)(?:-('?-?\\d+))?`, 'i');
const ORDINAL = /\b(\d{2}|\d{4})-(\d{3})\b/;
const ISO = /('?[-+]?\d+)-(\d+)-('?-?\d+)/;
const SLASHES = /('?-?\d+)\/\s*('?\d+)(?:\D\s*('?-?\d+))?/;
const DOTS = /('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)/;
const DIGITS = /([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.]\d*)?)?\s*(z\b|[-+]\d{1,4}\b)?/i;

/**
 * Finds the parts of a date and a time in a text as Ruby's `Date._parse` does: takes the time out of the text first, then tries one
 * form of date after the other. Source: Ruby `ext/date/date_parse.c`.
 */
export function findParts(text: string): Parts {
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
  const iso = ISO.exec(text);
  if (iso !== null) return order(parts, iso[1], iso[2], iso[3]);
  const dayFirst = DAY_DASH_MONTH.exec(text);
  if (dayFirst !== null) return order(parts, dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_DASH_DAY.exec(text);
  if (monthFirst !== null) return order(parts, monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const separated = SLASHES.exec(text) ?? DOTS.exec(text);
  if (separated !== null) return order(parts, separated[1], separated[2], separated[3]);
  const ordinal = ORDINAL.exec(text);
  if (ordinal !== null) return takeYearAndDay(parts, ordinal[1] ?? '', Number(ordinal[2]));
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

function takeYearAndDay(parts: Parts, year: string, ofYear: number): void {
  parts.year = fullYear(year);
  takeOrdinal(parts, ofYear);
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
  // No year has such a day, so no month is right either.
  parts.month = 0;
}
