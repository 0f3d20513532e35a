import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../harness/workbench';

/** The title of each step, and the picture beside it. */
const STEPS = [
  ['Find your blog', 'open'],
  ['See your posts', 'posts'],
  ['Preview a post', 'preview'],
  ['Write a post', 'write'],
  ['Keep the archive', 'archive'],
] as const;

// Beside the steps, their pictures show where the page has room for both.
const WIDE = { width: 1500, height: 800 };

describe('the walkthrough', () => {
  let workbench: Workbench | undefined;

  async function open(options: WorkbenchOptions): Promise<Workbench> {
    await workbench?.close();
    workbench = await openWorkbench({ size: WIDE, ...options });
    await openWalkthrough(workbench);
    return workbench;
  }

  after(() => workbench?.close());

  for (const theme of ['light', 'dark', 'hc'] as const) {
    it(`shows a picture of each step (${theme})`, async () => {
      const workbench = await open({ fixture: 'jekyll-blog', theme });
      const titles = steps(workbench).locator('.step-title');
      await steps(workbench)
        .nth(STEPS.length - 1)
        .waitFor();
      assert.deepEqual(
        await titles.allTextContents(),
        STEPS.map(([title]) => title),
      );
      for (const [title, picture] of STEPS) {
        await choose(step(workbench, title));
        await workbench.webview().locator(`svg#${picture}`).waitFor();
        await workbench.screenshot(`walkthrough-${theme}-${picture}`);
      }
    });
  }

  it('begins with opening a folder where none is open', async () => {
    const workbench = await open({ theme: 'dark' });
    await step(workbench, 'Open your blog').waitFor();
    assert.equal(await step(workbench, 'Find your blog').count(), 0);
    await workbench.screenshot('walkthrough-no-folder');
  });
});

/** Opens it as a user does who looks for it. */
async function openWalkthrough(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Welcome: Open Walkthrough...');
  const row = workbench.quickInput.locator('.monaco-list-row', { hasText: 'Start with Almanac' });
  await row.click();
  await steps(workbench).first().waitFor();
}

function steps({ page }: Workbench): Locator {
  return page.locator('.gettingStartedContainer .getting-started-step');
}

function step(workbench: Workbench, title: string): Locator {
  return steps(workbench).filter({ has: workbench.page.locator('.step-title', { hasText: title }) });
}

/** Opens a step, and the page shows its picture. */
async function choose(item: Locator): Promise<void> {
  const isOpen = item.and(item.page().locator('.expanded'));
  if ((await isOpen.count()) > 0) return;
  await item.locator('.step-title').click();
  // It takes the focus when it has unfolded, from whatever has it then.
  await isOpen.and(item.page().locator(':focus')).waitFor();
}
