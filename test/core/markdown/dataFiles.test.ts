import assert from 'node:assert/strict';
import { renderPost, type RenderedPost } from '../../../src/core/markdown/render';
import { EXPLODING } from '../frontMatter/exploding';
import { open, SITES } from '../generators/anySite';
import { MemoryFiles } from '../memoryFiles';

const SITES_WITH_DATA = [
  ['jekyll', (name: string) => `{{ site.data.${name} | jsonify }}`],
  ['eleventy', (name: string) => `{{ ${name} | json }}`],
] as const;
const CONFIGURATION = { 'eleventy.config.js': 'export default (c) => { c.addDataExtension("yml", (s) => load(s)); };' };

type Id = (typeof SITES_WITH_DATA)[number][0];

async function render(id: Id, body: string, data: Readonly<Record<string, string>>): Promise<RenderedPost> {
  const path = SITES.find(([other]) => other === id)?.[1] ?? '';
  const text = `---\ntitle: A\n---\n${body}`;
  const files = new MemoryFiles({ ...CONFIGURATION, [path]: text, ...data });
  const { site, posts } = await open(id, files);
  return renderPost({ file: { path, text }, site, posts, files, nowMs: 0 });
}

describe('data files of a site in a preview', () => {
  for (const [id, printed] of SITES_WITH_DATA) {
    it(`are left out and named in ${id} where their aliases stand for more than anybody can read`, async () => {
      const data = { '_data/a.json': '[1, 2]', '_data/bomb.yml': EXPLODING };
      const { html, leftOut } = await render(id, `${printed('bomb.k39')} ${printed('a')}`, data);
      assert.match(html, /\[1,2\]/);
      assert.deepEqual(leftOut, ['_data/bomb.yml']);
    });

    it(`are left out and named in ${id} where they are too long, each or together`, async () => {
      const long = JSON.stringify('x'.repeat(1_500_000));
      const data = {
        '_data/a.json': long,
        '_data/b.json': '[1, 2]',
        '_data/c.json': long,
        '_data/d.yml': `# ${'x'.repeat(300_000)}`,
        '_data/e.yml': 'f: g\n',
      };
      const { html, leftOut } = await render(id, `${printed('b')} ${printed('e.f')}`, data);
      assert.match(html, /\[1,2\].*(?:"|“|”|&quot;)g/);
      assert.deepEqual(leftOut, ['_data/c.json']);
    });
  }
});
