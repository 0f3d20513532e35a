import assert from 'node:assert/strict';
import { seenByOthers } from '../../../src/core/check/seenByOthers';
import type { Post } from '../../../src/core/post';
import { post } from '../posts';

const DAY = '2025-05-31';
const before = [post('a.md', DAY, { url: '/a/', tags: ['figs'] }), post('b.md', DAY, { url: '/b/' })];

/** What the checks of other posts see when one is another. */
function seen(path: string, change: Partial<Post> | undefined): string {
  const known = before.find((each) => each.path === path);
  return seenByOthers(before, () => (change === undefined ? undefined : post(path, DAY, { ...known, ...change })), [
    path,
  ]);
}

describe('what the checks of other posts see of a change', () => {
  it('is nothing where only words are other', () => {
    assert.equal(seen('a.md', { title: 'Figs', label: 'Figs', description: 'On figs' }), 'nothing');
  });

  it('is a fact where a tag or the visibility is another', () => {
    assert.equal(seen('a.md', { tags: ['Figs'] }), 'facts');
    assert.equal(seen('a.md', { visibility: 'draft' }), 'facts');
  });

  it('is an address where one comes, changes or goes', () => {
    assert.equal(seen('c.md', { url: '/c/' }), 'addresses');
    assert.equal(seen('a.md', { url: '/other/' }), 'addresses');
    assert.equal(seen('b.md', undefined), 'addresses');
  });

  it('is what matters most of several', () => {
    const after = new Map([
      ['a.md', post('a.md', DAY, { ...before[0], tags: [] })],
      ['b.md', post('b.md', DAY, { ...before[1], url: '/c/' })],
    ]);
    assert.equal(
      seenByOthers(before, (path) => after.get(path), ['a.md', 'b.md']),
      'addresses',
    );
  });
});
