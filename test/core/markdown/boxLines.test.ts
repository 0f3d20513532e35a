import assert from 'node:assert/strict';
import type { GeneratorId } from '../../../src/core/site';
import { renderIn } from './previewSite';

/** Line 7 of the file cannot be built. */
const textOf = (broken: string): string => `---\ntitle: Figs\nmood: calm\n---\nOne.\n\n${broken}\n\nThe end.\n`;

const BROKEN: readonly (readonly [GeneratorId, string, string, Readonly<Record<string, string>>])[] = [
  ['jekyll', '_posts/2025-05-31-figs.md', '{% include gone.html %}', {}],
  ['hugo', 'content/figs.md', '{{< ref "nowhere-at-all" >}}', { 'hugo.toml': "title = 'Figs'\n" }],
  ['hexo', 'source/_posts/figs.md', '{% set %}', {}],
  ['eleventy', 'figs.md', '{% include "gone" %}', { 'eleventy.config.js': 'export default () => ({});\n' }],
  ['docusaurus', 'blog/figs.mdx', 'An <Open> that nothing closes.', {}],
];

describe('the line that a box names', () => {
  for (const [generator, path, broken, files] of BROKEN) {
    it(`is the line of the file: ${generator}`, async () => {
      const { html, boxes, bodyLine } = await renderIn({ ...files, [path]: textOf(broken) }, path, generator);
      assert.match(html, /Line 7: /);
      assert.deepEqual(
        boxes.map((box) => bodyLine + box.line + 1),
        [7],
      );
    });
  }
});
