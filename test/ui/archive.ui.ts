import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../harness/workbench';

const POST = '_posts/2023/2023-11-19-soup-weather.md';

describe('the archive page', () => {
  let workbench: Workbench | undefined;

  after(() => workbench?.close());

  it('is made on the first run, regenerated, compared and taken back', async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'light' });
    const { page, folder } = workbench;
    const archive = (): string => readFileSync(join(folder, 'archive.md'), 'utf8');
    await page.getByRole('button', { name: 'Errors: 1' }).waitFor();

    await workbench.runCommand('Almanac: Regenerate Archive');
    await workbench.quickInput.getByText('Create archive.md').waitFor();
    await workbench.screenshot('archive-first-run');
    await workbench.quickInput.getByText('Create archive.md').click();
    await workbench.notification('archive.md was created').waitFor();
    await workbench.tab('archive.md').waitFor();
    const made = archive();
    assert.match(made, /^---\nlayout: page\ntitle: "Archive"\n/);
    assert.match(made, /## 2025\n\n- .*\[The hour that came twice\]\(\/blog\//);
    assert.doesNotMatch(made, /On salt|lemon tree|Letters to the editor/);
    await workbench.screenshot('archive');

    // Behind the editor's back, as a pull would do it.
    const post = join(folder, POST);
    writeFileSync(post, readFileSync(post, 'utf8').replace('Soup weather', 'Soup [and] weather'));
    await page.keyboard.press('Escape');
    await untilRegenerated(workbench, () => archive() !== made);
    const changed = archive();
    assert.match(changed, /\[Soup \\\[and\\\] weather\]/);
    const result = workbench.notification('1 changed');
    await result.getByRole('button', { name: 'Show Changes' }).waitFor();
    await workbench.screenshot('archive-regenerated');

    await result.getByRole('button', { name: 'Undo' }).click();
    await until(() => archive() === made);
  });
});

/** The blog hears of a changed file a moment later: the command is run until its page shows it. */
async function untilRegenerated(workbench: Workbench, isDone: () => boolean): Promise<void> {
  for (let triesLeft = 10; triesLeft > 0; triesLeft -= 1) {
    await workbench.runCommand('Almanac: Regenerate Archive');
    await workbench
      .notification(/The archive in archive\.md/)
      .first()
      .waitFor();
    if (isDone()) return;
    await workbench.runCommand('Notifications: Clear All Notifications');
  }
  assert.fail('The archive stays as it was.');
}

async function until(isSo: () => boolean): Promise<void> {
  for (let triesLeft = 100; !isSo(); triesLeft -= 1) {
    assert.ok(triesLeft > 0, 'Waited in vain.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
