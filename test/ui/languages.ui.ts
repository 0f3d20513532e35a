// What a person reads whose VS Code speaks another language.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openWorkbench, type Workbench } from '../harness/workbench';

const POST = '_posts/2025/2025-05-31-figs-before-breakfast.md';

for (const language of ['de', 'ja', 'pt-br']) {
  describe(`Almanac in another display language (${language})`, () => {
    const manifest: Record<string, string> = JSON.parse(readFileSync(`package.nls.${language}.json`, 'utf8'));
    const bundle: Record<string, string> = JSON.parse(readFileSync(`l10n/bundle.l10n.${language}.json`, 'utf8'));
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'light', language });
    });

    after(() => workbench.close());

    it('names commands, rows of the tree and the preview in it', async () => {
      await workbench.openFile(POST);
      await workbench.openView(manifest.viewContainer ?? '');
      await workbench.treeItem(new RegExp(`^${bundle.Drafts}`)).waitFor();
      await workbench.runCommand(`Almanac: ${manifest['command.openPreviewToSide']}`);
      await workbench.webview().getByRole('heading', { name: 'Figs before breakfast' }).waitFor();
      await workbench
        .webview()
        .getByRole('button', { name: bundle['Contents'] ?? '' })
        .waitFor();
      assert.ok(await workbench.tab((bundle['Preview {0}'] ?? '').replace('{0}', 'Figs before breakfast')).isVisible());
      await workbench.page.mouse.move(0, 0);
      await workbench.screenshot(`language-${language}`);
    });

    it('finds its commands in the palette by their translated names', async () => {
      const { page } = workbench;
      await page.keyboard.press('F1');
      const title = `Almanac: ${manifest['command.regenerateArchive']}`;
      await workbench.quickInput.locator('input').first().fill(`>${title}`);
      await workbench.quickInput.getByText(title, { exact: true }).first().waitFor();
      await workbench.screenshot(`language-${language}-palette`);
      await page.keyboard.press('Escape');
    });
  });
}
