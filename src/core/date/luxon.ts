import { daysFromCivil, epochAt, isDay, isoWeek, weekday } from './civil';
import type { PostDate, WallClock } from './postDate';
import { timeZone, type Zone } from './zone';

const TIME = String.raw`(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,30}))?)?)?`;
const OFFSET = String.raw`(?:(?:([Zz])|([+-]\d\d)(?::?(\d\d))?)?(?:\[([A-Za-z_+-]{1,256}(?::?/[\w+-]{1,256}(?:/[\w+-]{1,256})?)?)\])?)?`;
const TIME_PART = `(?:[Tt]${TIME}${OFFSET})?$`;
const CALENDAR = new RegExp(String.raw`^([+-]\d{6}|\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?` + TIME_PART);
const WEEK = new RegExp(String.raw`^(\d{4})-?W(\d\d)(?:-?(\d))?` + TIME_PART);
const ORDINAL = new RegExp(String.raw`^(\d{4})-?(\d{3})` + TIME_PART);
const TIME_ONLY = new RegExp(`^${TIME}${OFFSET}$`);

/**
 * A date as `DateTime.fromISO(text, { zone })` of Luxon reads it: a calendar day, a week, a day of the year or only a part of
 * one, and a time behind a `T`. Without an offset it is a time of the zone.
 * Source: Luxon `src/impl/regexParser.js` (`parseISODate`), `src/impl/conversions.js`.
 * @returns undefined where Luxon makes an invalid date, and for a bare time, which Luxon takes for one of the current day
 */
export function parseLuxonIso(text: string, zone: Zone): PostDate | undefined {
  const match = CALENDAR.exec(text) ?? WEEK.exec(text) ?? ORDINAL.exec(text);
  if (match === null || (TIME_ONLY.test(text) && !CALENDAR.test(text))) return undefined;
  const day = dayOf(text, match);
  const parts = match.slice(match.length - 8);
  const [hour, minute, second] = parts.slice(0, 3).map((part: string | undefined) => Number(part ?? 0));
  const millisecond = Math.floor(Number(`0.${parts[3] ?? '0'}`) * 1000);
  const time = { hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0, millisecond };
  if (day === undefined || !isOnClock(time)) return undefined;
  return inZone({ ...day, ...time }, parts, zone);
}

type Day = Pick<WallClock, 'year' | 'month' | 'day'>;

function dayOf(text: string, match: RegExpExecArray): Day | undefined {
  const [first, second, third] = [match[1], match[2], match[3]];
  const year = Number(first);
  if (CALENDAR.test(text)) {
    const [month, day] = [Number(second ?? 1), Number(third ?? 1)];
    return isDay(year, month, day) ? { year, month, day } : undefined;
  }
  if (WEEK.test(text)) return dayOfWeek(year, Number(second), Number(third ?? 1));
  const ordinal = Number(second);
  const isInYear = ordinal >= 1 && ordinal <= daysFromCivil(year + 1, 1, 1) - daysFromCivil(year, 1, 1);
  return isInYear ? { year, month: 1, day: ordinal } : undefined;
}

function dayOfWeek(year: number, week: number, day: number): Day | undefined {
  const weeks = isoWeek(year, 12, 28).week;
  if (week < 1 || week > weeks || day < 1 || day > 7) return undefined;
  // 4 January is always in the first week, which begins on a Monday. Days may run on beyond January.
  return { year, month: 1, day: 4 - ((weekday(year, 1, 4) + 6) % 7) + (week - 1) * 7 + day - 1 };
}

function isOnClock({ hour, minute, second, millisecond }: Omit<WallClock, keyof Day>): boolean {
  const isDayEnd = hour === 24 && minute === 0 && second === 0 && millisecond === 0;
  return (hour <= 23 || isDayEnd) && minute <= 59 && second <= 59;
}

function inZone(wall: WallClock, parts: readonly (string | undefined)[], zone: Zone): PostDate | undefined {
  const [hour, , , , z, hours, minutes, name] = parts;
  const named = name === undefined ? undefined : timeZone(name);
  if (name !== undefined && named === undefined) return undefined;
  if (z === undefined && hours === undefined) {
    const epochMs = (named ?? zone).toEpoch(wall);
    const kind = hour === undefined ? 'day' : 'local';
    return { kind: named === undefined ? kind : 'instant', epochMs, offsetMinutes: zone.offsetAt(epochMs) };
  }
  const isWest = hours?.startsWith('-') === true;
  const offset = Math.abs(Number(hours ?? 0)) * 60 + Number(minutes ?? 0);
  const epochMs = epochAt(wall, isWest ? -offset : offset);
  return { kind: 'instant', epochMs, offsetMinutes: zone.offsetAt(epochMs) };
}
