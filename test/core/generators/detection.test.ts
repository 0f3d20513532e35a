import assert from 'node:assert/strict';
import { findSites } from '../../../src/core/generators/detection';
import { generators } from '../../../src/core/generators/registry';
import { MemoryFiles } from '../memoryFiles';

type Files = Readonly<Record<string, string>>;

/** The sites that are found: root and generator of each. */
async function sitesIn(files: Files): Promise<string[]> {
  const found = await findSites(new MemoryFiles(files), { generators });
  return found.map(({ root, generator }) => `${root}: ${generator.id}`);
}

async function contentFolders(files: Files): Promise<readonly string[] | undefined> {
  const [site] = await findSites(new MemoryFiles(files), { generators });
  return site?.contentFolders;
}

/** Three dated files below a folder. */
const posts = (folder: string): Files =>
  Object.fromEntries([1, 2, 3].map((day) => [`${folder}2024-01-0${day}-note.md`, '']));

describe('the search for sites', () => {
  it('finds several sites in one workspace, nested ones too', async () => {
    const found = await sitesIn({
      'blogs/one/_config.yml': '',
      ...posts('blogs/one/_posts/'),
      'blogs/one/docs/mkdocs.yml': 'plugins: [blog]\n',
      'blogs/two/hugo.toml': '',
      'blogs/two/content/posts/a.md': '',
    });
    assert.deepEqual(found.sort(), ['blogs/one/docs: mkdocs-material', 'blogs/one: jekyll', 'blogs/two: hugo']);
  });

  it('tells generators that share a name of a file apart by what stands in it', async () => {
    const content = { 'content/posts/a.md': '' };
    assert.deepEqual(await sitesIn({ 'config.toml': 'baseURL = "https://a.example"\n', ...content }), [': hugo']);
    assert.deepEqual(await sitesIn({ 'config.toml': 'base_url = "https://a.example"\n', ...content }), [': zola']);
  });

  it('believes of two that are equally sure the one that found more', async () => {
    const both = { '.eleventy.js': '', 'astro.config.mjs': '', 'src/content/blog/a.md': '' };
    assert.deepEqual(await sitesIn(both), [': astro']);
  });

  it('does not take the source of a Bridgetown site for a Jekyll one', async () => {
    assert.deepEqual(await sitesIn({ 'bridgetown.config.yml': '', ...posts('src/_posts/') }), [': bridgetown']);
  });

  it('takes three dated files in a folder for a blog', async () => {
    assert.deepEqual(await sitesIn(posts('notes/')), [': plain']);
    assert.deepEqual(await contentFolders(posts('notes/')), ['notes']);
    assert.deepEqual(await sitesIn({ 'notes/2024-01-01-a.md': '', 'notes/2024-01-02-b.md': '', 'notes/c.md': '' }), []);
  });

  it('looks into files whose names carry no dates', async () => {
    const heads = [
      '---\npubDate: 2024-01-02\n---\n',
      'Title: B\nDate: 2024-01-02\n\n',
      '+++\npath = "2024/01/02/c"\n+++\n',
    ];
    const files = Object.fromEntries(heads.map((head, index) => [`blog/${index}.md`, head]));
    assert.deepEqual(await contentFolders(files), ['blog']);
  });

  it('counts files in folders of dates and in bundles for the folder above those', async () => {
    const days = { 'blog/2023/12/31/a.md': '', 'blog/2024/01/02/b.md': '', 'blog/2024/05/01/c.md': '' };
    assert.deepEqual(await contentFolders(days), ['blog']);
    const bundles = {
      'blog/2024-01-02-a/index.md': '',
      'blog/2024-01-03-b/text.md': '',
      'blog/2024-01-04-c/index.md': '',
    };
    assert.deepEqual(await contentFolders(bundles), ['blog']);
    assert.deepEqual(await contentFolders({ ...posts('blog/2023/'), ...posts('blog/2024/') }), ['blog']);
  });

  it('takes no dated documents of a code project for a blog, and no blog of its tests', async () => {
    assert.deepEqual(await sitesIn({ 'package.json': '{}', ...posts('docs/adr/') }), []);
    assert.deepEqual(
      await sitesIn({ 'go.mod': '', 'testdata/site/hugo.toml': '', 'testdata/site/content/a.md': '' }),
      [],
    );
  });

  it('takes the folder itself where the generator is named', async () => {
    const found = await findSites(new MemoryFiles({ 'a.md': '' }), { generators, generator: 'plain' });
    assert.deepEqual(
      found.map(({ root, generator }) => [root, generator.id]),
      [['', 'plain']],
    );
  });
});
