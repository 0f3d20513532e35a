import { epochAt, isDay, isTime, midnight } from './civil';
import type { PostDate } from './postDate';
import type { Zone } from './zone';

const ISO =
  /^([+-]?\d{4,6})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([Zz]|[+-]\d{1,2}(?::?\d{2})?)?)?$/;

/**
 * A date as ISO 8601 writes it, and its everyday relatives: slashes, a blank for the `T`, parts without leading zeros.
 * Without a time it is a day; without an offset a local time of the zone.
 * @returns undefined for anything else, and for days and times that there are not
 */
export function parseIsoDate(text: string, zone: Zone): PostDate | undefined {
  const match = ISO.exec(text.trim());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  if (!isDay(year, month, day)) return undefined;
  if (match[4] === undefined) return dayIn(year, month, day, zone);
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)];
  if (!isTime(hour, minute, second)) return undefined;
  const millisecond = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  const wall = { year, month, day, hour, minute, second, millisecond };
  if (match[8] === undefined) {
    const epochMs = zone.toEpoch(wall);
    return { kind: 'local', epochMs, offsetMinutes: zone.offsetAt(epochMs) };
  }
  const offsetMinutes = parseOffset(match[8]);
  return { kind: 'instant', epochMs: epochAt(wall, offsetMinutes), offsetMinutes };
}

/** A calendar day, filed at its midnight in a zone. */
export function dayIn(year: number, month: number, day: number, zone: Zone): PostDate {
  const epochMs = zone.toEpoch(midnight(year, month, day));
  return { kind: 'day', epochMs, offsetMinutes: zone.offsetAt(epochMs) };
}

/** An offset such as `Z`, `-4`, `+0530` or `+05:30`, in minutes east of UTC. */
function parseOffset(text: string): number {
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}
