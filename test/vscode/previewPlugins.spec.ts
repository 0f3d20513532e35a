import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onlySite, write } from './blog';
import { PreviewContents } from './previewContents';

describe("the content of a preview and another extension's plugin", () => {
  it('is changed by the plugin', async () => {
    const { site } = await onlySite();
    const post = site.files.uriOf('_posts/2025-01-03-low-tide.md');
    await write(post, '---\ntitle: Low tide\n---\nBrown ==kelp== on the rocks.\n');
    const contents = new PreviewContents();
    try {
      await contents.untilPluginOf('almanac-tests.kelp');
      const { content } = await contents.of('_posts/2025-01-03-low-tide.md');
      assert.match(content.html, /Brown <mark class="kelp">kelp<\/mark> on the rocks/);
    } finally {
      contents.dispose();
      await vscode.workspace.fs.delete(post);
    }
  });
});
