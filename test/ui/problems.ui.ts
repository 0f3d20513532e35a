import type { Page } from 'playwright-core';
import { openWorkbench, type Workbench } from '../harness/workbench';

describe('problems of posts', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog' });
  });

  after(() => workbench.close());

  it('are marked while a post is written, and put right by a quick fix', async () => {
    const { page } = workbench;
    await workbench.openFile('_posts/2024/2024-02-29-leap-day-loaf.md');
    const lines = page.locator('.monaco-editor .view-lines').first();
    await lines.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('![The loaf](/assets/img/Laof.png)');
    const mark = page.locator('.monaco-editor .squiggly-warning').first();
    await mark.waitFor();
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
    await offer(page, 'Write "/assets/img/loaf.png"');
    await workbench.screenshot('problems-quick-fix');

    await page.keyboard.press('Enter');
    await lines.getByText('/assets/img/loaf.png').waitFor();
    await mark.waitFor({ state: 'detached' });
  });

  it('are counted when all posts are checked, and listed', async () => {
    await workbench.runCommand('Almanac: Check All Posts');
    const message = workbench.notification(/Posts: \d+\. Errors: 1, warnings: \d+, notes: \d+/);
    await workbench.answer(message, 'Show Problems');
    const panel = workbench.page.locator('.markers-panel');
    await panel.getByText('There is no image at "missing-picture.png"').waitFor();
    await panel.getByText('image.nowhere').waitFor();
    await workbench.screenshot('problems-panel');
  });
});

/** Opens the quick fixes at the cursor until one of them is there: the first time finds what offers them still asleep. */
async function offer(page: Page, title: string): Promise<void> {
  const fix = page.locator('.action-widget').getByText(title);
  for (let triesLeft = 5; ; triesLeft--) {
    await page.keyboard.press('ControlOrMeta+.');
    const isThere = await fix.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    if (triesLeft === 0) throw new Error(`“${title}” is not offered.`);
    await page.keyboard.press('Escape');
  }
}
