import assert from 'node:assert/strict';
import { planNewPost } from '../../../src/core/authoring/newPost';
import { languageChoices, placesOf } from '../../../src/core/authoring/places';
import { Catalog } from '../../../src/core/catalog';
import { generatorById } from '../../../src/core/generators/registry';
import { MemoryFiles } from '../memoryFiles';

type Texts = Readonly<Record<string, string>>;

async function open(id: string, texts: Texts) {
  const generator = generatorById(id);
  assert.ok(generator !== undefined);
  const files = new MemoryFiles(texts);
  const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
  const catalog = await Catalog.open({ generator, files, options });
  const rules = catalog.site.authoring;
  assert.ok(rules !== undefined);
  return { catalog, files, rules };
}

async function choices(id: string, texts: Texts): Promise<string> {
  const { catalog, rules } = await open(id, texts);
  return languageChoices(rules, catalog.posts).join();
}

/** The path of a new post called `New` in a language, with what the generator reads from it. */
async function begun(id: string, texts: Texts, language: string): Promise<string> {
  const { catalog, files, rules } = await open(id, texts);
  const [place] = placesOf(rules, catalog.posts, language);
  assert.ok(place !== undefined);
  const { posts } = catalog;
  const date = { kind: 'day', epochMs: Date.UTC(2025, 5, 7), offsetMinutes: 0 } as const;
  const read = catalog.postFrom.bind(catalog);
  const request = { title: 'New', place, isDraft: false, language, date, rules, posts, files, read };
  const { path, text } = await planNewPost(request);
  const after = await open(id, { ...texts, [path]: text });
  return `${path} ${after.catalog.post(path)?.language}`;
}

const post = (more = ''): string => `---\ntitle: T\ndate: 2024-01-01\n${more}---\n`;

describe('the language of a new post', () => {
  const hugo = 'defaultContentLanguage = "en"\n[languages.en]\n[languages.de]\n';
  const hugoFolders = '[languages.en]\ncontentDir = "content/en"\n[languages.de]\ncontentDir = "content/de"\n';

  it('is a choice where the site has several, and none where it has one', async () => {
    assert.equal(await choices('hugo', { 'hugo.toml': hugo }), 'en,de');
    assert.equal(await choices('hugo', { 'hugo.toml': '' }), '');
    assert.equal(await choices('hugo', { 'hugo.toml': `${hugo}disabled = true\n` }), '');
    assert.equal(await choices('jekyll', { '_config.yml': '', '_posts/2024-01-01-a.md': post('lang: en\n') }), '');
    const two = { '_posts/2024-01-01-a.md': post('lang: en\n'), '_posts/2024-01-02-b.md': post('lang: fr\n') };
    assert.equal(await choices('jekyll', { '_config.yml': '', ...two }), 'en,fr');
  });

  it('is in the name of a file of Hugo and of Zola', async () => {
    const texts = { 'hugo.toml': hugo, 'content/notes/a.md': post() };
    assert.equal(await begun('hugo', texts, 'de'), 'content/notes/new.de.md de');
    assert.equal(await begun('hugo', texts, 'en'), 'content/notes/new.md en');
    const german = { 'hugo.toml': hugo, 'content/notes/a/index.de.md': post() };
    assert.equal(await begun('hugo', german, 'en'), 'content/notes/new/index.md en');
    const zola = 'base_url = "https://a.example"\ndefault_language = "en"\n[languages.fr]\n';
    const zolaPost = '+++\ntitle = "T"\ndate = 2024-01-01\n+++\n';
    const zolaTexts = { 'zola.toml': zola, 'content/_index.md': '+++\n+++\n', 'content/a.md': zolaPost };
    assert.equal(await begun('zola', zolaTexts, 'fr'), 'content/new.fr.md fr');
    assert.equal(await begun('zola', zolaTexts, 'en'), 'content/new.md en');
  });

  it('is the folder of a language where it has one, with no post of it there yet', async () => {
    const texts = { 'hugo.toml': hugoFolders, 'content/en/notes/a.md': post() };
    assert.equal(await begun('hugo', texts, 'de'), 'content/de/notes/new.md de');
    const config =
      "module.exports = { url: 'https://a.example', baseUrl: '/', presets: [['classic', {}]], i18n: { defaultLocale: 'en', locales: ['en', 'fr'] } };\n";
    const docusaurus = { 'docusaurus.config.js': config, 'blog/2024-01-01-a.md': '---\ntitle: T\n---\n' };
    assert.equal(
      await begun('docusaurus', docusaurus, 'fr'),
      'i18n/fr/docusaurus-plugin-content-blog/2025-06-07-new.md fr',
    );
  });

  it('is stated by the key that the other posts have, among the posts of that language', async () => {
    const texts = {
      '_config.yml': '',
      '_posts/2024-01-01-a.md': post('lang: en\n'),
      '_posts/2024-01-02-b.md': post('lang: en\n'),
      'fr/_posts/2024-01-02-c.md': post('lang: fr\n'),
    };
    assert.equal(await begun('jekyll', texts, 'fr'), 'fr/_posts/2025-06-07-new.md fr');
    assert.equal(await begun('jekyll', texts, 'en'), '_posts/2025-06-07-new.md en');
    const hexo = {
      '_config.yml': 'new_post_name: :lang/:title.md\n',
      'source/_posts/en/a.md': post('lang: en\n'),
      'source/_posts/de/b.md': post('lang: de\n'),
    };
    assert.equal(await begun('hexo', hexo, 'de'), 'source/_posts/de/New.md de');
  });
});
