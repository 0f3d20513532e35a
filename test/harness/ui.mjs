// Browser tests: `*.ui.ts` in plain Node, with VS Code in a headless browser.
// `node test/harness/ui.mjs [part of a file's path…] [--grep TITLE] [--oldest]`.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { end, endWithParent } from './atEnd.mjs';
import { bundleTests } from './bundle.mjs';
import { runMocha } from './mocha.mjs';
import { runInWindows } from './parts.mjs';
import { root } from './paths.mjs';
import { reportResult } from './result.mjs';
import { readSelection, selectFiles } from './selection.mjs';
import { newest, oldest } from './setup/versions.mjs';
import { setUpWindow } from './setup/window.mjs';
import { makeRunFolder } from './temporaryFolder.mjs';
import { findTests } from './testFiles.mjs';

const testTimeoutMs = 60_000;
/** Takes minutes, and begins first: nothing is to be waited for in the end. */
const isSlow = (file) => file.endsWith('/fidelity.ui.ts');

endWithParent();
process.chdir(root);
const selection = readSelection(process.argv.slice(2));
const ending = selection.flags.has('servers') ? '.servers.ts' : '.ui.ts';
const isOldest = selection.flags.has('oldest');
process.env.ALMANAC_VSCODE = isOldest ? 'oldest' : 'newest';

const files = selectFiles(findTests(ending), selection);

try {
  await setUpWindow(isOldest ? oldest : newest);
  reportResult(files.length === 1 ? await runOne(files[0]) : await runAll());
} finally {
  await end();
}

async function runOne(file) {
  const bundle = join(makeRunFolder('ui'), 'tests.mjs');
  await bundleTests({
    files: ['test/harness/photographFailures.ts', file],
    outfile: bundle,
    format: 'esm',
    external: ['playwright-core'],
    plugins: [keepHarness()],
  });
  return runMocha({ bundle, grep: selection.grep, timeoutMs: testTimeoutMs });
}

function runAll() {
  const inOrder = [...files.filter(isSlow), ...files.filter((file) => !isSlow(file))];
  const parts = inOrder.map((file) => [file]);
  return runInWindows(fileURLToPath(import.meta.url), parts, selection.options);
}

/** The harness's own modules stay imports: they find files from where they lie. */
function keepHarness() {
  const harness = new URL('./', import.meta.url);
  return {
    name: 'keep-harness',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\/.*\.mjs$/ }, ({ path, resolveDir }) => {
        const url = new URL(path, pathToFileURL(join(resolveDir, '/')));
        return url.href.startsWith(harness.href) ? { path: url.href, external: true } : undefined;
      });
    },
  };
}
