import assert from 'node:assert/strict';
import { dateLike } from '../../../src/core/authoring/dateStyle';
import type { PostDate } from '../../../src/core/date/postDate';

/** 2025-06-07 00:30:15 at +02:00, the evening before in UTC. */
const date: PostDate = { kind: 'instant', epochMs: Date.UTC(2025, 5, 6, 22, 30, 15), offsetMinutes: 120 };

describe('a date in the style of another one', () => {
  const styles: readonly (readonly [string, string])[] = [
    ['2024-01-02', '2025-06-07'],
    ['2024/01/02', '2025/06/07'],
    ['2024-01-02 10:00', '2025-06-07 00:30'],
    ['2024-01-02 10:00:00', '2025-06-07 00:30:15'],
    ['2024-01-02T10:00:00', '2025-06-07T00:30:15'],
    ['2024-01-02 10:00:00 +0100', '2025-06-07 00:30:15 +0200'],
    ['2024-01-02 10:00 -0500', '2025-06-07 00:30 +0200'],
    ['2024-01-02T10:00:00+01:00', '2025-06-07T00:30:15+02:00'],
    ['2024-01-02T10:00:00Z', '2025-06-06T22:30:15Z'],
    ['2024-01-02T10:00:00.123Z', '2025-06-06T22:30:15.000Z'],
    ['2024-01-02 10:00:00 Z', '2025-06-06 22:30:15 Z'],
    ['2 January 2024', '2025-06-07T00:30:15+02:00'],
    ['', '2025-06-07T00:30:15+02:00'],
  ];
  for (const [like, written] of styles) {
    it(`is ${written} beside ${like === '' ? 'none' : like}`, () => {
      assert.equal(dateLike(like, date), written);
    });
  }
});
