// Mocha in this process. Nothing may be skipped: `it.skip` and `it.only` fail the run.
import Mocha from 'mocha';
import { withSources } from './stacks.mjs';
import { runAndTally } from './tally.mjs';

/**
 * Runs a bundle of tests.
 *
 * @param {object} options
 * @param {string} options.bundle  by absolute path, its source map beside it
 * @param {string} [options.grep]  a regular expression for titles
 * @param {boolean} [options.inverted]  whether the tests run whose titles `grep` does not match
 * @param {number} [options.timeoutMs]  for one test; generous, since a busy machine is no fault of the code
 * @param {string} [options.reporter]
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function runMocha({ bundle, grep, inverted = false, timeoutMs = 30_000, reporter = 'spec' }) {
  const mocha = new Mocha({ timeout: timeoutMs, reporter, grep, forbidOnly: true, forbidPending: true });
  if (inverted) mocha.invert();
  mocha.addFile(bundle);
  await mocha.loadFilesAsync();
  return runAndTally(mocha, (stack) => withSources(stack, bundle));
}
