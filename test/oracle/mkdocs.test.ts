import assert from 'node:assert/strict';
import { isoDate } from '../../src/core/date/format';
import { mkdocsMaterial } from '../../src/core/generators/mkdocs/mkdocs';
import type { Post } from '../../src/core/post';
import { assertField, openTrapSite, OracleList, ZONES } from './compare';

/** A post of the blog plugin in a build, where there are no drafts. */
interface AskedPost {
  /** Relative to the folder of the documents. */
  readonly path: string;
  readonly title: string;
  readonly date: string;
  /** Relative to the address of the site. */
  readonly url: string;
  readonly categories: readonly string[];
}

describe('mkdocs agrees with Material for MkDocs', () => {
  for (const zone of Object.values(ZONES)) {
    it(`in every value of mkdocs-material-9.6.4.UTC.json, on a machine in ${zone}`, async () => {
      const list = new OracleList('mkdocs-material-9.6.4.UTC.json');
      const asked = (list.content as { posts: readonly AskedPost[] }).posts;
      const { posts: all, site } = await openTrapSite(mkdocsMaterial, 'mkdocs', zone);
      const drafts = all.filter(({ visibility }) => visibility === 'draft').map(({ path }) => path);
      assert.deepEqual(drafts, ['docs/blog/posts/draft.md'], 'the drafts');
      const posts = all
        .filter(({ visibility }) => visibility !== 'draft')
        .map((post) => ({ ...post, path: post.path.replace(/^docs\//, '') }));
      assert.deepEqual(
        posts.map(({ path }) => path),
        asked.map(({ path }) => path),
        'the order',
      );
      const check = <T>(field: keyof AskedPost, ofPost: (post: Post) => T): void => {
        const pairs = asked.map((post): [string, unknown] => [post.path, post[field]]);
        assertField(list, pairs, posts, field, ofPost);
      };
      check('title', ({ title }) => title);
      check('date', ({ date }) => date && isoDate({ ...date, kind: 'instant' }));
      check('url', ({ url }) => url?.slice(site.basePath.length + 1));
      check('categories', ({ categories }) => categories);
    });
  }
});
