#!/usr/bin/env node
// Stands in for desktop VS Code's `code`: takes the arguments that @vscode/test-electron gives it, and runs the tests in
// an extension host of the VS Code server, with a headless browser as its window. Exit status: the tests'.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { atEnd, end, endWithParent } from '../atEnd.mjs';
import * as versions from '../setup/versions.mjs';
import { launchBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

// Its reader may be gone before it is.
process.stdout.on('error', () => {});

const runTimeoutMs = 300_000;

endWithParent();
const { folder, extension, runner } = readArguments(process.argv.slice(2));
try {
  process.exitCode = await runTests();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await end();
}

function readArguments(args) {
  const valueOf = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  return {
    folder: args.find((arg) => !arg.startsWith('-')),
    extension: valueOf('extensionDevelopmentPath'),
    runner: valueOf('extensionTestsPath'),
  };
}

async function runTests() {
  const output = createServer((socket) => socket.on('error', () => {}).pipe(process.stdout, { end: false }));
  await once(output.listen(0, '127.0.0.1'), 'listening');
  atEnd(() => output.close());
  const server = await startServer({
    version: versions[process.env.ALMANAC_VSCODE ?? 'newest'],
    installed: false,
    takesPayload: true,
    env: { ALMANAC_OUTPUT_PORT: String(output.address().port), ALMANAC_TEST_RUNNER: runner },
  });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const status = testStatus(page);
  await Promise.race([page.goto(windowUrl(server)), status]);
  return status;
}

/** The window calls `codeAutomationExit` when the tests have run. */
function testStatus(page) {
  return new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.on('crash', () => reject(new Error('The window crashed.')));
    page.on('close', () => reject(new Error('The window closed before the tests had ended.')));
    const timer = setTimeout(() => reject(new Error(`The tests did not end in ${runTimeoutMs} ms.`)), runTimeoutMs);
    timer.unref();
  });
}

function windowUrl(server) {
  const remote = (path) => `vscode-remote://${server.authority}${path}`;
  return server.urlOf(folder, [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(fileURLToPath(new URL('./hostBridge.cjs', import.meta.url)))],
  ]);
}
