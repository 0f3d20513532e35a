import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/core/catalog';
import { hexo } from '../../src/core/generators/hexo/hexo';
import { isListedAt, type Post } from '../../src/core/post';
import { assertField, openTrapSite, OracleList, ZONES } from './compare';

/** Before the future posts of the trap sites, after all others. */
const ASKED_AT = 1_795_000_000_000;

interface AskedPost {
  /** Relative to the folder of the source. */
  readonly path: string;
  readonly title: string;
  readonly date: string;
  /** The date in the zone of the process. */
  readonly local: string;
  readonly url: string;
  readonly slug: string;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
}

interface Answer {
  readonly posts: readonly AskedPost[];
  readonly hidden: readonly AskedPost[];
}

const lists = readdirSync(join(process.cwd(), 'test', 'oracle', 'lists')).filter((name) => name.startsWith('hexo'));

describe('hexo agrees with Hexo', () => {
  for (const name of lists) {
    it(`in every value of ${name}`, async () => {
      const [, site = '', zone = ''] = /^(hexo(?:\+\w+)?)(?:-[\d.]+)?\.(\w+)\.json$/.exec(name) ?? [];
      const list = new OracleList(name);
      compare(list, list.content as Answer, await openTrapSite(hexo, site, ZONES[zone] ?? zone));
    });
  }
});

function compare(list: OracleList, { posts: listed, hidden }: Answer, { posts: all, site }: Catalog): void {
  const inSource = (post: Post): Post => ({ ...post, path: post.path.replace(/^source\//, '') });
  // Hexo drops a post whose front matter it cannot read; here it stays, hidden and with its problem.
  const isDropped = ({ problems }: Post): boolean => problems.some(({ severity }) => severity === 'error');
  const posts = all.map(inSource).filter((post) => !isDropped(post));
  const dropped = all.filter(isDropped).map(({ path, visibility }) => [path, visibility]);
  assert.deepEqual(dropped, [['source/_posts/badyaml.md', 'hidden']], 'the posts that Hexo drops');

  const paths = (some: readonly { readonly path: string }[]): string[] => some.map(({ path }) => path).sort();
  assert.deepEqual(paths(posts), paths([...listed, ...hidden]), 'the set of posts');
  assert.deepEqual(
    paths(posts.filter((post) => isListedAt(post, ASKED_AT))),
    paths(listed),
    'the posts that are shown',
  );
  assert.deepEqual(order(posts, listed, list), order(listed, listed, list), 'the order');
  compareFields(list, [...listed, ...hidden], posts, originOf(site));
}

/** The days in turn, each with its posts: Hexo leaves open which of two posts of the same date comes first. */
function order(some: readonly { readonly path: string }[], listed: readonly AskedPost[], list: OracleList): string[][] {
  const dates = new Map(listed.map(({ path, date }) => [path, date]));
  const groups = new Map<string, string[]>();
  for (const { path } of some) {
    const date = dates.get(path);
    if (date === undefined || list.isMasked(path, 'date')) continue;
    groups.set(date, [...(groups.get(date) ?? []), path].sort());
  }
  return [...groups.values()];
}

function originOf({ baseUrl, basePath }: Catalog['site']): string {
  return baseUrl?.slice(0, baseUrl.length - basePath.length) ?? '';
}

function compareFields(list: OracleList, asked: readonly AskedPost[], posts: readonly Post[], origin: string): void {
  const check = <T>(field: keyof AskedPost, valueOf: (post: Post) => T): void => {
    const pairs = asked.map((post): [string, unknown] => [post.path, post[field]]);
    assertField(list, pairs, posts, field, valueOf);
  };
  check('title', ({ title }) => title ?? '');
  check('date', ({ date }) => date && new Date(date.epochMs).toISOString());
  check('url', ({ url }) => `${origin}${url ?? ''}`);
  check('slug', ({ slug }) => slug);
  check('categories', ({ categories }) => categories);
  check('tags', ({ tags }) => tags);
}
