import assert from 'node:assert/strict';
import { Catalog } from '../../../src/core/catalog';
import { listedBy } from '../../../src/core/finding/listedBy';
import { generatorById } from '../../../src/core/generators/registry';
import { Timestamp } from '../../../src/core/frontMatter/frontMatter';
import type { GeneratorId } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

const JUNE = Date.UTC(2025, 5, 1);
const head = 'title: x\ndate: 2024-01-01\nseries: Coast';
const sites: Readonly<Partial<Record<GeneratorId, Readonly<Record<string, string>>>>> = {
  jekyll: { '_config.yml': '', '_posts/2024-01-01-x.md': `---\n${head}\nlast_modified_at: 2025-06-01\n---\n` },
  hugo: { 'hugo.toml': '', 'content/posts/x.md': `---\n${head}\nLastmod: 2025-06-01\n---\n` },
  hexo: {
    '_config.yml': '',
    'package.json': '{"dependencies":{"hexo":"8","hexo-renderer-marked":"7"}}',
    'source/_posts/x.md': `---\n${head}\nupdated: 2025-06-01\n---\n`,
  },
  eleventy: { 'eleventy.config.js': '', 'posts/x.md': `---\n${head}\nupdated: 2025-06-01\n---\n` },
  astro: { 'astro.config.mjs': '', 'src/content/blog/x.md': `---\n${head}\nupdatedDate: 2025-06-01\n---\n` },
  docusaurus: {
    'docusaurus.config.js': 'export default {}',
    'blog/x.md': `---\n${head}\nlast_update:\n  date: 2025-06-01\n---\n`,
  },
  plain: { 'notes/x.md': `---\n${head}\nupdated: 2025-06-01\n---\n` },
};

describe('the series of a post, and when it was changed', () => {
  it('are read for each generator', async () => {
    for (const [id, texts] of Object.entries(sites)) {
      const generator = generatorById(id);
      assert.ok(generator);
      const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
      const { posts } = await Catalog.open({ generator, files: new MemoryFiles(texts), options });
      assert.deepEqual(
        posts.map(({ series, updatedMs }) => ({ series, updatedMs })),
        [{ series: ['Coast'], updatedMs: JUNE }],
        id,
      );
    }
  });

  it('are no keys of a post that has neither', () => {
    assert.deepEqual(listedBy({ title: 'x', series: '', updated: 'soon' }), {});
  });

  it('are several, where a list names them', () => {
    assert.deepEqual(listedBy({ series: ['A', 2], lastmod: new Timestamp('2025-06-01') }), {
      series: ['A', '2'],
      updatedMs: JUNE,
    });
  });
});
