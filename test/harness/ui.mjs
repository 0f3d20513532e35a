// Browser tests: `*.ui.ts` in plain Node, with VS Code in a headless browser.
// `node test/harness/ui.mjs [part of a file's path…] [--grep TITLE] [--oldest]`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { end, endWithParent } from './atEnd.mjs';
import { bundleTests } from './bundle.mjs';
import { runMocha } from './mocha.mjs';
import { root } from './paths.mjs';
import { reportResult } from './result.mjs';
import { readSelection, selectFiles } from './selection.mjs';
import { newest, oldest } from './setup/versions.mjs';
import { setUpWindow } from './setup/window.mjs';
import { makeRunFolder } from './temporaryFolder.mjs';
import { findTests } from './testFiles.mjs';

const testTimeoutMs = 60_000;
// A window on a busy machine can lose a click or be late: that is no fault of the product, and the output names it.
const retries = 1;

endWithParent();
process.chdir(root);
const selection = readSelection(process.argv.slice(2));
const ending = selection.flags.has('servers') ? '.servers.ts' : '.ui.ts';
const isOldest = selection.flags.has('oldest');
process.env.ALMANAC_VSCODE = isOldest ? 'oldest' : 'newest';

const bundle = join(makeRunFolder('ui'), 'tests.mjs');
try {
  await setUpWindow(isOldest ? oldest : newest);
  await bundleTests({
    files: ['test/harness/photographFailures.ts', ...selectFiles(findTests(ending), selection)],
    outfile: bundle,
    format: 'esm',
    external: ['playwright-core'],
    plugins: [keepHarness()],
  });
  reportResult(await runMocha({ files: [bundle], grep: selection.grep, timeoutMs: testTimeoutMs, retries }));
} finally {
  await end();
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
