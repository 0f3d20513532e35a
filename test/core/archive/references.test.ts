import assert from 'node:assert/strict';
import { planArchive } from '../../../src/core/archive/plan';
import { defaultShape } from '../../../src/core/archive/shape';
import { generatorById } from '../../../src/core/generators/registry';
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
function linkTo(path: string, site: Site, page = 'archive.md'): string {
  const shape = { ...defaultShape, links: 'reference' } as const;
  const posts = [post(path, 'T', '2024-03-05', { url: '/t/' })];
  const plan = planArchive({ page, site, posts, nowMs, shape, text: '<!-- almanac:start -->\n<!-- almanac:end -->\n' });
  assert.ok(plan.kind === 'edit', JSON.stringify(plan));
  assert.equal(planArchive({ page, site, posts, nowMs, shape, text: plan.text }).kind, 'upToDate');
  return /\]\((.*)\)|href="(.*)">/.exec(plan.text)?.slice(1).join('') ?? '';
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
    ['plain', {}, 'a.md', '/t/'],
  ];
  for (const [id, files, path, link] of cases) {
    it(`lead to ${path} in ${id}`, async () => {
      const site = await siteOf(id, files);
      assert.equal(linkTo(path, site), link);
      assert.equal(linkTo(path, site, 'archive.html'), link);
    });
  }

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
