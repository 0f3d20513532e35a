import assert from 'node:assert/strict';
import { CachedFiles } from '../../src/core/cachedFiles';
import { MemoryFiles } from './memoryFiles';

describe('files that are kept', () => {
  const prune = (): boolean => false;

  it('are read once, until something happens to them', async () => {
    const store = new MemoryFiles({ 'a/b.html': 'one', 'a/c.html': 'two' });
    const files = new CachedFiles(store);
    for (let round = 0; round < 3; round++) assert.equal((await files.read('a/b.html'))?.text, 'one');
    assert.deepEqual(store.reads, ['a/b.html']);
    store.set('a/b.html', 'three');
    files.forget('a/c.html');
    assert.equal((await files.read('a/b.html'))?.text, 'one');
    files.forget('a/b.html');
    assert.equal((await files.read('a/b.html'))?.text, 'three');
  });

  it('that are not there are looked for again when they appear', async () => {
    const store = new MemoryFiles({});
    const files = new CachedFiles(store);
    assert.equal(await files.read('a/b.html'), undefined);
    assert.deepEqual(await files.walk('a', { prune }), []);
    store.set('a/b.html', 'one');
    files.forget('a/b.html');
    assert.equal((await files.read('a/b.html'))?.text, 'one');
    assert.deepEqual(await files.walk('a', { prune }), ['a/b.html']);
    assert.deepEqual(await files.list('a'), [{ name: 'b.html', kind: 'file' }]);
  });

  it('are forgotten with the folder that they lie in', async () => {
    const store = new MemoryFiles({ 'a/b/c.html': 'one' });
    const files = new CachedFiles(store);
    await files.read('a/b/c.html');
    store.set('a/b/c.html', undefined);
    files.forget('a');
    assert.equal(await files.read('a/b/c.html'), undefined);
  });
});
