// Core tests: `*.test.ts` in plain Node. `node test/harness/core.mjs [part of a file's path…] [--grep TITLE]`.
import { join } from 'node:path';
import { bundleTests } from './bundle.mjs';
import { runMocha } from './mocha.mjs';
import { root } from './paths.mjs';
import { reportResult } from './result.mjs';
import { readSelection, selectFiles } from './selection.mjs';
import { makeRunFolder } from './temporaryFolder.mjs';
import { findTests } from './testFiles.mjs';

// Tests find files from the repository's root.
process.chdir(root);

const selection = readSelection(process.argv.slice(2));
const outfile = join(makeRunFolder('core'), 'tests.cjs');
await bundleTests({ files: selectFiles(findTests('.test.ts'), selection), outfile });
reportResult(await runMocha({ files: [outfile], grep: selection.grep, reporter: 'dot' }));
