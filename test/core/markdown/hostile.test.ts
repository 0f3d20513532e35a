import assert from 'node:assert/strict';
import type { SourceFile } from '../../../src/core/ports';
import { MemoryFiles } from '../memoryFiles';
import { hostilePosts, SECRET, type HostilePost } from './hostileTemplates';
import { renderIn } from './previewSite';

/** No post needs so long on a busy machine; those that nothing bounds would need hours. */
const MOST_MS = 5_000;
const MOST_HTML = 2_000_000;
const FOLDERS: Readonly<Partial<Record<HostilePost['generator'], string>>> = {
  jekyll: '_posts/2025-05-31-',
  hexo: 'source/_posts/',
  hugo: 'content/posts/',
};

/** A store that gives away what lies outside of the site to whoever asks, as real ones would. */
class TrapFiles extends MemoryFiles {
  override read(path: string): Promise<SourceFile | undefined> {
    const isOutside = /^[/~]|^[a-z]:|[\\]/i.test(path) || path.split('/').includes('..');
    return isOutside ? Promise.resolve({ path, text: SECRET }) : super.read(path);
  }
}

describe('hostile posts @limits', () => {
  for (const [name, { generator, body, files = {}, says }] of Object.entries(hostilePosts)) {
    it(`are bounded, run nothing and read nothing outside: ${name}`, async () => {
      const path = `${FOLDERS[generator] ?? 'blog/'}figs.${generator === 'docusaurus' ? 'mdx' : 'md'}`;
      const text = `---\ntitle: Figs\n---\n${body}\n\nThe end.\n`;
      const { html, boxes } = await renderIn(new TrapFiles({ ...files, [path]: text }), path, generator);
      assert.ok(html.includes('The end.'), html.slice(0, 500));
      assert.ok(!html.includes(SECRET), 'shows a file outside of the site');
      assert.doesNotMatch(html, /native code|\[object|function ?\(|polluted-by-data|<script>[12]/i);
      assert.equal(Reflect.get({}, 'polluted'), undefined);
      assert.ok(html.length < MOST_HTML, `${html.length} characters`);
      const words = boxes.map((box) => (box.kind === 'error' ? box.message : `Template tag ${box.name}`)).join('\n');
      if (says !== undefined) assert.match(words, says);
      if (/template too long/.test(words)) assert.match(html, /need more than a preview allows: template too long/);
    }).timeout(MOST_MS);
  }

  it('are at least sixty', () => {
    assert.ok(Object.keys(hostilePosts).length >= 60);
  });
});
