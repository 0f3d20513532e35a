import assert from 'node:assert/strict';
import { heldBack } from '../../../src/core/server/heldBack';
import { servedPaths } from '../../../src/core/server/servedAddress';

describe('a post that a server holds back', () => {
  it('comes with the flag that shows it', () => {
    assert.equal(heldBack('hugo', 'draft')?.flag, '-D');
    assert.equal(heldBack('hugo', 'scheduled')?.flag, '-F');
    assert.equal(heldBack('hugo', 'expired')?.flag, '-E');
    assert.equal(heldBack('jekyll', 'draft')?.flag, '--drafts');
    assert.equal(heldBack('jekyll', 'hidden')?.flag, '--unpublished');
    assert.equal(heldBack('jekyll', 'scheduled')?.flag, '--future');
    assert.equal(heldBack('hexo', 'draft')?.flag, '--draft');
  });

  it('comes with the setting of its site where no flag shows it', () => {
    assert.deepEqual(heldBack('hexo', 'scheduled'), { status: 'scheduled', flag: undefined, setting: 'future: true' });
  });

  it('comes without either where nobody knows one, and is none where it is published', () => {
    assert.deepEqual(heldBack('eleventy', 'draft'), { status: 'draft', flag: undefined, setting: undefined });
    assert.equal(heldBack('hugo', 'published'), undefined);
    assert.equal(heldBack('docusaurus', 'unlisted'), undefined);
  });
});

describe('the paths of a post on a server', () => {
  it('are its own, then without the base path', () => {
    assert.deepEqual(servedPaths('/blog/2024/soup/', '/blog'), ['/blog/2024/soup/', '/2024/soup/']);
    assert.deepEqual(servedPaths('/2024/soup/', ''), ['/2024/soup/']);
    assert.deepEqual(servedPaths('/blogs/soup/', '/blog'), ['/blogs/soup/']);
  });
});
