import assert from 'node:assert/strict';
import { Catalog } from '../../src/core/catalog';
import { checkSite } from '../../src/core/check/checkSite';
import { findPages } from '../../src/core/archive/pages';
import { findSites } from '../../src/core/generators/detection';
import { generators } from '../../src/core/generators/registry';
import type { FileStore } from '../../src/core/ports';
import type { GeneratorId } from '../../src/core/site';
import { MemoryFiles } from './memoryFiles';

/** What makes a blog of each generator, and one post of it. */
const blogs: Readonly<Record<GeneratorId, Readonly<Record<string, string>>>> = {
  jekyll: { '_config.yml': 'title: A\n', '_posts/2024-05-06-figs.md': '' },
  hugo: { 'hugo.toml': 'title = "A"\n', 'content/posts/figs.md': '' },
  hexo: { '_config.yml': 'title: A\n', 'package.json': '{ "hexo": {} }', 'source/_posts/figs.md': '' },
  eleventy: { 'eleventy.config.js': '', 'posts/posts.json': '{ "tags": "posts" }', 'posts/figs.md': '' },
  astro: { 'astro.config.mjs': '', 'src/content/blog/figs.md': '' },
  docusaurus: { 'docusaurus.config.js': '', 'blog/2024-05-06-figs.md': '' },
  'mkdocs-material': {
    'mkdocs.yml': 'theme:\n  name: material\nplugins:\n  - blog\n',
    'docs/blog/posts/figs.md': '',
  },
  vitepress: { '.vitepress/config.mts': '', 'posts/figs.md': '' },
  pelican: { 'pelicanconf.py': "PATH = 'content'\n", 'content/figs.md': '' },
  zola: { 'zola.toml': 'base_url = "/"\n', 'content/figs.md': '' },
  quarto: {
    '_quarto.yml': 'project:\n  type: website\n',
    'index.qmd': '---\nlisting:\n  contents: posts\n---\n',
    'posts/figs.qmd': '',
  },
  bridgetown: { 'config/initializers.rb': '', Gemfile: 'gem "bridgetown"\n', 'src/_posts/2024-05-06-figs.md': '' },
  plain: { 'posts/2024-05-06-figs.md': '', 'posts/2024-05-07-a.md': '', 'posts/2024-05-08-b.md': '' },
};

const HEAD = '---\ntitle: Figs\ndate: 2024-05-06\n---\n';
const BODY = '![Gone](gone.png) [Nowhere](/posts/nowhere/)\n';

/** Files that would be found: a site, posts and pages. */
const packages = {
  'node_modules/a/_config.yml': 'title: Not a site\n',
  'node_modules/a/_posts/2024-01-01-no.md': HEAD,
  'node_modules/a/README.md': HEAD,
  'node_modules/a/node_modules/b/posts/2024-01-01-no.md': HEAD,
};

/** Notes every call at or below a folder of packages, from wherever it is seen. */
class CountingFiles implements FileStore {
  readonly #files: FileStore;
  readonly #root: string;
  readonly asked: string[];

  constructor(files: FileStore, root = '', asked: string[] = []) {
    this.#files = files;
    this.#root = root;
    this.asked = asked;
  }

  list = (folder: string) => this.#note(folder).list(folder);
  read = (path: string) => this.#note(path).read(path);
  stat = (path: string) => this.#note(path).stat(path);
  at = (folder: string) => new CountingFiles(this.#files.at(folder), this.#pathOf(folder), this.asked);

  readMany = (paths: readonly string[]) => {
    for (const path of paths) this.#note(path);
    return this.#files.readMany(paths);
  };

  async walk(folder: string, { prune }: Parameters<FileStore['walk']>[1]): Promise<readonly string[]> {
    const paths: string[] = [];
    for (const { name, kind } of await this.list(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'file') paths.push(path);
      else if (!prune(path)) paths.push(...(await this.walk(path, { prune })));
    }
    return paths;
  }

  #note(path: string): FileStore {
    if (/(?:^|\/)node_modules(?:\/|$)/.test(this.#pathOf(path))) this.asked.push(this.#pathOf(path));
    return this.#files;
  }

  #pathOf(path: string): string {
    return [this.#root, path].filter((part) => part !== '').join('/');
  }
}

describe('packages of npm in a blog', () => {
  for (const [id, texts] of Object.entries(blogs)) {
    it(`are not looked at: ${id}`, async () => {
      const posts = Object.entries(texts).map(([path, text]) => [
        path,
        text === '' && /md$/.test(path) ? HEAD + BODY : text,
      ]);
      const files = new CountingFiles(new MemoryFiles({ ...Object.fromEntries(posts), ...packages }));
      const [location] = await findSites(files, { generators });
      assert.equal(location?.generator.id, id);
      const overrides = { contentFolders: location.contentFolders };
      const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides };
      const catalog = await Catalog.open({ generator: location.generator, files, options });
      assert.ok(catalog.posts.length > 0);
      const { site } = catalog;
      await catalog.update(['node_modules/a/README.md', 'node_modules/a/_posts']);
      await findPages(site, files, () => false);
      for await (const { path } of checkSite({ site, posts: catalog.posts, files, severities: {}, nowMs: 0 })) {
        assert.doesNotMatch(path, /node_modules/);
      }
      assert.deepEqual(files.asked, []);
    });
  }
});
