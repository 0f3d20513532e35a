import assert from 'node:assert/strict';
import { generatorById } from '../../../src/core/generators/registry';
import { readKnownAuthors } from '../../../src/core/knownAuthors';
import { authorsOf } from '../../../src/core/page/authors';
import type { GeneratorId, Site } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

const KNOWN = { ada: { name: 'Ada Loom' }, bo: 'Bo Reed' };

function siteOf(generator: GeneratorId, files: MemoryFiles): Promise<Site> {
  const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
  return generatorById(generator)!.configure(files, options);
}

describe('the authors of a post', () => {
  it('are named by texts, lists and mappings', () => {
    assert.deepEqual(authorsOf({ author: 'Ada Loom' }, {}), ['Ada Loom']);
    assert.deepEqual(authorsOf({ authors: ['Ada Loom', { name: 'Bo Reed', title: 'Baker' }] }, {}), [
      'Ada Loom',
      'Bo Reed',
    ]);
    assert.deepEqual(authorsOf({ author: { name: 'Ada Loom' } }, {}), ['Ada Loom']);
    assert.deepEqual(authorsOf({ title: 'Nobody' }, {}), []);
  });

  it('are parted at semicolons, else at commas', () => {
    assert.deepEqual(authorsOf({ authors: 'Loom, Ada; Reed, Bo' }, {}), ['Loom, Ada', 'Reed, Bo']);
    assert.deepEqual(authorsOf({ author: 'Ada Loom, Bo Reed' }, {}), ['Ada Loom', 'Bo Reed']);
    assert.deepEqual(authorsOf({ author: 'Sam Reed, Jr.' }, {}), ['Sam Reed, Jr.']);
  });

  it('have the names that the site gives to their keys', () => {
    assert.deepEqual(authorsOf({ authors: ['ada', 'bo', 'cy'] }, KNOWN), ['Ada Loom', 'Bo Reed', 'cy']);
    assert.deepEqual(authorsOf({ authors: [{ key: 'ada', title: 'Guest' }] }, KNOWN), ['Ada Loom']);
    assert.deepEqual(authorsOf({ authors: [{ key: 'ada', title: 'Guest' }] }, {}), ['ada']);
    assert.deepEqual(authorsOf({ author: 'constructor' }, KNOWN), ['constructor']);
  });

  it('are known from where each generator keeps them', async () => {
    const docusaurus = new MemoryFiles({
      'docusaurus.config.js': 'module.exports = {}',
      'blog/authors.yml': 'ada:\n  name: Ada Loom\n',
    });
    const site = await siteOf('docusaurus', docusaurus);
    const known = await readKnownAuthors(site, docusaurus, 'blog/2024-01-01-a.md');
    assert.deepEqual(authorsOf({ authors: 'ada' }, known?.authors), ['Ada Loom']);

    const material = new MemoryFiles({
      'mkdocs.yml': 'plugins:\n  - blog\n',
      'docs/blog/.authors.yml': 'authors:\n  ada:\n    name: Ada Loom\n',
    });
    const knownThere = await readKnownAuthors(
      await siteOf('mkdocs-material', material),
      material,
      'docs/blog/posts/a.md',
    );
    assert.deepEqual(authorsOf({ authors: ['ada'] }, knownThere?.authors), ['Ada Loom']);
  });

  it('are none where the list of the site cannot be read', async () => {
    const files = new MemoryFiles({ '_config.yml': 'title: A\n', '_data/authors.yml': 'ada: [\n' });
    assert.deepEqual(await readKnownAuthors(await siteOf('jekyll', files), files, '_posts/2024-01-01-a.md'), undefined);
  });
});
