import assert from 'node:assert/strict';
import { parseLuxonIso } from '../../../src/core/date/luxon';
import { timeZone, utc } from '../../../src/core/date/zone';

const read = (text: string, zone = utc): string | undefined => {
  const date = parseLuxonIso(text, zone);
  return date && `${date.kind} ${new Date(date.epochMs).toISOString()}`;
};

describe('Luxon dates', () => {
  it('are days of the calendar, of a week or of a year, or only a part of one', () => {
    for (const text of ['2024-01-02', '20240102', '2024-W01-2', '2024W012', '2024-002', '2024002']) {
      assert.equal(read(text), 'day 2024-01-02T00:00:00.000Z', text);
    }
    assert.equal(read('2024-02'), 'day 2024-02-01T00:00:00.000Z');
    assert.equal(read('2024'), 'day 2024-01-01T00:00:00.000Z');
  });

  it('are times of the zone without an offset', () => {
    assert.equal(read('2024-01-02T10:20:30.5'), 'local 2024-01-02T10:20:30.500Z');
    assert.equal(read('2024-01-02T10', timeZone('Asia/Tokyo')), 'local 2024-01-02T01:00:00.000Z');
    assert.equal(read('2024-01-02T24:00'), 'local 2024-01-03T00:00:00.000Z');
  });

  it('are instants with an offset or a zone', () => {
    assert.equal(read('2024-01-02T10:00:00Z'), 'instant 2024-01-02T10:00:00.000Z');
    assert.equal(read('2024-01-02T10:00-0230'), 'instant 2024-01-02T12:30:00.000Z');
    assert.equal(read('2024-01-02T10:00[Asia/Tokyo]'), 'instant 2024-01-02T01:00:00.000Z');
  });

  it('are none in other texts, and on days and times that there are not', () => {
    for (const text of [
      '',
      '2024-1-2',
      '2024-01-02 10:00',
      'Jan 2, 2024',
      '2024-02-30',
      '2024-13-01',
      '2024-01-02T25:00',
      '2023-W53-1',
      '2023-366',
    ]) {
      assert.equal(read(text), undefined, text);
    }
  });
});
