import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/core/catalog';
import { isoDate } from '../../src/core/date/format';
import type { PostDate } from '../../src/core/date/postDate';
import { hugo } from '../../src/core/generators/hugo/hugo';
import { statusAt, type Post } from '../../src/core/post';
import { assertField, openTrapSite, OracleList, ZONES } from './compare';

/** Before the future posts of the trap sites, after all others. */
const ASKED_AT = 1_795_000_000_000;

/** A line of `hugo list all`, which holds drafts, future and expired pages too. */
interface AskedPage {
  readonly path: string;
  readonly title: string;
  readonly date: string | null;
  readonly publishDate: string | null;
  readonly expiryDate: string | null;
  readonly draft: boolean;
  readonly url: string;
  readonly kind: string;
}

const lists = readdirSync(join(process.cwd(), 'test', 'oracle', 'lists')).filter((name) => name.startsWith('hugo'));

describe('hugo agrees with Hugo', () => {
  for (const name of lists) {
    it(`in every value of ${name}`, async () => {
      const [, site = '', , zone = ''] = /^(hugo(\+\w+)?)(?:-[\d.]+)?\.(\w+)\.json$/.exec(name) ?? [];
      const list = new OracleList(name);
      // Sections and the home page are no regular pages.
      const asked = (list.content as readonly AskedPage[]).filter(({ kind }) => kind === 'page');
      compare(list, asked, await openTrapSite(hugo, site, ZONES[zone] ?? zone));
    });
  }

  it('names each input at which Hugo stops, and keeps the post', async () => {
    const { posts } = await openTrapSite(hugo, 'hugo-fatal', 'UTC');
    const fatal = posts.map(({ path, problems }) => [path, problems.map(({ code, severity }) => [code, severity])]);
    const stops = [['date.fatal', 'error']];
    assert.deepEqual(fatal.sort(), [
      ['content/posts/datetime.md', stops],
      ['content/posts/pubfalse.md', stops],
      ['content/posts/strdate.md', stops],
    ]);
  });
});

function compare(list: OracleList, asked: readonly AskedPage[], { posts: all, site }: Catalog): void {
  // Headless pages and those that are never listed are in no list of Hugo.
  const posts = all.filter(({ visibility }) => visibility !== 'hidden');
  const sorted = (paths: readonly { readonly path: string }[]): string[] => paths.map(({ path }) => path).sort();
  assert.deepEqual(sorted(posts), sorted(asked), 'the set of pages');

  const order = (pages: readonly { readonly path: string }[]): string[] =>
    pages.map(({ path }) => path).filter((path) => !list.isMasked(path, 'date'));
  assert.deepEqual(order(posts), order(asked), 'the order');

  const check = <T>(field: string, valueOf: (page: AskedPage) => T, ofPost: (post: Post) => T): void => {
    const pairs = asked.map((page): [string, T] => [page.path, valueOf(page)]);
    assertField(list, pairs, posts, field, ofPost);
  };
  check(
    'title',
    ({ title }) => title,
    ({ title }) => title ?? 'none',
  );
  check(
    'date',
    ({ date }) => date,
    ({ date }) => (date === undefined ? null : printed(date)),
  );
  check(
    'publishDate',
    ({ publishDate }) => instant(publishDate),
    ({ publishMs }) => publishMs,
  );
  check(
    'expiryDate',
    ({ expiryDate }) => instant(expiryDate),
    ({ expireMs }) => expireMs,
  );
  check(
    'draft',
    ({ draft }) => draft,
    ({ visibility }) => visibility === 'draft',
  );
  check('status', statusOf, (post) => statusAt(post, ASKED_AT));
  const origin = site.baseUrl?.slice(0, site.baseUrl.length - site.basePath.length) ?? '';
  check(
    'url',
    ({ url }) => url,
    ({ url }) => `${origin}${url ?? ''}`,
  );
}

/** As Hugo prints it. */
function printed(date: PostDate): string {
  return isoDate({ ...date, kind: 'instant' }).replace(/\+00:00$/, 'Z');
}

function instant(text: string | null): number | undefined {
  return text === null ? undefined : Date.parse(text);
}

/** What Hugo would do with a page at the moment of asking. */
function statusOf({ draft, publishDate, expiryDate }: AskedPage): string {
  if (draft) return 'draft';
  if ((instant(expiryDate) ?? Infinity) < ASKED_AT) return 'expired';
  return (instant(publishDate) ?? 0) > ASKED_AT ? 'scheduled' : 'published';
}
