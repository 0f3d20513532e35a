import assert from 'node:assert/strict';
import { Catalog } from '../../../src/core/catalog';
import { quarto } from '../../../src/core/generators/quarto/quarto';
import { isListedAt, type Post } from '../../../src/core/post';
import type { SiteOverrides } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

type Files = Readonly<Record<string, string>>;

const BLOG: Files = {
  '_quarto.yml': 'project:\n  type: website\nwebsite:\n  title: Notes\n  site-url: https://notes.example/b\n',
  'index.qmd': '---\nlisting:\n  contents: posts\n  sort: date desc\n---\n',
};

function open(files: Files, overrides: SiteOverrides = {}): Promise<Catalog> {
  const options = { buildTimeZone: 'Asia/Tokyo', isBuildTimeZoneStated: false, overrides };
  return Catalog.open({ generator: quarto, files: new MemoryFiles({ ...BLOG, ...files }), options });
}

async function onePost(yaml: string, path = 'posts/note/index.qmd', files: Files = {}): Promise<Post> {
  const post = (await open({ ...files, [path]: `---\n${yaml}\n---\nText.\n` })).post(path);
  if (post === undefined) throw new Error(`${path} is no post`);
  return post;
}

const iso = (post: Post): string | undefined => post.date && new Date(post.date.epochMs).toISOString();
const paths = ({ posts }: Catalog): string[] => posts.map(({ path }) => path);
const codes = ({ problems }: Post): string[] => problems.map(({ code }) => code);

describe('a Quarto site', () => {
  it('is found by its configuration, if one of its pages lists documents', async () => {
    const detect = (files: Files) => {
      const names = new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''));
      return quarto.detect({ names, files: new MemoryFiles(files) });
    };
    const found = await detect(BLOG);
    assert.deepEqual(found, { confidence: 0.95, evidence: ['_quarto.yml', 'listing: in index.qmd'] });
    assert.equal((await detect({ '_quarto.yml': '', 'blog/index.md': '---\nlisting: true\n---\n' }))?.confidence, 0.95);
    assert.equal(await detect({ '_quarto.yml': '', 'index.qmd': '---\ntitle: A book\n---\n' }), undefined);
  });

  it('has the documents that its listings name', async () => {
    const files = {
      'posts/a/index.qmd': '',
      'posts/b.md': '',
      'posts/_draft.qmd': '',
      'posts/_parts/c.qmd': '',
      'posts/README.md': '',
      'about.qmd': '',
    };
    assert.deepEqual(paths(await open(files)), ['posts/a/index.qmd', 'posts/b.md']);
    const globs = '---\nlisting:\n- contents:\n  - "posts/*.md"\n  - "!posts/b.md"\n- contents: /about.qmd\n---\n';
    assert.deepEqual(paths(await open({ ...files, 'index.qmd': globs, 'posts/c.md': '' })), [
      'about.qmd',
      'posts/c.md',
    ]);
    const below = { ...files, 'index.qmd': '', 'posts/index.qmd': '---\nlisting: default\n---\n' };
    assert.deepEqual(paths(await open(below)), ['posts/a/index.qmd', 'posts/b.md']);
  });

  it('reads days and times in the zone of the machine', async () => {
    assert.equal(iso(await onePost('date: 2024-01-02')), '2024-01-01T15:00:00.000Z');
    assert.equal(iso(await onePost('date: "1/2/2024"')), '2024-01-01T15:00:00.000Z');
    assert.equal(iso(await onePost('date: 01-02-2024')), '2024-01-01T15:00:00.000Z');
    assert.equal(iso(await onePost('date: January 2, 2024')), '2024-01-01T15:00:00.000Z');
    assert.equal(iso(await onePost('date: 2024-01-02T10:00:00Z')), '2024-01-02T10:00:00.000Z');
    assert.equal(iso(await onePost('date:\n  value: 2024-01-02\n  format: short')), '2024-01-01T15:00:00.000Z');
  });

  it('names dates that move, and those that cannot be read', async () => {
    const today = await onePost('title: A\ndate: today');
    assert.deepEqual([today.date, today.dateSource, codes(today)], [undefined, 'buildTime', ['date.fromBuildTime']]);
    const modified = await onePost('title: A\ndate: last-modified');
    assert.deepEqual([modified.dateSource, codes(modified)], ['fileTime', ['date.fromFileTime']]);
    const broken = await onePost('title: A\ndate: soon', 'posts/2024-01-02-a/index.qmd');
    assert.deepEqual(
      [iso(broken), broken.dateSource, codes(broken)],
      ['2024-01-01T15:00:00.000Z', 'folderName', ['date.unreadable']],
    );
  });

  it('gives documents the values of their folders', async () => {
    const metadata = {
      'posts/_metadata.yml': 'categories: [all]\ndate: 2020-01-02\ndraft: true\n',
      'posts/shown/_metadata.yml': 'draft: false\n',
      '_metadata.yml': 'title: Not for folders\n',
    };
    const held = await onePost('title: A\ncategories: [own, all]\ndate: 2024-01-02', undefined, metadata);
    assert.deepEqual([held.categories, held.visibility, held.dateSource], [['all', 'own'], 'draft', 'frontMatter']);
    const shown = await onePost('title: A', 'posts/shown/a.qmd', metadata);
    assert.deepEqual([shown.visibility, shown.dateSource, shown.title], ['published', 'defaults', 'A']);
  });

  it('holds back drafts, unless the site shows them', async () => {
    assert.equal((await onePost('title: A\ndraft: true')).visibility, 'draft');
    const config = (website: string): Files => ({ '_quarto.yml': `website:\n  ${website}\n` });
    const listed = await onePost('title: A', undefined, config('drafts: [posts/note/index.qmd]'));
    assert.equal(listed.visibility, 'draft');
    const visible = await onePost('title: A\ndraft: true', undefined, config('draft-mode: visible'));
    assert.equal(isListedAt(visible, 0), true);
  });

  it('takes the first heading for a title, and leaves out what has none', async () => {
    const { posts } = await open({ 'posts/a.qmd': '# The note\n', 'posts/b.qmd': 'Text.\n' });
    assert.deepEqual(
      posts.map((post) => [post.title, post.label, post.visibility, codes(post)]),
      [
        ['The note', 'The note', 'published', []],
        [undefined, 'b', 'unlisted', ['post.skipped']],
      ],
    );
  });

  it('makes addresses of paths', async () => {
    assert.equal((await onePost('title: A')).url, '/b/posts/note/');
    assert.equal((await onePost('title: A', 'posts/note.qmd')).url, '/b/posts/note.html');
  });

  it('sorts as its first listing does', async () => {
    const files = {
      'posts/a.qmd': '---\ntitle: Zebra\ndate: 2024-01-02\n---\n',
      'posts/b.qmd': '---\ntitle: Ant\ndate: 2023-01-02\n---\n',
      'posts/c.qmd': '---\ntitle: Bee\n---\n',
    };
    const sorted = async (sort: string): Promise<string[]> =>
      paths(await open({ ...files, 'index.qmd': `---\nlisting:\n  contents: posts\n  ${sort}\n---\n` }));
    assert.deepEqual(await sorted('sort: date'), ['posts/b.qmd', 'posts/a.qmd', 'posts/c.qmd']);
    assert.deepEqual(await sorted('sort: [date desc, title]'), ['posts/c.qmd', 'posts/a.qmd', 'posts/b.qmd']);
    assert.deepEqual(await sorted('type: grid'), ['posts/b.qmd', 'posts/c.qmd', 'posts/a.qmd']);
  });

  it('follows a page that becomes a listing', async () => {
    const files = new MemoryFiles({ ...BLOG, 'news/a.qmd': '---\ntitle: A\n---\n' });
    const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: false, overrides: {} };
    const catalog = await Catalog.open({ generator: quarto, files, options });
    assert.deepEqual(paths(catalog), []);
    files.set('news/index.qmd', '---\nlisting: true\n---\n');
    assert.deepEqual(await catalog.update(['news/index.qmd']), { kind: 'site' });
    assert.deepEqual(paths(catalog), ['news/a.qmd']);
  });

  it('finds the files behind links', async () => {
    const { site } = await open({});
    const resolve = (target: string): readonly string[] => site.markup.resolve('posts/a/index.qmd', target);
    assert.deepEqual(resolve('x.png'), ['posts/a/x.png']);
    assert.deepEqual(resolve('/b/images/x.png'), ['images/x.png']);
    assert.deepEqual(resolve('../b/'), ['posts/b', 'posts/b.qmd', 'posts/b.md', 'posts/b/index.qmd']);
  });
});
