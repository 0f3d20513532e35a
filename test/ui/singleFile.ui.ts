import { join } from 'node:path';
import { fixturesFolder } from '../harness/paths.mjs';
import { openWorkbench, type Workbench } from '../harness/workbench';

describe('a single file, without a folder', () => {
  let workbench: Workbench | undefined;

  after(() => workbench?.close());

  it('is previewed', async () => {
    workbench = await openWorkbench();
    const { page, quickInput } = workbench;
    await workbench.runCommand('File: Open File...');
    const path = join(fixturesFolder, 'jekyll-blog', '_posts', '2025', '2025-05-31-figs-before-breakfast.md');
    await quickInput.locator('input').first().fill(path);
    await quickInput.locator('.monaco-list-row', { hasText: 'figs-before-breakfast.md' }).waitFor();
    // While the list is still being made, it takes no key.
    await quickInput.locator('.monaco-progress-container.active').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await workbench.tab(/figs-before-breakfast/).waitFor();
    await workbench.runCommand('Almanac: Open Preview to the Side');
    await workbench.webview().getByRole('heading', { name: 'Figs before breakfast' }).waitFor();
    await workbench.screenshot('single-file');
  });
});
