import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onlySite, write } from './blog';
import { PreviewContents } from './previewContents';

/** How often is looked whether a change has arrived. */
const LOOK_MS = 20;

describe('the content of a preview', () => {
  let contents: PreviewContents;

  beforeEach(() => (contents = new PreviewContents()));

  afterEach(() => contents.dispose());

  it('depends on the files that its templates read and its pictures, and on no others', async () => {
    const { isAskedFor } = await contents.of('_posts/2024/2024-02-29-leap-day-loaf.md');
    assert.ok(isAskedFor('_includes/figure.html'));
    assert.ok(isAskedFor('assets/img/loaf.png'));
    assert.ok(!isAskedFor('_includes/note.html'));
    assert.ok(!isAskedFor('assets/img/beans.png'));
  });

  it('is what a page of the site says of itself, which is no post', async () => {
    const { site } = await onlySite();
    await write(site.files.uriOf('archive.md'), '---\ntitle: All of it\n---\nEverything.\n');
    try {
      const { content } = await contents.of('archive.md');
      assert.match(content.html, /<h1 class="almanac-title">All of it<\/h1>/);
      assert.doesNotMatch(content.html, /almanac-badge|almanac-labels/);
    } finally {
      await vscode.workspace.fs.delete(site.files.uriOf('archive.md'));
    }
  });

  it('reads an included file again once it has changed, and waits for one that is not there', async () => {
    const { site } = await onlySite();
    const [post, included] = [site.files.uriOf('_posts/2025-01-01-spec.md'), site.files.uriOf('_includes/spec.html')];
    await write(post, '---\ntitle: Spec\n---\n{% include spec.html %}\n');
    try {
      const { content, isAskedFor } = await contents.of('_posts/2025-01-01-spec.md');
      assert.match(content.html, /there is no file/);
      assert.ok(isAskedFor('_includes/spec.html'));
      for (const text of ['First words', 'Second words']) {
        await write(included, `<b>${text}</b>\n`);
        let html = '';
        while (!html.includes(text)) {
          await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
          html = (await contents.of('_posts/2025-01-01-spec.md')).content.html;
        }
      }
    } finally {
      for (const uri of [post, included]) await vscode.workspace.fs.delete(uri);
    }
  });

  it('says which data files its templates do without, because they are too long', async () => {
    const { site } = await onlySite();
    const files: readonly [string, string][] = [
      ['_data/long.json', JSON.stringify('x'.repeat(2_000_000))],
      ['_data/short.json', '["Figs"]'],
      ['_posts/2025-01-03-data.md', '---\ntitle: Data\n---\n{{ site.data.short | first }} and {{ site.data.long }}.\n'],
    ];
    for (const [path, text] of files) await write(site.files.uriOf(path), text);
    try {
      const { content } = await contents.of('_posts/2025-01-03-data.md');
      assert.match(content.html, /Figs and \./);
      const words = 'The templates of this post do without files that are too long for a preview: _data/long.json';
      assert.ok(content.html.includes(words));
    } finally {
      for (const [path] of files) await vscode.workspace.fs.delete(site.files.uriOf(path));
    }
  });

  it('shows the first lines of a text without end, and says that it is not all', async () => {
    const { site } = await onlySite();
    const post = site.files.uriOf('_posts/2025-01-02-long.md');
    const text = `---\ntitle: Long\n---\nThe first line.\n\n${'a'.repeat(1_000_000)}\n`;
    await write(post, text);
    try {
      const { content } = await contents.of('_posts/2025-01-02-long.md');
      assert.match(content.html, /The first line\./);
      assert.ok(content.html.includes(`This post has ${text.length} characters. The preview shows the first 1000000.`));
      assert.doesNotMatch(content.html, /aaaa/);
    } finally {
      await vscode.workspace.fs.delete(post);
    }
  });
});
