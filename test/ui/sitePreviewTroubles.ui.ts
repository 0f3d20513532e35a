import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startForwarding } from '../harness/editor/forwarding.mjs';
import { openWorkbench, type Workbench } from '../harness/workbench';
import { violationsOf } from './axe';
import { processesIn } from './processes';
import { dressFixture, hugoBlog } from './servedBlogs';
import { siteFrame, startSitePreview, untilGone, untilShown } from './serving';

const [POST] = hugoBlog.posts;
const DRAFT = 'content/walks/winter-plans.md';
const COMMAND = 'Almanac: Open in Site Preview';

/** A server in the blog that fails in one way or another, or serves two posts. */
const SERVER = {
  fails: `console.log('ERROR the layout is missing'); process.exit(3);`,
  thinks: `console.log('Thinking it over'); setInterval(() => {}, 1000);`,
  serves: `const pages = ${JSON.stringify({ [POST.address]: POST.title })};
    require('node:http').createServer((request, response) => {
      const title = pages[request.url];
      response.writeHead(title ? 200 : 404, { 'content-type': 'text/html' });
      response.end('<title>' + (title || 'Nothing') + '</title><h1>' + title + '</h1>');
    }).listen(Number(process.argv[2]), '127.0.0.1');`,
};

describe('the site preview in trouble', () => {
  let copy: ReturnType<typeof dressFixture>;
  let workbench: Workbench;
  let forwarding: Awaited<ReturnType<typeof startForwarding>>;
  let other: Server | undefined;
  let port: number;

  before(async () => {
    copy = dressFixture(hugoBlog);
    port = await freePort();
    mkdirSync(join(copy.folder, '.vscode'));
    const settings = { command: [join(copy.folder, 'serve'), '{port}'], port, timeout: 3 };
    const entries = Object.entries(settings).map(([key, value]) => [`almanac.sitePreview.${key}`, value]);
    writeFileSync(join(copy.folder, '.vscode', 'settings.json'), JSON.stringify(Object.fromEntries(entries)));
    forwarding = await startForwarding();
    workbench = await openWorkbench({ folder: copy.folder, theme: 'light', env: forwarding.env });
    await workbench.openFile(POST.file);
  });

  afterEach(async () => {
    other?.closeAllConnections();
    other?.close();
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  after(async () => {
    await workbench.close();
    await forwarding.stop();
    copy.remove();
  });

  it('takes a server that runs already, and lets it run in the end', async () => {
    await workbench.openFile(POST.file);
    other = await serve(port, (path) =>
      path === POST.address ? `<title>${POST.title}</title><h1>${POST.title}</h1>` : '',
    );
    await workbench.runCommand(COMMAND);
    await siteFrame(workbench).getByRole('heading', { name: POST.title }).waitFor();
    assert.deepEqual(serversIn(copy.folder), []);
    const policy = await workbench.webview().locator('meta[http-equiv]').getAttribute('content');
    const frames = /frame-src ([^;]*)$/.exec(policy ?? '')?.[1];
    assert.equal(frames, `http://${port}.localhost:${forwarding.port}`);
    const { held, violations } = await violationsOf(workbench.webview());
    assert.deepEqual(violations, []);
    assert.ok(held > 0);
    assert.match(policy ?? '', /^default-src 'none'; script-src 'nonce-\w+'; style-src \S+(?: \S+)*; frame-src /);
    await closePanel(workbench);
    assert.ok((await fetch(`http://localhost:${port}${POST.address}`)).ok);
  });

  it('says that the program is missing', async () => {
    await startSitePreview(workbench, join(copy.folder, 'serve'));
    const message = workbench.notification('could not be started. Is it installed?');
    await message.getByRole('button', { name: 'Open Settings' }).waitFor();
    await workbench.screenshot('site-preview-missing');
  });

  it('shows what the server printed when its build fails', async () => {
    serveWith('fails');
    await workbench.runCommand(COMMAND);
    const message = workbench.notification(`ended with status 3. Its output says why.`);
    await message.getByRole('button', { name: 'Show Output' }).waitFor();
    await workbench.page.locator('.xterm').getByText('ERROR the layout is missing').first().waitFor();
    await workbench.screenshot('site-preview-failed');
  });

  it('asks whether to wait longer for a server that never answers, and stops it', async () => {
    serveWith('thinks');
    await workbench.runCommand(COMMAND);
    const message = workbench.notification('does not show the blog');
    await message.getByRole('button', { name: 'Wait Longer' }).waitFor();
    await workbench.screenshot('site-preview-silent');
    assert.equal(serversIn(copy.folder).length, 1);
    await message.getByRole('button', { name: 'Stop' }).click();
    await untilGone(copy.folder);
  });

  it('stops a server that is still waited for when that is cancelled', async () => {
    serveWith('thinks');
    await workbench.runCommand(COMMAND);
    await workbench.notification('Starting').getByRole('button', { name: 'Cancel' }).click();
    await untilGone(copy.folder);
  });

  it('knows a foreign server on the port, and starts on another', async () => {
    serveWith('serves');
    other = await serve(port, () => '<title>Router</title><h1>Log in</h1>');
    await workbench.runCommand(COMMAND);
    const dialog = workbench.page.getByRole('dialog').filter({ hasText: `Port ${port} is taken by something` });
    await dialog.waitFor();
    await workbench.screenshot('site-preview-foreign');
    await dialog.getByRole('button', { name: 'Start' }).click();
    await untilShown(workbench, POST);
    assert.match(serversIn(copy.folder).join(), new RegExp(`serve ${port + 1}$`));
  });

  it('says which posts the server leaves out, and with which flag it shows them', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+1');
    await workbench.openFile(DRAFT);
    const page = workbench.webview();
    await page.getByText('“Winter plans” is left out by the server').waitFor();
    await page.getByRole('button', { name: 'Restart with -D' }).waitFor();
    await workbench.screenshot('site-preview-draft');
    await closePanel(workbench);
    await untilGone(copy.folder);
  });

  function serveWith(behaviour: keyof typeof SERVER): void {
    const file = join(copy.folder, 'serve');
    writeFileSync(file, `#!${process.execPath}\n${SERVER[behaviour]}\n`, { mode: 0o755 });
    assert.ok(existsSync(file));
  }
});

function serversIn(folder: string): readonly string[] {
  return processesIn(folder).filter((line) => line.includes('/serve '));
}

async function closePanel(workbench: Workbench): Promise<void> {
  await workbench.tab(/^Site/).getByRole('button', { name: /Close/ }).click();
}

async function serve(port: number, page: (path: string) => string): Promise<Server> {
  const server = createServer((request, response) => {
    const html = page(request.url ?? '');
    response.writeHead(html === '' ? 404 : 200, { 'content-type': 'text/html' }).end(html);
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return server;
}

/** A port that is free, and the next one too. */
async function freePort(): Promise<number> {
  const server = await serve(0, () => '');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
