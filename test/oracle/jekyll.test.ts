import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isoDate } from '../../src/core/date/format';
import { jekyll } from '../../src/core/generators/jekyll/jekyll';
import { isListedAt, type Post } from '../../src/core/post';
import { assertField, openTrapSite, OracleList, ZONES } from './compare';

/** Before the future posts of the trap sites, after all others. */
const ASKED_AT = 1_795_000_000_000;

interface AskedPost {
  readonly path: string;
  readonly title: string | number | null;
  readonly date: string;
  readonly draft: boolean;
  readonly url: string;
  readonly slug: string | null;
  readonly categories: readonly string[];
  readonly tags: readonly string[] | null;
}

const lists = readdirSync(join(process.cwd(), 'test', 'oracle', 'lists')).filter((name) => name.startsWith('jekyll'));

describe('jekyll agrees with Jekyll', () => {
  for (const name of lists) {
    it(`in every value of ${name}`, async () => {
      const list = new OracleList(name);
      const asked = (list.content as { posts: readonly AskedPost[] }).posts;
      const { site, zone, isShown } = partsOf(name);
      const catalog = await openTrapSite(jekyll, site, zone);
      const posts = catalog.posts.filter(isShown);
      compare(list, asked, posts, catalog.site.basePath);
    });
  }
});

/** The site, the zone and the posts of a list: three kinds were asked for, told apart by their names. */
function partsOf(name: string): { site: string; zone: string; isShown: (post: Post) => boolean } {
  const [, base = '', zone = ''] = /^(jekyll.*?)\.(UTC|New_York|Tokyo)(?:\.all)?\.json$/.exec(name) ?? [];
  // `jekyll+pretty`: another configuration; drafts and future posts are shown, unpublished ones are not.
  if (base.includes('+'))
    return { site: base, zone: ZONES[zone] ?? zone, isShown: (post) => post.visibility !== 'hidden' };
  const isAll = name.endsWith('.all.json');
  return { site: 'jekyll', zone: ZONES[zone] ?? zone, isShown: (post) => isAll || isListedAt(post, ASKED_AT) };
}

function compare(list: OracleList, asked: readonly AskedPost[], posts: readonly Post[], basePath: string): void {
  const sorted = (paths: readonly string[]): string[] => [...paths].sort();
  assert.deepEqual(sorted(posts.map(({ path }) => path)), sorted(asked.map(({ path }) => path)), 'the set of posts');

  const hasPlace = ({ path }: { path: string }): boolean => !list.isMasked(path, 'date');
  const order = (list: readonly { path: string }[]): string[] => list.filter(hasPlace).map(({ path }) => path);
  assert.deepEqual(order(posts), order(asked), 'the order');

  const pairs = <T>(valueOf: (post: AskedPost) => T): [string, T][] => asked.map((post) => [post.path, valueOf(post)]);
  assertField(
    list,
    pairs((post) => (post.title === null ? undefined : String(post.title))),
    posts,
    'title',
    (post) => post.title,
  );
  assertField(
    list,
    pairs((post) => post.date),
    posts,
    'date',
    (post) => post.date && isoDate({ ...post.date, kind: 'instant' }),
  );
  assertField(
    list,
    pairs((post) => post.draft),
    posts,
    'draft',
    (post) => post.visibility === 'draft',
  );
  assertField(
    list,
    pairs((post) => basePath + post.url),
    posts,
    'url',
    (post) => post.url,
  );
  assertField(
    list,
    pairs((post) => post.slug ?? undefined),
    posts,
    'slug',
    (post) => post.slug,
  );
  assertField(
    list,
    pairs((post) => post.categories),
    posts,
    'categories',
    (post) => post.categories,
  );
  assertField(
    list,
    pairs((post) => post.tags ?? []),
    posts,
    'tags',
    (post) => post.tags,
  );
}
