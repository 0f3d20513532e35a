import assert from 'node:assert/strict';
import fc from 'fast-check';
import { merged } from '../../src/core/merged';
import { runs } from './property';

describe('merging items into a sorted list', () => {
  it('gives what sorting all of them gives', () => {
    const ranks = fc.array(fc.integer({ min: 0, max: 40 }).map((rank) => ({ rank })));
    fc.assert(
      fc.property(ranks, ranks, (list, items) => {
        const inOrder = [...list].sort(byRank);
        const all = merged(inOrder, items, byRank);
        assert.deepEqual(all, [...list, ...items].sort(byRank));
        assert.ok([...list, ...items].every((item) => all.includes(item)));
      }),
      runs(200),
    );
  });
});

function byRank(a: { readonly rank: number }, b: { readonly rank: number }): number {
  return a.rank - b.rank;
}
