import assert from 'node:assert/strict';
import { astro } from '../../src/core/generators/astro/astro';
import type { Post } from '../../src/core/post';
import { assertField, openTrapSite, OracleList, ZONES } from './compare';

/** An entry of `getCollection('blog')`. */
interface AskedEntry {
  readonly id: string;
  readonly path: string;
  readonly title?: string;
  readonly date?: string;
  readonly draft: boolean;
}

describe('astro agrees with Astro', () => {
  // Astro keeps the order of reading, so the order is none.
  for (const [name, zone] of Object.entries(ZONES)) {
    it(`in every value of astro.${name}.json`, async () => {
      const list = new OracleList(`astro.${name}.json`);
      const asked = list.content as readonly AskedEntry[];
      const { posts } = await openTrapSite(astro, 'astro', zone);
      const paths = (some: readonly { readonly path: string }[]): string[] => some.map(({ path }) => path).sort();
      assert.deepEqual(paths(posts), paths(asked), 'the set of posts');
      const check = <T>(field: keyof AskedEntry, ofPost: (post: Post) => T): void => {
        const pairs = asked.map((entry): [string, unknown] => [entry.path, entry[field]]);
        assertField(list, pairs, posts, field, ofPost);
      };
      check('id', ({ slug }) => slug);
      check('title', ({ title }) => title);
      check('date', ({ date }) => date && new Date(date.epochMs).toISOString());
      check('draft', ({ visibility }) => visibility === 'draft');
    });
  }
});
