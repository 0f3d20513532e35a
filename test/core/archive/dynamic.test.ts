import assert from 'node:assert/strict';
import { dynamicArchive } from '../../../src/core/archive/dynamic';
import { pageKind } from '../../../src/core/archive/pages';
import { generatorById } from '../../../src/core/generators/registry';
import { MemoryFiles } from '../memoryFiles';
import { nowMs, post } from './archiveSites';

const HUGO = { 'hugo.toml': 'baseURL = "/"\ntheme = "plum"\n' };
const PAGE = '---\ntitle: "Archive"\nlayout: archives\n---\n';

/** The files that are made, by their paths; undefined where none can be. */
async function made(id: string, texts: Record<string, string>): Promise<Readonly<Record<string, string>> | undefined> {
  const generator = generatorById(id);
  assert.ok(generator);
  const files = new MemoryFiles(texts);
  const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
  const site = await generator.configure(files, options);
  const posts = [post('content/notes/a.md', 'A', '2024-03-05')];
  const archive = await dynamicArchive({ site, posts, nowMs }, files);
  return archive && Object.fromEntries(archive.files.map(({ path, text }) => [path, text]));
}

describe('a page that lists posts at each build', () => {
  it('names in Hugo the layout "archives", and brings it along', async () => {
    const files = await made('hugo', HUGO);
    assert.deepEqual(Object.keys(files ?? {}), ['content/archive.md', 'layouts/_default/archives.html']);
    assert.equal(files?.['content/archive.md'], PAGE);
    assert.match(files?.['layouts/_default/archives.html'] ?? '', /^<!doctype html>[^]*"in" \(slice "notes"\)/);
  });

  for (const path of ['layouts/archives.html', 'layouts/_default/archives.html', 'themes/plum/layouts/archives.html']) {
    it(`takes the layout that is there: ${path}`, async () => {
      assert.deepEqual(await made('hugo', { ...HUGO, [path]: '' }), { 'content/archive.md': PAGE });
    });
  }

  it('does not take the layout of a theme that the site does not use', async () => {
    const files = await made('hugo', { ...HUGO, 'themes/other/layouts/archives.html': '' });
    assert.ok(files?.['layouts/_default/archives.html']);
  });

  it('stands within the base template of the theme', async () => {
    const files = await made('hugo', { ...HUGO, 'themes/plum/layouts/baseof.html': '' });
    assert.match(files?.['layouts/_default/archives.html'] ?? '', /^\{\{ define "main" \}\}/);
  });

  it('brings its layout where the site keeps its own', async () => {
    const files = await made('hugo', { 'hugo.toml': 'layoutDir = "site/layouts"\n' });
    assert.deepEqual(Object.keys(files ?? {}), ['content/archive.md', 'site/layouts/_default/archives.html']);
  });

  for (const [id, config, there] of [
    ['hugo', 'hugo.toml', 'content/archive.md'],
    ['jekyll', '_config.yml', 'archive.html'],
    ['jekyll', '_config.yml', 'archive.md'],
    ['eleventy', 'eleventy.config.js', 'archive.liquid'],
    ['eleventy', 'eleventy.config.js', 'archive.md'],
  ] as const) {
    it(`is not made in ${id} beside ${there}`, async () => {
      assert.equal(await made(id, { [config]: '', [there]: '' }), undefined);
    });
  }

  it('is known for one that lists posts by itself, in each generator that can have it', async () => {
    for (const [id, config] of [
      ['hugo', 'hugo.toml'],
      ['jekyll', '_config.yml'],
      ['eleventy', 'eleventy.config.js'],
    ] as const) {
      const [[path, text] = assert.fail(id)] = Object.entries((await made(id, { [config]: '' })) ?? {});
      assert.equal(pageKind(path, text), 'loop', id);
    }
    assert.equal(await made('hexo', { '_config.yml': '' }), undefined);
  });
});
