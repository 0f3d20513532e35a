import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isoDate, strftime } from '../../../src/core/date/format';
import { parseIsoDate } from '../../../src/core/date/iso';
import { parseRubyTime } from '../../../src/core/date/ruby';
import { utc } from '../../../src/core/date/zone';
import { runs } from '../property';

const date = (text: string) => {
  const parsed = parseIsoDate(text, utc);
  assert.ok(parsed);
  return parsed;
};

/** What Ruby 3.1 says: `TZ=America/New_York ruby -rtime -e 'puts Time.parse("2024-01-09T23:30:05.123-05:00").strftime(pattern)'`. */
const ASKED_OF_RUBY: readonly (readonly [string, string])[] = [
  ['%Y', '2024'],
  ['%C', '20'],
  ['%y', '24'],
  ['%m', '01'],
  ['%B', 'January'],
  ['%b', 'Jan'],
  ['%h', 'Jan'],
  ['%d', '09'],
  ['%e', ' 9'],
  ['%j', '009'],
  ['%H', '23'],
  ['%I', '11'],
  ['%k', '23'],
  ['%l', '11'],
  ['%M', '30'],
  ['%S', '05'],
  ['%L', '123'],
  ['%N', '123000000'],
  ['%3N', '123'],
  ['%6N', '123000'],
  ['%9N', '123000000'],
  ['%1N', '1'],
  ['%2L', '12'],
  ['%6L', '123000'],
  ['%p', 'PM'],
  ['%P', 'pm'],
  ['%z', '-0500'],
  ['%:z', '-05:00'],
  ['%::z', '-05:00:00'],
  ['%s', '1704861005'],
  ['%A', 'Tuesday'],
  ['%a', 'Tue'],
  ['%u', '2'],
  ['%w', '2'],
  ['%G', '2024'],
  ['%g', '24'],
  ['%V', '02'],
  ['%U', '01'],
  ['%W', '02'],
  ['%F', '2024-01-09'],
  ['%T', '23:30:05'],
  ['%D', '01/09/24'],
  ['%R', '23:30'],
  ['%r', '11:30:05 PM'],
  ['%c', 'Tue Jan  9 23:30:05 2024'],
  ['%x', '01/09/24'],
  ['%X', '23:30:05'],
  ['%v', ' 9-JAN-2024'],
  ['%n', '\n'],
  ['%t', '\t'],
  ['%%', '%'],
  ['%-d', '9'],
  ['%-m', '1'],
  ['%-I', '11'],
  ['%-l', '11'],
  ['%-e', '9'],
  ['%_d', ' 9'],
  ['%_m', ' 1'],
  ['%0e', '09'],
  ['%0l', '11'],
  ['%^a', 'TUE'],
  ['%^B', 'JANUARY'],
  ['%#b', 'JAN'],
  ['%#p', 'pm'],
  ['%#A', 'TUESDAY'],
  ['%10A', '   Tuesday'],
  ['%010A', '000Tuesday'],
  ['%-10d', '9'],
  ['%5d', '00009'],
  ['%05d', '00009'],
  ['%_5d', '    9'],
  ['%8Y', '00002024'],
  ['%^10b', '       JAN'],
  ['%10F', '2024-01-09'],
  ['%^c', 'TUE JAN  9 23:30:05 2024'],
  ['%Q', '%Q'],
  ['%E', '%E'],
  ['%f', '%f'],
  ['%i', '%i'],
  ['%Ey', '24'],
  ['%Od', '09'],
  ['%-H:%-M', '23:30'],
  ['%-y', '24'],
  ['%-j', '9'],
  ['%_H', '23'],
  ['%_I', '11'],
  ['%_z', ' -500'],
  ['%10z', '-000000500'],
  ['%_10z', '      -500'],
  ['%-z', '-0500'],
  ['%J', '%J'],
  ['%o', '%o'],
  ['%10%', '         %'],
  ['%10n', '         \n'],
  ['%3S', '005'],
  ['%-S', '5'],
  ['%^p', 'PM'],
  ['%^P', 'PM'],
  ['%#P', 'PM'],
  ['%15c', 'Tue Jan  9 23:30:05 2024'],
  ['%-F', '2024-01-09'],
  ['%_F', '2024-01-09'],
  ['%-c', 'Tue Jan  9 23:30:05 2024'],
  ['%-V', '2'],
  ['%-U', '1'],
  ['%^%d', '%d'],
  ['abc%d %B, %Y', 'abc09 January, 2024'],
  ['%3e', '  9'],
  ['%-3d', '9'],
  ['%0-d', '9'],
  ['%-0d', '9'],
  ['%_-d', '9'],
];

/** The same question at other times: turns of the year, the afternoon, a negative offset in summer. */
const MORE_ASKED_OF_RUBY: readonly (readonly [string, string, string])[] = [
  ['2024-05-31T00:07:00-04:00', '%G %g %V %U %W %j %u %w %y %I %l %e %p', '2024 24 22 21 22 152 5 5 24 12 12 31 AM'],
  ['2021-01-03T12:00:00-05:00', '%G %g %V %U %W %j %u %w %y %I %l %e %p', '2020 20 53 01 00 003 7 0 21 12 12  3 PM'],
  ['2020-12-31T13:04:59-05:00', '%G %g %V %U %W %j %u %w %y %I %l %e %p', '2020 20 53 52 52 366 4 4 20 01  1 31 PM'],
  ['2005-01-01T09:09:09-05:00', '%G %g %V %U %W %j %u %w %y %I %l %e %p', '2004 04 53 00 00 001 6 6 05 09  9  1 AM'],
];

describe('strftime', () => {
  for (const [pattern, expected] of ASKED_OF_RUBY) {
    it(`writes ${JSON.stringify(pattern)} as Ruby does`, () => {
      assert.equal(strftime(date('2024-01-09T23:30:05.123-05:00'), pattern), expected);
    });
  }

  for (const [text, pattern, expected] of MORE_ASKED_OF_RUBY) {
    it(`writes the weeks and hours of ${text} as Ruby does`, () => {
      assert.equal(strftime(date(text), pattern), expected);
    });
  }

  it('writes names in the language that is asked for', () => {
    const names = {
      months: ['Januar'],
      shortMonths: ['Jan.'],
      weekdays: ['So', 'Mo', 'Dienstag'],
      shortWeekdays: ['So', 'Mo', 'Di'],
    };
    assert.equal(strftime(date('2024-01-09'), '%A, %-d. %B (%a %b)', names), 'Dienstag, 9. Januar (Di Jan.)');
  });

  it('never throws, whatever the pattern', () => {
    fc.assert(
      fc.property(fc.string(), (pattern) => {
        assert.equal(typeof strftime(date('2024-01-09'), `%${pattern}`), 'string');
      }),
      runs(200),
    );
  });
});

describe('isoDate', () => {
  it('writes a day bare, and a time with the offset it is shown at', () => {
    assert.equal(isoDate(date('2024-01-09')), '2024-01-09');
    assert.equal(isoDate(date('2024-01-09T23:30:00-05:00')), '2024-01-09T23:30:00-05:00');
  });

  it('writes what reads back as the same date', () => {
    const minutes = fc.integer({ min: -12 * 60, max: 14 * 60 });
    const seconds = fc.integer({ min: -62_135_596_800, max: 253_402_214_400 });
    fc.assert(
      fc.property(seconds, minutes, (second, offsetMinutes) => {
        const original = { kind: 'instant', epochMs: second * 1000, offsetMinutes } as const;
        const text = isoDate(original);
        if (!/^\d{4}-/.test(text) || text.startsWith('0000')) return;
        assert.deepEqual(parseIsoDate(text, utc), original);
        assert.equal(parseRubyTime(text, utc)?.epochMs, original.epochMs);
      }),
      runs(200),
    );
  });
});
