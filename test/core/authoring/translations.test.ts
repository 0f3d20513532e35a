import assert from 'node:assert/strict';
import { renamedPath } from '../../../src/core/authoring/change';
import { movesFor } from '../../../src/core/authoring/moves';
import { planRelocation } from '../../../src/core/authoring/relocation';
import { translationsAlong } from '../../../src/core/authoring/translations';
import { open } from '../generators/anySite';
import { MemoryFiles } from '../memoryFiles';

type Texts = Readonly<Record<string, string>>;
const POST = '---\ntitle: T\ndate: 2024-01-02\n---\n';
const HUGO = 'defaultContentLanguage = "en"\n[languages.en]\n[languages.de]\n[languages.pt-br]\n';
const HUGO_FOLDERS = '[languages.en]\ncontentDir = "content/en"\n[languages.de]\ncontentDir = "content/de"\n';
const DOCUSAURUS =
  "export default { i18n: { defaultLocale: 'en', locales: ['en', 'fr'] }, presets: [['classic', { blog: {} }]] };";
const FR = 'i18n/fr/docusaurus-plugin-content-blog';

async function site(id: Parameters<typeof open>[0], texts: Texts, from: string, to: string) {
  const files = new MemoryFiles(texts);
  const catalog = await open(id, files);
  const post = catalog.post(from);
  const text = texts[from] ?? '';
  const read = catalog.postFrom.bind(catalog);
  const after = read({ path: to, text });
  const rules = catalog.site.authoring;
  assert.ok(post !== undefined && after !== undefined && rules !== undefined);
  const textOf = (path: string) => Promise.resolve(texts[path]);
  const { posts } = catalog;
  const along = await translationsAlong({ post, after, posts, languages: rules.languages, read, textOf });
  return { along, catalog, files, post, read, rules, text };
}

async function along(id: Parameters<typeof open>[0], texts: Texts, from: string, to: string): Promise<Texts> {
  const found = await site(id, texts, from, to);
  return Object.fromEntries(found.along.map(({ file, after }) => [file.path, after.path]));
}

describe('translations of a post that gets another path', () => {
  it('go along in Hugo where the names of files pair them, whichever of them is renamed', async () => {
    const texts = {
      'hugo.toml': HUGO,
      'content/a/ridge.md': POST,
      'content/a/ridge.de.md': POST,
      'content/a/ridge.pt-br.md': POST,
      'content/a/ridgeway.de.md': POST,
    };
    assert.deepEqual(await along('hugo', texts, 'content/a/ridge.md', 'content/a/bridge.md'), {
      'content/a/ridge.de.md': 'content/a/bridge.de.md',
      'content/a/ridge.pt-br.md': 'content/a/bridge.pt-br.md',
    });
    const renamed = renamedPath('content/a/ridge.de.md', 'grat');
    assert.deepEqual(await along('hugo', texts, 'content/a/ridge.de.md', renamed), {
      'content/a/ridge.md': 'content/a/grat.md',
      'content/a/ridge.pt-br.md': 'content/a/grat.pt-br.md',
    });
    assert.deepEqual(await along('hugo', texts, 'content/a/ridge.md', 'content/b/ridge.md'), {
      'content/a/ridge.de.md': 'content/b/ridge.de.md',
      'content/a/ridge.pt-br.md': 'content/b/ridge.pt-br.md',
    });
  });

  it('go along in Hugo and Docusaurus where each language has its folder', async () => {
    const hugo = { 'hugo.toml': HUGO_FOLDERS, 'content/en/a/ridge.md': POST, 'content/de/a/ridge.md': POST };
    assert.deepEqual(await along('hugo', hugo, 'content/en/a/ridge.md', 'content/en/a/crest.md'), {
      'content/de/a/ridge.md': 'content/de/a/crest.md',
    });
    const docusaurus = {
      'docusaurus.config.js': DOCUSAURUS,
      'blog/2024-01-02-roots/index.md': POST,
      [`${FR}/2024-01-02-roots/index.md`]: POST,
    };
    assert.deepEqual(
      await along('docusaurus', docusaurus, 'blog/2024-01-02-roots/index.md', 'blog/2024-01-02-leaves/index.md'),
      { [`${FR}/2024-01-02-roots/index.md`]: `${FR}/2024-01-02-leaves/index.md` },
    );
  });

  it('go along in a bundle of Hugo', async () => {
    const texts = { 'hugo.toml': HUGO, 'content/a/ridge/index.md': POST, 'content/a/ridge/index.de.md': POST };
    assert.deepEqual(await along('hugo', texts, 'content/a/ridge/index.md', 'content/a/crest/index.md'), {
      'content/a/ridge/index.de.md': 'content/a/crest/index.de.md',
    });
  });

  it('stay where a key pairs them, where the site has one language, and where they cannot be read', async () => {
    const keyed = POST.replace('---\n', '---\ntranslationKey: k\n');
    const texts = { 'hugo.toml': HUGO, 'content/a/ridge.md': keyed, 'content/a/kamm.de.md': keyed };
    assert.deepEqual(await along('hugo', texts, 'content/a/ridge.md', 'content/a/crest.md'), {});
    const single = { 'hugo.toml': '', 'content/a/ridge.md': POST, 'content/a/ridge.de.md': POST };
    assert.deepEqual(await along('hugo', single, 'content/a/ridge.md', 'content/a/crest.md'), {});
    const jekyll = { '_posts/2024-01-02-a.md': POST, '_posts/2024-01-02-a.de.md': POST };
    assert.deepEqual(await along('jekyll', jekyll, '_posts/2024-01-02-a.md', '_posts/2024-01-02-b.md'), {});
  });

  it('keep their links, and links to them follow', async () => {
    const texts: Texts = {
      'hugo.toml': HUGO,
      'content/a/ridge.md': POST,
      'content/a/ridge.de.md': `${POST}[a]({{< relref "ridge" >}}) [b](ridge.md)\n`,
      'content/a/other.de.md': `${POST}[c](/de/a/ridge/) [d](/a/ridge/)\n`,
    };
    const from = 'content/a/ridge.md';
    const found = await site('hugo', texts, from, 'content/a/crest.md');
    const { catalog, files, post, read, rules, text } = found;
    const pairs = [[from, 'content/a/crest.md'], ...found.along.map(({ file, after }) => [file.path, after.path])];
    const moves = (await Promise.all(pairs.map(([a = '', b = '']) => movesFor(a, b, rules, files)))).flat();
    const alias = 'content/a/ridge.de.md';
    const others = new Map([
      [alias, (texts[alias] ?? '').replace('title: T\n', 'title: T\naliases: [/de/a/ridge/]\n')],
    ]);
    const request = { posts: catalog.posts, files, read, file: { path: from, text }, post, text, moves, others };
    const plan = await planRelocation({ site: catalog.site, ...request });
    assert.deepEqual(Object.fromEntries(plan.texts.map(({ to, after }) => [to, after])), {
      'content/a/crest.de.md':
        '---\ntitle: T\naliases: [/de/a/ridge/]\ndate: 2024-01-02\n---\n[a]({{< relref "crest" >}}) [b](crest.md)\n',
      'content/a/other.de.md': `${POST}[c](/de/a/crest/) [d](/a/crest/)\n`,
    });
  });
});
