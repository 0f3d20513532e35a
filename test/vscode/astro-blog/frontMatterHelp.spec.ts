import assert from 'node:assert/strict';
import { assertIncludes, hovered, labels, pastedInto } from '../frontMatterHelp';

const POST = 'src/content/blog/box-kite.md';

describe('help with a post of Astro', () => {
  it('offers its keys, those that its posts have first', async () => {
    const keys = await labels(POST, '---\ntitle: x\n|\n---\n');
    assert.equal(keys[0], 'pubDate');
    assertIncludes(keys, ['heroImage', 'updatedDate', 'tags']);
    assertIncludes(await labels(POST, '---\npubDate: |\n---\n'), ['Now']);
  });

  it('says that a draft is one', async () => {
    assert.match(await hovered(POST, '---\ntitle: x\ndra|ft: true\n---\n'), /Draft/);
  });

  it('keeps a pasted picture beside the post', async () => {
    assert.deepEqual(await pastedInto(POST, '---\ntitle: x\n---\n|\n'), [
      '![${1:What the picture shows}](./box-kite.png)',
      'src/content/blog/box-kite.png',
    ]);
  });
});
