import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../harness/workbench';

const JAR = '_posts/2023/2023-03-28-the-jar-on-the-windowsill.md';
const RENAMED = '_posts/2023/2023-03-28-the-jar.md';
const LINKING = '_posts/2024/2024-01-01-a-year-in-jars.md';

describe('authoring', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'light' });
    await workbench.openView('Blog');
    await workbench.treeItem(/^Drafts, 2 posts/).waitFor();
  });

  after(() => workbench.close());

  it('begins a post: asks where, shows its path as the title is typed, opens and reveals it, takes it back', async () => {
    const { page, quickInput } = workbench;
    await workbench.runCommand('Almanac: New Post');
    await quickInput.getByText('garden/_posts', { exact: true }).waitFor();
    await workbench.screenshot('new-post-place');
    await page.keyboard.press('Enter');
    await quickInput.getByText('New Post', { exact: true }).waitFor();
    await page.keyboard.type('Soup: a "second" look');
    await quickInput.getByText(/It will be written into _posts\/.*-soup-a-second-look\.md/).waitFor();
    await workbench.screenshot('new-post-title');
    await page.keyboard.press('Enter');
    await workbench.tab(/soup-a-second-look/).waitFor();
    await workbench.treeItem(/^Soup: a "second" look/).waitFor();
    const message = workbench.notification(/was created/);
    await message.waitFor();
    await workbench.screenshot('new-post');
    await workbench.answer(message, 'Undo');
    await workbench.tab(/soup-a-second-look/).waitFor({ state: 'detached' });
    await workbench.treeItem(/^Soup: a "second" look/).waitFor({ state: 'detached' });
  });

  it('publishes a draft, and says that nothing is online yet', async () => {
    const { page, quickInput, folder } = workbench;
    await workbench.openFile('_drafts/on-salt.md');
    await workbench.runCommand('Almanac: Publish');
    await quickInput.getByText('garden/_posts', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    const message = workbench.notification(/is published\. Nothing is online until/);
    await message.waitFor();
    await workbench.tab(/-on-salt\.md/).waitFor();
    await workbench.treeItem(/^Drafts, 1 post/).waitFor();
    await workbench.screenshot('publish');
    assert.ok(!existsSync(join(folder, '_drafts/on-salt.md')));
    await workbench.answer(message, 'Undo');
    await workbench.treeItem(/^Drafts, 2 posts/).waitFor();
    assert.ok(existsSync(join(folder, '_drafts/on-salt.md')));
  });

  it('offers to publish only what is not public, and to unpublish only what is', async () => {
    const { page } = workbench;
    const offered = page.getByRole('menuitem', { name: /^(?:Publish|Schedule…|Unpublish|Rename Post…)$/ });
    await workbench.openFile('_drafts/on-salt.md');
    for (const [row, names] of [
      [/^On salt/, ['Publish', 'Schedule…', 'Rename Post…']],
      [/^The hour that came twice/, ['Unpublish', 'Rename Post…']],
    ] as const) {
      await workbench.treeItem(row).click({ button: 'right' });
      await offered.last().waitFor();
      assert.deepEqual(
        (await offered.allInnerTexts()).map((text) => text.trim()),
        names,
      );
      await page.keyboard.press('Escape');
      await offered.first().waitFor({ state: 'detached' });
    }
  });

  it('renames a post, and its links once they were looked at', async () => {
    const { page, quickInput, folder } = workbench;
    const before = readFileSync(join(folder, LINKING), 'utf8');
    await workbench.openFile(JAR);
    await workbench.runCommand('Almanac: Rename Post…');
    await quickInput.getByText('Rename Post', { exact: true }).waitFor();
    await quickInput.locator('input').first().fill('the jar');
    await quickInput.getByText(`New path: ${RENAMED}`).waitFor();
    await page.keyboard.press('Enter');
    const apply = page.getByRole('button', { name: 'Apply', exact: true });
    await apply.waitFor();
    await page.getByText('2024-01-01-a-year-in-jars.md').first().waitFor();
    await workbench.screenshot('rename-preview');
    await apply.click();
    const message = workbench.notification(/is now in .* One link to it was updated/);
    await message.waitFor();
    await workbench.screenshot('renamed');
    assert.equal(
      readFileSync(join(folder, LINKING), 'utf8'),
      before.replaceAll('2023/2023-03-28-the-jar-on-the-windowsill', '2023/2023-03-28-the-jar'),
    );
    await workbench.answer(message, 'Undo');
    await workbench.tab('2023-03-28-the-jar-on-the-windowsill.md').waitFor();
    assert.equal(readFileSync(join(folder, LINKING), 'utf8'), before);
  });

  it('names who links to a post before it deletes it', async () => {
    const { page, folder } = workbench;
    await workbench.openFile(JAR);
    await workbench.runCommand('Almanac: Delete Post…');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText(`One page links to it: ${LINKING}`).waitFor();
    await workbench.screenshot('delete-post');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.ok(existsSync(join(folder, JAR)));
  });

  it('makes a link of a post that is dragged from the view into a text, with Shift held', async () => {
    const { page } = workbench;
    await workbench.openFile('_drafts/on-salt.md');
    const from = await workbench.treeItem(/^The hour that came twice/).boundingBox();
    const to = await page.locator('.view-line', { hasText: 'Three kinds are enough' }).boundingBox();
    assert.ok(from && to);
    await page.mouse.move(from.x + 60, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 70, from.y + 10, { steps: 4 });
    await page.keyboard.down('Shift');
    await page.mouse.move(to.x + 2, to.y + 8, { steps: 20 });
    await page.locator('.monaco-editor .dnd-target').waitFor({ state: 'attached' });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    const link = '[The hour that came twice]({% post_url 2025/2025-10-26-the-hour-that-came-twice %})';
    await page.locator('.view-lines', { hasText: link }).waitFor();
    await workbench.screenshot('dragged-link');
  });
});
