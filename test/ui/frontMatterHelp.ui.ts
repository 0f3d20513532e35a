import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../harness/workbench';
import { until } from './waitUntil';

const POST = '_posts/2025/2025-05-31-figs-before-breakfast.md';

describe('help with a post, as it is seen', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'dark' });
    await workbench.openView('Blog');
    await workbench.treeItem(/^2025, \d posts/).waitFor();
    await workbench.openFile(POST);
    await workbench.page.locator('.view-line', { hasText: 'tags:' }).waitFor();
  });

  after(() => workbench.close());

  /** Puts the cursor at the end of a line, counted from 1. */
  async function goTo(line: number): Promise<void> {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: 'title: Figs' }).click();
    await page.keyboard.press('ControlOrMeta+Home');
    for (let at = 1; at < line; at++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
  }

  const suggestions = () => workbench.page.locator('.suggest-widget.visible');

  it('offers keys with what they mean', async () => {
    const { page } = workbench;
    await goTo(5);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+Space');
    await suggestions().locator('.monaco-list-row', { hasText: 'published' }).waitFor();
    await workbench.screenshot('front-matter-keys');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Z');
  });

  it('offers the tags of the blog by their use, and takes one into the list', async () => {
    const { page } = workbench;
    await goTo(4);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(', ');
    await suggestions().locator('.monaco-list-row', { hasText: 'bread' }).first().waitFor();
    await workbench.screenshot('front-matter-tags');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'tags: [summer, fruit, bread]' }).waitFor();
  });

  it('offers dates, written as the file has its date', async () => {
    const { page, quickInput } = workbench;
    await goTo(3);
    await workbench.runCommand('Almanac: Insert Date…');
    await quickInput.getByText('Next Monday 9:00').waitFor();
    await quickInput.locator('input').first().fill('2030-05-31 18:00');
    await quickInput
      .locator('.monaco-list-row')
      .first()
      .getByText('2030-05-31 17:00:00')
      .or(quickInput.getByText('2030-05-31 18:00:00 +0100'))
      .first()
      .waitFor();
    await workbench.screenshot('insert-date');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'date: 2030-05-31' }).waitFor();
  });

  it('says when and where the post will be', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: 'date: 2030' }).getByText('date', { exact: false }).first().hover();
    const hover = page.locator('.monaco-hover:visible');
    await hover.getByText('Friday, May 31, 2030').first().waitFor();
    await hover.getByText('Scheduled: a build before').waitFor();
    await workbench.screenshot('front-matter-hover');
  });

  it('lets drafts and scheduled posts stand out', async () => {
    const { page } = workbench;
    await workbench.treeItem(/^Drafts, 2 posts/).click();
    await workbench.treeItem(/^On salt/).waitFor();
    await workbench.openFile('_drafts/on-salt.md');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.tab .monaco-icon-label')].some((label) =>
        getComputedStyle(label, '::after').content.includes('✎'),
      ),
    );
    await workbench.screenshot('status-decorations');
  });

  it('keeps a pasted picture once, where the blog has its pictures', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: 'Three kinds are enough' }).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Enter');
    await page.evaluate(() => {
      const bytes = Uint8Array.from(
        atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
        (char) => char.charCodeAt(0),
      );
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    const written = page.locator('.view-line', { hasText: '/assets/img/on-salt.png)' });
    await written.waitFor();
    assert.equal(await written.count(), 1);
    // VS Code changes the text first.
    await until(() => existsSync(join(workbench.folder, 'assets/img/on-salt.png')));
    assert.deepEqual(readdirSync(join(workbench.folder, '_drafts')).sort(), ['on-salt.md', 'slow-bread-in-a-hurry.md']);
    await workbench.screenshot('pasted-image');
  });
});
