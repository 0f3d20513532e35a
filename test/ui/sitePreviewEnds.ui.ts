import type { Workbench } from '../harness/workbench';
import { openFakeBlog } from './fakeBlogWindow';
import { POST, type FakeBlog } from './fakeServer';
import { startSitePreview, untilGone, untilShown } from './serving';

describe('the server that a site preview started', () => {
  let blog: FakeBlog;
  let workbench: Workbench;
  let close: () => Promise<void>;

  before(async () => {
    ({ blog, workbench, close } = await openFakeBlog(30, 'serves'));
    await startSitePreview(workbench, blog.program);
    await untilShown(workbench, POST);
  });

  after(() => close());

  it('ends with its terminal, which the panel says, and can be started again', async () => {
    await workbench.runCommand('Terminal: Focus Terminal');
    await workbench.runCommand('Terminal: Kill the Active Terminal Instance');
    await untilGone(blog.folder);
    await startAgain('site-preview-ended');
  });

  it('may end by itself, which the panel says with its status and output', async () => {
    await fetch(`http://localhost:${blog.port}/crash`).catch(() => undefined);
    const page = workbench.webview();
    await page.getByText('ended with status 7. Its output says why.').waitFor();
    await page.getByRole('button', { name: 'Show Output' }).click();
    await workbench.page.locator('.xterm').getByText('terminated with exit code: 7').first().waitFor();
    await startAgain('site-preview-crashed');
    await workbench.page
      .locator('.xterm')
      .getByText('terminated with exit code: 7')
      .first()
      .waitFor({ state: 'detached' });
  });

  it('ends by its command, and can be started again', async () => {
    await workbench.runCommand('Almanac: Stop Site Preview Server');
    await untilGone(blog.folder);
    await startAgain('site-preview-stopped');
  });

  it('ends when the window is loaded anew, which the panel says, and can be started again', async () => {
    await workbench.reload();
    await untilGone(blog.folder);
    await startAgain('site-preview-reloaded');
  });

  it('ends when the window is closed', async () => {
    await untilShown(workbench, POST);
    await workbench.page.goto('about:blank');
    await untilGone(blog.folder);
  });

  async function startAgain(picture: string): Promise<void> {
    const page = workbench.webview();
    await page.getByRole('heading', { name: 'The server has ended' }).waitFor();
    await workbench.screenshot(picture);
    await page.getByRole('button', { name: 'Start Again' }).click();
    await untilShown(workbench, POST);
  }
});
