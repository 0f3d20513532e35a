import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalog } from '../../../src/core/catalog';
import { astro } from '../../../src/core/generators/astro/astro';
import { isListedAt, type Post } from '../../../src/core/post';
import type { SiteOverrides } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';
import { runs } from '../property';

type Files = Readonly<Record<string, string>>;

function open(files: Files | MemoryFiles, overrides: SiteOverrides = {}): Promise<Catalog> {
  const store = files instanceof MemoryFiles ? files : new MemoryFiles(files);
  const options = { buildTimeZone: 'Asia/Tokyo', isBuildTimeZoneStated: false, overrides };
  return Catalog.open({ generator: astro, files: store, options });
}

const CONTENT = `import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';
const blog = defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }),
  schema: ({ image }) => z.object({ title: z.string(), pubDate: z.coerce.date(), updatedDate: z.coerce.date().optional() }),
});
export const collections = { blog };`;
const ROUTE =
  "const posts = await getCollection('blog');\nreturn posts.map((post) => ({ params: { slug: post.id }, props: post }));";
const SITE = {
  'astro.config.mjs': 'export default {}',
  'src/content.config.ts': CONTENT,
  'src/pages/blog/[...slug].astro': ROUTE,
};

async function onePost(text: string, path = 'src/content/blog/note.md', files: Files = {}): Promise<Post> {
  const { posts } = await open({ ...SITE, ...files, [path]: text });
  if (posts[0] === undefined) throw new Error(`${path} is no post`);
  return posts[0];
}

const dated = (date: string): string => `---\npubDate: ${date}\n---\nText\n`;
const iso = (post: Post): string | undefined => post.date && new Date(post.date.epochMs).toISOString();
const codes = (post: Post): string[] => post.problems.map(({ code }) => code);
const paths = ({ posts }: Catalog): string[] => posts.map(({ path }) => path);

describe('an Astro site', () => {
  it('is found by its configuration, if it has posts', async () => {
    const detect = (files: Files) =>
      astro.detect({ names: new Set(Object.keys(files)), files: new MemoryFiles(files) });
    const found = await detect({ ...SITE, 'src/content/blog/a.md': '' });
    assert.deepEqual(found, { confidence: 0.9, evidence: ['astro.config.mjs', 'src/content/blog/'] });
    assert.equal(await detect({ 'astro.config.mjs': '', 'src/content/docs/a.md': '' }), undefined);
  });

  describe('reads dates', () => {
    it('of YAML in UTC', async () => {
      assert.equal(iso(await onePost(dated('2024-01-02'))), '2024-01-02T00:00:00.000Z');
      assert.equal(iso(await onePost(dated('2024-01-02 23:30:00'))), '2024-01-02T23:30:00.000Z');
      assert.equal(iso(await onePost('+++\npubDate = 2024-01-02\n+++\n')), '2024-01-02T00:00:00.000Z');
    });

    it('of texts as JavaScript does, in the zone of the build machine', async () => {
      assert.equal(iso(await onePost(dated('"2024-01-02"'))), '2024-01-02T00:00:00.000Z');
      assert.equal(iso(await onePost(dated('Jan 02 2024'))), '2024-01-01T15:00:00.000Z');
      assert.equal(iso(await onePost(dated('2024-01-02 10:00'))), '2024-01-02T01:00:00.000Z');
    });

    it('by the keys of the schema, but not the one of the last change', async () => {
      const text = '---\nupdatedDate: 2024-05-06\nday: 2024-01-02\ndate: 2023-01-01\n---\n';
      const config = CONTENT.replace('pubDate', 'day');
      assert.equal(
        iso(await onePost(text, undefined, { 'src/content.config.ts': config })),
        '2024-01-02T00:00:00.000Z',
      );
    });

    it('and stops at one that the schema refuses', async () => {
      const post = await onePost(dated('someday'));
      assert.deepEqual([codes(post), post.date, post.problems[0]?.range?.start.line], [['date.fatal'], undefined, 1]);
    });
  });

  describe('has posts', () => {
    it('of the collections that are named like posts, wherever they stand', async () => {
      const config = `${CONTENT.replace('./src/content/blog', './writing').replace('{ blog }', '{ posts: blog, docs }')}
        const docs = defineCollection({ loader: glob({ base: 'docs', pattern: '**/*.md' }) });`;
      const catalog = await open({
        ...SITE,
        'src/content.config.ts': config,
        'writing/a.mdx': '',
        'writing/_b.md': '',
        'writing/c.txt': '',
        'docs/d.md': '',
      });
      assert.deepEqual(paths(catalog).sort(), ['writing/_b.md', 'writing/a.mdx']);
    });

    it('of folders without a loader, but not those that begin with `_`', async () => {
      const config =
        "const posts = defineCollection({ type: 'content', schema: z.object({ date: z.date() }) }); export const collections = { posts };";
      const catalog = await open({
        'src/content/config.ts': config,
        'src/content/posts/a.md': '',
        'src/content/posts/_b.md': '',
      });
      assert.deepEqual(paths(catalog), ['src/content/posts/a.md']);
    });

    it('of folders of pages', async () => {
      const { posts } = await open({
        'src/pages/posts/post 1.md': '',
        'src/pages/posts/[x].astro': '',
        'src/pages/index.astro': '',
      });
      assert.deepEqual(
        posts.map(({ path, url }) => [path, url]),
        [['src/pages/posts/post 1.md', '/posts/post 1/']],
      );
    });

    it('in the folders of the settings', async () => {
      assert.deepEqual(
        paths(await open({ ...SITE, 'x/a.md': '', 'src/content/blog/b.md': '' }, { contentFolders: ['x'] })),
        ['x/a.md'],
      );
    });
  });

  describe('makes addresses', () => {
    it('of the id below the route that shows the collection', async () => {
      assert.equal((await onePost('x', 'src/content/blog/My Post (1).md')).url, '/blog/my-post-1/');
      assert.equal((await onePost('x', 'src/content/blog/Trip/index.mdx')).url, '/blog/trip/');
      assert.equal((await onePost('---\nslug: Own/One\n---\n')).url, '/blog/Own/One/');
    });

    it('as the configuration ends and begins them', async () => {
      const of = (config: string) =>
        onePost('x', undefined, { 'astro.config.mjs': `export default defineConfig(${config});` });
      assert.equal((await of("{ base: '/b', trailingSlash: 'never' }")).url, '/b/blog/note');
      assert.equal((await of("{ build: { format: 'file' } }")).url, '/blog/note');
    });

    it('only where the route takes the id', async () => {
      const route = ROUTE.replace('post.id', 'slugOf(post)');
      assert.equal((await onePost('x', undefined, { 'src/pages/blog/[...slug].astro': route })).url, undefined);
    });
  });

  it('holds drafts back, as sites do, but not the future', async () => {
    const draft = await onePost('---\ndraft: true\n---\n');
    assert.deepEqual([isListedAt(draft, 2e12), isListedAt(await onePost(dated('2099-01-01')), 2e12)], [false, true]);
  });

  it('takes front matter behind white space, and none behind text', async () => {
    assert.equal((await onePost('\n\n---\ntitle: A\n---\nx')).title, 'A');
    assert.equal((await onePost('x\n---\ntitle: A\n---\nx')).title, undefined);
    assert.deepEqual(codes(await onePost('---\ntitle: a: b\n---\n')), ['frontMatter.syntax']);
  });

  it('finds the files behind links', async () => {
    const { site } = await open({ ...SITE, 'astro.config.mjs': "export default { base: '/b' }" });
    const resolve = (target: string): readonly string[] => site.markup.resolve('src/content/blog/a.md', target);
    assert.deepEqual(resolve('./a.png'), ['src/content/blog/a.png']);
    assert.deepEqual(resolve('/b/a.png'), ['public/b/a.png', 'public/a.png', 'b/a.png']);
    assert.deepEqual(resolve('@/assets/a.png'), ['src/assets/a.png']);
  });

  it('after any edits equals one that is read afresh', async () => {
    const places = [
      'src/content/blog/a.md',
      'src/content/blog/b/index.md',
      'src/content/posts/c.md',
      'src/content.config.ts',
      'astro.config.mjs',
      'src/pages/blog/[...slug].astro',
    ];
    const texts = ['', dated('2024-01-02'), '---\nslug: x\n---\n', CONTENT, "export default { base: '/x' }", ROUTE];
    const edit = fc.record({ path: fc.constantFrom(...places), text: fc.constantFrom(undefined, ...texts) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), async (steps) => {
        const files = new MemoryFiles({ 'src/content/blog/a.md': '' });
        const catalog = await open(files);
        for (const step of steps) {
          for (const { path, text } of step) files.set(path, text);
          await catalog.update(step.map(({ path }) => path));
        }
        assert.deepEqual(catalog.posts, (await open(files)).posts);
      }),
      runs(30),
    );
  });

  it('finds a folder of posts that is moved into its place', async () => {
    const files = new MemoryFiles({ 'astro.config.mjs': '' });
    const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: false, overrides: {} };
    const catalog = await Catalog.open({ generator: astro, files, options });
    files.set('src/content/blog/a.md', '');
    await catalog.update(['src/content']);
    assert.deepEqual(
      catalog.posts.map(({ path }) => path),
      ['src/content/blog/a.md'],
    );
  });
});
