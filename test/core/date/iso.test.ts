import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { dateInPath } from '../../../src/core/date/fileName';
import { isoDate } from '../../../src/core/date/format';
import { parseIsoDate } from '../../../src/core/date/iso';
import { timeZone, utc } from '../../../src/core/date/zone';
import { runs } from '../property';

const tokyo = timeZone('Asia/Tokyo') ?? utc;

describe('parseIsoDate', () => {
  const read = (text: string): readonly string[] | undefined => {
    const date = parseIsoDate(text, tokyo);
    return date === undefined ? undefined : [date.kind, isoDate(date)];
  };

  it('takes a date without a time for a day', () => {
    for (const text of ['2024-05-31', '2024-5-31', '2024/05/31', '2024.05.31', ' 2024-05-31 ']) {
      assert.deepEqual(read(text), ['day', '2024-05-31'], text);
    }
  });

  it('reads a time without an offset in the zone', () => {
    for (const text of ['2024-05-31 18:00', '2024-05-31T18:00', '2024-05-31 18:00:00']) {
      assert.deepEqual(read(text), ['local', '2024-05-31T18:00:00+09:00'], text);
    }
  });

  it('keeps an offset that is written', () => {
    assert.deepEqual(read('2024-05-31T18:00:00Z'), ['instant', '2024-05-31T18:00:00+00:00']);
    assert.deepEqual(read('2024-05-31 18:00:00 -0530'), ['instant', '2024-05-31T18:00:00-05:30']);
    assert.deepEqual(read('2024-05-31 18:00:00 -4'), ['instant', '2024-05-31T18:00:00-04:00']);
    assert.deepEqual(read('2024-05-31T18:00:00.25+02:00'), ['instant', '2024-05-31T18:00:00.250+02:00']);
  });

  it('refuses days and times that there are not, and everything else', () => {
    for (const text of ['2023-02-29', '2024-13-01', '2024-05-31 25:00', '2024-05-31 10:61', '31.05.2024', 'soon', '']) {
      assert.equal(read(text), undefined, text);
    }
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-+0-9:./TZ ]{0,40}$/), (text) => {
        const date = parseIsoDate(text, tokyo);
        if (date !== undefined) assert.ok(Number.isFinite(date.epochMs));
      }),
      runs(200),
    );
  });
});

describe('dateInPath', () => {
  const read = (path: string): readonly string[] | undefined => {
    const found = dateInPath(path, utc);
    return found === undefined ? undefined : [isoDate(found.date), found.source, found.rest];
  };

  it('reads the date at the start of a file name, padded or not, and leaves the rest', () => {
    assert.deepEqual(read('posts/2024-05-31-a-walk.md'), ['2024-05-31', 'fileName', 'a-walk']);
    assert.deepEqual(read('2024-5-3-a-walk.md'), ['2024-05-03', 'fileName', 'a-walk']);
    assert.deepEqual(read('2024-05-31_a-walk.md'), ['2024-05-31', 'fileName', 'a-walk']);
    assert.deepEqual(read('2024-05-31 a walk.md'), ['2024-05-31', 'fileName', 'a walk']);
    assert.deepEqual(read('2024-05-31.md'), ['2024-05-31', 'fileName', '']);
  });

  it('reads the date of the folder of a bundle', () => {
    assert.deepEqual(read('posts/2024-05-31-a-walk/index.md'), ['2024-05-31', 'folderName', 'a-walk']);
    assert.deepEqual(read('posts/2024-05-31-a-walk/index.fr.md'), ['2024-05-31', 'folderName', 'a-walk']);
    assert.equal(read('posts/2024-05-31-a-walk/notes.md'), undefined);
  });

  it('reads the date of folders of years, months and days', () => {
    assert.deepEqual(read('posts/2024/05/31/a-walk.md'), ['2024-05-31', 'path', 'a-walk']);
    assert.equal(read('posts/2024/05/a-walk.md'), undefined);
  });

  it('takes no other numbers for dates', () => {
    for (const path of ['30.0.md', '12024-05-31-x.md', '2024-05-311-x.md', '2024-02-30-x.md', '20240531-x.md']) {
      assert.equal(read(path), undefined, path);
    }
  });
});
