import type { PostDate } from '../date/postDate';
import { isoDay } from '../date/format';
import { wallClock } from '../date/civil';

/** A date as blogs write it: the day, then perhaps a time, and perhaps an offset. */
const WRITTEN =
  /^(?<day>\d{4}([-/.])\d{1,2}\2\d{1,2})(?:(?<gap>[Tt ]+)\d{1,2}:\d{2}(?<seconds>:\d{2}(?<fraction>[.,]\d+)?)?(?<offset>\s*(?:Z|[-+]\d{2}:?\d{2}))?)?$/;

/**
 * A date in the way another one is written: with or without a time, seconds, a fraction and an offset, and with the same
 * signs between.
 * @param like a date from the front matter, without its quotes; where it is none that is known, an ISO date with offset is written
 */
export function dateLike(like: string, date: PostDate): string {
  const groups = WRITTEN.exec(like.trim())?.groups;
  const wall = wallClock(date);
  const day = isoDay(wall);
  if (groups === undefined) return `${day}T${clock(date, true)}${offset(date.offsetMinutes, ':')}`;
  const written = day.replace(/-/g, groups['day']?.charAt(4) ?? '-');
  const { gap, seconds, fraction, offset: zone } = groups;
  if (gap === undefined) return written;
  if (zone?.trim() === 'Z') return inUtc(date, groups);
  const time = clock(date, seconds !== undefined) + zeros(fraction);
  return written + gap + time + offsetLike(zone, date.offsetMinutes);
}

/** What ends in `Z` is a time in UTC, so the date of the author's wall clock is moved there. */
function inUtc(date: PostDate, groups: Readonly<Record<string, string | undefined>>): string {
  const utc: PostDate = { ...date, offsetMinutes: 0 };
  const day = isoDay(wallClock(utc)).replace(/-/g, groups['day']?.charAt(4) ?? '-');
  const time = clock(utc, groups['seconds'] !== undefined) + zeros(groups['fraction']);
  return `${day}${groups['gap'] ?? 'T'}${time}${groups['offset'] ?? 'Z'}`;
}

function clock(date: PostDate, hasSeconds: boolean): string {
  const { hour, minute, second } = wallClock(date);
  const parts = hasSeconds ? [hour, minute, second] : [hour, minute];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** A fraction of nothing, as long as the one before. */
function zeros(fraction: string | undefined): string {
  return fraction === undefined ? '' : fraction.replace(/\d/g, '0');
}

function offsetLike(zone: string | undefined, minutes: number): string {
  if (zone === undefined) return '';
  const space = /^\s*/.exec(zone)?.[0] ?? '';
  return space + offset(minutes, zone.includes(':') ? ':' : '');
}

function offset(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}${separator}${String(size % 60).padStart(2, '0')}`;
}
