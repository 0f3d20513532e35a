import assert from 'node:assert/strict';
import { SiteFiles } from '../../../src/core/markdown/siteFiles';
import { MemoryFiles } from '../memoryFiles';
import { renderIn } from './previewSite';

class LinkedFiles extends MemoryFiles {
  leadsOutside(path: string): Promise<boolean> {
    return Promise.resolve(path.startsWith('linked'));
  }
}

describe('the files that templates of a post see', () => {
  const files = new SiteFiles(new LinkedFiles({ 'a/b.html': 'b', 'linked/c.html': 'c', '../d.html': 'd' }));

  it('are those below the root of the site, whatever a path tries', async () => {
    assert.equal((await files.read('a/b.html'))?.text, 'b');
    for (const path of ['../d.html', 'a/../../d.html', '/a/b.html', 'a\\..\\b.html', 'C:/a/b.html', '~/a']) {
      assert.equal(await files.read(path), undefined, path);
      assert.deepEqual(await files.walk(path, { prune: () => false }), [], path);
    }
  });

  it('are none that a link leads to outside of the site', async () => {
    assert.equal(await files.read('linked/c.html'), undefined);
    const texts = [];
    for await (const batch of files.readMany(['linked/c.html', 'a/b.html']))
      texts.push(...batch.map(({ text }) => text));
    assert.deepEqual(texts, ['b']);
  });

  it('are noted when they are asked for, those too that are not there', async () => {
    const post = '---\ntitle: Figs\n---\n{% include note.html %}{% include gone.html %}{{ site.data.a }}\n';
    const { asked } = await renderIn({ '_includes/note.html': 'note', 'a.md': post }, 'a.md');
    assert.ok(asked.files.has('_includes/note.html'));
    assert.ok(asked.files.has('_includes/gone.html'));
    assert.ok(asked.folders.has('_data'));
  });
});
