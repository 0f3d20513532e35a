import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../harness/workbench';

const TITLE = 'خبز بلا ساعة';

describe('a blog that reads from right to left', () => {
  let workbench: Workbench | undefined;

  after(() => workbench?.close());

  it('has its titles in the view, its preview from the right, code from the left, and its archive', async () => {
    workbench = await openWorkbench({ fixture: 'rtl-blog', theme: 'light' });
    await workbench.openView('Blog');
    await workbench.openFile('_posts/2025-05-04-khubz.md');
    await workbench.treeItem(new RegExp(`^${TITLE}`)).waitFor();
    await workbench.runCommand('Almanac: Open Preview to the Side');
    const page = workbench.webview();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    assert.equal(await page.getByRole('main').getAttribute('dir'), 'rtl');
    const directions = await page
      .locator('main :is(p, pre, li, th, blockquote)')
      .evaluateAll((all) => all.map((one) => [one.localName, getComputedStyle(one).direction].join(' ')));
    assert.deepEqual([...new Set(directions)].sort(), ['blockquote rtl', 'li rtl', 'p rtl', 'pre ltr', 'th rtl']);
    const tools = page.locator('.almanac-tools');
    assert.equal(await tools.evaluate((element) => getComputedStyle(element).left), '16px');
    await workbench.screenshot('rtl-preview');
    await workbench.runCommand('Almanac: Regenerate Archive');
    await workbench.quickInput.getByText('Create archive.md', { exact: true }).click();
    await workbench.tab('archive.md').waitFor();
    assert.match(readFileSync(join(workbench.folder, 'archive.md'), 'utf8'), /\[خبز بلا ساعة\]\(/);
    await workbench.screenshot('rtl-archive');
  });
});
