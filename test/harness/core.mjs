// Core tests: `*.test.ts` in plain Node. `node test/harness/core.mjs [part of a file's path…] [--grep TITLE]`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleTests } from './bundle.mjs';
import { runMocha } from './mocha.mjs';
import { outFolder, root } from './paths.mjs';
import { reportResult } from './result.mjs';
import { readSelection, selectFiles } from './selection.mjs';
import { findTests } from './testFiles.mjs';

process.chdir(root);
mkdirSync(outFolder, { recursive: true });
const folder = mkdtempSync(join(outFolder, 'core-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const selection = readSelection(process.argv.slice(2));
const outfile = join(folder, 'tests.cjs');
await bundleTests({ files: selectFiles(findTests('.test.ts'), selection), outfile });
reportResult(await runMocha({ files: [outfile], grep: selection.grep, reporter: 'dot' }));
