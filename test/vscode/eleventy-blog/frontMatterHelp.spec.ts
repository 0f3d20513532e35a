import assert from 'node:assert/strict';
import { assertIncludes, hovered, labels, pastedInto } from '../frontMatterHelp';

const POST = 'posts/a-sewing-machine.md';

describe('help with a post of Eleventy', () => {
  it('offers its keys and tags', async () => {
    assertIncludes(await labels(POST, '---\ntitle: x\n|\n---\n'), ['permalink', 'eleventyExcludeFromCollections']);
    assertIncludes(await labels(POST, '---\ntags:\n  - |\n---\n'), ['clocks']);
    assertIncludes(await labels(POST, '---\neleventyNavigation:\n  |\n---\n'), ['key', 'parent', 'order']);
  });

  it('says where the post will be', async () => {
    assert.match(await hovered(POST, '---\ntit|le: x\n---\n'), /\/posts\/a\\-sewing\\-machine\//);
  });

  it('keeps a pasted picture among the assets', async () => {
    assert.deepEqual(await pastedInto(POST, '---\ntitle: x\n---\n|\n'), [
      '![${1:What the picture shows}](/assets/images/a-sewing-machine.png)',
      'assets/images/a-sewing-machine.png',
    ]);
  });
});
