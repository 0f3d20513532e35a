import assert from 'node:assert/strict';
import { assertIncludes, hovered, labels, pastedInto } from '../frontMatterHelp';

const POST = 'content/notes/socks.md';

describe('help with a post of Hugo', () => {
  it('offers its keys and tags in TOML', async () => {
    assertIncludes(await labels(POST, '+++\ntitle = "x"\n|\n+++\n'), ['draft', 'tags', 'expiryDate', 'translationKey']);
    assert.equal((await labels(POST, '+++\ntags = ["|"]\n+++\n'))[0], 'boots');
  });

  it('says when the post will be, in the zone of the site', async () => {
    const words = await hovered(POST, '+++\ntitle = "x"\nd|ate = 2025-01-05T23:30:00\n+++\n');
    assert.match(words, /Sunday, January 5, 2025 at 11:30\sPM \\\+01:00/);
    assert.match(words, /Europe\/Berlin/);
  });

  it('keeps a pasted picture in the folder of the year, or in that of a bundle', async () => {
    const head = '---\ntitle: x\ndate: 2025-01-05\n---\n';
    assert.deepEqual(await pastedInto(POST, `${head}|\n`), [
      '![${1:What the picture shows}](/images/2025/socks.png)',
      'static/images/2025/socks.png',
    ]);
    assert.deepEqual(await pastedInto('content/walks/mud/index.md', `${head}|\n`), [
      '![${1:What the picture shows}](mud.png)',
      'content/walks/mud/mud.png',
    ]);
  });
});
