import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../harness/workbench';
import { waitUntil } from './waitUntil';

const POST = '_drafts/long-walk.md';
const STEPS = 40;
/** Front matter of seven lines, then a step on every fourth line from the fourteenth on. */
const TEXT = `---
title: A long walk
tags:
  - walking
  - patience
date: 2026-02-07 08:00:00 +0000
---
<details><summary>What to take along</summary>
<p>Bread.</p>
</details>

<video controls src="clip.mp4"></video>

${Array.from({ length: STEPS }, (_, step) => `## Step ${step + 1}\n\nOne foot before the other, number ${step + 1}.\n`).join('\n')}
Rest here.

Rest here.
`;
const FIRST_STEP_LINE = 14;

/** Of two that are alike. */
const LAST_PARAGRAPH_LINE = FIRST_STEP_LINE + STEPS * 4 + 2;

const lineOfStep = (step: number): number => FIRST_STEP_LINE + (step - 1) * 4;

describe('a preview beside its text', () => {
  let workbench: Workbench;
  let page: FrameLocator;

  before(async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'light' });
    writeFileSync(join(workbench.folder, POST), TEXT);
    writeFileSync(join(workbench.folder, '_drafts', 'clip.mp4'), '');
    await workbench.page.getByRole('button', { name: 'Errors: 1' }).waitFor();
    await workbench.openFile(POST);
    await workbench.page.locator('.view-line', { hasText: 'A long walk' }).waitFor();
    await workbench.runCommand('Almanac: Open Preview to the Side');
    page = workbench.webview();
    await page.getByRole('heading', { name: 'A long walk' }).waitFor();
  });

  after(() => workbench.close());

  /** Puts the cursor of the editor into a line, counted from 1. */
  async function goToLine(line: number): Promise<void> {
    await workbench.page.locator('.monaco-editor .view-lines').first().click();
    await workbench.page.keyboard.press('Control+G');
    await workbench.quickInput.locator('input').first().fill(`:${line}`);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByRole('button', { name: `Ln ${line}, Col 1` }).waitFor();
  }

  /** Puts the focus into the preview, and waits until VS Code knows. */
  async function enterPreview(): Promise<void> {
    await page.getByRole('heading', { name: 'A long walk' }).click();
    await workbench.page.getByRole('button', { name: 'Toggle Table of Contents' }).waitFor();
  }

  const isInSight = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };

  it('goes where the text is scrolled to, and the text where the page is', async () => {
    await goToLine(lineOfStep(STEPS));
    await waitUntil(page.getByRole('heading', { name: `Step ${STEPS - 3}`, exact: true }), isInSight);
    await page.locator('.almanac-page').hover();
    await wheelUntil(-2_000, workbench.page.locator('.margin .line-numbers', { hasText: /^1$/ }));
    await wheelUntil(700, workbench.page.locator('.margin .line-numbers', { hasText: /^60$/ }));
  });

  /** Turns the wheel until something is shown: pages that have just been moved by the editor say nothing for a moment. */
  async function wheelUntil(pixels: number, shown: Locator): Promise<void> {
    while ((await shown.count()) === 0) {
      await workbench.page.mouse.wheel(0, pixels);
      await workbench.page.waitForTimeout(100);
    }
  }

  it('is at its top while front matter is read', async () => {
    await goToLine(3);
    await waitUntil(page.getByRole('heading', { name: 'A long walk' }), isInSight);
    assert.equal(await page.locator('[data-almanac-cursor]').count(), 0);
  });

  it('marks the block in which the cursor is', async () => {
    await goToLine(lineOfStep(3) + 2);
    await page.locator('[data-almanac-cursor]', { hasText: 'number 3.' }).waitFor();
    await workbench.screenshot('preview-cursor');
    await goToLine(lineOfStep(4));
    await page.locator('h2[data-almanac-cursor]', { hasText: 'Step 4' }).waitFor();
    assert.equal(await page.locator('[data-almanac-cursor]').count(), 1);
  });

  it('leads to the source by a double click', async () => {
    await page.getByText('number 5.').dblclick();
    await workbench.page.getByRole('button', { name: `Ln ${lineOfStep(5) + 2}, Col 1` }).waitFor();
  });

  it('leaves open what the reader opened, and films as they are, while the text is written', async () => {
    await goToLine(1);
    const details = page.locator('details');
    await details.locator('summary').click();
    await page.locator('video').evaluate((film) => Object.assign(film, { isTheSame: true }));
    await goToLine(lineOfStep(1) + 2);
    await workbench.page.keyboard.type('Here we go. ');
    await page.getByText('Here we go.').waitFor();
    assert.equal(await details.evaluate((element: HTMLDetailsElement) => element.open), true);
    await goToLine(9);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' And salt.');
    await details.getByText('And salt.').waitFor();
    assert.equal(await details.evaluate((element: HTMLDetailsElement) => element.open), true);
    assert.equal(await page.locator('video').evaluate((film) => 'isTheSame' in film), true);
  });

  it('knows the lines of blocks that are alike, when lines come above them', async () => {
    const last = page.getByText('Rest here.').nth(1);
    const line = (element: Element): number => Number(element.getAttribute('data-line')) + 1;
    assert.equal(await last.evaluate(line), LAST_PARAGRAPH_LINE);
    await goToLine(lineOfStep(1));
    await workbench.page.keyboard.press('Enter');
    await waitUntil(last, (element) => element.getAttribute('data-line') === '176');
    assert.equal(await page.getByText('Rest here.').first().evaluate(line), LAST_PARAGRAPH_LINE - 1);
    await last.dblclick();
    await workbench.page.getByRole('button', { name: `Ln ${LAST_PARAGRAPH_LINE + 1}, Col 1` }).waitFor();
  });

  it('opens the search of VS Code, which finds in pages', async () => {
    await enterPreview();
    await workbench.page.keyboard.press('ControlOrMeta+F');
    // What it finds cannot be seen here: `find` of a headless browser's windows finds nothing.
    await workbench.page.locator('.simple-find-part.visible').getByRole('textbox').fill('number 9.');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.simple-find-part.visible').waitFor({ state: 'detached' });
  });

  it('stays with its post when it is locked, while another follows', async () => {
    await enterPreview();
    await workbench.runCommand('Almanac: Toggle Preview Locking');
    await workbench.tab('[Preview] A long walk').waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+1');
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    await workbench.openFile('_posts/2024/2024-06-21-the-longest-table.md');
    await workbench.runCommand('Almanac: Open Preview to the Side');
    await workbench.tab('Preview The longest table').waitFor();
    assert.equal(await workbench.tab('[Preview] A long walk').count(), 1);
    await workbench.reload();
    await workbench.tab('[Preview] A long walk').click();
    await workbench.webview().getByRole('heading', { name: 'A long walk' }).waitFor();
    await workbench.runCommand('Almanac: Toggle Preview Locking');
    await workbench.tab('Preview A long walk').waitFor();
    // Only one follows.
    await workbench.tab('Preview The longest table').waitFor({ state: 'detached' });
  });
});
