import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalog } from '../../../src/core/catalog';
import { eleventy } from '../../../src/core/generators/eleventy/eleventy';
import { isListedAt, type Post } from '../../../src/core/post';
import type { SiteOverrides } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';
import { runs } from '../property';

type Files = Readonly<Record<string, string>>;

function open(files: Files | MemoryFiles, overrides: SiteOverrides = {}): Promise<Catalog> {
  const store = files instanceof MemoryFiles ? files : new MemoryFiles(files);
  const options = { buildTimeZone: 'America/New_York', isBuildTimeZoneStated: false, overrides };
  return Catalog.open({ generator: eleventy, files: store, options });
}

const paths = ({ posts }: Catalog): string[] => posts.map(({ path }) => path);

/** The one post of a site whose folder of posts gives the tag. */
async function onePost(yaml: string, path = 'posts/note.md', files: Files = {}): Promise<Post> {
  const { posts } = await open({ [path]: `---\ntags: post\n${yaml}\n---\nText\n`, ...files });
  if (posts[0] === undefined) throw new Error(`${path} is no post`);
  return posts[0];
}

const iso = (post: Post): string | undefined => post.date && new Date(post.date.epochMs).toISOString();
const codes = (post: Post): string[] => post.problems.map(({ code }) => code);

describe('an Eleventy site', () => {
  it('is found by its configuration, or less surely by its package', async () => {
    const detect = (files: Files) =>
      eleventy.detect({ names: new Set(Object.keys(files)), files: new MemoryFiles(files) });
    assert.equal((await detect({ 'eleventy.config.js': '' }))?.confidence, 0.9);
    assert.equal((await detect({ '.eleventy.js': '' }))?.confidence, 0.9);
    assert.equal((await detect({ 'package.json': '{"devDependencies":{"@11ty/eleventy":"3"}}' }))?.confidence, 0.7);
    assert.equal(await detect({ 'package.json': '{}' }), undefined);
  });

  describe('reads dates', () => {
    it('of YAML in UTC, on any machine', async () => {
      assert.equal(iso(await onePost('date: 2024-01-02')), '2024-01-02T00:00:00.000Z');
      assert.equal(iso(await onePost('date: 2024-01-02 23:30:00')), '2024-01-02T23:30:00.000Z');
      assert.equal(iso(await onePost('date: 2024-01-02T10:00:00+09:00')), '2024-01-02T01:00:00.000Z');
    });

    it('of texts as ISO 8601 in UTC', async () => {
      assert.equal(iso(await onePost('date: "2024-01-02T10:00"')), '2024-01-02T10:00:00.000Z');
      assert.equal(iso(await onePost('date: "2024-W01-2"')), '2024-01-02T00:00:00.000Z');
    });

    it('and stops at any other text', async () => {
      const post = await onePost('date: Jan 2, 2024', 'posts/2024-03-04-note.md');
      assert.deepEqual([codes(post), iso(post)], [['date.fatal'], '2024-03-04T00:00:00.000Z']);
      assert.deepEqual(post.problems[0]?.range?.start, { line: 2, column: 6 });
    });

    it('from the first day anywhere in the path', async () => {
      const post = await onePost('title: x', 'posts/2024-01-02-trip/2024-05-06-day.md');
      assert.deepEqual([iso(post), post.dateSource], ['2024-01-02T00:00:00.000Z', 'folderName']);
    });

    it('from the file or Git only where nothing else is said, and says so', async () => {
      assert.deepEqual(codes(await onePost('title: x')), ['date.fromFileTime']);
      assert.deepEqual(codes(await onePost('date: Created')), ['date.fromFileTime']);
      assert.deepEqual(codes(await onePost('date: git last modified')), ['date.fromGitTime']);
    });
  });

  describe('makes addresses', () => {
    const address = async (yaml: string, path?: string): Promise<string | undefined> => (await onePost(yaml, path)).url;

    it('of the path as it is', async () => {
      assert.equal(await address('', 'posts/2024-01-02-A b.md'), '/posts/2024-01-02-A b/');
      assert.equal(await address('', 'posts/trip/index.md'), '/posts/trip/');
      assert.equal(await address('', 'posts/trip/trip.md'), '/posts/trip/');
    });

    it('from permalinks of values and well-known filters', async () => {
      assert.equal(await address('permalink: /x/{{ page.fileSlug }}/', 'posts/2024-01-02-note.md'), '/x/note/');
      assert.equal(await address('permalink: "{{ page.filePathStem }}.html"'), '/posts/note.html');
      assert.equal(await address("title: Tea & Ça's\npermalink: /{{ title | slugify }}/index.html"), '/tea-and-cas/');
      assert.equal(await address('date: 2024-01-02\npermalink: "/{{ page.date | date: \'%Y/%m\' }}/"'), '/2024/01/');
      assert.equal(await address('permalink:\n  build: /y/'), '/y/');
      assert.equal(await address('eleventyComputed:\n  permalink: /z/{{ title }}/\ntitle: a'), '/z/a/');
    });

    it('and leaves out what only the build would tell', async () => {
      assert.equal(await address('permalink: false'), undefined);
      assert.equal(await address('permalink: /{{ title | custom }}/\ntitle: x'), undefined);
      assert.equal(await address('permalink: /{% if x %}a{% endif %}/'), undefined);
      assert.equal(await address('title: Привет\npermalink: /{{ title | slugify }}/'), undefined);
    });

    it('below the path prefix', async () => {
      const config = 'export default function (c) { return { pathPrefix: "/blog/" }; }';
      assert.equal((await onePost('', undefined, { 'eleventy.config.js': config })).url, '/blog/posts/note/');
    });
  });

  describe('has posts', () => {
    it('by a tag of the post, its folder, its own data file or its layout', async () => {
      const catalog = await open({
        'a.md': '---\ntags: [post, x]\n---\n',
        'notes/notes.json': '{"tags":"posts"}',
        'notes/deep/b.md': 'Text',
        'c.md': 'Text',
        'c.11tydata.js': 'export default { tags: ["blog"] };',
        '_includes/article.njk': '---\nlayout: base\ntags: articles\n---\n',
        '_includes/base.njk': 'x',
        'd.md': '---\nlayout: article.njk\n---\n',
        'about.md': '---\ntitle: About\n---\n',
      });
      assert.deepEqual(paths(catalog).sort(), ['a.md', 'c.md', 'd.md', 'notes/deep/b.md']);
      assert.deepEqual(catalog.post('a.md')?.tags, ['post', 'x']);
    });

    it('by the glob of a collection', async () => {
      const config = `module.exports = (c) => {
        // c.addCollection("posts", (api) => api.getFilteredByGlob("old/*.md"));
        c.addCollection("posts", function (api) { return api.getFilteredByGlob("src/writing/**/*.md").reverse(); });
        return { dir: { input: "src" } };
      };`;
      const catalog = await open({
        '.eleventy.js': config,
        'src/writing/x/a.md': 'x',
        'old/b.md': 'x',
        'src/c.md': 'x',
      });
      assert.deepEqual(paths(catalog), ['src/writing/x/a.md']);
    });

    it('by a folder of that name, where they carry a date', async () => {
      const catalog = await open({
        'blog/a.md': '---\ndate: 2024-01-02\n---\n',
        'blog/index.md': 'All posts',
        'blog/index.njk': '',
      });
      assert.deepEqual(paths(catalog), ['blog/a.md']);
    });

    it('in the folders of the settings', async () => {
      assert.deepEqual(paths(await open({ 'x/a.md': '', 'b.md': '' }, { contentFolders: ['x'] })), ['x/a.md']);
    });

    it('not in output, packages and what is ignored', async () => {
      const post = '---\ntags: post\n---\n';
      const files = ['_site/a.md', 'node_modules/p/b.md', 'old/c.md', 'draft.md', 'x/y.md', 'z.md', 'kept.md'];
      const catalog = await open({
        ...Object.fromEntries(files.map((path) => [path, post])),
        '.eleventyignore': '# comment\nold\ndraft.md\n',
        '.gitignore': 'x/\n',
        'eleventy.config.js': 'export default (c) => { c.ignores.add("z.md"); };',
      });
      assert.deepEqual(paths(catalog), ['kept.md']);
    });

    it('hidden where they are excluded from their collection', async () => {
      assert.equal((await onePost('eleventyExcludeFromCollections: true')).visibility, 'hidden');
      assert.equal((await onePost('eleventyExcludeFromCollections: [post]')).visibility, 'hidden');
    });

    it('as drafts, which are listed unless the site programs otherwise', async () => {
      const config =
        'export default (c) => { c.addPreprocessor("drafts", "*", (data) => { if (data.draft) return false; }); };';
      const free = await onePost('draft: true');
      const held = await onePost('draft: true', undefined, { 'eleventy.config.js': config });
      assert.deepEqual([free.visibility, isListedAt(free, 2e12)], ['draft', true]);
      assert.deepEqual([held.visibility, isListedAt(held, 2e12)], ['draft', false]);
    });
  });

  it('merges data from the outermost folder inwards, and the post last', async () => {
    const { posts } = await open({
      'src/src.json': '{"tags":"post","lang":"de","description":"outer"}',
      'src/a/a.json': '{"tags":["in"],"description":"inner","title":"From data"}',
      'src/a/x.json': '{"lang":"fr"}',
      'src/a/x.md': '---\ntags: own\n---\n',
      'package.json': '{"scripts":{"build":"eleventy --input=src --output=dist"}}',
    });
    const [post] = posts;
    assert.deepEqual(
      [post?.tags, post?.language, post?.description, post?.title, post?.url],
      [['post', 'in', 'own'], 'fr', 'inner', 'From data', '/a/x/'],
    );
  });

  it('takes options of the command line only from the scripts that build or serve the site', async () => {
    const scripts =
      '{"scripts":{"build":"npx @11ty/eleventy --output=out","build-pages":"npx @11ty/eleventy --pathprefix=/x/ --input=y"}}';
    const { posts, site } = await open({
      'package.json': scripts,
      'posts/2024-01-02-a.md': 'x',
      'out/posts/2024-01-02-b.md': 'x',
    });
    assert.deepEqual([posts.map(({ url }) => url), site.basePath], [['/posts/2024-01-02-a/'], '']);
  });

  it('takes a date from data for what it is', async () => {
    const { posts } = await open({ 'posts/posts.json': '{"tags":"post","date":"2024-01-02"}', 'posts/a.md': '' });
    assert.deepEqual([posts[0] && iso(posts[0]), posts[0]?.dateSource], ['2024-01-02T00:00:00.000Z', 'defaults']);
  });

  it('reads literals of front matter that is a program, and never runs it', async () => {
    const text =
      '---js\nconst title = "One";\nconst tags = ["post"];\nconst date = new Date("2024-01-02T03:04:05Z");\nconst n = run();\n---\nx';
    const { posts } = await open({ 'a.md': text });
    assert.deepEqual(
      [posts[0]?.title, posts[0] && iso(posts[0]), posts[0] && codes(posts[0])],
      ['One', '2024-01-02T03:04:05.000Z', []],
    );
  });

  it('keeps a post at whose front matter Eleventy stops', async () => {
    const { posts } = await open({
      'posts/2024-01-02-a.md': '---\ntitle: a: b\n---\n',
      'posts/posts.json': '{"tags":"post"}',
    });
    assert.deepEqual([posts[0]?.label, posts[0] && codes(posts[0])], ['a', ['frontMatter.syntax']]);
  });

  it('after any edits equals one that is read afresh', async () => {
    const places = [
      'a.md',
      'posts/b.md',
      'posts/posts.json',
      'posts/b.json',
      'posts/in/c.md',
      'posts/in/in.11tydata.json',
      '_includes/l.njk',
      'eleventy.config.js',
    ];
    const texts = [
      '',
      '{"tags":"post"}',
      '{"title":"T","permalink":"/x/"}',
      '---\nlayout: l\ndate: 2024-01-02\n---\n',
      '---\ntags: [posts]\n---\n',
      'export default () => ({ dir: { input: "posts" } })',
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
