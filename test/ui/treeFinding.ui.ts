import assert from 'node:assert/strict';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../harness/workbench';

describe('finding posts', () => {
  let workbench: Workbench | undefined;

  // A window stays open until the next one is wanted, so that it can be seen when a test fails.
  async function open(options: WorkbenchOptions): Promise<Workbench> {
    await workbench?.close();
    workbench = await openWorkbench(options);
    return workbench;
  }

  after(() => workbench?.close());

  it('filters the view by what is typed, shows the filter, and clears it by one click', async () => {
    const workbench = await open({ fixture: 'jekyll-blog', theme: 'light' });
    const { page, quickInput } = workbench;
    await page.getByRole('button', { name: 'Errors: 1' }).waitFor();
    await workbench.openView('Blog');
    await workbench.treeItem(/^2023, 4 posts/).waitFor();
    await titleButton(workbench, /^Filter Posts/).click();
    await quickInput.getByText('Scheduled', { exact: true }).waitFor();
    await workbench.screenshot('tree-filter-choices');
    await page.keyboard.type('jar');
    await quickInput.getByText('Posts with “jar”').waitFor();
    await page.keyboard.press('Enter');
    await workbench.treeItem(/^The jar on the windowsill/).waitFor();
    assert.equal(await workbench.treeItem(/^Soup weather/).count(), 0);
    await page.locator('.part.sidebar').getByText('Only “jar”').waitFor();
    await workbench.screenshot('tree-filtered');
    await titleButton(workbench, 'Clear Filter').click();
    await workbench.treeItem(/^Drafts, 2 posts/).waitFor();
    await page.locator('.part.sidebar').getByText('Only “jar”').waitFor({ state: 'detached' });
  });

  it('says so where nothing matches the filter', async () => {
    assert.ok(workbench);
    await workbench.runCommand('Almanac: Filter Posts…');
    await workbench.quickInput.getByText('Scheduled', { exact: true }).waitFor();
    await workbench.page.keyboard.type('xyzzy');
    await workbench.quickInput.getByText('Posts with “xyzzy”').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText('No post matches the filter').waitFor();
    await workbench.screenshot('welcome-nothing-found');
    await workbench.page.locator('.part.sidebar').getByRole('button', { name: 'Clear Filter' }).last().click();
    await workbench.treeItem(/^Drafts, 2 posts/).waitFor();
  });

  it('goes to a post by letters of its title', async () => {
    assert.ok(workbench);
    const { page, quickInput } = workbench;
    await workbench.runCommand('Almanac: Go to Post…');
    await quickInput.getByText('A letter to my lemon tree').waitFor();
    await workbench.screenshot('go-to-post');
    await page.keyboard.type('fgsbrk');
    await quickInput.getByText('Bread without a clock').waitFor({ state: 'detached' });
    await quickInput.getByText('Figs before breakfast').waitFor();
    await page.keyboard.press('Enter');
    await workbench.tab(/figs-before-breakfast/).waitFor();
  });

  it('shows status, words and reading time of the post in the status bar, with actions', async () => {
    assert.ok(workbench);
    const { page, quickInput } = workbench;
    const item = page.locator('.part.statusbar').getByRole('button', { name: /^Published, 82 words, 1 min read/ });
    await item.waitFor();
    await item.click();
    await quickInput.getByText('Copy Permalink').waitFor();
    await workbench.screenshot('post-actions');
    await page.keyboard.press('Escape');
  });

  it('puts posts together by tag', async () => {
    assert.ok(workbench);
    await workbench.runCommand('Almanac: Group Posts By…');
    await workbench.quickInput.locator('.monaco-highlighted-label', { hasText: /^Tag$/ }).click();
    await workbench.treeItem(/^bread, 5 posts/).waitFor();
    await workbench.screenshot('tree-by-tag');
  });

  it('shows one language or all', async () => {
    const workbench = await open({ fixture: 'hugo-blog', theme: 'dark' });
    const { page, quickInput } = workbench;
    await workbench.openView('Blog');
    await workbench.treeItem(/^2025, 3 posts/).waitFor();
    await workbench.runCommand('Almanac: Show Language…');
    await quickInput.getByText('German').waitFor();
    await workbench.screenshot('language-choices');
    await quickInput.getByText('German').click();
    await workbench.treeItem(/^2025, 1 post$/).waitFor();
    await page.locator('.part.sidebar').getByText('Only German').waitFor();
    await workbench.screenshot('tree-one-language');
    await workbench.runCommand('Almanac: Show All Languages');
    await workbench.treeItem(/^2025, 3 posts/).waitFor();
  });

  it('keeps the language that is shown when the window is loaded again', async () => {
    assert.ok(workbench);
    await workbench.runCommand('Almanac: Show Language…');
    await workbench.quickInput.getByText('German').click();
    await workbench.treeItem(/^2025, 1 post$/).waitFor();
    await workbench.reload();
    await workbench.openView('Blog');
    await workbench.treeItem(/^2025, 1 post$/).waitFor();
  });

  it('says what was detected and why, in a text', async () => {
    assert.ok(workbench);
    await workbench.runCommand('Almanac: Show Detected Sites');
    await workbench.page.locator('.view-line', { hasText: 'The Long Way Round' }).first().waitFor();
    await workbench.screenshot('detected-sites');
    await workbench.page.keyboard.type('x');
    await workbench.page.getByRole('alert').filter({ hasText: 'Cannot edit in read-only editor' }).waitFor();
  });

  it('says what a setting should be that means nothing', async () => {
    const workbench = await open({ fixture: 'jekyll-blog', settings: { 'almanac.timeZone': 'Mars/Base' } });
    const message = workbench.notification('almanac.timeZone is ignored');
    await message.getByRole('button', { name: 'Open Settings' }).waitFor();
    await workbench.screenshot('setting-fault');
  });
});

/** A button in the title of the view. They show while the mouse is over it. */
function titleButton({ page }: Workbench, name: string | RegExp): ReturnType<Workbench['treeItem']> {
  return page.locator('.part.sidebar .title-actions, .part.sidebar .pane-header').getByRole('button', { name }).first();
}
