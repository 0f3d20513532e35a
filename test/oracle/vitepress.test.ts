import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vitepress } from '../../src/core/generators/vitepress/vitepress';
import type { Post } from '../../src/core/post';
import { assertField, openTrapSite, OracleList, ZONES } from './compare';

/** A page of `createContentLoader('posts/**' + '/*.md')`, which are not sorted. */
interface AskedPage {
  readonly title?: string;
  readonly date: string | null;
  readonly draft: boolean;
  /** Without the base of the site. */
  readonly url: string;
}

const lists = readdirSync(join(process.cwd(), 'test', 'oracle', 'lists')).filter((name) =>
  name.startsWith('vitepress'),
);

describe('vitepress agrees with VitePress', () => {
  for (const name of lists) {
    it(`in every value of ${name}`, async () => {
      const zone = /\.(\w+)\.json$/.exec(name)?.[1] ?? '';
      const list = new OracleList(name);
      const asked = (list.content as { posts: readonly AskedPage[] }).posts;
      const { posts, site } = await openTrapSite(vitepress, 'vitepress', ZONES[zone] ?? zone);
      // The pages carry no path, so their address stands for it.
      const byUrl = posts.map((post) => ({ ...post, path: post.url?.slice(site.basePath.length) ?? post.path }));
      assert.deepEqual(byUrl.map(({ path }) => path).sort(), asked.map(({ url }) => url).sort(), 'the set of pages');
      const check = <T>(field: keyof AskedPage, ofPost: (post: Post) => T): void => {
        const pairs = asked.map((page): [string, unknown] => [page.url, page[field]]);
        assertField(list, pairs, byUrl, field, ofPost);
      };
      check('title', ({ title }) => title);
      check('date', ({ date }) => (date === undefined ? null : new Date(date.epochMs).toISOString()));
      check('draft', ({ visibility }) => visibility === 'draft');
    });
  }
});
