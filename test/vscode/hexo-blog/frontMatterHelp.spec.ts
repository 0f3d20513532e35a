import assert from 'node:assert/strict';
import { assertIncludes, hovered, labels, pastedInto } from '../frontMatterHelp';

const POST = 'source/_posts/neap.md';

describe('help with a post of Hexo', () => {
  it('offers its keys, and tags as its posts write them', async () => {
    assertIncludes(await labels(POST, '---\ntitle: x\n|\n---\n'), ['updated', 'categories', 'disableNunjucks']);
    assert.equal((await labels(POST, '---\ntags: [|]\n---\n'))[0], 'sea');
    assert.deepEqual(await labels(POST, '---\npublished: |\n---\n'), ['true', 'false']);
  });

  it('says when the post will be, in the zone of the site', async () => {
    const words = await hovered(POST, '---\ntitle: x\ndate: 2024-09-1|1 18:05:00\n---\n');
    assert.match(words, /Wednesday, September 11, 2024 at 6:05\sPM \\\+09:00/);
    assert.match(words, /Asia\/Tokyo/);
  });

  it('keeps a pasted picture among the images of the source', async () => {
    assert.deepEqual(await pastedInto(POST, '---\ntitle: x\n---\n|\n'), [
      '![${1:What the picture shows}](/images/neap.png)',
      'source/images/neap.png',
    ]);
  });
});
