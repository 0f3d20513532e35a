import assert from 'node:assert/strict';
import { rm, symlink, writeFile } from 'node:fs/promises';
import { onlySite, write } from './blog';
import { PreviewContents } from './previewContents';

describe('the content of a preview on a disk', () => {
  it('shows no file that a link leads to', async () => {
    const { site } = await onlySite();
    const contents = new PreviewContents();
    const post = site.files.uriOf('_posts/2025-01-02-linked.md');
    await write(post, '---\ntitle: Linked\n---\n{% include linked.html %}\n\nThe end.\n');
    const outside = `${site.files.root.path}-outside.html`;
    const link = site.files.uriOf('_includes/linked.html');
    await writeFile(outside, 'the-key-under-the-mat');
    await symlink(outside, link.path);
    try {
      const { content } = await contents.of('_posts/2025-01-02-linked.md');
      assert.match(content.html, /The end/);
      assert.ok(!content.html.includes('the-key-under-the-mat'));
    } finally {
      contents.dispose();
      for (const path of [outside, link.path, post.path]) await rm(path);
    }
  });
});
