import assert from 'node:assert/strict';
import { Catalog } from '../../../src/core/catalog';
import { isoDate } from '../../../src/core/date/format';
import { pelican } from '../../../src/core/generators/pelican/pelican';
import { isListedAt, type Post } from '../../../src/core/post';
import type { SiteOverrides } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

type Files = Readonly<Record<string, string>>;

function open(files: Files, overrides: SiteOverrides = {}): Promise<Catalog> {
  const options = { buildTimeZone: 'Asia/Tokyo', isBuildTimeZoneStated: false, overrides };
  return Catalog.open({ generator: pelican, files: new MemoryFiles(files), options });
}

async function onePost(text: string, name = 'note.md', settings = ''): Promise<Post> {
  const { posts } = await open({ 'pelicanconf.py': `PATH = 'content'\n${settings}`, [`content/${name}`]: text });
  if (posts[0] === undefined) throw new Error(`${name} is no post`);
  return posts[0];
}

const dated = (date: string, more = ''): string => `Title: A note\nDate: ${date}\n${more}\nText\n`;
const iso = (post: Post): string | undefined => post.date && isoDate({ ...post.date, kind: 'instant' });
const codes = (post: Post): string[] => post.problems.map(({ code }) => code);

describe('a Pelican site', () => {
  it('is found by its settings', async () => {
    const detect = (name: string) => pelican.detect({ names: new Set([name]), files: new MemoryFiles({}) });
    assert.equal((await detect('pelicanconf.py'))?.confidence, 0.9);
    assert.equal(await detect('conf.py'), undefined);
  });

  describe('reads dates', () => {
    it('in UTC, or in the zone of the settings', async () => {
      assert.equal(iso(await onePost(dated('2024-01-02 10:00'))), '2024-01-02T10:00:00+00:00');
      const settings = "TIMEZONE = 'America/New_York'";
      assert.equal(iso(await onePost(dated('2024-01-02 10:00'), undefined, settings)), '2024-01-02T10:00:00-05:00');
      assert.equal(
        iso(await onePost(dated('2024-01-02T10:00+09:00'), undefined, settings)),
        '2024-01-02T10:00:00+09:00',
      );
    });

    it('in many forms, with the month before the day', async () => {
      for (const date of ['2024-01-02', '2024/1/2', '01/02/2024', '20240102', 'Jan 2, 2024', '2 January 2024']) {
        assert.equal(iso(await onePost(dated(date))), '2024-01-02T00:00:00+00:00', date);
      }
      assert.equal(iso(await onePost(dated('13/02/2024'))), '2024-02-13T00:00:00+00:00');
    });

    it('from the name of the file', async () => {
      const post = await onePost('Title: A\n\n', '2024-01-02-a.md');
      assert.deepEqual([iso(post), post.dateSource], ['2024-01-02T00:00:00+00:00', 'fileName']);
      const own = await onePost(
        'Title: A\n\n',
        'a_20240102.md',
        "FILENAME_METADATA = r'(?P<slug>\\w+)_(?P<date>\\d{8})'",
      );
      assert.deepEqual([iso(own), own.slug], ['2024-01-02T00:00:00+00:00', 'a']);
    });

    it('from the file where the settings say so', async () => {
      assert.deepEqual(codes(await onePost('Title: A\n\n', undefined, "DEFAULT_DATE = 'fs'")), ['date.fromFileTime']);
    });
  });

  it('reads a head of very many lines of one key in one walk', async () => {
    const head = `Title: Rain\nDate: 2024-01-02\n${'a: b\n'.repeat(50_000)}\n`;
    const { posts } = await open({ 'pelicanconf.py': 'PATH = "content"\n', 'content/a.md': head });
    assert.equal(posts[0]?.title, 'Rain');
  });

  it('leaves out what has no title or date, and says so', async () => {
    const posts = [
      await onePost('Title: A\n\n'),
      await onePost('Date: 2024-01-02\n\n'),
      await onePost(dated('someday')),
    ];
    assert.deepEqual(
      posts.map(({ visibility }) => visibility),
      ['hidden', 'hidden', 'hidden'],
    );
    assert.deepEqual(posts.map(codes), [['post.skipped'], ['post.skipped'], ['date.unreadable']]);
    assert.equal(posts[2]?.problems[0]?.range?.start.line, 1);
  });

  it('knows the statuses', async () => {
    const of = async (status: string, settings?: string): Promise<Post> =>
      onePost(dated('2024-01-02', `Status: ${status}\n`), undefined, settings);
    assert.deepEqual(
      [(await of('draft')).visibility, (await of('hidden')).visibility, (await of('skip')).visibility],
      ['draft', 'unlisted', 'hidden'],
    );
    assert.equal((await of('draft')).url, '/drafts/a-note.html');
    assert.equal(
      (await onePost(dated('2024-01-02'), undefined, "DEFAULT_METADATA = {\n  'status': 'draft',\n}")).visibility,
      'draft',
    );
    const future = await onePost(dated('2099-01-02'), undefined, 'WITH_FUTURE_DATES = False');
    assert.deepEqual([isListedAt(future, 2e12), isListedAt(await onePost(dated('2099-01-02')), 2e12)], [false, true]);
  });

  it('reads the heads of Markdown, reStructuredText and HTML', async () => {
    const markdown = await onePost(
      '---\nTitle: "Quoted"\nDATE: 2024-01-02\nTags: a; b, c\nSummary: One\n    two\n---\nText',
    );
    assert.deepEqual([markdown.title, markdown.tags, markdown.description], ['"Quoted"', ['a', 'b, c'], 'One']);
    const rst = await onePost('The title\n=========\n\n:date: 2024-01-02\n:tags: x\n\nText', 'a.rst');
    assert.deepEqual([rst.title, iso(rst), rst.tags], ['The title', '2024-01-02T00:00:00+00:00', ['x']]);
    const html = await onePost(
      '<title>A &amp; B</title><meta name="date" content="2024-01-02"><meta name=tags content="y">',
      'a.html',
    );
    assert.deepEqual([html.title, iso(html), html.tags], ['A & B', '2024-01-02T00:00:00+00:00', ['y']]);
  });

  it('makes addresses as the settings say', async () => {
    const of = async (settings: string, title = 'Été & “Tea” – C++'): Promise<string | undefined> =>
      (await onePost(`Title: ${title}\nDate: 2024-01-02\nCategory: Big Sea\n\n`, 'a-file.md', settings)).url;
    assert.equal(await of(''), '/ete-tea-c.html');
    assert.equal(
      await of("ARTICLE_URL = 'posts/{date:%Y}/{date:%b}/{category}/{slug}/'"),
      '/posts/2024/Jan/big-sea/ete-tea-c/',
    );
    assert.equal(await of("SITEURL = 'https://x.example/b'\nSLUGIFY_SOURCE = 'basename'"), '/b/a-file.html');
    assert.equal(await of('', '日本'), undefined);
    assert.equal((await onePost(dated('2024-01-02', 'Slug: s\n'))).url, '/s.html');
  });

  it('has categories by folder, unless the settings say otherwise', async () => {
    assert.deepEqual((await onePost(dated('2024-01-02'), 'sea/a.md')).categories, ['sea']);
    assert.deepEqual((await onePost(dated('2024-01-02'), 'a.md', "DEFAULT_CATEGORY = 'all'")).categories, ['all']);
    assert.deepEqual((await onePost(dated('2024-01-02'), 'sea/a.md', 'USE_FOLDER_AS_CATEGORY = False')).categories, [
      'misc',
    ]);
  });

  it('has articles where the settings put them, and no pages', async () => {
    const files = {
      'c/a.md': dated('2024-01-02'),
      'c/pages/b.md': '',
      'c/blog/d.md': dated('2024-01-03'),
      'c/.e.md': '',
      'output/f.html': '',
    };
    const paths = async (settings: string): Promise<string[]> =>
      (await open({ 'pelicanconf.py': settings, ...files })).posts.map(({ path }) => path);
    assert.deepEqual(await paths("PATH = 'c'"), ['c/blog/d.md', 'c/a.md']);
    assert.deepEqual(await paths("PATH = 'c'\nARTICLE_PATHS = ['blog']  # only these"), ['c/blog/d.md']);
    assert.deepEqual(await paths("PATH = 'c'\nARTICLE_ORDER_BY = 'date'"), ['c/a.md', 'c/blog/d.md']);
  });

  it('takes what is published over what is drafted', async () => {
    const { site } = await open({
      'pelicanconf.py': "SITENAME = 'T'\nSITEURL = ''\nLINKS = (('a', 'b'),)\nif True:\n    SITENAME = 'U'\n",
      'publishconf.py': "from pelicanconf import *\nSITEURL = 'https://x.example' '/b'\n",
    });
    assert.deepEqual([site.title, site.baseUrl, site.timeZone], ['T', 'https://x.example/b', 'UTC']);
  });

  it('finds the files behind links', async () => {
    const { site } = await open({ 'pelicanconf.py': "PATH = 'content'" });
    const resolve = (target: string): readonly string[] => site.markup.resolve('content/x/a.md', target);
    assert.deepEqual(resolve('{static}/images/a.png'), ['content/images/a.png']);
    assert.deepEqual(resolve('{filename}b.md'), ['content/x/b.md', 'content/b.md']);
    assert.deepEqual(resolve('https://x.example'), []);
  });
});
