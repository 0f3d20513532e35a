import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { docusaurus } from '../../src/core/generators/docusaurus/docusaurus';
import type { Post } from '../../src/core/post';
import { assertField, openTrapSite, OracleList, ZONES } from './compare';

/** A post of the blog plugin in production, where there are no drafts. */
interface AskedPost {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly unlisted: boolean;
  readonly url: string;
  readonly tags: readonly string[];
}

const lists = readdirSync(join(process.cwd(), 'test', 'oracle', 'lists')).filter((name) =>
  name.startsWith('docusaurus'),
);

describe('docusaurus agrees with Docusaurus', () => {
  for (const name of lists) {
    it(`in every value of ${name}`, async () => {
      const [, site = '', zone = ''] = /^(docusaurus(?:\+\w+)?)\.(\w+)\.json$/.exec(name) ?? [];
      const list = new OracleList(name);
      const asked = (list.content as { posts: readonly AskedPost[] }).posts.map(withPath);
      compare(list, asked, (await openTrapSite(docusaurus, site, ZONES[zone] ?? zone)).posts);
    });
  }
});

function withPath(post: AskedPost): AskedPost {
  return { ...post, path: post.path.replace(/^@site\//, '') };
}

function compare(list: OracleList, asked: readonly AskedPost[], all: readonly Post[]): void {
  const drafts = all.filter(({ visibility }) => visibility === 'draft').map(({ path }) => path);
  assert.deepEqual(drafts, ['blog/draft.md'], 'the drafts');
  const posts = all.filter(({ visibility }) => visibility !== 'draft');
  const paths = (some: readonly { readonly path: string }[]): string[] => some.map(({ path }) => path).sort();
  assert.deepEqual(paths(posts), paths(asked), 'the set of posts');
  // The dates of undated posts come from the history of the repository in which the site was asked.
  const order = (some: readonly { readonly path: string }[]): string[] =>
    some.map(({ path }) => path).filter((path) => !list.isMasked(path, 'date'));
  assert.deepEqual(order(posts), order(asked), 'the order');

  const check = <T>(field: keyof AskedPost, ofPost: (post: Post) => T): void => {
    const pairs = asked.map((post): [string, unknown] => [post.path, post[field]]);
    assertField(list, pairs, posts, field, ofPost);
  };
  check('title', ({ title }) => title);
  check('date', ({ date }) => date && new Date(date.epochMs).toISOString());
  check('unlisted', ({ visibility }) => visibility === 'unlisted');
  check('url', ({ url }) => url);
  check('id', ({ slug }) => slug);
  check('tags', ({ tags }) => tags);
}
