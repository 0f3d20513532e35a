// One window of extension-host tests, through @vscode/test-electron: in its desktop VS Code, or in ours.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleModule, bundleTests } from '../bundle.mjs';
import { copyFixture } from '../fixture.mjs';
import { cacheFolder, root } from '../paths.mjs';
import { readResult } from '../result.mjs';
import { oldest } from '../setup/versions.mjs';
import { makeRunFolder, makeTemporaryFolder } from '../temporaryFolder.mjs';
import { quietSettings } from './settings.mjs';

const shim = fileURLToPath(new URL('./codeShim.mjs', import.meta.url));

/**
 * Runs specs in a window. A window that ends badly, or without a result, counts as a failed test.
 *
 * @param {import('../workspaces.mjs').SpecWindow} window
 * @param {import('../selection.mjs').Selection} selection  `--desktop`: VS Code from its own site; `--oldest`
 * @returns {Promise<import('../result.mjs').Result>}
 */
export async function runSpecs({ specs, fixture, neighbours }, selection) {
  const { bundle, runner, resultFile } = await bundleSpecs(specs);
  const isDesktop = selection.flags.has('desktop');
  const isOldest = selection.flags.has('oldest');
  const status = await runTests({
    ...(isDesktop ? desktop(isOldest) : { vscodeExecutablePath: shim }),
    extensionDevelopmentPath: [root, ...neighbours],
    extensionTestsPath: runner,
    extensionTestsEnv: {
      ALMANAC_VSCODE: isOldest ? 'oldest' : 'newest',
      ALMANAC_SPECS: bundle,
      ALMANAC_SPECS_GREP: selection.grep,
      ALMANAC_SPECS_RESULT: resultFile,
    },
    launchArgs: [...workspaceArguments(fixture), ...profileArguments()],
  }).catch((error) => {
    console.error(String(error));
    return 1;
  });
  const result = readResult(resultFile) ?? { passed: 0, failures: [] };
  const endedBadly = status !== 0 && result.failures.length === 0;
  return endedBadly ? { ...result, failures: [`${specs.join(' ')}\nThe window ended with ${status}.`] } : result;
}

async function bundleSpecs(specs) {
  const folder = makeRunFolder('vscode');
  const [bundle, runner] = [join(folder, 'specs.cjs'), join(folder, 'runner.cjs')];
  await bundleTests({ files: specs, outfile: bundle, external: ['vscode'] });
  await bundleModule({ file: 'test/vscode/runner.ts', outfile: runner, external: ['vscode', 'mocha'] });
  return { bundle, runner, resultFile: join(folder, 'result.json') };
}

/**
 * Downloads desktop VS Code, where that is not done yet.
 *
 * @param {boolean} isOldest  the oldest VS Code that is supported, or else the newest
 */
export async function setUpDesktop(isOldest) {
  await downloadAndUnzipVSCode(desktop(isOldest));
}

function desktop(isOldest) {
  return { version: isOldest ? oldest.vscode : 'stable', cachePath: join(cacheFolder, 'desktop') };
}

function workspaceArguments(fixture) {
  if (fixture === undefined) return [];
  return [copyFixture(fixture).opened];
}

/** A profile of its own for desktop VS Code; ours makes one for each server. */
function profileArguments() {
  const folder = makeTemporaryFolder('profile');
  mkdirSync(join(folder, 'User'));
  writeFileSync(join(folder, 'User', 'settings.json'), JSON.stringify(quietSettings));
  return [`--user-data-dir=${folder}`, `--extensions-dir=${join(folder, 'extensions')}`];
}
