// Suites of `*.test.ts`, which run in plain Node: in as many processes as there are processors, each with a share of the files.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { end, endWithParent } from './atEnd.mjs';
import { bundleShares } from './bundle.mjs';
import { runInParts, testsAtOnce } from './parts.mjs';
import { root } from './paths.mjs';
import { reportResult } from './result.mjs';
import { readSelection, selectFiles } from './selection.mjs';
import { shareOut } from './shares.mjs';
import { makeRunFolder } from './temporaryFolder.mjs';
import { findTests } from './testFiles.mjs';

/**
 * Runs a suite for the arguments `[part of a file's path…] [--grep TITLE]`, and ends with its result.
 *
 * @param {object} suite
 * @param {(file: string) => boolean} suite.has  whether a test file, by its posix path from the repository, is of the suite
 * @param {boolean} [suite.isLimits]  whether its tests are those that drive the product to its limits, which run alone, or the others
 */
export async function runNodeTests({ has, isLimits = false }) {
  endWithParent();
  // Tests find files from the repository's root.
  process.chdir(root);
  const selection = readSelection(process.argv.slice(2));
  const files = selectFiles(findTests('.test.ts').filter(has), selection);
  try {
    // What a file holds is about how long it takes.
    const shares = shareOut(files, isLimits ? 1 : testsAtOnce, (file) => statSync(file).size);
    const outfile = join(makeRunFolder('node'), 'tests.cjs');
    await bundleShares({ shares, outfile });
    const options = [...selection.options, ...(isLimits ? ['--limits'] : [])];
    const parts = shares.map((_files, share) => [outfile, String(share)]);
    reportResult(await runInParts(fileURLToPath(new URL('runBundle.mjs', import.meta.url)), parts, options));
  } finally {
    await end();
  }
}
