import assert from 'node:assert/strict';
import { withSecondTries } from './secondTry.mjs';

const green = { passed: 2, failures: [] };
const red = (failure: string) => ({ passed: 1, failures: [failure] });

describe('a second try', () => {
  it('is had by parts with a failure, which their results name', async () => {
    const second = new Map([
      [1, green],
      [2, red('c')],
    ]);
    const results = await withSecondTries([green, red('a'), red('b')], async (part) => second.get(part) ?? red('none'));
    assert.deepEqual(results, [green, { ...green, failedAtFirst: ['a'] }, { ...red('c'), failedAtFirst: ['b'] }]);
  });

  it('is had by none where many fail', async () => {
    const results = Array.from({ length: 6 }, (_, index) => red(String(index)));
    assert.deepEqual(await withSecondTries(results, () => assert.fail()), results);
  });
});
