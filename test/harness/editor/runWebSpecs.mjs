// One window of extension-host tests in the web-worker host.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { sharedOptions } from '../bundle.mjs';
import { copyFixture } from '../fixture.mjs';
import { root } from '../paths.mjs';
import { makeRunFolder } from '../temporaryFolder.mjs';
import { launchBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { runTestWindow } from './testWindow.mjs';

/** Begins each line of the tests among those that VS Code writes to the console. */
const mark = 'almanac-specs';

/**
 * Runs specs in a window. A window that ends badly, or without a result, counts as a failed test.
 *
 * @param {object} options
 * @param {import('../workspaces.mjs').SpecWindow} options.window
 * @param {boolean} options.isInMemory  whether the fixture's copy lies in memory instead of on a disk
 * @param {import('../setup/versions.mjs').Version} options.version
 * @param {string} [options.grep]  a regular expression for titles
 * @returns {Promise<import('../result.mjs').Result>}
 */
export async function runWebSpecs({ window: { specs, fixture, neighbours }, isInMemory, version, grep = '' }) {
  const tests = join(makeRunFolder('web'), 'tests.js');
  await bundleSpecs({ specs, grep, outfile: tests });
  const inMemory = isInMemory ? fixture : undefined;
  const server = await startServer({
    version,
    installed: false,
    extensions: neighbours,
    takesPayload: true,
    settings: inWorker([root, ...neighbours]),
    inMemory,
  });
  const console = readConsole();
  try {
    const folder = isInMemory ? `memory:/${fixture}` : fixture && copyFixture(fixture).opened;
    const browser = await launchBrowser();
    await runTestWindow({ browser, server, folder, extension: root, tests, onLog: console.add });
  } finally {
    await server.stop();
  }
  return console.result() ?? { passed: 0, failures: [`${specs.join(' ')}\nThe window ended without a result.`] };
}

/**
 * @param {readonly string[]} extensions  absolute paths
 * @returns {Readonly<Record<string, unknown>>} settings by which VS Code runs them in the worker
 */
function inWorker(extensions) {
  const kinds = extensions.map((folder) => {
    const { publisher, name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return [`${publisher}.${name}`, ['web']];
  });
  return { 'remote.extensionKind': Object.fromEntries(kinds) };
}

/** Prints the lines of the tests, and keeps the others for when there is no result. */
function readConsole() {
  const others = [];
  let result;
  const add = (_type, words) => {
    const [, kind, text] = new RegExp(`^${mark} (line|result) (.*)$`, 's').exec(words.join(' ')) ?? [];
    if (kind === 'line') console.log(text);
    else if (kind === 'result') result = JSON.parse(text);
    else others.push(words.join(' '));
  };
  return {
    add,
    result() {
      if (result === undefined) console.error(`The tests gave no result:\n${others.join('\n')}`);
      return result;
    },
  };
}

/** A worker has no Node: what tests use of it comes from packages. */
async function bundleSpecs({ specs, grep, outfile }) {
  const contents = [
    `import { runSpecs } from './test/vscode/webRunner';`,
    `const load = () => {\n${specs.map((spec) => `require('./${spec}');`).join('\n')}\n};`,
    `export const run = () => runSpecs(load, ${JSON.stringify({ grep, mark })});`,
  ];
  await build({
    ...sharedOptions,
    stdin: { contents: contents.join('\n'), resolveDir: root, sourcefile: 'tests.js' },
    outfile,
    platform: 'browser',
    format: 'cjs',
    target: 'chrome122',
    sourcemap: 'inline',
    external: ['vscode'],
    alias: { 'node:assert/strict': './test/harness/editor/assertStrict.mjs', 'node:util': 'util/' },
    inject: ['test/harness/editor/nodeGlobals.mjs'],
    define: { global: 'globalThis' },
  });
}
