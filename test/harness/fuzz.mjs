// `npm run fuzz [-- part of a file's path…] [--times N] [--seed N]`: the properties of the core tests, on many more inputs.
// The seed is printed first: with it the same inputs are made again.
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleTests } from './bundle.mjs';
import { runMocha } from './mocha.mjs';
import { root } from './paths.mjs';
import { reportResult } from './result.mjs';
import { makeRunFolder } from './temporaryFolder.mjs';
import { findTests } from './testFiles.mjs';

/** A property on many inputs takes as long as it takes. */
const TIMEOUT_MS = 24 * 3600 * 1000;

process.chdir(root);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '100' }, seed: { type: 'string', default: String(randomInt(2 ** 31)) } },
});
process.env.ALMANAC_FUZZ_TIMES = values.times;
process.env.ALMANAC_FUZZ_SEED = values.seed;
console.log(`${values.times} times as many inputs, seed ${values.seed}`);

const files = findTests('.test.ts').filter(
  (file) => hasProperties(file) && (positionals.length === 0 || positionals.some((part) => file.includes(part))),
);
const outfile = join(makeRunFolder('fuzz'), 'tests.cjs');
await bundleTests({ files, outfile });
reportResult(await runMocha({ bundle: outfile, timeoutMs: TIMEOUT_MS }));

function hasProperties(file) {
  return /from '(?:\.\.?\/)+property'/.test(readFileSync(file, 'utf8'));
}
