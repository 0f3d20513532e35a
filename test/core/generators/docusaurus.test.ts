import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalog } from '../../../src/core/catalog';
import { docusaurus } from '../../../src/core/generators/docusaurus/docusaurus';
import { isListedAt, type Post } from '../../../src/core/post';
import type { SiteOverrides } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';
import { runs } from '../property';

type Files = Readonly<Record<string, string>>;

function open(files: Files | MemoryFiles, overrides: SiteOverrides = {}): Promise<Catalog> {
  const store = files instanceof MemoryFiles ? files : new MemoryFiles(files);
  const options = { buildTimeZone: 'America/New_York', isBuildTimeZoneStated: false, overrides };
  return Catalog.open({ generator: docusaurus, files: store, options });
}

const CLASSIC = "export default { baseUrl: '/', presets: [['classic', { docs: false }]] };";

async function onePost(text: string, path = 'blog/note.md', config = CLASSIC): Promise<Post> {
  const { posts } = await open({ 'docusaurus.config.js': config, [path]: text });
  if (posts[0] === undefined) throw new Error(`${path} is no post`);
  return posts[0];
}

const dated = (date: string): string => `---\ndate: ${date}\n---\nText\n`;
const iso = (post: Post): string | undefined => post.date && new Date(post.date.epochMs).toISOString();
const codes = (post: Post): string[] => post.problems.map(({ code }) => code);

describe('a Docusaurus site', () => {
  it('is found by its configuration, if it has a blog', async () => {
    const detect = (files: Files) =>
      docusaurus.detect({ names: new Set(Object.keys(files)), files: new MemoryFiles(files) });
    const found = await detect({ 'docusaurus.config.ts': CLASSIC, 'blog/a.md': '' });
    assert.deepEqual(found, { confidence: 0.95, evidence: ['docusaurus.config.ts', 'blog/'] });
    assert.equal(await detect({ 'docusaurus.config.ts': CLASSIC, 'docs/a.md': '' }), undefined);
    assert.equal(await detect({ 'docusaurus.config.ts': CLASSIC.replace('docs', 'blog'), 'blog/a.md': '' }), undefined);
  });

  it('has the blog of the classic preset where presets do not stand in literals', async () => {
    const { posts } = await open({
      'docusaurus.config.js': 'export default { presets: presetsOf(x) }',
      'blog/2024-01-02-a.md': '',
    });
    assert.deepEqual(
      posts.map(({ url }) => url),
      ['/blog/2024/01/02/a'],
    );
  });

  describe('reads dates', () => {
    it('in UTC, whether YAML takes them for dates or not', async () => {
      assert.equal(iso(await onePost(dated('2024-01-02'))), '2024-01-02T00:00:00.000Z');
      assert.equal(iso(await onePost(dated('2024-01-02 23:30'))), '2024-01-02T23:30:00.000Z');
      assert.equal(iso(await onePost(dated('2024/01/02'))), '2024-01-02T00:00:00.000Z');
      assert.equal(iso(await onePost(dated('2024-1-2'))), '2024-01-02T00:00:00.000Z');
      assert.equal(iso(await onePost(dated('2024-01-02T10:00:00+09:00'))), '2024-01-02T01:00:00.000Z');
    });

    it('from names of files and folders', async () => {
      const paths = [
        '2024-1-2-a.md',
        '2024/01/02/a.md',
        '2024-01-02-a/index.mdx',
        '2024-01-02.md',
        'x/2024-01-02/a.md',
      ];
      for (const path of paths) assert.equal(iso(await onePost('x', `blog/${path}`)), '2024-01-02T00:00:00.000Z', path);
    });

    it('and stops at others', async () => {
      const post = await onePost(dated('someday'), 'blog/2024-01-02-a.md');
      assert.deepEqual([codes(post), iso(post)], [['date.fatal'], '2024-01-02T00:00:00.000Z']);
    });

    it('from the history only in the end, and says so', async () => {
      const post = await onePost('x');
      assert.deepEqual([post.date, codes(post), post.url], [undefined, ['date.fromGitTime'], '/blog/note']);
    });
  });

  describe('makes addresses', () => {
    it('of the day and the rest of the path', async () => {
      assert.equal((await onePost('x', 'blog/2024-01-02-My Note.md')).url, '/blog/2024/01/02/My Note');
      assert.equal((await onePost('x', 'blog/sub/2024-1-2-a/index.md')).url, '/blog/2024/1/2/sub/a');
      assert.equal((await onePost(dated('2023-05-06'), 'blog/2024-01-02-a.md')).url, '/blog/2024/01/02/a');
    });

    it('of the slug', async () => {
      assert.equal((await onePost('---\nslug: a/b\n---\n')).url, '/blog/a/b');
      assert.equal((await onePost('---\nslug: /\n---\n')).url, '/blog/');
    });

    it('below the base and the route of the blog', async () => {
      const config = "module.exports = { baseUrl: '/b', presets: [['classic', { blog: { routeBasePath: '/' } }]] };";
      assert.equal((await onePost('x', undefined, config)).url, '/b/note');
    });
  });

  it('takes a title from front matter, the first heading or the name', async () => {
    assert.equal((await onePost('---\ntitle: A\n---\n# B')).title, 'A');
    assert.equal((await onePost('import X from "x";\n\n# The `code` *one* {#id}\n')).title, 'The code *one*');
    assert.equal((await onePost('Under\n=====\n')).title, 'Under');
    assert.equal((await onePost('Text\n\n# Later', 'blog/2024-01-02-my-note.md')).title, 'my-note');
  });

  it('holds drafts back, and does not list unlisted posts', async () => {
    const draft = await onePost('---\ndraft: true\n---\n');
    const unlisted = await onePost('---\nunlisted: true\n---\n');
    assert.deepEqual([draft.visibility, unlisted.visibility], ['draft', 'unlisted']);
    assert.deepEqual(
      [draft, unlisted, await onePost(dated('2099-01-01'))].map((post) => isListedAt(post, 2e12)),
      [false, false, true],
    );
  });

  it('has several blogs, each with its folder, route and file of tags', async () => {
    const config = `
      import { themes } from 'prism-react-renderer';
      const config = {
        title: 'Two', url: 'https://x.example', baseUrl: '/',
        presets: [[require.resolve('@docusaurus/preset-classic'), { blog: { path: './news', routeBasePath: 'n', exclude: ['old/**'] } }]],
        plugins: [
          ['@docusaurus/plugin-content-blog', { id: 'dev', path: 'dev', routeBasePath: 'dev', tags: 'labels.yml' }],
          'other-plugin',
        ],
      };
      export default config;`;
    const { posts, site } = await open({
      'docusaurus.config.js': config,
      'news/2024-01-01-a.md': '---\ntags: [x, {label: Y, permalink: y}, 7]\n---\n',
      'news/tags.yml': 'x:\n  label: Ex\n',
      'news/old/b.md': '',
      'dev/2024-01-02-d.mdx': '---\ntags: [x]\n---\n',
      'dev/labels.yml': 'x:\n  label: Other\n',
      'blog/e.md': '',
    });
    assert.deepEqual(
      posts.map(({ path, url, tags }) => [path, url, tags]),
      [
        ['dev/2024-01-02-d.mdx', '/dev/2024/01/02/d', ['Other']],
        ['news/2024-01-01-a.md', '/n/2024/01/01/a', ['Ex', 'Y', '7']],
      ],
    );
    assert.deepEqual([site.title, site.baseUrl, site.archive.builtIn], ['Two', 'https://x.example', '/n/archive']);
  });

  it('has translations of its posts', async () => {
    const config =
      "export default { i18n: { defaultLocale: 'en', locales: ['en', 'fr'] }, presets: [['classic', {}]] };";
    const { posts } = await open({
      'docusaurus.config.js': config,
      'blog/2024-01-01-a.md': '',
      'i18n/fr/docusaurus-plugin-content-blog/2024-01-01-a.md': '',
      'i18n/de/docusaurus-plugin-content-blog/2024-01-01-a.md': '',
    });
    assert.deepEqual(
      posts.map(({ language, url, translationKey }) => [language, url, translationKey]),
      [
        ['en', '/blog/2024/01/01/a', 'default:2024-01-01-a.md'],
        ['fr', '/fr/blog/2024/01/01/a', 'default:2024-01-01-a.md'],
      ],
    );
  });

  it('yields to the settings', async () => {
    const { posts } = await open({ 'w/a.md': '' }, { contentFolders: ['w'], baseUrl: 'https://x.example/y' });
    assert.deepEqual(
      posts.map(({ url }) => url),
      ['/y/blog/a'],
    );
  });

  it('keeps a post at whose front matter Docusaurus stops', async () => {
    const post = await onePost('---\ntitle: a: b\n---\n', 'blog/2024-01-02-a.md');
    assert.deepEqual([post.label, codes(post), iso(post)], ['a', ['frontMatter.syntax'], '2024-01-02T00:00:00.000Z']);
    assert.deepEqual(codes(await onePost('---toml\ntitle = "x"\n---\n', 'blog/2024-01-02-a.md')), [
      'frontMatter.language',
    ]);
    assert.equal((await onePost('---\ntitle: all of it', 'blog/2024-01-02-a.md')).title, 'all of it');
    assert.deepEqual(codes(await onePost('---\ntitle: a\n\nText: a: b\n', 'blog/2024-01-02-a.md')), [
      'frontMatter.unclosed',
    ]);
  });

  it('finds the files behind links', async () => {
    const { site } = await open({
      'docusaurus.config.js': "export default { baseUrl: '/b/', staticDirectories: ['public', 'static'] }",
    });
    const resolve = (target: string): readonly string[] => site.markup.resolve('blog/x/a.md', target);
    assert.deepEqual(resolve('/b/img/a.png'), ['public/img/a.png', 'static/img/a.png']);
    assert.deepEqual(
      [resolve('./b.md'), resolve('@site/src/x.png'), resolve('mailto:a@b')],
      [['blog/x/b.md'], ['src/x.png'], []],
    );
  });

  it('after any edits equals one that is read afresh', async () => {
    const places = [
      'blog/a.md',
      'blog/2024-01-02-b.md',
      'blog/tags.yml',
      'blog/_c.md',
      'news/d.md',
      'docusaurus.config.js',
    ];
    const texts = [
      '',
      dated('2024-01-02'),
      '---\ntags: [x]\n---\n',
      'x:\n  label: Y\n',
      CLASSIC,
      "export default { presets: [['classic', { blog: { path: 'news', sortPosts: 'ascending' } }]] }",
    ];
    const edit = fc.record({ path: fc.constantFrom(...places), text: fc.constantFrom(undefined, ...texts) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), async (steps) => {
        const files = new MemoryFiles({});
        const catalog = await open(files);
        for (const step of steps) {
          assert.ok(catalog.posts.length >= 0);
          for (const { path, text } of step) files.set(path, text);
          await catalog.update(step.map(({ path }) => path));
        }
        assert.deepEqual(catalog.posts, (await open(files)).posts);
      }),
      runs(30),
    );
  });
});
