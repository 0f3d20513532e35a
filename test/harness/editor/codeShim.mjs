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
import { runTestWindow } from './testWindow.mjs';

// Its reader may be gone before it is.
process.stdout.on('error', () => {});

endWithParent();
const { folder, extension, neighbours, runner } = readArguments(process.argv.slice(2));
try {
  process.exitCode = await runTests();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await end();
}

function readArguments(args) {
  const valuesOf = (name) =>
    args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
  // A window in a browser loads one extension from its sources: others are installed.
  const [extension, ...neighbours] = valuesOf('extensionDevelopmentPath');
  return {
    folder: args.find((arg) => !arg.startsWith('-')),
    extension,
    neighbours,
    runner: valuesOf('extensionTestsPath')[0],
  };
}

async function runTests() {
  const output = createServer((socket) => socket.on('error', () => {}).pipe(process.stdout, { end: false }));
  await once(output.listen(0, '127.0.0.1'), 'listening');
  atEnd(() => output.close());
  const server = await startServer({
    version: versions[process.env.ALMANAC_VSCODE ?? 'newest'],
    installed: false,
    extensions: neighbours,
    takesPayload: true,
    env: { ALMANAC_OUTPUT_PORT: String(output.address().port), ALMANAC_TEST_RUNNER: runner },
  });
  const tests = fileURLToPath(new URL('./hostBridge.cjs', import.meta.url));
  return runTestWindow({ browser: await launchBrowser(), server, folder, extension, tests });
}
