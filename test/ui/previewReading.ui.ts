import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../harness/workbench';
import { RICH_POST, RICH_TITLE, writeRichPost } from './richPost';
import { waitUntil } from './waitUntil';

describe('a post in the preview, read', () => {
  let workbench: Workbench;
  let page: FrameLocator;

  before(async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'light', size: { width: 1000, height: 800 } });
    writeRichPost(workbench);
    await workbench.page.getByRole('button', { name: 'Errors: 1' }).waitFor();
    await workbench.openFile(RICH_POST);
    await workbench.runCommand('Almanac: Open Preview');
    page = workbench.webview();
    await page.getByRole('heading', { name: RICH_TITLE, exact: true }).waitFor();
  });

  after(() => workbench.close());

  it('says who wrote it and when, under its cover', async () => {
    const header = page.getByRole('banner');
    const cover = header.getByRole('img', { name: 'A loaf, cut open' });
    await cover.evaluate((image: HTMLImageElement) => image.decode());
    const facts = (await header.locator('.almanac-facts').textContent()) ?? '';
    for (const fact of ['Draft', 'February 6, 2026', 'By Ada Loom and Bo Reed', '1 min read']) {
      assert.ok(facts.includes(fact), `${fact} in ${facts}`);
    }
    assert.deepEqual(await header.getByRole('listitem').allTextContents(), ['kitchen', 'bread', 'patience']);
  });

  it('shows where its excerpt ends', async () => {
    const end = page.getByText('The excerpt ends here');
    assert.equal(await end.evaluate((mark) => mark.nextElementSibling?.textContent), 'What it takes');
  });

  it('lists its headings on demand, for the mouse and for the keyboard', async () => {
    const contents = page.getByRole('navigation', { name: 'Contents' });
    const button = page.getByRole('button', { name: 'Contents' });
    assert.equal(await contents.isVisible(), false);
    await button.click();
    assert.deepEqual(await contents.getByRole('link').allTextContents(), [
      'What it takes',
      'The numbers',
      'The code',
      'In the oven',
      'On the table',
    ]);
    await workbench.screenshot('preview-contents');
    await contents.getByRole('link', { name: 'In the oven' }).press('Enter');
    const heading = page.getByRole('heading', { name: 'In the oven' });
    await waitUntil(heading, (element) => document.activeElement === element);
    await waitUntil(heading, (element) => element.getBoundingClientRect().top < innerHeight);
    await contents.getByRole('link', { name: 'In the oven' }).press('Escape');
    await contents.waitFor({ state: 'hidden' });
    await waitUntil(button, (element) => document.activeElement === element);
    await workbench.runCommand('Almanac: Toggle Table of Contents');
    await contents.waitFor();
    await workbench.runCommand('Almanac: Toggle Table of Contents');
    await contents.waitFor({ state: 'hidden' });
  });

  it('leads to its footnotes and back', async () => {
    await page.getByRole('link', { name: '1', exact: true }).click();
    const note = page.getByText('It is what tests are for.');
    await waitUntil(note, (element) => element.getBoundingClientRect().top < innerHeight);
    await page.locator('.reversefootnote').click();
    const mark = page.locator('sup a.footnote');
    await waitUntil(mark, (element) => element.getBoundingClientRect().top >= 0);
  });

  it('copies code by a button', async () => {
    const code = page.locator('.almanac-code', { hasText: 'hydration' });
    await code.hover();
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await code.getByRole('button', { name: 'Copy' }).click();
    await code.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^\/\/ How much water[^]*is wide\.`\);$/);
  });

  it('scrolls wide tables and code by themselves, with the keyboard too', async () => {
    assert.equal(await page.locator('html').evaluate((root) => root.scrollWidth > root.clientWidth), false);
    for (const name of ['Table', 'Code']) {
      const frame = page.getByRole('group', { name, exact: true });
      await frame.focus();
      await workbench.page.keyboard.press('ArrowRight');
      await waitUntil(frame, (element) => element.scrollLeft > 0);
    }
  });

  it('says of each box of a task what it says', async () => {
    assert.equal(await page.getByRole('checkbox', { name: 'Done', exact: true }).count(), 1);
    assert.equal(await page.getByRole('checkbox', { name: 'Not done' }).count(), 2);
  });
});
