import assert from 'node:assert/strict';
import { shareOut } from './shares.mjs';

describe('shares of a suite', () => {
  const weights = [3, 14, 1, 5, 9, 2, 6];
  const sharesOf = (count: number): number[][] => shareOut(weights, count, (weight) => weight);

  it('hold every file once', () => {
    for (const count of [1, 2, 3, 7]) {
      const shares = sharesOf(count);
      assert.equal(shares.length, count);
      assert.deepEqual(shares.flat().toSorted(), weights.toSorted());
    }
  });

  it('are no more than there are files', () => {
    assert.equal(sharesOf(8).length, 7);
    assert.deepEqual(
      shareOut([], 2, () => 1),
      [],
    );
  });

  it('weigh about the same', () => {
    const sums = sharesOf(2).map((share) => share.reduce((sum, weight) => sum + weight));
    assert.deepEqual(sums, [20, 20]);
  });
});
