import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../harness/workbench';

describe('a blog that is not trusted', () => {
  let workbench: Workbench | undefined;

  after(() => workbench?.close());

  it('has posts, preview and archive; only the site preview asks for trust', async () => {
    workbench = await openWorkbench({
      fixture: 'jekyll-blog',
      theme: 'light',
      trusting: false,
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
    });
    await workbench.page
      .getByRole('button', { name: /Restricted Mode/ })
      .first()
      .waitFor();
    await workbench.openView('Blog');
    await workbench.treeItem(/^2025, 6 posts/).waitFor();
    await workbench.openFile('_posts/2025/2025-05-31-figs-before-breakfast.md');
    await workbench.runCommand('Almanac: Open Preview to the Side');
    await workbench.webview().getByRole('heading', { name: 'Figs before breakfast' }).waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+1');
    await workbench.runCommand('Almanac: Regenerate Archive');
    await workbench.quickInput.getByText('Create archive.md', { exact: true }).click();
    await workbench.tab('archive.md').waitFor();
    assert.match(readFileSync(join(workbench.folder, 'archive.md'), 'utf8'), /\[Figs before breakfast\]/);
    await workbench.openFile('_posts/2025/2025-05-31-figs-before-breakfast.md');
    await workbench.runCommand('Almanac: Open in Site Preview');
    const message = workbench.notification('It needs a workspace that you trust');
    await message.getByRole('button', { name: 'Manage Workspace Trust' }).waitFor();
    await workbench.screenshot('untrusted');
  });
});
