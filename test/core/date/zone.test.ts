import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayOfYear, epochAt, isDay, isoWeek, wallClockAt, weekday } from '../../../src/core/date/civil';
import { timeZone, utc, type Zone } from '../../../src/core/date/zone';
import { runs } from '../property';

const zoneOf = (id: string): Zone => {
  const zone = timeZone(id);
  assert.ok(zone, id);
  return zone;
};

const instants = fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }).map((second) => second * 1000);
const names = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Europe/Dublin',
);

describe('timeZone', () => {
  it('knows IANA names, links and fixed offsets', () => {
    const offsets: Readonly<Record<string, number>> = {
      UTC: 0,
      'Etc/GMT+5': -300,
      'Asia/Calcutta': 330,
      'Asia/Kathmandu': 345,
      '+09:00': 540,
      '-0330': -210,
    };
    for (const [id, minutes] of Object.entries(offsets)) assert.equal(zoneOf(id).offsetAt(1.7e12), minutes, id);
  });

  it('knows no other names', () => {
    for (const id of ['Mars/Base', 'Middle Earth', '', '+99:00', '__proto__'])
      assert.equal(timeZone(id), undefined, id);
  });

  it('gives the offset that Temporal gives, at any instant', () => {
    fc.assert(
      fc.property(names, instants, (id, epochMs) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(id);
        assert.equal(zoneOf(id).offsetAt(epochMs), Math.trunc(zoned.offsetNanoseconds / 6e10));
      }),
      runs(200),
    );
  });

  it('gives both sides of a transition, to the millisecond', () => {
    const berlin = zoneOf('Europe/Berlin');
    const spring = 1_711_846_800_000;
    assert.deepEqual([berlin.offsetAt(spring - 1), berlin.offsetAt(spring)], [60, 120]);
  });

  it('finds the instant of a wall clock as Temporal does, gaps and overlaps included', () => {
    const whole = fc.integer({ min: 0, max: 3_000_000 }).map((minutes) => minutes * 600_000);
    fc.assert(
      fc.property(names, whole, (id, localMs) => {
        const wall = wallClockAt(localMs, 0);
        const expected = Temporal.PlainDateTime.from(wall).toZonedDateTime(id).epochMilliseconds;
        assert.equal(zoneOf(id).toEpoch(wall), expected);
      }),
      runs(150),
    );
  });

  it('gives some offset for instants that no calendar has', () => {
    for (const epochMs of [1e16, -1e16, 1e40]) assert.ok(Number.isInteger(zoneOf('Europe/Berlin').offsetAt(epochMs)));
  });

  it('takes the first or the second of an hour that occurs twice, as asked', () => {
    const newYork = zoneOf('America/New_York');
    const wall = { year: 2024, month: 11, day: 3, hour: 1, minute: 30, second: 0, millisecond: 0 };
    assert.equal(newYork.toEpoch(wall, 'second') - newYork.toEpoch(wall), 3_600_000);
  });

  it('moves a time in a gap on by the length of the gap', () => {
    const wall = { year: 2024, month: 3, day: 31, hour: 2, minute: 30, second: 0, millisecond: 0 };
    assert.equal(zoneOf('Europe/Berlin').toEpoch(wall), epochAt({ ...wall, hour: 1 }, 0));
  });
});

describe('the calendar', () => {
  it('agrees with Temporal on every day of eight centuries', () => {
    const days = fc.integer({ min: -292_000, max: 292_000 }).map((day) => day * 86_400_000);
    fc.assert(
      fc.property(days, (epochMs) => {
        const { year, month, day } = wallClockAt(epochMs, 0);
        const plain = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO('UTC');
        assert.deepEqual([year, month, day], [plain.year, plain.month, plain.day]);
        assert.equal(weekday(year, month, day), plain.dayOfWeek % 7);
        assert.equal(dayOfYear(year, month, day), plain.dayOfYear);
        assert.deepEqual(isoWeek(year, month, day), { year: plain.yearOfWeek, week: plain.weekOfYear });
        assert.ok(isDay(year, month, day));
      }),
      runs(300),
    );
  });

  it('turns a wall clock back into the instant it came from', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), fc.integer({ min: -720, max: 840 }), (epochMs, offset) => {
        assert.equal(epochAt(wallClockAt(epochMs, offset), offset), epochMs);
      }),
      runs(200),
    );
  });

  it('knows the days that there are not', () => {
    assert.equal(isDay(2023, 2, 29), false);
    assert.equal(isDay(1900, 2, 29), false);
    assert.equal(isDay(2000, 2, 29), true);
    assert.equal(isDay(2024, 4, 31), false);
    assert.equal(isDay(2024, 13, 1), false);
  });

  it('shows UTC as it is', () => {
    assert.equal(utc.toEpoch(wallClockAt(1_700_000_000_123, 0)), 1_700_000_000_123);
  });
});
