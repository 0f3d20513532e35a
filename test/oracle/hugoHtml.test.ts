import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeFileStore } from '../../src/cli/nodeFiles';
import { Catalog } from '../../src/core/catalog';
import { hugo } from '../../src/core/generators/hugo/hugo';
import { renderPost } from '../../src/core/markdown/render';
import { compareHtml } from '../bench/fidelityCompare.mjs';
import { htmlIn } from '../core/markdown/dialectSite';

const folder = join(process.cwd(), 'test', 'oracle');
const NOW = Date.UTC(2026, 0, 1);

/** As most Hugo blogs set it up; the samples in `hugo-unsafe` were made so. */
const UNSAFE = `
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
[markup.goldmark.extensions.passthrough]
enable = true
[markup.goldmark.extensions.passthrough.delimiters]
block = [['\\[', '\\]'], ['$$', '$$']]
inline = [['\\(', '\\)']]
`;

/** Blocks that Hugo 0.169 printed otherwise, by post, and why. */
const KNOWN: Readonly<Record<string, readonly [blocks: number, why: string]>> = {
  '02-highlight': [2, 'colours code in a line by another highlighter'],
  '05-qr': [2, 'draws pictures'],
  '07-own-basic': [1, 'prints a placeholder in the id of a heading that holds a shortcode'],
  'hugo-opts/12-footnotes': [2, 'begins the ids of footnotes with a hash of the page'],
};

describe('the HTML of Hugo', () => {
  for (const [name, configuration] of [
    ['hugo', ''],
    ['hugo-unsafe', UNSAFE],
  ] as const) {
    it(`is made of each sample of odd Markdown (${name})`, async () => {
      const samples = join(folder, 'markdown', 'samples');
      for (const sample of readdirSync(samples)) {
        const html = readFileSync(join(folder, 'markdown', 'html', name, sample.replace(/md$/, 'html')), 'utf8');
        const text = withoutFatalPlaces(readFileSync(join(samples, sample), 'utf8'));
        const mine = await htmlIn('hugo', text, { 'hugo.toml': configuration });
        assert.deepEqual(compareHtml(html, mine)?.differences, [], sample);
      }
    });
  }

  for (const site of ['hugo-default', 'hugo-tags', 'hugo-opts', 'hugo-hooks']) {
    it(`is made of each post of ${site}, but for what is known`, async () => {
      const files = new NodeFileStore(join(folder, 'tags', 'sites', site));
      const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
      const { site: read, posts } = await Catalog.open({ generator: hugo, files, options });
      const htmlFolder = join(folder, 'tags', 'html', site);
      for (const name of readdirSync(htmlFolder).filter((each) => each.endsWith('.html'))) {
        const post = name.slice(0, -'.html'.length);
        const file =
          (await files.read(`content/posts/${post}.md`)) ?? (await files.read(`content/posts/${post}/index.md`));
        assert.ok(file, post);
        const { html } = await renderPost({ file, site: read, posts, files, nowMs: NOW });
        const compared = compareHtml(readFileSync(join(htmlFolder, name), 'utf8'), html);
        const [known] = KNOWN[`${site}/${post}`] ?? KNOWN[post] ?? [0];
        assert.equal((compared?.blocks ?? 0) - (compared?.equal ?? 0), known, compared?.differences.join('\n'));
      }
    });
  }
});

/** Hugo builds no site with these in it; it was asked without them. */
function withoutFatalPlaces(text: string): string {
  return text.replace(/\{\{< ref "x" >\}\}/, '').replace(/ \{1,3-4\} title="a\.js"/, '');
}
