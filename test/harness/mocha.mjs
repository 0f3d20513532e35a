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
 * @param {number} [options.retries]  how often a failed test is tried again; each time is told
 * @param {string} [options.reporter]
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function runMocha({ bundle, grep, inverted = false, timeoutMs = 30_000, retries = 0, reporter = 'spec' }) {
  const mocha = new Mocha({ timeout: timeoutMs, retries, reporter, grep, forbidOnly: true, forbidPending: true });
  if (inverted) mocha.invert();
  mocha.addFile(bundle);
  await mocha.loadFilesAsync();
  return runAndTally(mocha, { withSources: (stack) => withSources(stack, bundle) });
}
