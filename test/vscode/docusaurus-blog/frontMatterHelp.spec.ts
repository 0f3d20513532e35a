import assert from 'node:assert/strict';
import { assertIncludes, hovered, labels, pastedInto } from '../frontMatterHelp';

const POST = 'blog/2024-07-01-roots/index.md';

describe('help with a post of Docusaurus', () => {
  it('offers its keys, the authors of authors.yml, and tags', async () => {
    assertIncludes(await labels(POST, '---\ntitle: x\n|\n---\n'), [
      'unlisted',
      'hide_table_of_contents',
      'last_update',
    ]);
    assertIncludes(await labels(POST, '---\nauthors: [|]\n---\n'), ['wren']);
    assert.equal((await labels(POST, '---\ntags: [|]\n---\n'))[0], 'hazel');
  });

  it('says that nobody finds a post that is unlisted', async () => {
    assert.match(await hovered(POST, '---\ntitle: x\nunlis|ted: true\n---\n'), /Unlisted/);
  });

  it('keeps a pasted picture in the folder of the post', async () => {
    assert.deepEqual(await pastedInto(POST, '---\ntitle: x\n---\n|\n'), [
      '![${1:What the picture shows}](./roots.png)',
      'blog/2024-07-01-roots/roots.png',
    ]);
  });
});
