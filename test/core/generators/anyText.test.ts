import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalog } from '../../../src/core/catalog';
import { generatorById } from '../../../src/core/generators/registry';
import { MemoryFiles } from '../memoryFiles';
import { runs } from '../property';

/** A generator, the path of one of its posts, and the paths of what says how they are read. */
const SITES = [
  ['hexo', 'source/_posts/2024-01-02-a.md', ['_config.yml', 'package.json']],
  ['eleventy', 'posts/2024-01-02-a.md', ['eleventy.config.js', 'posts/posts.json', '.eleventyignore']],
  ['docusaurus', 'blog/2024-01-02-a.md', ['docusaurus.config.js', 'blog/tags.yml']],
  ['astro', 'src/content/blog/a.md', ['astro.config.mjs', 'src/content.config.ts']],
  ['vitepress', 'posts/a.md', ['.vitepress/config.mts', '.vitepress/a.data.ts']],
  ['mkdocs-material', 'docs/blog/posts/a.md', ['mkdocs.yml']],
  ['pelican', 'content/a.md', ['pelicanconf.py']],
] as const;

const PIECES = [
  ...'---,+++,;;;,```,{,},[,],(,),",\',`,:,#,%,<,>,=,\\,/,*,!,|,&,${,\n,\r\n,\t, ,\u0000,\ud800,é,日,😀'.split(','),
  ...'title: a,date: 2024-01-02,tags: [a],permalink: /{{ title | slugify }}/,slug: x,draft: true,export default {,plugins: [blog],PATH = '.split(
    ',',
  ),
  ...'permalink: :year/:title/,glob({ base: ".",defineCollection(,createContentLoader("**/*.md"),# Heading,Title: x,Date: 2024-01-02'.split(
    ',',
  ),
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

/** What moves posts, or changes how they are read. */
const CONFIGURATIONS = [
  'source_dir: source\ntimezone: UTC\npermalink: :title/\n',
  'export default { base: "/b/", baseUrl: "/c/", srcDir: ".", trailingSlash: "never", cleanUrls: true };',
  'export default createContentLoader("posts/**/*.md")',
  'plugins:\n- blog:\n    post_url_format: "{slug}"\n',
  'PATH = "content"\nSITEURL = "https://x.example/y"\n',
  '{"tags":"post","permalink":"/p/"}',
  '---\ntitle: A\ndate: 2024-01-02\ntags: [post]\n---\n',
];

describe('whatever stands in its files', () => {
  for (const [id, path, others] of SITES) {
    it(`a site of ${id} is read without a fault`, async () => {
      const generator = generatorById(id);
      assert.ok(generator !== undefined);
      const configs = fc.tuple(...others.map((other) => fc.tuple(fc.constant(other), fc.option(text, { nil: '' }))));
      await fc.assert(
        fc.asyncProperty(text, configs, async (body, files) => {
          const store = new MemoryFiles({ ...Object.fromEntries(files), [path]: body });
          const options = { buildTimeZone: 'Asia/Tokyo', isBuildTimeZoneStated: false, overrides: {} };
          const { posts, site } = await Catalog.open({ generator, files: store, options });
          await generator.detect({ names: new Set(others.map((other) => other.split('/')[0] ?? '')), files: store });
          for (const post of posts) assert.notEqual(post.label.trim(), '', post.path);
          assert.ok(Array.isArray(site.markup.resolve(path, body)));
          const { bodyStart } = site.markup.content({ path, text: body });
          assert.ok(bodyStart >= 0 && bodyStart <= body.length);
        }),
        runs(60),
      );
    });
  }

  for (const [id, path, others] of SITES) {
    it(`a catalog of ${id} equals a fresh one after any edits`, async () => {
      const generator = generatorById(id);
      assert.ok(generator !== undefined);
      const open = (files: MemoryFiles): Promise<Catalog> => {
        const options = { buildTimeZone: 'Asia/Tokyo', isBuildTimeZoneStated: false, overrides: {} };
        return Catalog.open({ generator, files, options });
      };
      const places = [path, path.replace('a.md', 'b/index.md'), path.replace('a.md', 'c.md'), ...others];
      const content = fc.option(fc.oneof(text, fc.constantFrom(...CONFIGURATIONS)), { nil: undefined });
      const edits = fc.array(fc.tuple(fc.constantFrom(...places), content), { minLength: 1, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(fc.array(edits, { maxLength: 6 }), async (steps) => {
          const files = new MemoryFiles({ [path]: 'x' });
          const catalog = await open(files);
          for (const step of steps) {
            assert.ok(catalog.posts.length >= 0);
            for (const [place, body] of step) files.set(place, body);
            await catalog.update(step.map(([place]) => place));
          }
          assert.deepEqual(catalog.posts, (await open(files)).posts);
        }),
        runs(20),
      );
    });
  }

  it('a long text takes no long time', async () => {
    const long = 60_000;
    const bodies = [
      '\n'.repeat(long),
      ' '.repeat(long),
      '---\n'.repeat(long / 4),
      '#'.repeat(long),
      '<title'.repeat(long / 6),
      `# ${'`'.repeat(long)}`,
    ];
    for (const [id, path, others] of SITES) {
      const generator = generatorById(id);
      assert.ok(generator !== undefined);
      for (const body of bodies) {
        const files = new MemoryFiles({ [path]: body, ...Object.fromEntries(others.map((other) => [other, body])) });
        const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: false, overrides: {} };
        const start = performance.now();
        await Catalog.open({ generator, files, options });
        assert.ok(performance.now() - start < 2000, `${id}: ${body.slice(0, 10)}`);
      }
    }
  });
});
