import assert from 'node:assert/strict';
import { authorKeys } from '../../../src/core/knownAuthors';
import { Catalog } from '../../../src/core/catalog';
import { generatorById } from '../../../src/core/generators/registry';
import type { GeneratorId } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';
import { check, fixed, reported } from './checking';

const DOCUSAURUS = { 'docusaurus.config.js': 'module.exports = {}', 'blog/authors.yml': 'wren:\n  name: Wren\n' };
const MKDOCS = {
  'mkdocs.yml': 'plugins:\n  - blog\n',
  'docs/blog/.authors.yml': 'authors:\n  wren:\n    name: Wren\n',
};

/** What is said of authors in a post at a path that has them. */
async function said(
  generator: GeneratorId,
  files: Readonly<Record<string, string>>,
  path: string,
  authors: string,
): Promise<readonly string[]> {
  const text = `---\ntitle: A\ndate: 2024-01-02\nauthors: ${authors}\n---\n`;
  const findings = (await check({ ...files, [path]: text }, generator)).get(path) ?? [];
  return reported(text, findings).filter((each) => each.startsWith('author'));
}

describe('authors of posts', () => {
  it('are those of authors.yml in Docusaurus, which stops at others', async () => {
    const inBlog = (authors: string) => said('docusaurus', DOCUSAURUS, 'blog/a.md', authors);
    assert.deepEqual(await inBlog('wern'), ['author.unknown: Docusaurus, wern, blog/authors.yml @ wern']);
    assert.deepEqual(await inBlog('[wren, wern, constructor]'), [
      'author.unknown: Docusaurus, wern, blog/authors.yml @ wern',
      'author.unknown: Docusaurus, constructor, blog/authors.yml @ constructor',
    ]);
    assert.deepEqual(await inBlog('[{ key: wern, title: Baker }]'), [
      'author.unknown: Docusaurus, wern, blog/authors.yml @ wern',
    ]);
    assert.deepEqual(await inBlog("[wren, { name: A guest }, '']"), []);
  });

  it('are put right by the nearest name', async () => {
    const path = 'blog/a.md';
    const text = '---\ntitle: A\nauthors: [wern]\n---\n';
    const findings = (await check({ ...DOCUSAURUS, [path]: text }, 'docusaurus')).get(path) ?? [];
    assert.equal(fixed(text, findings), text.replace('wern', 'wren'));
  });

  it('are those of the language, where it has a file of its own', async () => {
    const files = {
      ...DOCUSAURUS,
      'docusaurus.config.js': "module.exports = { i18n: { defaultLocale: 'en', locales: ['en', 'fr'] } }",
    };
    const french = 'i18n/fr/docusaurus-plugin-content-blog';
    const inFrench = (others: Readonly<Record<string, string>>) =>
      said('docusaurus', { ...files, ...others }, `${french}/a.md`, '[wren]');
    assert.deepEqual(await inFrench({}), []);
    assert.deepEqual(await inFrench({ [`${french}/authors.yml`]: 'roitelet:\n  name: R\n' }), [
      `author.unknown: Docusaurus, wren, ${french}/authors.yml @ wren`,
    ]);
  });

  it('are those of .authors.yml in Material for MkDocs, which stops at others', async () => {
    const path = 'docs/blog/posts/a.md';
    const name = 'Material for MkDocs';
    assert.deepEqual(await said('mkdocs-material', MKDOCS, path, '[wren, wern]'), [
      `author.unknown: ${name}, wern, docs/blog/.authors.yml @ wern`,
    ]);
    const elsewhere = { 'mkdocs.yml': 'plugins:\n  - blog:\n      authors_file: "{blog}/../people.yml"\n' };
    const people = { 'docs/people.yml': 'authors:\n  wern:\n    name: W\n' };
    assert.deepEqual(await said('mkdocs-material', { ...MKDOCS, ...elsewhere, ...people }, path, '[wren, wern]'), [
      `author.unknown: ${name}, wren, docs/people.yml @ wren`,
    ]);
    const without = { 'mkdocs.yml': 'plugins:\n  - blog:\n      authors: false\n' };
    assert.deepEqual(await said('mkdocs-material', { ...MKDOCS, ...without }, path, '[wern]'), []);
  });

  it('may be anybody where no file names them, or where it cannot be read', async () => {
    const config = { 'docusaurus.config.js': 'module.exports = {}' };
    assert.deepEqual(await said('docusaurus', config, 'blog/a.md', '[wern]'), []);
    assert.deepEqual(await said('docusaurus', { ...config, 'blog/authors.yml': '[' }, 'blog/a.md', '[wern]'), []);
    assert.deepEqual(await said('jekyll', { '_data/authors.yml': 'wren:\n' }, '_posts/2024-01-02-a.md', '[wern]'), []);
  });

  it('are offered from where each generator keeps them', async () => {
    const post = '---\ntitle: A\n---\n';
    const sites = [
      ['docusaurus', { ...DOCUSAURUS, 'blog/a.md': post }],
      ['mkdocs-material', { ...MKDOCS, 'docs/blog/posts/a.md': post }],
      ['jekyll', { '_config.yml': 'source: src\n', 'src/_data/authors.yml': 'wren: {}\n' }],
      ['bridgetown', { 'src/_data/authors.yml': 'wren: {}\n', 'src/_posts/2024-01-02-a.md': post }],
      ['hugo', { 'hugo.toml': '', 'content/posts/a.md': post }],
    ] as const;
    for (const [id, texts] of sites) {
      const files = new MemoryFiles(texts);
      const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
      const { site } = await Catalog.open({ generator: generatorById(id)!, files, options });
      assert.deepEqual(await authorKeys(site, files), id === 'hugo' ? [] : ['wren'], id);
    }
  });
});
