import assert from 'node:assert/strict';
import { Catalog } from '../../../src/core/catalog';
import { isoDate } from '../../../src/core/date/format';
import { mkdocsMaterial } from '../../../src/core/generators/mkdocs/mkdocs';
import { isListedAt, type Post } from '../../../src/core/post';
import type { SiteOverrides } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

type Files = Readonly<Record<string, string>>;

function open(files: Files, overrides: SiteOverrides = {}): Promise<Catalog> {
  const options = { buildTimeZone: 'Asia/Tokyo', isBuildTimeZoneStated: false, overrides };
  return Catalog.open({ generator: mkdocsMaterial, files: new MemoryFiles(files), options });
}

async function onePost(text: string, name = 'note.md', config = 'plugins: [blog]'): Promise<Post> {
  const { posts } = await open({ 'mkdocs.yml': config, [`docs/blog/posts/${name}`]: text });
  if (posts[0] === undefined) throw new Error(`${name} is no post`);
  return posts[0];
}

const dated = (date: string, more = ''): string => `---\ndate: ${date}\n${more}---\n# A note\n`;
const iso = (post: Post): string | undefined => post.date && isoDate({ ...post.date, kind: 'instant' });
const codes = (post: Post): string[] => post.problems.map(({ code }) => code);

describe('a site of Material for MkDocs', () => {
  it('is found by its configuration, if it has a blog', async () => {
    const detect = (config: string) =>
      mkdocsMaterial.detect({ names: new Set(['mkdocs.yml']), files: new MemoryFiles({ 'mkdocs.yml': config }) });
    const configs = [
      'plugins:\n  - search\n  - blog:\n      blog_dir: x',
      'plugins: [material/blog]',
      'plugins:\n  blog: {}',
      'theme: !!python/name:x\nplugins: [blog]',
    ];
    for (const config of configs) assert.equal((await detect(config))?.confidence, 0.95, config);
    for (const config of ['plugins: [search]', 'plugins:\n  - blog:\n      enabled: false'])
      assert.equal(await detect(config), undefined, config);
  });

  it('reads dates in UTC, and keeps an offset', async () => {
    assert.equal(iso(await onePost(dated('2024-01-02'))), '2024-01-02T00:00:00+00:00');
    assert.equal(iso(await onePost(dated('2024-01-02 23:30:00'))), '2024-01-02T23:30:00+00:00');
    assert.equal(iso(await onePost(dated('2024-01-02T23:30:00-05:00'))), '2024-01-02T23:30:00-05:00');
    assert.equal(
      iso(await onePost(dated('\n  created: 2024-01-02\n  updated: 2024-05-06'))),
      '2024-01-02T00:00:00+00:00',
    );
  });

  it('stops at a post without a date, or with one that is only a text', async () => {
    const missing = await onePost('---\ntitle: A\n---\n', '2024-01-02-a.md');
    assert.deepEqual(
      [codes(missing), iso(missing), missing.dateSource],
      [['date.required'], '2024-01-02T00:00:00+00:00', 'fileName'],
    );
    const text = await onePost(dated('Jan 2, 2024'));
    assert.deepEqual([codes(text), text.problems[0]?.range?.start], [['date.fatal'], { line: 1, column: 6 }]);
    assert.deepEqual(codes(await onePost(dated('2024-02-30'))), ['date.fatal']);
    assert.deepEqual(codes(await onePost('---\ntitle: a: b\n---\n')), ['frontMatter.syntax']);
  });

  it('takes a title from front matter, the first heading or the name', async () => {
    assert.equal((await onePost('---\ndate: 2024-01-02\ntitle: T\n---\n# H')).title, 'T');
    assert.equal((await onePost(dated('2024-01-02'))).title, 'A note');
    assert.equal((await onePost('---\ndate: 2024-01-02\n---\nText\n# H', 'my_first-note.md')).title, 'My first note');
  });

  it('makes addresses as its options say', async () => {
    const of = async (options: string, more = ''): Promise<string | undefined> =>
      (await onePost(dated('2024-01-02', more), 'a-file.md', `plugins:\n- blog: {${options}}`)).url;
    assert.equal(await of(''), '/blog/2024/01/02/a-note/');
    assert.equal(await of('', 'slug: s\n'), '/blog/2024/01/02/s/');
    assert.equal(await of('post_url_date_format: "yy-MMM-d"'), '/blog/24-Jan-2/a-note/');
    assert.equal(
      await of('post_url_format: "{categories}/{file}"', 'categories: [Big Sea, B]\n'),
      '/blog/big-sea/a-file/',
    );
    assert.equal(await of('post_url_format: "{other}"'), undefined);
    assert.equal(await of('post_slugify_separator: "_"'), '/blog/2024/01/02/a_note/');
  });

  it('has the folders and the base of its configuration, and of the one it inherits', async () => {
    const { posts, site } = await open({
      'mkdocs.yml': 'INHERIT: base.yml\nsite_url: https://x.example/b/\nuse_directory_urls: false',
      'base.yml': 'site_name: Base\ndocs_dir: d\nplugins:\n- blog:\n    blog_dir: .\n    post_dir: "{blog}/p"',
      'd/p/a.markdown': dated('2024-01-02'),
      'd/p/.hidden.md': dated('2024-01-02'),
      'd/other.md': '',
    });
    assert.deepEqual(
      posts.map(({ path, url }) => [path, url]),
      [['d/p/a.markdown', '/b/2024/01/02/a-note.html']],
    );
    assert.deepEqual([site.title, site.baseUrl], ['Base', 'https://x.example/b']);
  });

  it('holds drafts back, and the future where it is told to', async () => {
    const draft = dated('2024-01-02', 'draft: true\n');
    assert.equal(isListedAt(await onePost(draft), 2e12), false);
    assert.equal(isListedAt(await onePost(draft, undefined, 'plugins: [blog: {draft: true}]'), 2e12), true);
    assert.equal((await onePost(dated('2099-01-02'))).publishMs, undefined);
    const held = await onePost(dated('2099-01-02'), undefined, 'plugins: [blog: {draft_if_future_date: true}]');
    assert.equal(held.publishMs, Date.UTC(2099, 0, 2));
  });

  it('yields to the settings', async () => {
    const overrides = { contentFolders: ['docs/news'], permalink: '{slug}', baseUrl: 'https://y.example/z' };
    const { posts } = await open({ 'mkdocs.yml': 'plugins: [blog]', 'docs/news/a.md': dated('2024-01-02') }, overrides);
    assert.deepEqual(
      posts.map(({ url }) => url),
      ['/z/blog/a-note/'],
    );
  });

  it('names a configuration that cannot be read', async () => {
    const { site } = await open({ 'mkdocs.yml': 'site_name: a: b' });
    assert.deepEqual(
      site.problems.map(({ problem }) => problem.code),
      ['config.syntax'],
    );
  });
});
