import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../harness/workbench';

describe('the preview', () => {
  let workbench: Workbench | undefined;

  afterEach(async () => {
    await workbench?.close();
    workbench = undefined;
  });

  it('shows a post under its title, and follows what is typed', async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'light' });
    await workbench.openFile('_posts/2024/2024-01-01-a-year-in-jars.md');
    await workbench.page.locator('.view-line', { hasText: 'A year in jars' }).first().waitFor();
    await workbench.runCommand('Almanac: Open Preview to the Side');
    const page = workbench.webview();
    await page.getByRole('heading', { name: 'A year in jars' }).waitFor();
    assert.equal(await page.locator('.almanac-facts time').getAttribute('datetime'), '2024-01-01T00:05:00+00:00');
    assert.equal(await page.locator('.task-list-item').count(), 3);

    await workbench.page.locator('.monaco-editor .view-lines').first().click();
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.page.keyboard.type('And *figs*, not saved yet.');
    await page.locator('em', { hasText: 'figs' }).waitFor();
    await workbench.screenshot('preview-typing');
  });
});
