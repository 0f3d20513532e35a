import { isDay } from './civil';
import { english } from './names';
import type { WallClock } from './postDate';

/** What a text says by a layout. */
export interface GoFields {
  readonly wall: WallClock;
  /** False where the layout has no time of day. */
  readonly hasTime: boolean;
  /** Minutes east of UTC; 0 where the layout has no offset. */
  readonly offsetMinutes: number;
}

const YEAR_FROM_TWO_DIGITS = 69;

/** The parts of a layout and what they match. Source: Go `time/format.go` (`parse`, `nextStdChunk`). */
const PARTS: Readonly<Record<string, string>> = {
  Monday: `(?:${inAnyCase(english.weekdays)})`,
  Mon: `(?:${inAnyCase(english.shortWeekdays)})`,
  Jan: `(?<monthName>${inAnyCase(english.shortMonths)})`,
  MST: '(?:GMT(?<gmt>[+-]\\d{1,2})?|ChST|MeST|WITA|[A-Z]{3,4}T|[A-Z]{3}|[+-]\\d{1,2})',
  PM: '(?<half>AM|PM)',
  'Z07:00': '(?:Z|(?<sign>[+-])(?<zoneHour>\\d\\d):(?<zoneMinute>\\d\\d))',
  Z0700: '(?:Z|(?<sign>[+-])(?<zoneHour>\\d\\d)(?<zoneMinute>\\d\\d))',
  '-07:00': '(?<sign>[+-])(?<zoneHour>\\d\\d):(?<zoneMinute>\\d\\d)',
  '-0700': '(?<sign>[+-])(?<zoneHour>\\d\\d)(?<zoneMinute>\\d\\d)',
  '2006': '(?<year>\\d{4})',
  '06': '(?<shortYear>\\d\\d)',
  '01': '(?<month>\\d\\d)',
  '02': '(?<day>\\d\\d)',
  _2: ' ?(?<day>\\d{1,2})',
  '15': '(?<hour>\\d{1,2})',
  '3': '(?<hour>\\d{1,2})',
  '04': '(?<minute>\\d\\d)',
  // A fraction may follow the seconds although the layout has none.
  '05': '(?<second>\\d\\d)(?:[.,](?<fraction>\\d+))?',
  ' ': ' +',
};

const PART = /Monday|Mon|Jan|MST|PM|Z07:00|Z0700|-07:00|-0700|2006|06|01|02|_2|15|04|05|3| |./g;

/**
 * Makes a reader of texts in one layout of Go's `time.Parse`.
 * The reader returns undefined where Go reports an error: another form, a day or a time that there is not.
 */
export function compileGoLayout(layout: string): (text: string) => GoFields | undefined {
  const source = layout.replace(PART, (part) => PARTS[part] ?? part);
  const pattern = new RegExp(`^${source}$`);
  const hasTime = /15|3:/.test(layout);
  return (text) => {
    const groups = pattern.exec(text)?.groups;
    return groups === undefined ? undefined : fieldsOf(groups, hasTime);
  };
}

/** Names of months and weekdays may be written in any case; nothing else may. */
function inAnyCase(names: readonly string[]): string {
  return names.join('|').replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}

function fieldsOf(groups: Readonly<Record<string, string | undefined>>, hasTime: boolean): GoFields | undefined {
  const number = (name: string, otherwise: number): number => Number(groups[name] ?? otherwise);
  const month = groups['monthName'] === undefined ? number('month', 1) : monthOf(groups['monthName']);
  const [year, day] = [yearOf(groups), number('day', 1)];
  const hour = hourOf(number('hour', 0), groups['half']);
  const [minute, second] = [number('minute', 0), number('second', 0)];
  const [zoneHour, zoneMinute] = [number('zoneHour', 0), number('zoneMinute', 0)];
  const isTime = hour !== undefined && hour < 24 && minute < 60 && second < 60;
  if (!isTime || !isDay(year, month, day) || zoneHour > 24 || zoneMinute > 60) return undefined;
  const millisecond = Number((groups['fraction'] ?? '').slice(0, 3).padEnd(3, '0'));
  return {
    wall: { year, month, day, hour: hour + number('gmt', 0), minute, second, millisecond },
    hasTime,
    offsetMinutes: (groups['sign'] === '-' ? -1 : 1) * (zoneHour * 60 + zoneMinute) || 0,
  };
}

function yearOf(groups: Readonly<Record<string, string | undefined>>): number {
  const short = groups['shortYear'];
  if (short === undefined) return Number(groups['year'] ?? 0);
  return Number(short) + (Number(short) >= YEAR_FROM_TWO_DIGITS ? 1900 : 2000);
}

function monthOf(name: string): number {
  return english.shortMonths.findIndex((short) => short.toLowerCase() === name.toLowerCase()) + 1;
}

/** The hour of a day of 24; undefined for an hour that a clock of twelve does not show. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour > 12) return undefined;
  if (half === 'PM') return hour < 12 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}
