import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { listingText } from './listing.mjs';

describe('the text of the listing', () => {
  it('leads links and pictures to the repository', () => {
    assert.equal(
      listingText(
        '![All](media/all.png)\nSee [`tests`](test/all.ts), [more](#more).',
        'git+https://example.org/a/b.git',
      ),
      '![All](https://example.org/a/b/raw/HEAD/media/all.png)\n' +
        'See [`tests`](https://example.org/a/b/blob/HEAD/test/all.ts), [more](#more).',
    );
  });

  it('leaves pictures out and keeps words where there is no address', () => {
    assert.equal(
      listingText('One.\n\n![All](media/all.png)\nSee [`tests`](test/all.ts).', undefined),
      'One.\n\nSee `tests`.',
    );
  });

  it('takes code for what it is', () => {
    const code = 'Behind `](` and `[a](b)`:\n\n```md\n[title](url)\n![a](b.png)\n```\n';
    assert.equal(listingText(code, 'https://example.org/a/b'), code);
  });

  it('shows only pictures of the web by https, and no vector graphics', () => {
    const readme = readFileSync('README.md', 'utf8');
    const pictures = [...listingText(readme, 'https://example.org/a/b').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)];
    assert.ok(pictures.length > 0);
    for (const [, address = ''] of pictures) assert.match(address, /^https:.*\.png$/);
    const bare = listingText(readme, undefined);
    assert.equal(listingText(bare, 'https://example.org/a/b'), bare);
  });
});
