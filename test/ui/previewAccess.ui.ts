import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../harness/workbench';
import { violationsOf } from './axe';
import { RICH_POST, RICH_TITLE, writeRichPost } from './richPost';

/** So many rules of axe-core have something to say to such a page. */
const FEWEST_RULES = 20;

describe('the page of a preview, for every reader', () => {
  let workbench: Workbench | undefined;

  afterEach(async () => {
    await workbench?.close();
    workbench = undefined;
  });

  for (const theme of ['light', 'dark', 'hc', 'hc-light'] as const) {
    it(`has nothing that axe-core objects to (${theme})`, async () => {
      workbench = await openWorkbench({ fixture: 'jekyll-blog', theme, size: { width: 1100, height: 1400 } });
      writeRichPost(workbench);
      await workbench.page.getByRole('button', { name: 'Errors: 1' }).waitFor();
      await workbench.openFile(RICH_POST);
      await workbench.runCommand('Almanac: Open Preview');
      const page = workbench.webview();
      await page.getByRole('heading', { name: RICH_TITLE, exact: true }).waitFor();
      await page.getByRole('banner').getByRole('img').waitFor();
      await workbench.screenshot(`preview-rich-${theme}`);
      await page.getByRole('button', { name: 'Contents' }).click();
      const { held, violations } = await violationsOf(page);
      assert.deepEqual(violations, []);
      assert.ok(held >= FEWEST_RULES, `${held} rules held`);
      await page.getByRole('heading', { name: 'The code' }).scrollIntoViewIfNeeded();
      await page.getByText('Eat it warm.').scrollIntoViewIfNeeded();
      await workbench.screenshot(`preview-rich-${theme}-below`);
    });
  }
});
