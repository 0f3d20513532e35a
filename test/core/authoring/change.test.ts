import assert from 'node:assert/strict';
import {
  lostAddress,
  nameOfPost,
  planChange,
  redatedPath,
  renamedPath,
  type PostChange,
} from '../../../src/core/authoring/change';
import { Catalog } from '../../../src/core/catalog';
import type { PostDate } from '../../../src/core/date/postDate';
import { generatorById } from '../../../src/core/generators/registry';
import { MemoryFiles } from '../memoryFiles';

const day = (year: number, month: number, date: number): PostDate => ({
  kind: 'day',
  epochMs: Date.UTC(year, month - 1, date),
  offsetMinutes: 0,
});

async function changed(id: string, config: string, path: string, text: string, change: PostChange): Promise<string> {
  const generator = generatorById(id);
  assert.ok(generator !== undefined);
  const files = new MemoryFiles({ [config]: '', [path]: text });
  const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
  const catalog = await Catalog.open({ generator, files, options });
  const [post, rules] = [catalog.post(path), catalog.site.authoring];
  assert.ok(post !== undefined && rules !== undefined);
  const plan = planChange({ path, text }, post, rules, change);
  return plan.kind === 'refused' ? plan.problem.code : plan.text;
}

describe('the name of a post', () => {
  it('is that of its file or its bundle, without day, language and extension', () => {
    assert.equal(nameOfPost('_posts/2024-01-02-a-b.md'), 'a-b');
    assert.equal(nameOfPost('content/posts/2024-01-02-a/index.de.md'), 'a');
    assert.equal(nameOfPost('content/posts/a.de.md'), 'a');
    assert.equal(nameOfPost('posts/v1.2.md'), 'v1.2');
    assert.equal(nameOfPost('2024-01-02-.md'), '2024-01-02-');
  });

  it('is changed with all else of the path left alone', () => {
    assert.equal(renamedPath('_posts/2024-01-02-a-b.markdown', 'c'), '_posts/2024-01-02-c.markdown');
    assert.equal(renamedPath('content/a/index.de.md', 'c'), 'content/c/index.de.md');
    assert.equal(renamedPath('content/a.de.md', 'c'), 'content/c.de.md');
    assert.equal(renamedPath('a.md', 'c'), 'c.md');
  });

  it('follows its date, and so do the folders of a year and a month', () => {
    const [before, after] = [day(2024, 1, 2), day(2025, 6, 7)];
    assert.equal(redatedPath('_posts/2024/2024-01-02-a.md', before, after), '_posts/2025/2025-06-07-a.md');
    assert.equal(redatedPath('blog/2024/01/02/a/index.md', before, after), 'blog/2025/06/07/a/index.md');
    assert.equal(redatedPath('blog/2024/01/a.md', before, after), 'blog/2025/06/a.md');
    assert.equal(redatedPath('blog/2023/a.md', before, after), 'blog/2023/a.md');
    assert.equal(redatedPath('blog/a.md', before, after), 'blog/a.md');
  });
});

describe('a changed post', () => {
  it('has its title where it had it: in a key of any case, or in its heading', async () => {
    const title = 'New: one';
    const hugo = '+++\nTitle = "Old" # x\n+++\nText\n';
    assert.equal(
      await changed('hugo', 'hugo.toml', 'content/a.md', hugo, { title }),
      '+++\nTitle = "New: one" # x\n+++\nText\n',
    );
    const docusaurus = '---\ndate: 2024-01-02\n---\n\n# Old title #\n\n## Old title\n';
    assert.equal(
      await changed('docusaurus', 'docusaurus.config.js', 'blog/a.md', docusaurus, { title }),
      '---\ndate: 2024-01-02\n---\n\n# New: one #\n\n## Old title\n',
    );
  });

  it('gets an alias beside those that it has', async () => {
    const alias = '/posts/old/';
    const at = (head: string) => changed('hugo', 'hugo.toml', 'content/a.md', `---\n${head}---\n`, { alias });
    assert.equal(await at('title: A\n'), '---\ntitle: A\naliases:\n  - /posts/old/\n---\n');
    assert.equal(await at('aliases:\n  - /x/\n'), '---\naliases:\n  - /x/\n  - /posts/old/\n---\n');
    assert.equal(await at('aliases: /x/\n'), '---\naliases:\n  - /x/\n  - /posts/old/\n---\n');
  });
});

describe('an alias of a post whose address changes', () => {
  const openSite = async (id: string, texts: Readonly<Record<string, string>>) => {
    const generator = generatorById(id);
    assert.ok(generator !== undefined);
    const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
    const catalog = await Catalog.open({ generator, files: new MemoryFiles(texts), options });
    const rules = catalog.site.authoring;
    assert.ok(rules !== undefined);
    return { catalog, rules };
  };

  /** The front matter of a post that is called `b` now, with the alias that is offered; undefined where none is. */
  async function renamed(
    id: string,
    texts: Readonly<Record<string, string>>,
    path: string,
    to: string,
  ): Promise<string | undefined> {
    const { catalog, rules } = await openSite(id, texts);
    const [post, text] = [catalog.post(path), texts[path] ?? ''];
    assert.ok(post !== undefined);
    const plan = planChange({ path, text }, post, rules, { path: to });
    const after = plan.kind === 'plan' ? catalog.postFrom(plan) : undefined;
    const alias = lostAddress(post, after, rules, catalog.site.basePath);
    if (alias === undefined) return undefined;
    const whole = planChange({ path, text }, post, rules, { path: to, alias });
    return whole.kind === 'plan' ? whole.text : whole.problem.code;
  }

  const hugo = { 'hugo.toml': 'baseURL = "https://a.example/base/"\n' };

  it('is the address without the base path, added to those that there are', async () => {
    const path = 'content/posts/a.md';
    const text = "---\ntitle: T\ndate: 2024-01-01\naliases: ['/x/'] # old\n---\n";
    assert.equal(
      await renamed('hugo', { ...hugo, [path]: text }, path, 'content/posts/b.md'),
      "---\ntitle: T\ndate: 2024-01-01\naliases: ['/x/', '/posts/a/'] # old\n---\n",
    );
    const zola = { 'zola.toml': 'base_url = "https://a.example"\n', 'content/_index.md': '+++\n+++\n' };
    const zolaText = '+++\ntitle = "T"\ndate = 2024-01-01\n+++\n';
    assert.match(
      (await renamed('zola', { ...zola, 'content/a.md': zolaText }, 'content/a.md', 'content/b.md')) ?? '',
      /^aliases = \["\/a\/"\]$/m,
    );
  });

  it('is not offered for a draft, nor where the address stays', async () => {
    const path = 'content/posts/a.md';
    const draft = '---\ntitle: T\ndraft: true\n---\n';
    assert.equal(await renamed('hugo', { ...hugo, [path]: draft }, path, 'content/posts/b.md'), undefined);
    const fixed = '---\ntitle: T\nurl: /fixed/\n---\n';
    assert.equal(await renamed('hugo', { ...hugo, [path]: fixed }, path, 'content/posts/b.md'), undefined);
  });

  it('of Jekyll needs jekyll-redirect-from, in the configuration or the Gemfile', async () => {
    const [path, to] = ['_posts/2024-01-01-a.md', '_posts/2024-01-01-b.md'];
    const post = { [path]: '---\ntitle: T\nredirect_from: /x/\n---\n' };
    assert.equal(await renamed('jekyll', { '_config.yml': '', ...post }, path, to), undefined);
    const after = '---\ntitle: T\nredirect_from:\n  - /x/\n  - /2024/01/01/a.html\n---\n';
    const config = { '_config.yml': 'baseurl: /blog\nplugins: [jekyll-redirect-from]\n' };
    assert.equal(await renamed('jekyll', { ...config, ...post }, path, to), after);
    const Gemfile = 'group :jekyll_plugins do\n  gem "jekyll-redirect-from", "~> 0.16"\nend\n';
    assert.equal(await renamed('jekyll', { '_config.yml': '', Gemfile, ...post }, path, to), after);
  });

  it('of Hexo needs a plugin, and is written as that reads it', async () => {
    const [path, to] = ['source/_posts/a.md', 'source/_posts/b.md'];
    const post = { '_config.yml': '', [path]: '---\ntitle: T\ndate: 2024-01-01 10:00:00\n---\n' };
    const withPackage = (name: string) => ({
      'package.json': JSON.stringify({ dependencies: { [name]: '1' } }),
      ...post,
    });
    assert.equal(await renamed('hexo', withPackage('hexo'), path, to), undefined);
    const text = (await renamed('hexo', withPackage('hexo-generator-alias'), path, to)) ?? '';
    assert.match(text, /^alias:\n +- 2024\/01\/01\/a\/index\.html$/m);
    assert.match(
      (await renamed('hexo', withPackage('hexo-generator-redirect'), path, to)) ?? '',
      /^redirect_from:\n +- \/2024\/01\/01\/a\/$/m,
    );
  });

  it('is not offered where redirects are a matter of the configuration alone', async () => {
    const eleventy = { 'eleventy.config.js': '', 'posts/a.md': '---\ntitle: T\ndate: 2024-01-01\n---\n' };
    assert.equal(await renamed('eleventy', eleventy, 'posts/a.md', 'posts/b.md'), undefined);
  });
});
