import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeFileStore } from '../../src/cli/nodeFiles';
import { Catalog } from '../../src/core/catalog';
import { jekyll } from '../../src/core/generators/jekyll/jekyll';
import { renderPost } from '../../src/core/markdown/render';
import { compareHtml } from '../bench/fidelityCompare.mjs';
import { kramdownHtml } from '../core/markdown/previewSite';

const folder = join(process.cwd(), 'test', 'oracle');
const NOW = Date.UTC(2026, 0, 1);

/** Blocks that Jekyll 4.3 with Liquid 5.4 printed otherwise, by post, and why. */
const KNOWN: Readonly<Record<string, readonly [blocks: number, why: string]>> = {
  '2025-01-01-site-vars': [1, 'prints the version of Jekyll'],
  '2025-01-05-filter-dates': [1, 'prints the name of a time zone'],
  '2025-01-06-filter-text': [1, 'prints 1.0: whole fractions lose their point'],
  '2025-01-08-filter-math': [1, 'counts with whole fractions, and with numbers beyond 2 to the 53'],
};

describe('the HTML of Jekyll', () => {
  it('is made of each sample of odd Markdown', async () => {
    const samples = join(folder, 'markdown', 'samples');
    for (const name of readdirSync(samples)) {
      const html = readFileSync(join(folder, 'markdown', 'html', 'kramdown', name.replace(/md$/, 'html')), 'utf8');
      const text = readFileSync(join(samples, name), 'utf8');
      assert.deepEqual(compareHtml(html, await kramdownHtml(text))?.differences, [], name);
    }
  });

  for (const site of ['jekyll-tags', 'jekyll-opts']) {
    it(`is made of each post of ${site}, but for what is known`, async () => {
      const files = new NodeFileStore(join(folder, 'tags', 'sites', site));
      const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
      const catalog = await Catalog.open({ generator: jekyll, files, options });
      const html = join(folder, 'tags', 'html', site);
      const posts = JSON.parse(readFileSync(join(html, '_posts.json'), 'utf8')) as Record<string, { path: string }>;
      for (const [name, { path }] of Object.entries(posts)) {
        const file = await files.read(path);
        assert.ok(file !== undefined, path);
        const rendered = await renderPost({ file, site: catalog.site, posts: catalog.posts, files, nowMs: NOW });
        const compared = compareHtml(readFileSync(join(html, `${name}.html`), 'utf8'), rendered.html);
        assert.ok(compared !== undefined, name);
        const [missing] = KNOWN[name] ?? [0];
        assert.equal(compared.blocks - compared.equal, missing, `${name}\n${compared.differences.join('\n')}`);
      }
    });
  }
});
