import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandLine, ServerPlan } from '../../src/core/server/serverCommand';
import { ask } from '../../src/vscode/sitePreview/answer';
import { look, originOf } from '../../src/vscode/sitePreview/look';
import { ServerTask } from '../../src/vscode/sitePreview/serverTask';
import { readServerSettings } from '../../src/vscode/sitePreview/settings';
import { prepareStart } from '../../src/vscode/sitePreview/startServer';
import { onlySite, withSetting } from './blog';

const SOUP = '_posts/2023/2023-11-19-soup-weather.md';
const DRAFT = '_drafts/on-salt.md';

describe('a server on a port of this machine', () => {
  let server: Server | undefined;

  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  /** Serves pages by their paths; others are not found. */
  async function serve(pages: Readonly<Record<string, string>>, status = 404): Promise<number> {
    server = createServer((request, response) => {
      const title = pages[request.url ?? ''];
      response.writeHead(title === undefined ? status : 200).end(`<title>${title ?? 'Router'}</title><p>Words</p>`);
    });
    return listen(server);
  }

  async function lookAt(port: number, path = SOUP): Promise<unknown> {
    const { site } = await onlySite();
    const post = site.catalog.post(path);
    assert.ok(post);
    const found = await look(originOf(port), { site, post }, false);
    return 'path' in found ? [found.kind, found.path] : found.kind;
  }

  it('is the site’s where the page at the post’s address bears its title', async () => {
    const { site } = await onlySite();
    const url = site.catalog.post(SOUP)?.url ?? '';
    assert.deepEqual(await lookAt(await serve({ [url]: 'Soup weather | Salt' })), ['page', url]);
  });

  it('is the site’s where it leaves out the path that the site is published under', async () => {
    const { site } = await onlySite();
    const url = (site.catalog.post(SOUP)?.url ?? '').replace('/blog/', '/');
    assert.deepEqual(await lookAt(await serve({ [url]: 'Soup weather' })), ['page', url]);
  });

  it('is the site’s, without this post, where it shows another', async () => {
    const { site } = await onlySite();
    const others = site.catalog.posts.filter(({ path }) => path !== DRAFT);
    const pages = Object.fromEntries(others.map(({ url, title }) => [url ?? '', title ?? '']));
    assert.equal(await lookAt(await serve(pages), DRAFT), 'missing');
  });

  it('is foreign where it shows something else, with whatever status', async () => {
    assert.equal(await lookAt(await serve({})), 'foreign');
    assert.equal(await lookAt(await serve({}, 200)), 'foreign');
    assert.equal(await lookAt(await serve({}, 500)), 'foreign');
  });

  it('is foreign where its pages lead to another server', async () => {
    const { site } = await onlySite();
    const url = site.catalog.post(SOUP)?.url ?? '';
    const target = await serve({ [url]: 'Soup weather' });
    const leading = createServer((request, response) => {
      response.writeHead(302, { location: `${originOf(target)}${request.url ?? ''}` }).end();
    });
    try {
      assert.equal(await lookAt(await listen(leading)), 'foreign');
    } finally {
      leading.closeAllConnections();
      leading.close();
    }
  });

  it('is told from nothing, and from what speaks no HTTP', async () => {
    const mute = createTcpServer((socket) =>
      socket
        .on('error', () => undefined)
        .resume()
        .end('SSH-2.0\r\n'),
    );
    const port = await listen(mute);
    assert.equal(await lookAt(port), 'silent');
    mute.close();
    await once(mute, 'close');
    assert.equal(await lookAt(port), 'refused');
  });

  it('is given up when it never answers', async () => {
    const mute = createTcpServer((socket) => socket.on('error', () => undefined));
    const port = await listen(mute);
    assert.deepEqual(await ask(originOf(port), AbortSignal.timeout(300)), { kind: 'silent' });
    mute.close();
  });

  it('makes way: the next free port is taken, or it is said that the port is taken', async () => {
    const port = await serve({});
    const plan: ServerPlan = { port, isPortFixed: false, commandLine: (chosen, extra) => ['x', `${chosen}`, ...extra] };
    const start = await prepareStart(plan, ['-F']);
    assert.ok(start.port > port);
    assert.deepEqual(start.commandLine, ['x', String(start.port), '-F']);
    await assert.rejects(prepareStart({ ...plan, isPortFixed: true }), new RegExp(`Port ${port} is in use`));
  });
});

describe('the task of a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-server-'));
  after(() => rmSync(folder, { recursive: true }));

  async function start(...commandLine: CommandLine): Promise<ServerTask> {
    const { site } = await onlySite();
    return new ServerTask(site, commandLine, 4999);
  }

  it('ends with the status of its program', async () => {
    const task = await start(process.execPath, '-e', 'process.exit(3)');
    assert.equal(await task.ended, 3);
    assert.equal(task.hasEnded, true);
    task.dispose();
  });

  it('ends without a status of success where there is no such program', async () => {
    const task = await start('no-such-program-anywhere', 'serve');
    assert.notEqual(await task.ended, 0);
    task.dispose();
  });

  it('stops with all that it started, by its command and when it is disposed', async () => {
    for (const end of ['stop', 'dispose'] as const) {
      const file = join(folder, end);
      const inner = 'setInterval(() => {}, 1000)';
      const outer = `const { spawn } = require('node:child_process');
        const child = spawn(process.execPath, ['-e', ${JSON.stringify(inner)}]);
        require('node:fs').writeFileSync(${JSON.stringify(file)}, process.pid + ' ' + child.pid + ' .');
        setInterval(() => {}, 1000);`;
      const task = await start(process.execPath, '-e', outer);
      await until(() => readPids(file).length === 2, 'it runs');
      const pids = readPids(file);
      assert.deepEqual(pids.map(isAlive), [true, true]);
      await task[end]();
      await until(() => !pids.some(isAlive), 'it has ended');
    }
  });

  it('gets its arguments as they are, through no shell', async () => {
    const file = join(folder, 'arguments');
    const script = `require('node:fs').writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.argv.slice(1)))`;
    const hostile = ['a b', '$(touch pwned)', '; exit 9', `it's "quoted"`, '*'];
    const task = await start(process.execPath, '-e', script, ...hostile);
    assert.equal(await task.ended, 0);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), hostile);
    task.dispose();
  });
});

describe('the settings of the site preview', () => {
  it('refuse what means nothing, by name: nothing is run on a guess', async () => {
    const { site } = await onlySite();
    for (const [name, value] of [
      ['command', 'hugo server'],
      ['command', [1]],
      ['port', 70_000],
      ['port', 'x'],
      ['timeout', -1],
    ] as const) {
      const key = `sitePreview.${name}`;
      await withSetting(key, value, () =>
        assert.throws(() => readServerSettings(site.root), new RegExp(`almanac\\.${key} is not valid`)),
      );
    }
    assert.deepEqual(readServerSettings(site.root), { command: undefined, port: undefined, timeoutMs: 120_000 });
  });
});

function readPids(file: string): readonly number[] {
  try {
    const [pid, child, end] = readFileSync(file, 'utf8').split(' ');
    return end === '.' ? [Number(pid), Number(child)] : [];
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let triesLeft = 150; !isSo(); triesLeft -= 1) {
    assert.ok(triesLeft > 0, `Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function listen(server: TcpServer): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
