import assert from 'node:assert/strict';
import { Catalog } from '../../../src/core/catalog';
import { vitepress } from '../../../src/core/generators/vitepress/vitepress';
import { isListedAt, type Post } from '../../../src/core/post';
import type { SiteOverrides } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

type Files = Readonly<Record<string, string>>;

function open(files: Files, overrides: SiteOverrides = {}): Promise<Catalog> {
  const options = { buildTimeZone: 'Asia/Tokyo', isBuildTimeZoneStated: false, overrides };
  return Catalog.open({ generator: vitepress, files: new MemoryFiles(files), options });
}

async function onePost(text: string, path = 'posts/note.md', files: Files = {}): Promise<Post> {
  const { posts } = await open({ ...files, [path]: text });
  if (posts[0] === undefined) throw new Error(`${path} is no post`);
  return posts[0];
}

const iso = (post: Post): string | undefined => post.date && new Date(post.date.epochMs).toISOString();
const paths = ({ posts }: Catalog): string[] => posts.map(({ path }) => path);

describe('a VitePress site', () => {
  it('is found by its folder, if it has posts', async () => {
    const detect = (files: Files) => {
      const names = new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''));
      return vitepress.detect({ names, files: new MemoryFiles(files) });
    };
    const found = await detect({ '.vitepress/config.mts': '', 'posts/a.md': '' });
    assert.deepEqual(found, { confidence: 0.9, evidence: ['.vitepress/config.mts', 'posts/'] });
    assert.equal(await detect({ '.vitepress/config.mts': '', 'guide/a.md': '' }), undefined);
  });

  it('reads dates of YAML in UTC, and of texts in the zone of the build machine', async () => {
    assert.equal(iso(await onePost('---\ndate: 2024-01-02\n---\n')), '2024-01-02T00:00:00.000Z');
    assert.equal(iso(await onePost('---\ndate: 2024-01-02 10:00:00\n---\n')), '2024-01-02T10:00:00.000Z');
    assert.equal(iso(await onePost('---\ndate: 2024/01/02 10:00\n---\n')), '2024-01-02T01:00:00.000Z');
    const broken = await onePost('---\ndate: someday\n---\n');
    assert.deepEqual([broken.date, broken.problems[0]?.code], [undefined, 'date.unreadable']);
  });

  it('has the posts that its loader of content names', async () => {
    const loader =
      "import { createContentLoader } from 'vitepress'\nexport default createContentLoader('notes/**/*.md', { excerpt: true })";
    const catalog = await open({
      '.vitepress/config.mts': "export default { srcDir: './src' }",
      '.vitepress/theme/posts.data.ts': loader,
      'src/notes/x/a.md': '',
      'src/notes/index.md': '',
      'src/posts/b.md': '',
    });
    assert.deepEqual(paths(catalog), ['src/notes/index.md', 'src/notes/x/a.md']);
  });

  it('has those of a folder of posts without one, but not the page that lists them', async () => {
    assert.deepEqual(paths(await open({ 'posts/index.md': '', 'posts/a.md': '', 'guide/b.md': '' })), ['posts/a.md']);
    assert.deepEqual(paths(await open({ 'x/a.md': '', 'posts/b.md': '' }, { contentFolders: ['x'] })), ['x/a.md']);
  });

  it('makes addresses of paths', async () => {
    const config = (literal: string): Files => ({ '.vitepress/config.js': `export default defineConfig(${literal})` });
    assert.equal((await onePost('', 'posts/A b.md')).url, '/posts/A b.html');
    assert.equal((await onePost('', 'posts/trip/index.md')).url, '/posts/trip/');
    assert.equal((await onePost('', undefined, config("{ base: '/b/', cleanUrls: true }"))).url, '/b/posts/note');
  });

  it('shows the first heading where there is no title', async () => {
    const post = await onePost('# The *note*\n');
    assert.deepEqual([post.title, post.label], [undefined, 'The *note*']);
  });

  it('lists drafts, unless its loader does something with them', async () => {
    const text = '---\ndraft: true\n---\n';
    const loader =
      "export default createContentLoader('posts/*.md', { transform: (raw) => raw.filter((p) => !p.frontmatter.draft) })";
    assert.equal(isListedAt(await onePost(text), 2e12), true);
    assert.equal(isListedAt(await onePost(text, undefined, { '.vitepress/posts.data.js': loader }), 2e12), false);
  });

  it('finds the files behind links', async () => {
    const { site } = await open({ '.vitepress/config.js': "export default { base: '/b/' }" });
    const resolve = (target: string): readonly string[] => site.markup.resolve('posts/a.md', target);
    assert.deepEqual(resolve('./b'), ['posts/b', 'posts/b.md', 'posts/b/index.md']);
    assert.deepEqual(resolve('/b/x.png'), ['public/x.png', 'x.png']);
  });
});
