import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/core/catalog';
import { eleventy } from '../../src/core/generators/eleventy/eleventy';
import type { Post } from '../../src/core/post';
import { assertField, openTrapSite, OracleList, ZONES } from './compare';

/** An item of `collections.posts`. */
interface AskedPost {
  readonly path: string;
  readonly title?: string;
  readonly date: string;
  readonly draft: boolean;
  /** False where nothing is written. */
  readonly url: string | false;
  readonly slug: string;
  readonly tags: readonly string[];
}

const lists = readdirSync(join(process.cwd(), 'test', 'oracle', 'lists')).filter((name) => name.startsWith('eleventy'));

describe('eleventy agrees with Eleventy', () => {
  for (const name of lists) {
    it(`in every value of ${name}`, async () => {
      const [, site = '', zone = ''] = /^(\w+)-[\d.]+\.(\w+)\.json$/.exec(name) ?? [];
      const list = new OracleList(name);
      const asked = (list.content as { posts: readonly AskedPost[] }).posts.map(withPath);
      compare(list, asked, await openTrapSite(eleventy, site, ZONES[zone] ?? zone));
    });
  }

  it('names each input at which Eleventy stops, and keeps the post', async () => {
    const { posts } = await openTrapSite(eleventy, 'eleventy-fatal', 'UTC', { contentFolders: [''] });
    const fatal = posts.map(({ path, title, problems }) => [path, title, problems[0]?.code, problems[0]?.severity]);
    assert.deepEqual(fatal.sort(), [
      ['strdate2.md', 'SD2', 'date.fatal', 'error'],
      ['toml.md', 'Toml', 'frontMatter.language', 'error'],
    ]);
  });
});

function withPath(post: AskedPost): AskedPost {
  return { ...post, path: post.path.replace(/^\.\//, '') };
}

function compare(list: OracleList, asked: readonly AskedPost[], { posts: all }: Catalog): void {
  // What is excluded from collections stays here, hidden.
  const posts = all.filter(({ visibility }) => visibility !== 'hidden');
  const hidden = all.filter(({ visibility }) => visibility === 'hidden').map(({ path }) => path);
  assert.deepEqual(hidden, ['posts/excl.md'], 'the posts that are in no collection');

  const paths = (some: readonly { readonly path: string }[]): string[] => some.map(({ path }) => path).sort();
  assert.deepEqual(paths(posts), paths(asked), 'the set of posts');
  const order = (some: readonly { readonly path: string }[]): string[] =>
    some.map(({ path }) => path).filter((path) => !isMasked(list, path, 'date'));
  assert.deepEqual(order(posts), order(asked), 'the order');

  const check = <T>(
    field: keyof AskedPost,
    ofPost: (post: Post) => T,
    ofAsked?: (post: AskedPost) => unknown,
  ): void => {
    const pairs = asked
      .filter(({ path }) => !isMasked(list, path, field))
      .map((post): [string, unknown] => [post.path, ofAsked === undefined ? post[field] : ofAsked(post)]);
    assertField(list, pairs, posts, field, ofPost);
  };
  check('title', ({ title }) => title);
  check('date', ({ date }) => date && new Date(date.epochMs).toISOString());
  check('draft', ({ visibility }) => visibility === 'draft');
  check('url', ({ url }) => url ?? false);
  check('slug', ({ slug }) => slug);
  check(
    'tags',
    ({ tags }) => tags,
    // A tag that a directory and a post both give stands twice in Eleventy, and puts the post into its collection once.
    ({ tags }) => [...new Set(tags)],
  );
}

function isMasked(list: OracleList, path: string, field: string): boolean {
  return list.isMasked(`./${path}`, field);
}
