import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onlySite, write } from '../blog';
import { PreviewContents } from '../previewContents';

describe('the content of a preview in a Hugo site', () => {
  it('depends on the templates of its shortcodes and elements, those too that are not there yet', async () => {
    const { site } = await onlySite();
    const contents = new PreviewContents();
    const post = site.files.uriOf('content/posts/spec.md');
    await write(post, '---\ntitle: Spec\n---\n{{< own >}} [a](b)\n');
    try {
      const { isAskedFor } = await contents.of('content/posts/spec.md');
      assert.ok(isAskedFor('layouts/shortcodes/own.html'));
      assert.ok(isAskedFor('layouts/_default/_markup/render-link.html'));
      assert.ok(!isAskedFor('layouts/shortcodes/other.html'));
      assert.ok(!isAskedFor('hugo-notes.txt'));
    } finally {
      contents.dispose();
      await vscode.workspace.fs.delete(post);
    }
  });
});
