import type { PostDate, WallClock } from './postDate';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/**
 * Days from 1970-01-01 to a day of the proleptic Gregorian calendar.
 * Source of the arithmetic: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The wall clock at an instant, at an offset in minutes east of UTC. */
export function wallClockAt(epochMs: number, offsetMinutes: number): WallClock {
  const localMs = epochMs + offsetMinutes * MS_PER_MINUTE;
  const days = Math.floor(localMs / MS_PER_DAY);
  const ofDay = localMs - days * MS_PER_DAY;
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
    hour: Math.floor(ofDay / 3_600_000),
    minute: Math.floor(ofDay / MS_PER_MINUTE) % 60,
    second: Math.floor(ofDay / 1000) % 60,
    millisecond: ofDay % 1000,
  };
}

/** What a clock on the wall shows at a date, in the zone in which the generator shows it. */
export function wallClock(date: PostDate): WallClock {
  return wallClockAt(date.epochMs, date.offsetMinutes);
}

/** The instant of a wall clock, in epoch milliseconds, at an offset in minutes east of UTC. */
export function epochAt(wall: WallClock, offsetMinutes: number): number {
  const ofDay = ((wall.hour * 60 + wall.minute) * 60 + wall.second) * 1000 + wall.millisecond;
  return daysFromCivil(wall.year, wall.month, wall.day) * MS_PER_DAY + ofDay - offsetMinutes * MS_PER_MINUTE;
}

/** Midnight of a day. */
export function midnight(year: number, month: number, day: number): WallClock {
  return { year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 };
}

/** True for a day that the calendar has. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** True for a time that a clock shows; a leap second (`:60`) counts. */
export function isTime(hour: number, minute: number, second: number): boolean {
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 60;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return isLeap ? 29 : 28;
}

/** Day of the week, 0 for Sunday. */
export function weekday(year: number, month: number, day: number): number {
  return (((daysFromCivil(year, month, day) + 4) % 7) + 7) % 7;
}

/** Day of the year, 1 to 366. */
export function dayOfYear(year: number, month: number, day: number): number {
  return daysFromCivil(year, month, day) - daysFromCivil(year, 1, 1) + 1;
}

/** Week and week-year of ISO 8601. */
export function isoWeek(year: number, month: number, day: number): { year: number; week: number } {
  const days = daysFromCivil(year, month, day);
  const fromMonday = (weekday(year, month, day) + 6) % 7;
  const thursday = wallClockAt((days - fromMonday + 3) * MS_PER_DAY, 0);
  const week = Math.floor((dayOfYear(thursday.year, thursday.month, thursday.day) - 1) / 7) + 1;
  return { year: thursday.year, week };
}
