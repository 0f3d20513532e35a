import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { LostChanges } from '../../../src/vscode/lostChanges';

describe('changes that a watcher may have lost', () => {
  let looked: (readonly string[])[];
  let lost: LostChanges<string>;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    looked = [];
    lost = new LostChanges((doubtful) => looked.push([...doubtful]));
  });
  afterEach(() => mock.timers.reset());

  it('are looked for once where several files changed together', () => {
    lost.note('a', 2);
    lost.note('b', 500);
    mock.timers.tick(10_000);
    assert.deepEqual(looked, [['a', 'b']]);
  });

  it('are not looked for where files changed one by one', () => {
    for (let index = 0; index < 3; index++) lost.note('a', 1);
    mock.timers.tick(10_000);
    assert.deepEqual(looked, []);
  });

  it('are looked for once things rest', () => {
    lost.note('a', 2);
    mock.timers.tick(1_900);
    lost.note('a', 1);
    mock.timers.tick(1_900);
    assert.deepEqual(looked, []);
    mock.timers.tick(100);
    assert.deepEqual(looked, [['a']]);
  });

  it('are forgotten at the end', () => {
    lost.note('a', 2);
    lost.dispose();
    mock.timers.tick(10_000);
    assert.deepEqual(looked, []);
  });
});
