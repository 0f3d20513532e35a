import assert from 'node:assert/strict';
import { planArchive } from '../../../src/core/archive/plan';
import { defaultShape } from '../../../src/core/archive/shape';
import { generatorById } from '../../../src/core/generators/registry';
import type { Post } from '../../../src/core/post';
import type { Site } from '../../../src/core/site';
import { nowMs, post } from './archiveSites';
import { MemoryFiles } from '../memoryFiles';

async function siteOf(id: string, files: Record<string, string>): Promise<Site> {
  const generator = generatorById(id);
  assert.ok(generator);
  const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
  return generator.configure(new MemoryFiles(files), options);
}

/** Where the link to a post leads that lies at a path. */
function linkTo(path: string, site: Site, page = 'archive.md', more: Partial<Post> = {}): string {
  const shape = { ...defaultShape, links: 'reference' } as const;
  const posts = [post(path, 'T', '2024-03-05', { url: '/t/', ...more })];
  const plan = planArchive({ page, site, posts, nowMs, shape, text: '<!-- almanac:start -->\n<!-- almanac:end -->\n' });
  assert.ok(plan.kind === 'edit', JSON.stringify(plan));
  assert.equal(planArchive({ page, site, posts, nowMs, shape, text: plan.text }).kind, 'upToDate');
  return /\]\((.*)\)|href="(.*)">/.exec(plan.text)?.slice(1).join('') ?? '';
}

/** The line of an archive that holds a post. */
function entryOf(path: string, site: Site, more: Partial<Post>, layout: 'list' | 'table' = 'list'): string {
  const shape = { ...defaultShape, links: 'reference', layout } as const;
  const posts = [post(path, 'T', '2024-03-05', more)];
  const text = '<!-- almanac:start -->\n<!-- almanac:end -->\n';
  const plan = planArchive({ page: 'archive.md', site, posts, nowMs, shape, text });
  return (plan.kind === 'edit' && plan.text.split('\n').find((line) => line.includes('Mar 5'))) || '';
}

describe('links by the words of a generator', () => {
  const cases: readonly (readonly [id: string, files: Record<string, string>, path: string, link: string])[] = [
    ['jekyll', { '_config.yml': '' }, '_posts/2024-03-05-a.md', '{% post_url 2024-03-05-a %}'],
    ['jekyll', { '_config.yml': '' }, 'x/_posts/y/2024-03-05-ä.b.md', '{% post_url x/y/2024-03-05-ä.b %}'],
    ['jekyll', { '_config.yml': '' }, '_recipes/bread.md', '{% link _recipes/bread.md %}'],
    ['jekyll', { '_config.yml': '' }, '_posts/2024-03-05-a b.md', '/t/'],
    ['jekyll', { '_config.yml': 'source: src' }, 'src/_posts/2024-03-05-a.md', '{% post_url 2024-03-05-a %}'],
    ['hugo', { 'hugo.toml': 'baseURL = "/"' }, 'content/posts/a/index.md', '{{< relref "/posts/a/index.md" >}}'],
    ['hugo', { 'hugo.toml': 'baseURL = "/"' }, 'content/posts/a"b.md', '/t/'],
    ['zola', { 'zola.toml': 'base_url = "/"' }, 'content/blog/a.md', '@/blog/a.md'],
    ['vitepress', { '.vitepress/config.js': 'export default {}' }, 'posts/a.md', '/posts/a.md'],
    ['pelican', { 'pelicanconf.py': "PATH = 'content'" }, 'content/x/a.md', '{filename}/x/a.md'],
    ['quarto', { '_quarto.yml': '' }, 'posts/a/index.qmd', '/posts/a/index.qmd'],
    [
      'eleventy',
      { 'eleventy.config.js': 'module.exports = () => ({ dir: { input: "src" } })' },
      'src/posts/ä.md',
      "{{ '/posts/ä.md' | inputPathToUrl | url }}",
    ],
    ['eleventy', { 'eleventy.config.js': '' }, 'posts/it is.md', '/t/'],
    ['astro', { 'astro.config.mjs': 'export default {}' }, 'src/content/blog/a.md', '/t/'],
    ['plain', {}, 'a.md', '/t/'],
  ];
  for (const [id, files, path, link] of cases) {
    it(`lead to ${path} in ${id}`, async () => {
      const site = await siteOf(id, files);
      assert.equal(linkTo(path, site), link);
      assert.equal(linkTo(path, site, 'archive.html'), link);
    });
  }

  it('are HTML in Hexo, whose tags Markdown does not take for an address', async () => {
    const site = await siteOf('hexo', { '_config.yml': '' });
    const [path, slug] = ['source/_posts/x/a.md', 'x/a'];
    assert.equal(linkTo(path, site, 'source/archive/index.md', { slug }), '{% post_path x/a %}');
    assert.match(entryOf(path, site, { slug }), /^- Mar 5 · <a href="\{% post_path x\/a %\}">T<\/a>$/);
  });

  it('are left out in Hexo where several posts may have the slug', async () => {
    const site = await siteOf('hexo', { '_config.yml': 'new_post_name: :year-:month-:day-:title.md' });
    assert.equal(linkTo('source/_posts/2024-03-05-weekly.md', site, 'source/a.md', { slug: 'weekly' }), '/t/');
  });

  it('lead in Docusaurus from pages of the same blog alone', async () => {
    const config = `export default { presets: [['classic', { blog: {} }]] }`;
    const site = await siteOf('docusaurus', { 'docusaurus.config.js': config });
    assert.equal(linkTo('blog/2024/a.md', site, 'blog/all.md'), '/2024/a.md');
    assert.equal(linkTo('blog/2024/a.md', site, 'src/pages/archive.md'), '/t/');
  });

  it('are paths beside the page in MkDocs', async () => {
    const site = await siteOf('mkdocs-material', { 'mkdocs.yml': 'plugins: [blog]' });
    assert.equal(linkTo('docs/blog/posts/it is.md', site, 'docs/about/archive.md'), '../blog/posts/it%20is.md');
    assert.equal(linkTo('docs/blog/posts/a.md', site, 'archive.md'), '/t/');
  });

  it('are left out in Eleventy where Markdown is no template', async () => {
    const config = 'module.exports = () => ({ markdownTemplateEngine: false })';
    const site = await siteOf('eleventy', { 'eleventy.config.js': config });
    assert.equal(linkTo('posts/a.md', site), '/t/');
    assert.equal(linkTo('posts/a.md', site, 'archive.html'), "{{ '/posts/a.md' | inputPathToUrl | url }}");
  });

  it('stand whole in the cells of a table', async () => {
    const site = await siteOf('eleventy', { 'eleventy.config.js': '' });
    const row = entryOf('posts/a.md', site, { title: 'a | b' }, 'table');
    assert.equal(row, "| Mar 5 | [a &#124; b]({{ '/posts/a.md' | inputPathToUrl | url }}) |");
  });

  it('are no use in a README, which the generator does not read', async () => {
    const site = await siteOf('jekyll', { '_config.yml': 'url: https://example.org' });
    assert.equal(linkTo('_posts/2024-03-05-a.md', site, 'README.md'), 'https://example.org/t/');
  });

  it('are counted by the post that they lead to', async () => {
    const site = await siteOf('hugo', { 'hugo.toml': 'baseURL = "/"' });
    const shape = { ...defaultShape, links: 'reference' } as const;
    for (const page of ['archive.md', 'archive.html']) {
      const posts = ['a', 'b', 'c'].map((name) => post(`content/${name}.md`, name));
      const request = { page, site, nowMs, shape };
      const text = '<!-- almanac:start -->\n<!-- almanac:end -->\n';
      const made = planArchive({ ...request, posts, text });
      assert.ok(made.kind === 'edit');
      const plan = planArchive({ ...request, posts: posts.slice(1), text: made.text });
      assert.deepEqual(plan.kind === 'edit' && plan.counts, { posts: 2, added: 0, removed: 1, changed: 0 });
    }
  });
});
