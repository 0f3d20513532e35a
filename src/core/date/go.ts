import { epochAt, isDay, wallClock, weekday, dayOfYear } from './civil';
import { compileGoLayout, type GoFields } from './goLayout';
import { english } from './names';
import type { PostDate, WallClock } from './postDate';
import type { Zone } from './zone';

/** What a layout says about the zone of a time: nothing that counts, an offset, or no day at all. */
type ZoneKind = 'none' | 'offset' | 'timeOnly';

/** Source: spf13/cast `caste.go` (`timeFormats`), in its order; a zone that is only named does not count there. */
const LAYOUTS: readonly (readonly [layout: string, zone: ZoneKind])[] = [
  ['2006-01-02', 'none'],
  ['2006-01-02T15:04:05Z07:00', 'offset'],
  ['2006-01-02T15:04:05', 'none'],
  ['Mon, 02 Jan 2006 15:04:05 -0700', 'offset'],
  ['Mon, 02 Jan 2006 15:04:05 MST', 'none'],
  ['02 Jan 06 15:04 -0700', 'offset'],
  ['02 Jan 06 15:04 MST', 'none'],
  ['Monday, 02-Jan-06 15:04:05 MST', 'none'],
  ['2006-01-02 15:04:05 -0700 MST', 'offset'],
  ['2006-01-02T15:04:05-0700', 'offset'],
  ['2006-01-02 15:04:05Z0700', 'offset'],
  ['2006-01-02 15:04:05', 'none'],
  ['Mon Jan _2 15:04:05 2006', 'none'],
  ['Mon Jan _2 15:04:05 MST 2006', 'none'],
  ['Mon Jan 02 15:04:05 -0700 2006', 'offset'],
  ['2006-01-02 15:04:05Z07:00', 'offset'],
  ['02 Jan 2006', 'none'],
  ['2006-01-02 15:04:05 -07:00', 'offset'],
  ['2006-01-02 15:04:05 -0700', 'offset'],
  ['3:04PM', 'timeOnly'],
  ['Jan _2 15:04:05', 'timeOnly'],
];

const READERS = LAYOUTS.map(([layout, zone]) => ({ read: compileGoLayout(layout), zone }));

/**
 * A date as Hugo reads it from a text: the layouts of spf13/cast by Go's `time.Parse`.
 * A time needs its seconds; months and days need two digits; a time without an offset is one of the zone, whatever zone it names.
 * @returns undefined where Go reports an error
 */
export function parseGoDate(text: string, zone: Zone): PostDate | undefined {
  for (const reader of READERS) {
    const fields = reader.read(text);
    if (fields === undefined) continue;
    return dateOf(fields, reader.zone, zone);
  }
  return undefined;
}

function dateOf(fields: GoFields, kind: ZoneKind, zone: Zone): PostDate {
  const wall = { ...fields.wall };
  if (kind === 'offset') {
    return { kind: 'instant', epochMs: epochAt(wall, fields.offsetMinutes), offsetMinutes: fields.offsetMinutes };
  }
  if (kind === 'timeOnly') return { kind: 'instant', epochMs: epochAt(wall, 0), offsetMinutes: 0 };
  const epochMs = goEpoch(wall, zone);
  return { kind: fields.hasTime ? 'local' : 'day', epochMs, offsetMinutes: zone.offsetAt(epochMs) };
}

/**
 * The instant of a wall clock as Go's `time.Date` has it. Where clocks change, it looks the offset up at the time as if it
 * were UTC: of a time that does not occur or occurs twice it takes another one than most libraries.
 * Source: Go `time/time.go` (`Date`).
 */
export function goEpoch(wall: WallClock, zone: Zone): number {
  const asUtc = epochAt(wall, 0);
  const first = zone.offsetAt(asUtc);
  return first === 0 ? asUtc : asUtc - zone.offsetAt(asUtc - first * 60_000) * 60_000;
}

/** A day in a zone, at its midnight; undefined for a day that there is not. */
export function goDay(year: number, month: number, day: number, zone: Zone): PostDate | undefined {
  if (!isDay(year, month, day)) return undefined;
  const epochMs = goEpoch({ year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 }, zone);
  return { kind: 'day', epochMs, offsetMinutes: zone.offsetAt(epochMs) };
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** The parts of a layout that a word may be made of, longest first. Source: Go `time/format.go` (`nextStdChunk`). */
const PARTS: readonly (readonly [part: string, print: (wall: WallClock) => string])[] = [
  ['January', (wall) => english.months[wall.month - 1] ?? ''],
  ['Monday', (wall) => english.weekdays[dayOfWeek(wall)] ?? ''],
  ['2006', (wall) => pad(wall.year, 4)],
  ['Jan', (wall) => english.shortMonths[wall.month - 1] ?? ''],
  ['Mon', (wall) => english.shortWeekdays[dayOfWeek(wall)] ?? ''],
  ['__2', (wall) => String(dayOfYear(wall.year, wall.month, wall.day)).padStart(3)],
  ['002', (wall) => pad(dayOfYear(wall.year, wall.month, wall.day), 3)],
  ['01', (wall) => pad(wall.month)],
  ['02', (wall) => pad(wall.day)],
  ['03', (wall) => pad(wall.hour % 12 || 12)],
  ['04', (wall) => pad(wall.minute)],
  ['05', (wall) => pad(wall.second)],
  ['06', (wall) => pad(wall.year % 100)],
  ['15', (wall) => pad(wall.hour)],
  ['PM', (wall) => (wall.hour < 12 ? 'AM' : 'PM')],
  ['pm', (wall) => (wall.hour < 12 ? 'am' : 'pm')],
  ['_2', (wall) => String(wall.day).padStart(2)],
  ['1', (wall) => String(wall.month)],
  ['2', (wall) => String(wall.day)],
  ['3', (wall) => String(wall.hour % 12 || 12)],
  ['4', (wall) => String(wall.minute)],
  ['5', (wall) => String(wall.second)],
];

function dayOfWeek({ year, month, day }: WallClock): number {
  return weekday(year, month, day);
}

/** A date printed by a layout of Go (`2006-01-02`), as far as it is made of letters, digits and underscores. */
export function formatGoDate(date: PostDate, layout: string): string {
  const wall = wallClock(date);
  let printed = '';
  for (let at = 0; at < layout.length;) {
    const part = PARTS.find(([text]) => layout.startsWith(text, at));
    printed += part === undefined ? layout.charAt(at) : part[1](wall);
    at += part?.[0].length ?? 1;
  }
  return printed;
}
