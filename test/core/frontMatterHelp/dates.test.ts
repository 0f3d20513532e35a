import assert from 'node:assert/strict';
import { isoDate } from '../../../src/core/date/format';
import { parseIsoDate } from '../../../src/core/date/iso';
import { timeZone, utc } from '../../../src/core/date/zone';
import { dateChoices, typedDate } from '../../../src/core/frontMatter/help/dateChoices';
import { dateText } from '../../../src/core/frontMatter/help/dateText';

const tokyo = timeZone('Asia/Tokyo') ?? utc;
/** Friday in Europe, Saturday in Tokyo. */
const nowMs = Date.UTC(2024, 4, 31, 20, 15, 7, 120);
const written = (typed: string): string | undefined => {
  const date = typedDate(typed, nowMs, tokyo);
  return date && isoDate(date);
};

describe('dates that are offered', () => {
  it('are now, today, tomorrow at nine and next Monday at nine, as clocks in the zone of the site show them', () => {
    assert.deepEqual(
      dateChoices(nowMs, tokyo).map(({ name, date }) => `${name} ${isoDate(date)}`),
      [
        'now 2024-06-01T05:15:07+09:00',
        'today 2024-06-01',
        'tomorrow 2024-06-02T09:00:00+09:00',
        'nextMonday 2024-06-03T09:00:00+09:00',
      ],
    );
  });

  it('have as next Monday that of the week to come, on Mondays and Sundays too', () => {
    const monday = (day: number): string => {
      const choice = dateChoices(Date.UTC(2024, 5, day), utc).at(-1);
      return choice === undefined ? '' : isoDate(choice.date);
    };
    assert.deepEqual([2, 3, 4].map(monday), [
      '2024-06-03T09:00:00+00:00',
      '2024-06-10T09:00:00+00:00',
      '2024-06-10T09:00:00+00:00',
    ]);
  });
});

describe('a date that is typed', () => {
  it('is an ISO date, in the zone of the site', () => {
    assert.equal(written('2024-12-24'), '2024-12-24');
    assert.equal(written(' 2024/12/24 18:00 '), '2024-12-24T18:00:00+09:00');
    assert.equal(written('2024-12-24T18:00Z'), '2024-12-25T03:00:00+09:00');
  });

  it('is a time, a day by its name, or so many days from now', () => {
    assert.equal(written('18:30'), '2024-06-01T18:30:00+09:00');
    assert.equal(written('today'), '2024-06-01');
    assert.equal(written('Tomorrow 7:05'), '2024-06-02T07:05:00+09:00');
    assert.equal(written('fri 9:00'), '2024-06-07T09:00:00+09:00');
    assert.equal(written('saturday'), '2024-06-08');
    assert.equal(written('+3d'), '2024-06-04');
    assert.equal(written('+2 weeks 8:00'), '2024-06-15T08:00:00+09:00');
  });

  it('is nothing else', () => {
    for (const typed of ['', ' ', 'x', 'mo', 'someday', '25:00', 'today 9', '2024-02-30', '+d']) {
      assert.equal(written(typed), undefined, typed);
    }
  });
});

describe('the text of a date', () => {
  const date = typedDate('2024-12-24 18:00', nowMs, tokyo);
  assert.ok(date);

  it('follows the first style in which the generator reads what was meant', () => {
    const asUtc = (text: string) => parseIsoDate(text, utc);
    const examples = ['2023-01-01 10:00:00', '2023-01-01 10:00:00 +0900'];
    assert.equal(dateText(date, examples, asUtc), '2024-12-24 18:00:00 +0900');
    assert.equal(
      dateText(date, examples, (text) => parseIsoDate(text, tokyo)),
      '2024-12-24 18:00:00',
    );
    assert.equal(dateText(date, ['2023-01-01'], asUtc), '2024-12-24');
  });

  it('follows the first of all where the generator says nothing', () => {
    assert.equal(
      dateText(date, ['2023-01-01 10:00'], () => undefined),
      '2024-12-24 18:00',
    );
    assert.equal(
      dateText(date, [], () => undefined),
      '2024-12-24T18:00:00+09:00',
    );
  });
});
