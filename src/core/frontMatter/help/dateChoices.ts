import { daysFromCivil, isTime, midnight, wallClock, wallClockAt, weekday } from '../../date/civil';
import { dayIn, parseIsoDate } from '../../date/iso';
import { english } from '../../date/names';
import type { PostDate, WallClock } from '../../date/postDate';
import type { Zone } from '../../date/zone';

export type DateChoiceName = 'now' | 'today' | 'tomorrow' | 'nextMonday';

export interface DateChoice {
  readonly name: DateChoiceName;
  readonly date: PostDate;
}

const MORNING = { hour: 9, minute: 0 };

/** The dates that are offered at a moment, in epoch milliseconds: as a clock in the zone of the site shows them. */
export function dateChoices(nowMs: number, zone: Zone): readonly DateChoice[] {
  const wall = wallClockAt(nowMs, zone.offsetAt(nowMs));
  const today = weekday(wall.year, wall.month, wall.day);
  return [
    { name: 'now', date: localDate({ ...wall, millisecond: 0 }, zone) },
    { name: 'today', date: dayIn(wall.year, wall.month, wall.day, zone) },
    { name: 'tomorrow', date: dayAfter(wall, 1, zone, MORNING) },
    { name: 'nextMonday', date: dayAfter(wall, ((7 - today) % 7) + 1, zone, MORNING) },
  ];
}

type Clock = Pick<WallClock, 'hour' | 'minute'>;

function dayAfter({ year, month, day }: WallClock, days: number, zone: Zone, clock: Clock | undefined): PostDate {
  const moved = wallClockAt((daysFromCivil(year, month, day) + days) * 86_400_000, 0);
  if (clock === undefined) return dayIn(moved.year, moved.month, moved.day, zone);
  return localDate({ ...midnight(moved.year, moved.month, moved.day), ...clock }, zone);
}

function localDate(wall: WallClock, zone: Zone): PostDate {
  const epochMs = zone.toEpoch(wall);
  return { kind: 'local', epochMs, offsetMinutes: zone.offsetAt(epochMs) };
}

/** `today`, `friday 18:30`, `+3d`, `18:30`. */
const TYPED =
  /^(?:(?<word>[a-z]+)|\+(?<count>\d{1,3}) ?(?<unit>[dw])[a-z]*)?(?:(?:^|\s+)(?<hour>\d{1,2}):(?<minute>\d{2}))?$/i;

/**
 * A date that an author types: as ISO 8601 and its relatives, a time of today, `today`, `tomorrow` or the name of the next
 * such day of the week (English) with or without a time, or so many days (`+3d`) or weeks (`+2w`) from now.
 * @returns undefined for anything else
 */
export function typedDate(typed: string, nowMs: number, zone: Zone): PostDate | undefined {
  const text = typed.trim();
  const iso = parseIsoDate(text, zone);
  if (iso !== undefined) return iso.kind === 'instant' ? { ...iso, offsetMinutes: zone.offsetAt(iso.epochMs) } : iso;
  const groups = TYPED.exec(text)?.groups;
  if (text === '' || groups === undefined) return undefined;
  const wall = wallClockAt(nowMs, zone.offsetAt(nowMs));
  const days = daysOf(groups, wall);
  const clock = clockOf(groups);
  if (days === undefined || clock === 'none') return undefined;
  return dayAfter(wall, days, zone, clock);
}

function clockOf({ hour, minute }: Readonly<Record<string, string | undefined>>): Clock | undefined | 'none' {
  if (hour === undefined) return undefined;
  const clock = { hour: Number(hour), minute: Number(minute) };
  return isTime(clock.hour, clock.minute, 0) ? clock : 'none';
}

function daysOf(
  { word, count, unit }: Readonly<Record<string, string | undefined>>,
  { year, month, day }: WallClock,
): number | undefined {
  if (count !== undefined) return Number(count) * (unit?.toLowerCase() === 'w' ? 7 : 1);
  const name = word?.toLowerCase();
  if (name === undefined || name === 'today') return 0;
  if (name === 'tomorrow') return 1;
  const named = english.weekdays.findIndex((each) => name.length >= 3 && each.toLowerCase().startsWith(name));
  return named < 0 ? undefined : ((named - weekday(year, month, day) + 6) % 7) + 1;
}

/** True where a date that was read is the one that was meant, as exactly as it is written. */
export function isSameDate(read: PostDate, meant: PostDate, written: string): boolean {
  if (/\d:\d{2}/.test(written)) return Math.abs(read.epochMs - meant.epochMs) < 60_000;
  const [a, b] = [wallClock(read), wallClock(meant)];
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
