import { dayOfYear, isoWeek, wallClock, weekday } from './civil';
import { english, type DateNames } from './names';
import type { PostDate, WallClock } from './postDate';

/**
 * A date as ISO 8601: `2024-05-31T18:00:00+02:00`, with the fraction where there is one, or the bare day `2024-05-31`
 * where only a day is meant.
 */
export function isoDate(date: PostDate): string {
  const wall = wallClock(date);
  const day = isoDay(wall);
  if (date.kind === 'day') return day;
  const fraction = wall.millisecond === 0 ? '' : `.${pad(wall.millisecond, 3)}`;
  return `${day}T${clock(wall)}${fraction}${offsetText(date.offsetMinutes, ':')}`;
}

/** The day of a wall clock as `2024-05-31`. */
export function isoDay(wall: WallClock): string {
  return `${isoYear(wall.year)}-${pad(wall.month, 2)}-${pad(wall.day, 2)}`;
}

function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return pad(year, 4);
  return `${year < 0 ? '-' : '+'}${pad(Math.abs(year), 6)}`;
}

function clock(wall: WallClock): string {
  return `${pad(wall.hour, 2)}:${pad(wall.minute, 2)}:${pad(wall.second, 2)}`;
}

function offsetText(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${separator}${pad(size % 60, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

interface Field {
  readonly text: string;
  /** Width and filling where the directive names none. */
  readonly width?: number;
  readonly fill?: '0' | ' ';
}

const DIRECTIVE = /%([-0_^#:]*)(\d{0,3})[EO]?([A-Za-z%])/g;

/**
 * A date in the words of a strftime pattern, as Ruby's `Time#strftime` writes it: flags `-` (no filling), `0`, `_`
 * (spaces), `^` (upper case), `#` (changed case), a width, and the directives of C and Ruby. Unknown ones stay as they are.
 */
export function strftime(date: PostDate, pattern: string, names: DateNames = english): string {
  const wall = wallClock(date);
  return pattern.replace(DIRECTIVE, (directive, flags: string, width: string, letter: string) => {
    if (letter === 'L' || letter === 'N') return fractionOf(wall, width === '' ? DIGITS[letter] : Number(width));
    if (letter === 'z') return zoneOf(date, flags, Number(width));
    const nested = COMPOSITES[letter];
    const field = nested === undefined ? fieldOf(letter, date, wall, names) : { text: strftime(date, nested, names) };
    return field === undefined ? directive : fill(field, flags, width);
  });
}

const COMPOSITES: Readonly<Record<string, string>> = {
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  X: '%H:%M:%S',
  D: '%m/%d/%y',
  x: '%m/%d/%y',
  R: '%H:%M',
  r: '%I:%M:%S %p',
  c: '%a %b %e %H:%M:%S %Y',
  v: '%e-%^b-%Y',
};

/** Digits of a second's fraction where the directive names no width: milliseconds and nanoseconds. */
const DIGITS: Readonly<Record<'L' | 'N', number>> = { L: 3, N: 9 };

function fractionOf(wall: WallClock, digits: number): string {
  return pad(wall.millisecond, 3).padEnd(digits, '0').slice(0, digits);
}

/** The offset; a width fills between the sign and the hour, with zeros, or before the sign with the flag `_`. */
function zoneOf(date: PostDate, flags: string, width: number): string {
  const colons = flags.split(':').length - 1;
  const text = offsetText(date.offsetMinutes, colons === 0 ? '' : ':') + (colons === 2 ? ':00' : '');
  if (flags.includes('_'))
    return (text.charAt(0) + text.slice(1).replace(/^0/, '')).padStart(Math.max(width, text.length));
  return text.charAt(0) + text.slice(1).padStart(width - 1, '0');
}

function fill(field: Field, flags: string, width: string): string {
  let text = field.text;
  if (flags.includes('^')) text = text.toUpperCase();
  else if (flags.includes('#')) text = text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
  if (flags.includes('-')) return text;
  const size = width === '' ? (field.width ?? 0) : Number(width);
  let filling: string = field.fill ?? ' ';
  if (flags.includes('0')) filling = '0';
  else if (flags.includes('_')) filling = ' ';
  return text.padStart(size, filling);
}

const zeros = (value: number, width: number): Field => ({ text: String(value), width, fill: '0' });
const spaces = (value: number, width: number): Field => ({ text: String(value), width, fill: ' ' });
const word = (text: string | undefined): Field => ({ text: text ?? '' });

function fieldOf(letter: string, date: PostDate, wall: WallClock, names: DateNames): Field | undefined {
  return dayField(letter, wall, names) ?? timeField(letter, date, wall);
}

function dayField(letter: string, wall: WallClock, names: DateNames): Field | undefined {
  const { year, month, day } = wall;
  const ofWeek = (): number => weekday(year, month, day);
  switch (letter) {
    case 'Y':
      return { text: String(year), width: year < 0 ? 5 : 4, fill: '0' };
    case 'C':
      return zeros(Math.floor(year / 100), 2);
    case 'y':
      return zeros(((year % 100) + 100) % 100, 2);
    case 'm':
      return zeros(month, 2);
    case 'B':
      return word(names.months[month - 1]);
    case 'b':
    case 'h':
      return word(names.shortMonths[month - 1]);
    case 'd':
      return zeros(day, 2);
    case 'e':
      return spaces(day, 2);
    case 'j':
      return zeros(dayOfYear(year, month, day), 3);
    case 'A':
      return word(names.weekdays[ofWeek()]);
    case 'a':
      return word(names.shortWeekdays[ofWeek()]);
    case 'u':
      return word(String(ofWeek() === 0 ? 7 : ofWeek()));
    case 'w':
      return word(String(ofWeek()));
    case 'G':
      return zeros(isoWeek(year, month, day).year, 4);
    case 'g':
      return zeros(isoWeek(year, month, day).year % 100, 2);
    case 'V':
      return zeros(isoWeek(year, month, day).week, 2);
    case 'U':
      return zeros(Math.floor((dayOfYear(year, month, day) + 6 - ofWeek()) / 7), 2);
    case 'W':
      return zeros(Math.floor((dayOfYear(year, month, day) + 6 - ((ofWeek() + 6) % 7)) / 7), 2);
    default:
      return undefined;
  }
}

function timeField(letter: string, date: PostDate, wall: WallClock): Field | undefined {
  const { hour } = wall;
  switch (letter) {
    case 'H':
      return zeros(hour, 2);
    case 'k':
      return spaces(hour, 2);
    case 'I':
      return zeros(hour % 12 === 0 ? 12 : hour % 12, 2);
    case 'l':
      return spaces(hour % 12 === 0 ? 12 : hour % 12, 2);
    case 'M':
      return zeros(wall.minute, 2);
    case 'S':
      return zeros(wall.second, 2);
    case 'P':
      return word(hour < 12 ? 'am' : 'pm');
    case 'p':
      return word(hour < 12 ? 'AM' : 'PM');
    case 'Z':
      return word(date.offsetMinutes === 0 ? 'UTC' : offsetText(date.offsetMinutes, ''));
    case 's':
      return word(String(Math.floor(date.epochMs / 1000)));
    case 'n':
      return word('\n');
    case 't':
      return word('\t');
    case '%':
      return word('%');
    default:
      return undefined;
  }
}
