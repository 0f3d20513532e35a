// A VS Code server of one's own: fresh user data, one port of this machine, stopped with all that it started.
import { mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { atEnd } from '../atEnd.mjs';
import { run } from '../setup/run.mjs';
import { setUpVSCode } from '../setup/vscode.mjs';
import { makeTemporaryFolder, removeTemporaryFolder } from '../temporaryFolder.mjs';
import { installExtension, installMemoryFiles, installOthers } from './extensions.mjs';
import { findFreePort } from './port.mjs';
import { launch } from './processGroup.mjs';
import { quietSettings } from './settings.mjs';

const startTimeoutMs = 30_000;
const pollMs = 50;

/**
 * @typedef {object} ServerOptions
 * @property {import('../setup/versions.mjs').Version} version
 * @property {Readonly<Record<string, unknown>>} [settings]  user settings besides the quiet ones
 * @property {boolean} [installed]  whether the extension is installed there; default true
 * @property {string} [vsix]  absolute path of a package that VS Code itself installs, instead of the repository's folder
 * @property {string} [inMemory]  a fixture that lies in memory too, as `memory:/NAME`; default: none
 * @property {readonly string[]} [extensions]  folders of test/fixtures/extensions to install besides; default none
 * @property {boolean} [trusting]  whether every folder is trusted without asking; default true
 * @property {boolean} [takesPayload]  whether the page may name an extension and tests to run (toasts are then suppressed); default false
 * @property {Readonly<Record<string, string>>} [env]  reaches the extension host
 * @property {number} [port]  taken where it is free; default: any free one
 */

/**
 * @typedef {object} Server
 * @property {string} authority  host and port
 * @property {(folder: string | undefined, payload?: readonly (readonly [string, string])[]) => string} urlOf  the page of a window on a folder or a `.code-workspace` file
 * @property {() => string} log  what the server has printed
 * @property {Promise<unknown>} death  resolves when the server has ended without being asked
 * @property {() => Promise<void>} stop  may be called twice
 */

/**
 * Starts a server and waits until it answers.
 *
 * @param {ServerOptions} options
 * @returns {Promise<Server>} rejects with the server's output where it does not come up
 */
export async function startServer({
  version,
  settings = {},
  installed = true,
  extensions: others = [],
  inMemory,
  vsix,
  port,
  ...options
}) {
  const { node, server } = await setUpVSCode(version);
  const data = makeTemporaryFolder('vscode');
  const extensions = join(data, 'extensions');
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
  if (vsix !== undefined) await installPackage({ node, server, data, extensions }, vsix);
  else if (installed) installExtension(extensions);
  if (inMemory !== undefined) installMemoryFiles(extensions, inMemory);
  installOthers(extensions, others);

  const authority = `127.0.0.1:${await findFreePort(port)}`;
  const running = launch(
    node,
    [...nodeArguments(), server, ...serverArguments({ authority, data, extensions, ...options })],
    {
      ...cleanEnvironment(),
      ...options.env,
      EXTENSIONS_GALLERY: '{}',
      XDG_DATA_HOME: join(data, 'xdg'),
    },
  );
  const stop = () => running.stop().finally(() => removeTemporaryFolder(data));
  atEnd(stop);
  try {
    await untilAnswering(`http://${authority}/version`, running);
  } catch (error) {
    await stop();
    throw error;
  }
  const urlOf = (folder, payload) => pageUrl(authority, folder, payload);
  return { authority, log: running.output, death: running.death, stop, urlOf };
}

/** Installs a package as a user does who has downloaded it. */
async function installPackage({ node, server, data, extensions }, vsix) {
  const folders = ['--user-data-dir', data, '--extensions-dir', extensions];
  await run(node, [server, ...folders, '--install-extension', vsix], { cwd: data });
}

function nodeArguments() {
  return ['--require', fileURLToPath(new URL('./dieWithParent.cjs', import.meta.url))];
}

function serverArguments({ authority, data, extensions, trusting = true, takesPayload = false }) {
  const [host, port] = authority.split(':');
  return [
    ...['--host', host, '--port', port, '--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--server-data-dir', join(data, 'server'), '--user-data-dir', data],
    ...['--extensions-dir', extensions],
    // Both ends are on this machine: packing what goes between them only costs time.
    '--disable-websocket-compression',
    ...(trusting ? ['--disable-workspace-trust'] : []),
    ...(takesPayload ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** A harness started from within VS Code inherits variables that would change or stop the server. */
function cleanEnvironment() {
  const unwanted = /^(VSCODE_|CODE_SERVER|PORT$|PASSWORD$|ELECTRON_RUN_AS_NODE$|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !unwanted.test(name)));
}

async function untilAnswering(url, running) {
  const deadline = performance.now() + startTimeoutMs;
  while ((await statusOf(url)) !== 200) {
    if (running.hasEnded()) throw new Error(`The VS Code server ended at its start:\n${running.output()}`);
    if (performance.now() > deadline) throw new Error(`The VS Code server does not answer:\n${running.output()}`);
    await sleep(pollMs);
  }
}

function statusOf(url) {
  return new Promise((resolve) => {
    get(url, (response) => resolve(response.resume().statusCode)).on('error', () => resolve(undefined));
  });
}

function pageUrl(authority, folder, payload = []) {
  const url = new URL(`http://${authority}/`);
  if (folder?.endsWith('.code-workspace')) url.searchParams.set('workspace', folder);
  else if (folder !== undefined) url.searchParams.set('folder', folder);
  else url.searchParams.set('ew', 'true');
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
