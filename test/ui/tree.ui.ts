import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../harness/workbench';

const ROWS_TIMEOUT_MS = 10_000;

describe('the view "Posts"', () => {
  let workbench: Workbench | undefined;

  // A window stays open until the next one is wanted, so that it can be seen when a test fails.
  async function open(options: WorkbenchOptions): Promise<Workbench> {
    await workbench?.close();
    workbench = await openWorkbench(options);
    return workbench;
  }

  after(() => workbench?.close());

  for (const theme of ['light', 'dark', 'hc'] as const) {
    it(`shows posts by year and month, newest first, drafts and scheduled ones apart (${theme})`, async () => {
      const workbench = await open({ fixture: 'jekyll-blog', theme });
      // The blog is read once its problem is known.
      await workbench.page.getByRole('button', { name: 'Errors: 1' }).waitFor();
      await workbench.openView('Blog');
      await workbench.treeItem(/^2023, 4 posts/).waitFor();
      await unfold(workbench, /^Drafts, 2 posts/, /^On salt/);
      await unfold(workbench, /^Scheduled, 1 post/, /^A letter to my lemon tree/);
      await unfold(workbench, /^May, 3 posts/, /^Figs before breakfast/);
      await seeRows(workbench, /./, [
        'Drafts 2',
        'Slow bread in a hurry',
        'On salt Nov 2, 2025',
        'Scheduled 1',
        'A letter to my lemon tree Jan 1, 2099',
        '2025 6',
        'October 1',
        'The hour that came twice 26 Sun',
        'September 1',
        'May 3',
        'Figs before breakfast 31 Sat',
        'A fence for the hens 18 Sun',
        'Bread without a clock 4 Sun',
        'March 1',
        '2024 5',
        '2023 4',
      ]);
      await workbench.screenshot(`tree-${theme}`);
    });
  }

  it('tells all about a post when the mouse rests on it', async () => {
    const workbench = await open({ fixture: 'jekyll-blog' });
    await workbench.openView('Blog');
    await workbench.openFile('_posts/2024/2024-09-30-labels-for-jars.md');
    await workbench.treeItem(/^Labels for jars/i).hover();
    const hover = workbench.page.locator('.monaco-hover:visible');
    await hover.getByText('The front matter cannot be read').waitFor();
    await workbench.screenshot('tree-tooltip');
  });

  it('opens a post by a click, and follows the editor', async () => {
    const workbench = await open({ fixture: 'jekyll-blog' });
    await workbench.openView('Blog');
    await workbench.treeItem(/^The hour that came twice/).click();
    await workbench.tab(/the-hour-that-came-twice/).waitFor();
    await workbench.openFile('_posts/2023/2023-11-19-soup-weather.md');
    const row = workbench.treeItem(/^Soup weather/);
    await row.waitFor();
    assert.equal(await row.getAttribute('aria-selected'), 'true');
    await row.click({ button: 'right' });
    await workbench.page.getByRole('menuitem', { name: 'Copy Permalink' }).waitFor();
    await workbench.screenshot('tree-menu');
  });

  it('gives each of several blogs a root', async () => {
    const workbench = await open({ fixture: 'two-blogs' });
    await workbench.openFile('kitchen/_posts/2024-08-20-plums.md');
    await workbench.openView('Blog');
    await workbench.treeItem(/^A stool with three legs/).waitFor();
    await workbench.treeItem(/^Plums/).waitFor();
    await seeRows(workbench, /^The/, ['The kitchen 2', 'The workshop 1']);
    await workbench.screenshot('tree-two-blogs');
  });

  it('says that a blog has no posts yet', async () => {
    const workbench = await open({ fixture: 'new-blog' });
    await workbench.runCommand('Almanac: Show Posts');
    await workbench.page.getByText('This blog has no posts yet').waitFor();
    await workbench.screenshot('welcome-no-posts');
  });

  it('is not there in a repository that is no blog, until it is asked for', async () => {
    const workbench = await open({ fixture: 'code-project' });
    await workbench.openFile('README.md');
    await workbench.page.locator('.monaco-editor').waitFor();
    assert.equal(await workbench.page.getByRole('tab', { name: 'Blog' }).count(), 0);
    await workbench.runCommand('Almanac: Show Posts');
    await workbench.page.getByText('No blog was found here').waitFor();
    await workbench.page.getByRole('button', { name: 'Choose Blog Folder' }).waitFor();
    await workbench.screenshot('welcome-no-blog');
  });

  it('offers to open a folder where none is open', async () => {
    const workbench = await open({ theme: 'light' });
    await workbench.runCommand('Almanac: Show Posts');
    await workbench.page.getByText('Open the folder of your blog').waitFor();
    await workbench.screenshot('welcome-no-folder');
  });
});

/**
 * Opens a row. The click goes to the row itself and not to a place on the screen: while others open above it, another
 * row may stand there.
 */
async function unfold(workbench: Workbench, row: RegExp, child: RegExp): Promise<void> {
  const item = workbench.treeItem(row);
  for (let triesLeft = 5; triesLeft > 0; triesLeft -= 1) {
    // A click is lost where the list is drawn anew at that moment: then the row is still folded.
    if ((await item.getAttribute('aria-expanded')) === 'false') await item.dispatchEvent('click');
    const isSeen = await workbench
      .treeItem(child)
      .waitFor({ timeout: 3_000 })
      .then(
        () => true,
        () => false,
      );
    if (isSeen) return;
  }
  assert.fail(`${row} did not unfold.`);
}

/** Waits until the rows that match are these, from top to bottom. */
async function seeRows(workbench: Workbench, which: RegExp, expected: readonly string[]): Promise<void> {
  const deadline = Date.now() + ROWS_TIMEOUT_MS;
  for (;;) {
    const rows = (await rowsOf(workbench)).filter((row) => which.test(row));
    if (isDeepStrictEqual(rows, expected)) return;
    if (Date.now() > deadline) assert.deepEqual(rows, expected);
  }
}

/** The words of the rows, from top to bottom. */
async function rowsOf({ page }: Workbench): Promise<string[]> {
  const rows = page.locator('.part.sidebar').getByRole('treeitem');
  return rows.evaluateAll((items) =>
    items
      .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
      .map((item) => {
        const label = item.querySelector('.label-name')?.textContent ?? '';
        return `${label} ${item.querySelector('.label-description')?.textContent ?? ''}`.trim();
      }),
  );
}
