// One share of a bundle of tests in plain Node: `node test/harness/runBundle.mjs BUNDLE SHARE [--grep TITLE] [--limits]`.
import { setFlagsFromString } from 'node:v8';
import { endWithParent } from './atEnd.mjs';
import { runMocha } from './mocha.mjs';
import { reportResult } from './result.mjs';
import { readSelection } from './selection.mjs';
import { shareVariable } from './shares.mjs';

/** In the titles of tests that take as long as the product's limits allow: they run where they are asked for. */
const limitsMark = '@limits';

endWithParent();
const {
  paths: [bundle, share],
  grep,
  flags,
} = readSelection(process.argv.slice(2));
// But for the limits, tests run most code a few times: to optimize it took a quarter of the time of the core tests.
if (!flags.has('limits')) setFlagsFromString('--no-opt');
process.env[shareVariable] = share;
const inverted = grep === undefined && !flags.has('limits');
reportResult(await runMocha({ bundle, grep: grep ?? limitsMark, inverted, reporter: 'dot' }));
