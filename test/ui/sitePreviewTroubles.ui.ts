import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import type { Workbench } from '../harness/workbench';
import { violationsOf } from './axe';
import { openFakeBlog, type FakeBlogWindow } from './fakeBlogWindow';
import { DRAFT, POST, serve, type FakeBlog } from './fakeServer';
import { siteFrame, startSitePreview, untilGone, untilShown } from './serving';

const COMMAND = 'Almanac: Open in Site Preview';
const PAGE = `<title>${POST.title}</title><h1>${POST.title}</h1>`;

describe('the site preview in trouble', () => {
  let blog: FakeBlog;
  let workbench: Workbench;
  let forwarding: FakeBlogWindow['forwarding'];
  let close: () => Promise<void>;
  let other: Server | undefined;

  before(async () => {
    ({ blog, workbench, forwarding, close } = await openFakeBlog(3));
  });

  afterEach(async () => {
    other?.closeAllConnections();
    other?.close();
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  after(() => close());

  it('takes a server that runs already, and lets it run in the end', async () => {
    await takeRunning();
  });

  it('says that the program is missing', async () => {
    await startSitePreview(workbench, blog.program);
    const message = workbench.notification('could not be started. Is it installed?');
    await message.getByRole('button', { name: 'Open Settings' }).waitFor();
    await workbench.screenshot('site-preview-missing');
  });

  it('shows what the server printed when its build fails', async () => {
    blog.serveWith('fails');
    await workbench.runCommand(COMMAND);
    const message = workbench.notification(`ended with status 3. Its output says why.`);
    await message.getByRole('button', { name: 'Show Output' }).waitFor();
    await workbench.page.locator('.xterm').getByText('ERROR the layout is missing').first().waitFor();
    await workbench.screenshot('site-preview-failed');
  });

  it('asks whether to wait longer for a server that never answers, and stops it', async () => {
    blog.serveWith('thinks');
    await workbench.runCommand(COMMAND);
    const message = workbench.notification('does not show the blog');
    await message.getByRole('button', { name: 'Wait Longer' }).waitFor();
    await workbench.screenshot('site-preview-silent');
    assert.equal(blog.servers().length, 1);
    await workbench.answer(message, 'Stop');
    await untilGone(blog.folder);
  });

  it('begins anew when it is asked for again, though its question stands unanswered', async () => {
    blog.serveWith('thinks');
    await workbench.runCommand(COMMAND);
    await workbench.notification('does not show the blog').waitFor();
    blog.serveWith('serves');
    await workbench.runCommand(COMMAND);
    await untilShown(workbench, POST);
    assert.equal(blog.servers().length, 1);
    await closePanel(workbench);
    await untilGone(blog.folder);
  });

  it('stops a server that is still waited for when that is cancelled', async () => {
    blog.serveWith('thinks');
    await workbench.runCommand(COMMAND);
    await workbench.answer(workbench.notification('Starting'), 'Cancel');
    await untilGone(blog.folder);
  });

  it('knows a foreign server on the port, and starts on another', async () => {
    blog.serveWith('serves');
    other = await serve(blog.port, () => '<title>Router</title><h1>Log in</h1>');
    await workbench.runCommand(COMMAND);
    const dialog = workbench.page.getByRole('dialog').filter({ hasText: `Port ${blog.port} is in use by something` });
    await dialog.waitFor();
    await workbench.screenshot('site-preview-foreign');
    await dialog.getByRole('button', { name: 'Start' }).click();
    await untilShown(workbench, POST);
    assert.match(blog.servers().join(), new RegExp(`serve ${blog.port + 1}$`));
  });

  it('says which posts the server leaves out, and with which flag it shows them', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+1');
    await workbench.openFile(DRAFT.file);
    const page = workbench.webview();
    await page.getByText('“Winter plans” is left out by the server').waitFor();
    const restart = page.getByRole('button', { name: 'Restart with -D' });
    await restart.waitFor();
    await workbench.screenshot('site-preview-draft');
    await restart.click();
    await untilShown(workbench, DRAFT);
    assert.match(blog.servers().join(), / -D$/);
    await closePanel(workbench);
    await untilGone(blog.folder);
  });

  it('takes one that runs already after others were started and stopped, too', async () => {
    await takeRunning();
  });

  async function takeRunning(): Promise<void> {
    await workbench.openFile(POST.file);
    other = await serve(blog.port, (path) => (path === POST.address ? PAGE : ''));
    await workbench.runCommand(COMMAND);
    await siteFrame(workbench).getByRole('heading', { name: POST.title }).waitFor();
    assert.deepEqual(blog.servers(), []);
    const policy = await workbench.webview().locator('meta[http-equiv]').getAttribute('content');
    const frames = /frame-src ([^;]*)$/.exec(policy ?? '')?.[1];
    assert.equal(frames, `http://${blog.port}.localhost:${forwarding.port}`);
    const { held, violations } = await violationsOf(workbench.webview());
    assert.deepEqual(violations, []);
    assert.ok(held > 0);
    assert.match(policy ?? '', /^default-src 'none'; script-src 'nonce-\w+'; style-src \S+(?: \S+)*; frame-src /);
    await closePanel(workbench);
    assert.ok((await fetch(`http://localhost:${blog.port}${POST.address}`)).ok);
  }
});

async function closePanel(workbench: Workbench): Promise<void> {
  await workbench.tab(/^Site/).getByRole('button', { name: /Close/ }).click();
}
