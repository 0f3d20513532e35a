import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSite } from './writing/commands';
import { differencesFrom, type Answered } from './writing/differences';
import { writingSites } from './writing/sites';

interface Kept {
  readonly generator: string;
  readonly files: Readonly<Record<string, string>>;
  readonly posts: readonly (Answered & { readonly body?: string })[];
}

describe('what the commands about posts write', () => {
  for (const site of writingSites) {
    const kept: Kept = JSON.parse(readFileSync(join('test', 'oracle', 'lists', `writing-${site.id}.json`), 'utf8'));

    it(`is read by ${kept.generator} with the title, date, status and address that were asked for`, async () => {
      const { files, asked } = await writeSite(site);
      // The generator was asked about just these files.
      assert.deepEqual(files, kept.files);
      assert.equal(asked.length, 9);
      assert.deepEqual(differencesFrom(asked, kept.posts), []);
    });
  }

  it('leads to the renamed post wherever it was linked to, as Jekyll and Hugo print it', () => {
    for (const [id, address] of [
      ['jekyll', '/blog/2024/02/renamed/'],
      ['hugo', '/posts/renamed/'],
    ]) {
      const kept: Kept = JSON.parse(readFileSync(join('test', 'oracle', 'lists', `writing-${id}.json`), 'utf8'));
      const body = kept.posts.find(({ path }) => path.endsWith('linking.md'))?.body ?? '';
      const targets = [...body.matchAll(/href="([^"]*)"/g)].map(([, href = '']) =>
        href.replace('https://x.example', ''),
      );
      assert.deepEqual(targets, [address, address, address]);
    }
  });
});
