// One bundle of tests in plain Node: `node test/harness/runBundle.mjs BUNDLE [--grep TITLE] [--limits]`.
import { endWithParent } from './atEnd.mjs';
import { runMocha } from './mocha.mjs';
import { reportResult } from './result.mjs';
import { readSelection } from './selection.mjs';

/** In the titles of tests that take as long as the product's limits allow: they run where they are asked for. */
const limitsMark = '@limits';

endWithParent();
const {
  paths: [bundle],
  grep,
  flags,
} = readSelection(process.argv.slice(2));
const inverted = grep === undefined && !flags.has('limits');
reportResult(await runMocha({ bundle, grep: grep ?? limitsMark, inverted, reporter: 'dot' }));
