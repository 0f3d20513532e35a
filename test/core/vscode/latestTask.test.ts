import assert from 'node:assert/strict';
import { LatestTask } from '../../../src/vscode/preview/latestTask';

describe('the latest of many tasks', () => {
  it('is the only one that is taken, and the next to run behind the one that runs', async () => {
    const ends: (() => void)[] = [];
    const taken: number[] = [];
    const overtaken: boolean[] = [];
    let made = 0;
    const task = new LatestTask(
      async (isOvertaken) => {
        const number = ++made;
        await new Promise<void>((resolve) => ends.push(resolve));
        overtaken.push(isOvertaken());
        return number;
      },
      (result) => taken.push(result),
    );
    const done = task.run();
    void task.run();
    void task.run();
    assert.equal(made, 1);
    ends[0]?.();
    await Promise.resolve();
    while (ends.length < 2) await Promise.resolve();
    assert.deepEqual([taken, overtaken], [[], [true]]);
    ends[1]?.();
    await done;
    assert.deepEqual([taken, overtaken, made], [[2], [true, false], 2]);
  });
});
