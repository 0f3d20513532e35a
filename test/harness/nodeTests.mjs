// Suites of `*.test.ts`, which run in plain Node: in as many processes as there are processors, each with a share of the files.
import { join } from 'node:path';
import { end, endWithParent } from './atEnd.mjs';
import { bundleTests } from './bundle.mjs';
import { runMocha } from './mocha.mjs';
import { runInParts, testsAtOnce } from './parts.mjs';
import { root } from './paths.mjs';
import { reportResult } from './result.mjs';
import { readSelection, selectFiles } from './selection.mjs';
import { makeRunFolder } from './temporaryFolder.mjs';
import { findTests } from './testFiles.mjs';

/** In the titles of tests that take as long as the product's limits allow. */
const limitsMark = '@limits';
/** Tells a process that it has a share of the files, and not to share them out. */
const partFlag = 'part';

/**
 * Runs a suite for the arguments `[part of a file's path…] [--grep TITLE]`, and ends with its result.
 *
 * @param {object} suite
 * @param {string} suite.script  the suite's own, by its absolute path
 * @param {(file: string) => boolean} suite.has  whether a test file, by its posix path from the repository, is of the suite
 * @param {boolean} [suite.isLimits]  whether its tests are those with the mark, which run alone, or those without
 */
export async function runNodeTests({ script, has, isLimits = false }) {
  endWithParent();
  // Tests find files from the repository's root.
  process.chdir(root);
  const selection = readSelection(process.argv.slice(2));
  const files = selectFiles(findTests('.test.ts').filter(has), selection);
  const isPart = isLimits || selection.flags.has(partFlag) || files.length === 1;
  try {
    reportResult(await (isPart ? runFiles(files, selection, isLimits) : shareOut(files, script, selection)));
  } finally {
    await end();
  }
}

function shareOut(files, script, { options }) {
  const count = Math.min(testsAtOnce, files.length);
  const shares = Array.from({ length: count }, (_, share) => files.filter((_file, index) => index % count === share));
  return runInParts(script, shares, [...options, `--${partFlag}`], testsAtOnce);
}

async function runFiles(files, selection, isLimits) {
  const outfile = join(makeRunFolder('node'), 'tests.cjs');
  await bundleTests({ files, outfile });
  const { grep = limitsMark } = selection;
  const inverted = selection.grep === undefined && !isLimits;
  return runMocha({ files: [outfile], grep, inverted, reporter: 'dot' });
}
