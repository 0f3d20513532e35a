import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../harness/workbench';

describe('posts and archive, by the keyboard alone', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'light' });
    await workbench.page.getByRole('button', { name: 'Errors: 1' }).waitFor();
  });

  after(() => workbench.close());

  it('reaches the posts, tells what each row is, and opens one', async () => {
    const { page } = workbench;
    await command('Almanac: Show Posts');
    await workbench.treeItem(/^2025, 6 posts/).waitFor();
    await page.locator('.part.sidebar .monaco-list:focus').waitFor();
    await page.keyboard.press('Home');
    await focusedRow('Drafts, 2 posts').waitFor();
    await page.keyboard.press('ArrowRight');
    await workbench.treeItem(/^On salt,/).waitFor();
    await page.keyboard.press('End');
    await focusedRow('2023, 4 posts').waitFor();
    await page.keyboard.press('ArrowRight');
    await workbench.treeItem(/^November, 1 post/).waitFor();
    await page.keyboard.press('ArrowRight');
    await focusedRow('November, 1 post').waitFor();
    await page.keyboard.press('ArrowRight');
    await workbench.treeItem(/^Soup weather,/).waitFor();
    await page.keyboard.press('ArrowRight');
    await focusedRow('Soup weather, ').waitFor();
    await page.keyboard.press('Enter');
    await workbench.tab(/soup-weather/).waitFor();
  });

  it('opens the menu of a row', async () => {
    const { page } = workbench;
    await command('Almanac: Show Posts');
    await page.locator('.part.sidebar .monaco-list:focus').waitFor();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Copy Permalink' }).waitFor();
    await workbench.screenshot('keyboard-menu');
    await page.keyboard.press('Escape');
  });

  it('makes the archive', async () => {
    const { page, quickInput } = workbench;
    await command('Almanac: Regenerate Archive');
    await quickInput.locator('.monaco-list-row.focused', { hasText: 'Create archive.md' }).waitFor();
    await page.keyboard.press('Enter');
    await workbench.tab('archive.md').waitFor();
  });

  /** Runs a command from the palette, without a click. The palette keeps to the commands that were there when it opened. */
  async function command(title: string): Promise<void> {
    const { page, quickInput } = workbench;
    const row = quickInput.locator('.monaco-list-row').filter({ has: page.getByText(title, { exact: true }) });
    for (let triesLeft = 5; triesLeft > 0; triesLeft -= 1) {
      await page.keyboard.press('F1');
      await quickInput.locator('input').first().fill(`>${title}`);
      const isThere = await row.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
      if (isThere) return enter(row);
      await page.keyboard.press('Escape');
    }
    assert.fail(`Nothing in the palette is called “${title}”.`);
  }

  /** Goes down a list to a row. */
  async function enter(row: Locator): Promise<void> {
    const { page } = workbench;
    for (let triesLeft = 10; triesLeft > 0; triesLeft -= 1) {
      if ((await row.and(page.locator('.focused')).count()) > 0) return page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
    }
    assert.fail('The row was not reached.');
  }

  function focusedRow(label: string): Locator {
    return workbench.page.locator(`.part.sidebar .monaco-list-row.focused[aria-label^="${label}"]`);
  }
});
