import assert from 'node:assert/strict';
import { assertIncludes, hovered, labels, pastedInto } from '../frontMatterHelp';

const POST = 'notes/2024-03-02-herons.md';

describe('help with a post of a plain folder', () => {
  it('offers the keys that blogs have, and their values', async () => {
    assertIncludes(await labels(POST, '---\ntitle: x\n|\n---\n'), ['date', 'tags', 'draft']);
    assert.deepEqual(await labels(POST, '---\ndraft: |\n---\n'), ['true', 'false']);
  });

  it('says when the post is dated', async () => {
    assert.match(await hovered(POST, '---\nda|te: 2024-03-02\n---\n'), /Saturday, March 2, 2024/);
  });

  it('keeps a pasted picture in a folder beside the post', async () => {
    assert.deepEqual(await pastedInto(POST, '---\ntitle: x\n---\n|\n'), [
      '![${1:What the picture shows}](images/herons.png)',
      'notes/images/herons.png',
    ]);
  });
});
