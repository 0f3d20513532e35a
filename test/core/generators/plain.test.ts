import assert from 'node:assert/strict';
import { Catalog } from '../../../src/core/catalog';
import { plain } from '../../../src/core/generators/plain/plain';
import type { Post } from '../../../src/core/post';
import type { SiteOverrides } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

type Files = Readonly<Record<string, string>>;

function open(files: Files, overrides: SiteOverrides = {}): Promise<Catalog> {
  const options = { buildTimeZone: 'Asia/Tokyo', isBuildTimeZoneStated: false, overrides };
  return Catalog.open({ generator: plain, files: new MemoryFiles(files), options });
}

async function onePost(text: string, path = 'notes/a.md', overrides: SiteOverrides = {}): Promise<Post> {
  const post = (await open({ [path]: text }, { timeZone: 'UTC', ...overrides })).post(path);
  if (post === undefined) throw new Error(`${path} is no post`);
  return post;
}

const day = (post: Post): string | undefined => post.date && new Date(post.date.epochMs).toISOString().slice(0, 10);
const codes = ({ problems }: Post): string[] => problems.map(({ code }) => code);

describe('a folder of Markdown files', () => {
  it('dates posts by the keys that generators have for it, however they are written', async () => {
    const keys = 'date Date pubDate pub_date published publishDate published_at created createdAt added Posted'.split(
      ' ',
    );
    for (const key of keys) assert.equal(day(await onePost(`---\n${key}: 2024-01-02\n---\n`)), '2024-01-02', key);
    assert.equal(day(await onePost('---\ncreated: 2020-01-01\ndate: 2024-01-02\n---\n')), '2024-01-02');
    assert.equal(day(await onePost('---\ndate: soon\npubDate: 2024-01-02\n---\n')), '2024-01-02');
    const flag = await onePost('---\npublished: false\n---\n');
    assert.deepEqual([flag.date, codes(flag)], [undefined, []]);
  });

  it('takes the first heading for the title, with lines that end as on Windows too', async () => {
    assert.equal(
      (await onePost('---\r\ntags: x\r\n---\r\n\r\n# Figs are ripe\r\n\r\nText\r\n')).title,
      'Figs are ripe',
    );
  });

  it('reads days and times in the zone of the machine, or the one that is set', async () => {
    const iso = (post: Post): string | undefined => post.date && new Date(post.date.epochMs).toISOString();
    const tokyo: SiteOverrides = { timeZone: undefined };
    assert.equal(iso(await onePost('---\ndate: 2024-01-02\n---\n', undefined, tokyo)), '2024-01-01T15:00:00.000Z');
    assert.equal(
      iso(await onePost('---\ndate: 2024-01-02 10:00\n---\n', undefined, tokyo)),
      '2024-01-02T01:00:00.000Z',
    );
    assert.equal(iso(await onePost('---\ndate: 2024-01-02 10:00\n---\n')), '2024-01-02T10:00:00.000Z');
  });

  it('reads dates in the forms that blogs have them', async () => {
    const forms: Readonly<Record<string, string>> = {
      '5/31/2024': '2024-05-31',
      '31.05.2024': '2024-05-31',
      '20240531': '2024-05-31',
      'May 31, 2024': '2024-05-31',
      'Fri, 31 May 2024 23:30:00 -0500': '2024-06-01',
      '2024-05-31 23:30:00 UTC-05:00': '2024-06-01',
      '2024-05-31 23:30 -4': '2024-06-01',
      'Date(2024, 5, 31)': '2024-05-31',
      '2024年5月31日': '2024-05-31',
    };
    for (const [form, wanted] of Object.entries(forms)) {
      assert.equal(day(await onePost(`---\ndate: ${form}\n---\n`)), wanted, form);
    }
    const number = await onePost('---\ndate: 7\n---\n');
    assert.deepEqual([number.date, codes(number)], [undefined, []]);
  });

  it('dates posts by names, folders and addresses', async () => {
    const dated = async (path: string, text = ''): Promise<unknown[]> => {
      const post = await onePost(text, path);
      return [day(post), post.dateSource, post.label];
    };
    assert.deepEqual(await dated('2024-1-2-my-walk.md'), ['2024-01-02', 'fileName', 'my-walk']);
    assert.deepEqual(await dated('2024-01-02-walk/index.md'), ['2024-01-02', 'folderName', 'walk']);
    assert.deepEqual(await dated('2024-01-02-walk/notes.md'), ['2024-01-02', 'folderName', 'notes']);
    assert.deepEqual(await dated('blog/2024/01/02/walk.md'), ['2024-01-02', 'path', 'walk']);
    assert.deepEqual(await dated('a.md', '+++\npath = "2024/01/02/walk"\n+++\n'), ['2024-01-02', 'path', 'a']);
    assert.deepEqual(await dated('a.md', '---\npermalink: /news/2024/01/02/walk/\n---\n'), ['2024-01-02', 'path', 'a']);
    assert.deepEqual(await dated('a.md', '---\npath: /about\n---\n'), [undefined, 'none', 'a']);
  });

  it('reads lines of keys in the place of front matter', async () => {
    const text = 'Title: Notes: a start\nDate: 2024-01-02\nTags: one, two words\n\nBody: not a key\n';
    const post = await onePost(text);
    assert.deepEqual([post.title, day(post), post.tags], ['Notes: a start', '2024-01-02', ['one', 'two words']]);
    const { site } = await open({});
    const { bodyStart } = site.markup.content({ path: 'a.md', text });
    assert.equal(text.slice(bodyStart), 'Body: not a key\n');
  });

  it('does not take prose for lines of keys', async () => {
    for (const text of [
      'Note: this is a text.\n\nMore.\n',
      'Title: A\nand more of this sentence.\n',
      'Date: 2024-01-02',
    ]) {
      const { data } = (await open({})).site.markup.content({ path: 'a.md', text });
      assert.deepEqual(Object.keys(data), text.startsWith('Date') ? ['Date'] : [], text);
    }
  });

  it('reads keys in a comment', async () => {
    const post = await onePost('<!--\n.. title: A walk\n.. date: 2024-01-02 10:00\n.. status: draft\n-->\n\nText.\n');
    assert.deepEqual([post.title, day(post), post.visibility], ['A walk', '2024-01-02', 'draft']);
    const bare = await onePost('.. title: A walk\r\n.. date: 2024-01-02\r\n\r\nText.\r\n');
    assert.deepEqual([bare.title, day(bare)], ['A walk', '2024-01-02']);
    const defined = await onePost('@def title = "A walk"\n@def published = "2 January 2024"\n\nText.\n');
    assert.deepEqual([defined.title, day(defined)], ['A walk', '2024-01-02']);
  });

  it('reads the directive that makes a post of a Sphinx document', async () => {
    const post = await onePost('# A walk\n\n```{post} Jan 2, 2024\n:tags: one, two\n```\n');
    assert.deepEqual([post.title, day(post), post.tags], ['A walk', '2024-01-02', ['one', 'two']]);
    const colons = await onePost('---\ntitle: B\n---\n:::{post} 2024-01-02\n:::\n');
    assert.deepEqual([colons.title, day(colons)], ['B', '2024-01-02']);
  });

  it('says where a date cannot be read', async () => {
    const fenced = await onePost('---\ntitle: A\npubDate: soon\n---\n', '2024-01-02-a.md');
    assert.deepEqual(
      [day(fenced), fenced.problems.map(({ code, range }) => [code, range?.start])],
      ['2024-01-02', [['date.unreadable', { line: 2, column: 9 }]]],
    );
    const bare = await onePost('Title: A\nDate: soon\n\n');
    assert.deepEqual(
      bare.problems.map(({ code, range }) => [code, range?.start]),
      [['date.unreadable', { line: 1, column: 6 }]],
    );
  });

  it('takes for drafts what says so, and what lies in a folder of drafts', async () => {
    assert.equal((await onePost('---\ndraft: true\n---\n')).visibility, 'draft');
    assert.equal((await onePost('Title: A\nStatus: draft\n\n')).visibility, 'draft');
    assert.equal((await onePost('', 'blog/drafts/a.md')).visibility, 'draft');
    assert.equal((await onePost('Title: A\nStatus: hidden\n\n')).visibility, 'hidden');
  });

  it('keeps a post whose front matter is broken', async () => {
    const post = await onePost('---\ntitle: "A\n---\n', '2024-01-02-a.md');
    assert.deepEqual([day(post), post.label, codes(post)], ['2024-01-02', 'a', ['frontMatter.syntax']]);
  });

  it('has the addresses that the settings state, below the one where it is served', async () => {
    const text = '---\ntitle: Über Brücken\n---\n';
    const url = async (permalink: string | undefined, path = 'notes/2024-01-02-bridges.md'): Promise<unknown> =>
      (await onePost(text, path, { permalink, baseUrl: 'https://example.org/blog/' })).url;
    assert.equal(await url(undefined), undefined);
    assert.equal(await url('/:year/:month/:day/:title/'), '/blog/2024/01/02/bridges/');
    assert.equal(await url(':path.html'), '/blog/notes/2024-01-02-bridges.html');
    assert.equal(await url('/:slug/', 'notes/über uns/index.md'), '/blog/%C3%BCber%20uns/');
    assert.equal(await url('/:year/:slug/', 'notes/undated.md'), undefined);
    assert.equal(await url('/:years/', 'notes/undated.md'), '/blog/:years/');
  });
});
