import assert from 'node:assert/strict';
import { withSources } from './stacks.mjs';

describe('stack traces of tests', () => {
  it('name places in the sources', () => {
    const stack = new Error('told').stack ?? '';
    assert.doesNotMatch(stack, /stacks\.test\.ts/);
    assert.match(withSources(stack, __filename), /^Error: told\n.*\btest\/harness\/stacks\.test\.ts:6:\d+\)?\n/);
  });

  it('stay as they are where no place is in the bundle', () => {
    const stack = 'Error: elsewhere\n    at node:internal/process/task_queues:95:5';
    assert.equal(withSources(stack, __filename), stack);
  });
});
