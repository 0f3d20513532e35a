import assert from 'node:assert/strict';
import { isoDate } from '../../src/core/date/format';
import { pelican } from '../../src/core/generators/pelican/pelican';
import type { Post } from '../../src/core/post';
import { assertField, openTrapSite, OracleList, ZONES } from './compare';

interface AskedArticle {
  readonly path: string;
  readonly title: string;
  readonly date: string;
  readonly status: string;
  /** Relative to the address of the site. */
  readonly url: string;
  readonly slug: string;
  readonly category: string;
  readonly tags: readonly string[];
}

interface Answer {
  readonly posts: readonly AskedArticle[];
  readonly drafts: readonly AskedArticle[];
  readonly hidden: readonly AskedArticle[];
}

/** Letters that only the tables of Unidecode turn into ASCII: the address of this one is unknown here, and said to be. */
const WITHOUT_ADDRESS = 'content/été.md';

const STATUS: Readonly<Record<Post['visibility'], string>> = {
  published: 'published',
  draft: 'draft',
  unlisted: 'hidden',
  hidden: 'skipped',
};

describe('pelican agrees with Pelican', () => {
  for (const zone of Object.values(ZONES)) {
    it(`in every value of pelican-4.11.0.UTC.json, on a machine in ${zone}`, async () => {
      const list = new OracleList('pelican-4.11.0.UTC.json');
      const { posts: published, drafts, hidden } = list.content as Answer;
      const { posts: all, site } = await openTrapSite(pelican, 'pelican', zone);
      const skipped = all.filter(({ visibility }) => visibility === 'hidden').map(({ path }) => path);
      assert.deepEqual(
        skipped.sort(),
        ['nodate', 'nofm', 'notitle', 'skip'].map((name) => `content/${name}.md`),
      );
      const order = all.filter(({ visibility }) => visibility === 'published').map(({ path }) => path);
      assert.deepEqual(
        order,
        published.map(({ path }) => path),
        'the order',
      );

      const asked = [...published, ...drafts, ...hidden];
      const posts = all.filter(({ visibility }) => visibility !== 'hidden');
      assert.equal(posts.length, asked.length, 'the set of articles');
      const check = <T>(field: keyof AskedArticle, ofPost: (post: Post) => T, except = ''): void => {
        const pairs = asked
          .filter(({ path }) => path !== except)
          .map((one): [string, unknown] => [one.path, one[field]]);
        assertField(list, pairs, posts, field, ofPost);
      };
      check('title', ({ title }) => title);
      check('date', ({ date }) => date && isoDate({ ...date, kind: 'instant' }));
      check('status', ({ visibility }) => STATUS[visibility]);
      check('url', ({ url }) => url?.slice(site.basePath.length + 1), WITHOUT_ADDRESS);
      check('slug', ({ slug }) => slug, WITHOUT_ADDRESS);
      check('category', ({ categories }) => categories[0]);
      check('tags', ({ tags }) => tags);
      assert.deepEqual(
        posts.filter(({ url }) => url === undefined).map(({ path }) => path),
        [WITHOUT_ADDRESS],
      );
    });
  }
});
