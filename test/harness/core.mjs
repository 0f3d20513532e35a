// Core tests: `*.test.ts` in plain Node. `node test/harness/core.mjs [part of a file's path…] [--grep TITLE] [--limits]`.
import { join } from 'node:path';
import { bundleTests } from './bundle.mjs';
import { runMocha } from './mocha.mjs';
import { root } from './paths.mjs';
import { reportResult } from './result.mjs';
import { readSelection, selectFiles } from './selection.mjs';
import { makeRunFolder } from './temporaryFolder.mjs';
import { findTests } from './testFiles.mjs';

const limitsMark = '@limits';

// Tests find files from the repository's root.
process.chdir(root);

const selection = readSelection(process.argv.slice(2));
const outfile = join(makeRunFolder('core'), 'tests.cjs');
await bundleTests({ files: selectFiles(findTests('.test.ts'), selection), outfile });
// What drives the product to its limits takes as long as these allow: a suite of its own, marked in the titles.
const isLimits = selection.flags.has('limits');
const { grep = limitsMark } = selection;
const inverted = selection.grep === undefined && !isLimits;
reportResult(await runMocha({ files: [outfile], grep, inverted, reporter: 'dot' }));
