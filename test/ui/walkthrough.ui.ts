import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { makeTemporaryFolder, removeTemporaryFolder } from '../harness/temporaryFolder.mjs';
import { packExtension } from '../harness/vsix.mjs';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../harness/workbench';

/** The title of each step, and the picture beside it. */
const STEPS = [
  ['Find your blog', 'open'],
  ['See your posts', 'posts'],
  ['Preview a post', 'preview'],
  ['Write a post', 'write'],
  ['Keep the archive up to date', 'archive'],
] as const;

/** The tab of the walkthrough: older versions of VS Code name the extension in it. */
const WALKTHROUGH = /^(?:Welcome|Walkthrough: Almanac)/;

/** To build, pack and install takes longer than a walk. */
const INSTALLING_MS = 180_000;

// Beside the steps, their pictures show where the page has room for both.
const WIDE = { width: 1500, height: 800 };

// A step that unfolds takes the focus at once then, not when its movement has ended.
const STILL = { 'workbench.reduceMotion': 'on' };

/** Everything that a package may hold. */
const isShipped =
  /^(?:package(?:\.nls(?:\.[\w-]+)?)?\.json|README\.md|CHANGELOG\.md|LICENSE|dist\/(?:extension|nodeHost|webview|sitePreview)\.js|l10n\/[\w.-]+\.json|media\/(?:preview\/|walkthrough\/)?[\w-]+\.(?:svg|css|png))$/;

describe('the walkthrough', () => {
  const packages = makeTemporaryFolder('package');
  let workbench: Workbench | undefined;

  async function open(options: WorkbenchOptions): Promise<Workbench> {
    await workbench?.close();
    workbench = await openWorkbench({ size: WIDE, settings: STILL, ...options });
    await openWalkthrough(workbench);
    return workbench;
  }

  after(async () => {
    await workbench?.close();
    removeTemporaryFolder(packages);
  });

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

  it('leads from an installed package to an archive, and ticks off each step', async function () {
    this.timeout(INSTALLING_MS);
    const { path, files, size, warnings } = await packExtension(packages);
    assert.deepEqual(warnings, []);
    assert.deepEqual(
      files.filter((file) => !isShipped.test(file)),
      [],
    );
    assert.ok(size < 1_000_000, `${size} bytes`);
    const workbench = await open({ fixture: 'jekyll-blog', theme: 'light', vsix: path });
    await isDone(step(workbench, 'Find your blog'));
    await press(workbench, 'See your posts', 'Show Posts');
    await workbench.treeItem(/^2025, 6 posts/).waitFor();
    await isDone(step(workbench, 'See your posts'));
    await press(workbench, 'Preview a post', 'Open Preview');
    await workbench.tab(/The hour that came twice/).waitFor();
    await isDone(step(workbench, 'Preview a post'));
    await write(workbench, 'Walnuts');
    await regenerate(workbench);
    assert.match(readFileSync(join(workbench.folder, 'archive.md'), 'utf8'), /\[The hour that came twice\]/);
    await workbench.screenshot('walkthrough-done');
  });

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
  await isOpen.waitFor();
}

async function press(workbench: Workbench, title: string, button: string): Promise<void> {
  const item = step(workbench, title);
  await choose(item);
  await item.getByRole('button', { name: button, exact: true }).click();
}

async function write(workbench: Workbench, title: string): Promise<void> {
  const { quickInput } = workbench;
  await press(workbench, 'Write a post', 'New Post');
  await quickInput.getByText('_posts', { exact: true }).click();
  await quickInput.getByText('New Post', { exact: true }).waitFor();
  const input = quickInput.locator('input').first();
  await input.fill(title);
  await input.press('Enter');
  await workbench.tab(/walnuts\.md/).waitFor();
  await workbench.tab(WALKTHROUGH).click();
  await isDone(step(workbench, 'Write a post'));
}

async function regenerate(workbench: Workbench): Promise<void> {
  await press(workbench, 'Keep the archive up to date', 'Regenerate Archive');
  await workbench.quickInput.getByText('Create archive.md', { exact: true }).click();
  await workbench.tab('archive.md').waitFor();
  await workbench.tab(WALKTHROUGH).click();
  await isDone(step(workbench, 'Keep the archive up to date'));
}

async function isDone(item: Locator): Promise<void> {
  await item.locator('.codicon-getting-started-step-checked').waitFor();
}
