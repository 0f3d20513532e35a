import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../harness/workbench';

const NOTE = `---
title: Low tide
date: 2024-04-02
---

Brown ==kelp== on the rocks.

---

The **low** end.
`;

describe("the preview and other extensions' additions to Markdown", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      fixture: 'plain-blog',
      theme: 'light',
      extensions: ['barnacle', 'cockle', 'kelp', 'limpet', 'urchin', 'whelk'],
    });
    writeFileSync(join(workbench.folder, 'notes', 'low-tide.md'), NOTE);
    await workbench.openFile('notes/low-tide.md');
    await workbench.runCommand('Almanac: Open Preview to the Side');
  });

  after(() => workbench.close());

  it('shows what a plugin makes of the text, in its style and changed by its scripts, classic ones and modules', async () => {
    const mark = workbench.webview().locator('.almanac-body mark.kelp', { hasText: /^kelp$/ });
    await mark.waitFor();
    assert.equal(await mark.evaluate((element) => getComputedStyle(element).backgroundColor), 'rgb(12, 120, 60)');
    await workbench.webview().locator('mark.kelp[data-script="classic"][data-module="imported"]').waitFor();
    await workbench.screenshot('preview-plugins');
  });

  it('goes without plugins that fail, at their start or in a text, and says once which, with the cause in the log', async () => {
    await workbench.webview().locator('.almanac-body hr').waitFor();
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.listedNotification('The preview does without the extension Whelk, which failed').waitFor();
    await workbench.listedNotification('The preview does without the extension Urchin, which failed').waitFor();
    const barnacle = workbench.listedNotification('The preview does without the extension Barnacle, which failed');
    await barnacle.getByRole('button', { name: 'Show Log' }).click();
    const log = workbench.page.locator('.part.panel .view-line');
    for (const cause of ['Barnacle does not hold', 'Urchin stings', 'Whelk stays in its shell']) {
      await log.filter({ hasText: cause }).first().waitFor();
    }
    await workbench.runCommand('View: Hide Panel');
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.listedNotification('The preview does without the extension Limpet until it has started').waitFor();
    await workbench.page.locator('.monaco-editor .view-lines').first().click();
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.page.keyboard.type('More ==kelp of the end==.');
    await workbench.webview().locator('mark.kelp', { hasText: 'kelp of the end' }).waitFor();
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.listedNotification('the extension Limpet').waitFor();
    for (const [name, times] of [
      ['Barnacle', 0],
      ['Urchin', 1],
      ['Whelk', 1],
      ['Limpet', 1],
    ] as const) {
      assert.equal(await workbench.listedNotification(`the extension ${name}`).count(), times, name);
    }
  });

  it('takes in a plugin that has started late, and waits for nothing that it promises', async () => {
    await workbench.webview().locator('.almanac-body strong.cockle', { hasText: 'low' }).waitFor();
    writeFileSync(
      join(workbench.folder, 'notes', 'high-tide.md'),
      NOTE.replace('Brown', '*Brown*').replace('low', 'high'),
    );
    await workbench.openFile('notes/high-tide.md');
    await workbench.webview().locator('.almanac-body em.limpet', { hasText: 'Brown' }).waitFor();
  });

  it('goes without a plugin that breaks its promise, and says so once, with the cause in the log', async () => {
    await workbench.runCommand('Notifications: Show Notifications');
    const cockle = workbench.listedNotification('The preview does without the extension Cockle, which failed');
    await cockle.waitFor();
    assert.equal(await cockle.count(), 1);
    await workbench.webview().locator('.almanac-body strong:not(.cockle)', { hasText: 'high' }).waitFor();
    await cockle.getByRole('button', { name: 'Show Log' }).click();
    await workbench.page.locator('.part.panel .view-line', { hasText: 'Cockle breaks its promise' }).first().waitFor();
    await workbench.runCommand('View: Hide Panel');
  });

  it('does without plugins in a post that is too long for them, and says so there', async () => {
    const long = `${NOTE}\n${'A line of text that goes on and on.\n\n'.repeat(6_000)}`;
    writeFileSync(join(workbench.folder, 'notes', 'long-tide.md'), long.replace('Low tide', 'Long tide'));
    await workbench.openFile('notes/long-tide.md');
    const page = workbench.webview();
    await page.getByRole('heading', { name: 'Long tide' }).waitFor();
    await page.getByText(/^This post is very long, so the preview leaves out .*Kelp/).waitFor();
    assert.equal(await page.locator('mark.kelp').count(), 0);
  });
});
