import assert from 'node:assert/strict';
import { Catalog } from '../../../src/core/catalog';
import { zola } from '../../../src/core/generators/zola/zola';
import { isListedAt, type Post } from '../../../src/core/post';
import type { SiteOverrides } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

type Files = Readonly<Record<string, string>>;

const CONFIG = 'base_url = "https://notes.example"\n';

function open(files: Files, overrides: SiteOverrides = {}): Promise<Catalog> {
  const options = { buildTimeZone: 'Asia/Tokyo', isBuildTimeZoneStated: false, overrides };
  return Catalog.open({ generator: zola, files: new MemoryFiles({ 'zola.toml': CONFIG, ...files }), options });
}

async function onePost(toml: string, path = 'content/posts/note.md', files: Files = {}): Promise<Post> {
  const post = (await open({ ...files, [path]: `+++\n${toml}\n+++\nText.\n` })).post(path);
  if (post === undefined) throw new Error(`${path} is no post`);
  return post;
}

const iso = (post: Post): string | undefined => post.date && new Date(post.date.epochMs).toISOString();
const paths = ({ posts }: Catalog): string[] => posts.map(({ path }) => path);
const codes = ({ problems }: Post): string[] => problems.map(({ code }) => code);

describe('a Zola site', () => {
  it('is found by its configuration beside its content', async () => {
    const detect = (files: Files) => {
      const names = new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''));
      return zola.detect({ names, files: new MemoryFiles(files) });
    };
    assert.equal((await detect({ 'zola.toml': '', 'content/a.md': '' }))?.confidence, 0.95);
    const shared = await detect({ 'config.toml': CONFIG, 'content/a.md': '' });
    assert.deepEqual(shared, { confidence: 0.9, evidence: ['config.toml', 'base_url', 'content/'] });
    assert.equal(await detect({ 'config.toml': 'baseURL = "x"', 'content/a.md': '' }), undefined);
    assert.equal(await detect({ 'config.toml': CONFIG, 'src/a.md': '' }), undefined);
  });

  it('reads dates without an offset in UTC, whatever the zone of the machine', async () => {
    assert.equal(iso(await onePost('date = 2024-01-02')), '2024-01-02T00:00:00.000Z');
    assert.equal(iso(await onePost('date = 2024-01-02T23:30:00')), '2024-01-02T23:30:00.000Z');
    assert.equal(iso(await onePost('date = 2024-01-02 23:30:00+09:00')), '2024-01-02T14:30:00.000Z');
    assert.equal(iso(await onePost('date = "2024-01-02"')), '2024-01-02T00:00:00.000Z');
  });

  it('says where Zola stops at a date', async () => {
    const broken = await onePost('date = "2024-01-02 10:00"');
    assert.deepEqual([iso(broken), codes(broken)], [undefined, ['date.fatal']]);
    const named = await onePost('date = "soon"', 'content/2024-01-02-a.md');
    assert.deepEqual([iso(named), codes(named)], ['2024-01-02T00:00:00.000Z', ['date.fatal']]);
  });

  it('takes dates of names where there is no other, and leaves them out of addresses', async () => {
    const ofFile = await onePost('', 'content/posts/2024-01-02_a.md');
    assert.deepEqual(
      [ofFile.url, ofFile.dateSource, iso(ofFile)],
      ['/posts/a/', 'fileName', '2024-01-02T00:00:00.000Z'],
    );
    const ofFolder = await onePost('', 'content/posts/2024-01-02T10:00:00Z-b/index.md');
    assert.deepEqual(
      [ofFolder.url, ofFolder.dateSource, iso(ofFolder)],
      ['/posts/b/', 'folderName', '2024-01-02T10:00:00.000Z'],
    );
    const kept = await onePost('', 'content/2024-01-02-a.md', {
      'zola.toml': `${CONFIG}[slugify]\npaths_keep_dates = true\n`,
    });
    assert.equal(kept.url, '/2024-01-02-a/');
  });

  it('shows a date that only the address of a page carries', async () => {
    const post = await onePost('path = "news/2024/01/02/note"');
    assert.deepEqual(
      [post.url, post.dateSource, iso(post)],
      ['/news/2024/01/02/note/', 'path', '2024-01-02T00:00:00.000Z'],
    );
  });

  it('makes addresses of folders and slugs', async () => {
    const slugify = (paths: string): Files => ({ 'zola.toml': `${CONFIG}[slugify]\npaths = "${paths}"\n` });
    assert.equal((await onePost('slug = "Something & Else"')).url, '/posts/something-else/');
    assert.equal((await onePost('', 'content/Été Ça.md')).url, '/ete-ca/');
    assert.equal((await onePost('', 'content/日本.md')).url, undefined);
    assert.equal((await onePost('', 'content/日本 (a).md', slugify('safe'))).url, '/日本_a/');
    assert.equal((await onePost('', 'content/A b.md', slugify('off'))).url, '/A b/');
    assert.equal((await onePost('', 'content/index.md')).url, '/');
    assert.equal((await onePost('', 'content/trip/index.md')).url, '/trip/');
    const below = await onePost('', undefined, { 'zola.toml': 'base_url = "https://x.example/sub/"' });
    assert.equal(below.url, '/sub/posts/note/');
  });

  it('holds back drafts, those of drafted sections too', async () => {
    const { posts } = await open({
      'content/_index.md': '+++\n+++\n',
      'content/a.md': '+++\ndraft = true\n+++\n',
      'content/secret/_index.md': '+++\ndraft = true\n+++\n',
      'content/secret/deep/b.md': '+++\n+++\n',
      'content/c.md': '+++\nrender = false\n+++\n',
    });
    const shown = Object.fromEntries(posts.map(({ path, visibility }) => [path, visibility]));
    assert.deepEqual(shown, { 'content/a.md': 'draft', 'content/secret/deep/b.md': 'draft', 'content/c.md': 'hidden' });
  });

  it('leaves pages without a date out of sections by date, and takes them for pages elsewhere', async () => {
    const byDate = { 'content/posts/_index.md': '+++\nsort_by = "date"\n+++\n' };
    const left = await onePost('title = "A"', undefined, byDate);
    assert.deepEqual([left.visibility, left.isPage, codes(left)], ['unlisted', undefined, ['post.skipped']]);
    const page = await onePost('title = "A"');
    assert.deepEqual([page.visibility, page.isPage, codes(page)], ['published', true, []]);
    const about = await onePost('title = "About"', 'content/about.md', {
      'content/_index.md': '+++\nsort_by = "date"\n+++\n',
    });
    assert.deepEqual([about.visibility, about.isPage, codes(about)], ['unlisted', true, []]);
    const transparent = {
      ...byDate,
      'content/posts/2024/_index.md': '+++\nsort_by = "date"\ntransparent = true\n+++\n',
    };
    const inYear = await onePost('', 'content/posts/2024/a.md', transparent);
    assert.equal(inYear.visibility, 'unlisted');
  });

  it('lists scheduled posts: Zola publishes what is dated in the future', async () => {
    assert.equal(isListedAt(await onePost('date = 2099-01-01'), 0), true);
  });

  it('leaves out hidden and ignored files, and the pages of sections', async () => {
    const catalog = await open({
      'zola.toml': `${CONFIG}ignored_content = ["*/ignored.md", "**/notes/*.md"]\n`,
      'content/.hidden.md': '',
      'content/deep/ignored.md': '',
      'content/notes/a.md': '',
      'content/_index.md': '+++\n+++\n',
      'content/_index.xx.md': '',
      'content/a.md': '+++\n+++\n',
      'content/a.txt': '',
    });
    assert.deepEqual(paths(catalog), ['content/a.md']);
  });

  it('knows the languages of its configuration', async () => {
    const config = { 'zola.toml': `${CONFIG}[languages.fr]\n` };
    const french = await onePost('', 'content/posts/trip/index.fr.md', config);
    assert.deepEqual([french.url, french.language], ['/fr/posts/trip/', 'fr']);
    const english = await onePost('', 'content/posts/trip/index.md', config);
    assert.deepEqual([english.url, english.language], ['/posts/trip/', 'en']);
    assert.equal(french.translationKey, english.translationKey);
    const unknown = await onePost('', 'content/a.de.md', config);
    assert.deepEqual(codes(unknown), ['language.unknown']);
    assert.equal((await onePost('', 'content/a.de.md')).url, '/a-de/');
  });

  it('says where Zola stops at front matter', async () => {
    const { posts } = await open({ 'content/a.md': 'Text.\n', 'content/b.md': '+++\ntitle =\n+++\n' });
    assert.deepEqual(posts.map(codes), [['frontMatter.required'], ['frontMatter.syntax']]);
  });

  it('reads front matter in TOML and YAML, after blank lines and a byte order mark', async () => {
    const { posts } = await open({
      'content/a.md': '\uFEFF\n\n+++\ntitle = "A"\n[taxonomies]\ntags = ["x"]\n+++\n',
      'content/b.md': '---\ntitle: B\ndate: 2024-01-02\n---\n',
    });
    assert.deepEqual(
      posts.map(({ title, tags }) => [title, tags]),
      [
        ['B', []],
        ['A', ['x']],
      ],
    );
  });

  it('sorts newest first, then by weight, then by address', async () => {
    const catalog = await open({
      'content/b.md': '+++\nweight = 2\n+++\n',
      'content/a.md': '+++\nweight = 10\n+++\n',
      'content/new.md': '+++\ndate = 2024-01-02\n+++\n',
      'content/old.md': '+++\ndate = 2020-01-02\nweight = 1\n+++\n',
    });
    assert.deepEqual(paths(catalog), ['content/new.md', 'content/old.md', 'content/b.md', 'content/a.md']);
  });

  it('finds the files behind links', async () => {
    const { site } = await open({});
    const resolve = (from: string, target: string): readonly string[] => site.markup.resolve(from, target);
    assert.deepEqual(resolve('content/a.md', '@/posts/b.md'), ['content/posts/b.md']);
    assert.deepEqual(resolve('content/trip/index.md', 'x.png'), ['content/trip/x.png']);
    assert.deepEqual(resolve('content/a.md', 'x.png'), ['content/a/x.png', 'content/x.png']);
    assert.deepEqual(resolve('content/a.md', '/x.png'), ['static/x.png', 'content/x.png']);
  });

  it('reads content of the folders that the user names', async () => {
    const catalog = await open({ 'notes/a.md': '+++\n+++\n', 'content/b.md': '' }, { contentFolders: ['notes'] });
    assert.deepEqual(
      catalog.posts.map(({ path, url }) => [path, url]),
      [['notes/a.md', '/a/']],
    );
  });
});
