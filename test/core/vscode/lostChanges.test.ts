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

  it('are looked for once where some may be lost', () => {
    lost.note('a', true);
    lost.note('b', true);
    mock.timers.tick(10_000);
    assert.deepEqual(looked, [['a', 'b']]);
  });

  it('are not looked for where none can be lost', () => {
    for (let index = 0; index < 3; index++) lost.note('a', false);
    mock.timers.tick(10_000);
    assert.deepEqual(looked, []);
  });

  it('are looked for once things rest', () => {
    lost.note('a', true);
    mock.timers.tick(1_900);
    lost.note('a', false);
    mock.timers.tick(1_900);
    assert.deepEqual(looked, []);
    mock.timers.tick(100);
    assert.deepEqual(looked, [['a']]);
  });

  it('are forgotten at the end', () => {
    lost.note('a', true);
    lost.dispose();
    mock.timers.tick(10_000);
    assert.deepEqual(looked, []);
  });
});
