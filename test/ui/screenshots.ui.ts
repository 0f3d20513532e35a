// The pictures of the README: `npm run screenshots` takes them into `media/screenshots`.
import { openWorkbench, type Workbench } from '../harness/workbench';

const POST = '_posts/2025/2025-05-31-figs-before-breakfast.md';

describe('the pictures of the README', () => {
  let workbench: Workbench | undefined;

  afterEach(async () => {
    await workbench?.close();
    workbench = undefined;
  });

  for (const theme of ['light', 'dark', 'hc'] as const) {
    it(`show the posts, the text and its preview (${theme})`, async () => {
      workbench = await openWorkbench({ fixture: 'jekyll-blog', theme });
      const { page } = workbench;
      await page.getByRole('button', { name: 'Errors: 1' }).waitFor();
      await workbench.openFile(POST);
      await page.locator('.view-line', { hasText: 'Figs before breakfast' }).first().waitFor();
      await workbench.openView('Blog');
      await workbench.treeItem(/^Figs before breakfast/).waitFor();
      await workbench.runCommand('Almanac: Open Preview to the Side');
      await workbench.webview().getByRole('heading', { name: 'Figs before breakfast' }).waitFor();
      await page.mouse.move(0, 0);
      await workbench.screenshot(`almanac-${theme}`);
    });
  }
});
