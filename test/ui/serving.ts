// A walk through the site preview, the same for each generator.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startForwarding } from '../harness/editor/forwarding.mjs';
import { openWorkbench, type Workbench } from '../harness/workbench';
import { processesIn } from './processes';
import { dressFixture, type ServedBlog, type ServedPost } from './servedBlogs';

const SERVE_TIMEOUT_MS = 120_000;

/** Serves a blog with its real generator, and walks through its preview. */
export function describeServing(blog: ServedBlog, modules?: string): void {
  describe(`of a blog of ${blog.generator}`, () => {
    let copy: ReturnType<typeof dressFixture> | undefined;
    let workbench: Workbench | undefined;
    let forwarding: Awaited<ReturnType<typeof startForwarding>> | undefined;

    afterEach(async () => {
      await workbench?.close();
      await forwarding?.stop();
      copy?.remove();
    });

    it('serves it, follows its author and stops the server', async function () {
      this.timeout(SERVE_TIMEOUT_MS);
      copy = dressFixture(blog, modules);
      forwarding = await startForwarding();
      const env = { ...forwarding.env, TZ: 'UTC' };
      workbench = await openWorkbench({ folder: copy.folder, theme: 'light', env });
      await walk(workbench, blog, forwarding.port);
    });
  });
}

async function walk(
  workbench: Workbench,
  { generator, command, posts }: ServedBlog,
  forwardingPort: number,
): Promise<void> {
  const { page, folder } = workbench;
  const [first, second] = posts;
  await workbench.openFile(first.file);
  await startSitePreview(workbench, command);
  assert.match(await untilShown(workbench, first), new RegExp(`^http://\\d+\\.localhost:${forwardingPort}/`));
  assert.ok(processesIn(folder).length > 0, 'The server runs in the blog.');

  await page.keyboard.press('ControlOrMeta+1');
  await workbench.openFile(second.file);
  await untilShown(workbench, second);
  await page.keyboard.press('ControlOrMeta+1');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\nAnd one more line, typed just now.');
  await page.keyboard.press('ControlOrMeta+S');
  await siteFrame(workbench).getByText('And one more line, typed just now.').waitFor();
  assert.match(readFileSync(join(folder, second.file), 'utf8'), /typed just now\.\n?$/);
  await workbench.screenshot(`site-preview-${generator}`);

  await workbench
    .tab(/^Site: /)
    .getByRole('button', { name: /Close/ })
    .click();
  await untilGone(folder);
}

/** Runs the command, and lets the server start. */
export async function startSitePreview(workbench: Workbench, command: string): Promise<void> {
  await workbench.runCommand('Almanac: Open in Site Preview');
  const offer = workbench.page.getByRole('dialog').filter({ hasText: `Start “${command}` });
  await offer.getByRole('button', { name: 'Start' }).click();
}

/** What the panel frames. */
export function siteFrame(workbench: Workbench): ReturnType<Workbench['webview']> {
  return workbench.webview().frameLocator('iframe#site');
}

/** Waits until the panel shows a post at its address. @returns the whole address */
export async function untilShown(workbench: Workbench, { title, address }: ServedPost): Promise<string> {
  await siteFrame(workbench).getByRole('heading', { level: 1, name: title }).waitFor();
  const urls = workbench.page
    .frames()
    .filter((frame) => frame.parentFrame() !== null)
    .map((frame) => frame.url());
  const [shown, ...more] = urls.filter((url) => URL.canParse(url) && new URL(url).pathname === address);
  assert.ok(shown !== undefined && more.length === 0, `${urls.join('\n')}\nlacks ${address}`);
  return shown;
}

/** Waits until no process works in the blog any more. */
export async function untilGone(folder: string): Promise<void> {
  for (let triesLeft = 100; ; triesLeft -= 1) {
    const left = processesIn(folder);
    if (left.length === 0) return;
    assert.ok(triesLeft > 0, `These still run:\n${left.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
