import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJavaScriptDate } from '../../../src/core/date/javascript';
import { timeZone, utc } from '../../../src/core/date/zone';
import { runs } from '../property';

const tokyo = timeZone('Asia/Tokyo') ?? utc;
const read = (text: string): string | undefined => {
  const date = parseJavaScriptDate(text, tokyo);
  return date && `${date.kind} ${new Date(date.epochMs).toISOString()}`;
};

/** What date texts are made of, and what spoils them. */
const PIECES =
  `2024|24|1|01|31|13|2024-01-02|2024-1-2|2024/03/09|T|T10:00|10:30|10:30:15|10:30:15.123|::|Z|+0900|+09:00|-5|UTC|GMT+2|EST|am|PM
|Jan|January|Mai|Friday|Fri,|,| |-|/|.|(x)|at|24:00|2024-02-30|0099|+002024-01-01|59|60|5.6|x|é|1st|Sept|2024-01-02T10:00:00.5Z|_|:`
    .replace(/\n/g, '')
    .split('|');

describe('JavaScript dates', () => {
  it('are days in UTC in the format of ECMAScript, and local times with a time', () => {
    assert.equal(read('2024-01-02'), 'instant 2024-01-02T00:00:00.000Z');
    assert.equal(read('2024-01-02T10:00'), 'local 2024-01-02T01:00:00.000Z');
    assert.equal(read('2024-01-02T10:00:00.5+02:00'), 'instant 2024-01-02T08:00:00.500Z');
  });

  it('are local in every other format', () => {
    assert.equal(read('2024/01/02'), 'day 2024-01-01T15:00:00.000Z');
    assert.equal(read('2024-1-2'), 'day 2024-01-01T15:00:00.000Z');
    assert.equal(read('2024-01-02 10:00'), 'local 2024-01-02T01:00:00.000Z');
    assert.equal(read('Jan 2, 2024 3:04 PM'), 'local 2024-01-02T06:04:00.000Z');
    assert.equal(read('Fri, 2 Jan 2024 10:00:00 GMT'), 'instant 2024-01-02T10:00:00.000Z');
  });

  it('run on beyond the end of a month', () => {
    assert.equal(read('2024-02-30T00:00Z'), 'instant 2024-03-01T00:00:00.000Z');
  });

  it('are none in other texts', () => {
    for (const text of ['2024GMT+2202424:00', '', 'someday', '2024-13-01', '2024-01-02T10', '1st of May 2024'])
      assert.equal(read(text), undefined);
  });

  it('are those of the engine itself', () => {
    const zone = timeZone(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? utc;
    const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const engine = new Date(written).getTime();
        const mine = parseJavaScriptDate(written, zone)?.epochMs ?? Number.NaN;
        // Offsets of old times have seconds, which are cut here.
        if (!(engine < Date.UTC(1950, 0))) assert.equal(mine, engine, written);
      }),
      runs(500),
    );
  });
});
