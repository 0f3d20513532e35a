// Mocha in this process. Nothing may be skipped: `it.skip` and `it.only` fail the run.
import Mocha from 'mocha';
import { runAndTally } from './tally.mjs';

/**
 * Runs bundles of tests.
 *
 * @param {object} options
 * @param {readonly string[]} options.files  bundles, by absolute path
 * @param {string} [options.grep]  a regular expression for titles
 * @param {boolean} [options.inverted]  whether the tests run whose titles `grep` does not match
 * @param {number} [options.timeoutMs]  for one test; generous, since a busy machine is no fault of the code
 * @param {number} [options.retries]  how often a failed test is tried again; each time is told
 * @param {string} [options.reporter]
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function runMocha({ files, grep, inverted = false, timeoutMs = 30_000, retries = 0, reporter = 'spec' }) {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ timeout: timeoutMs, retries, reporter, grep, forbidOnly: true, forbidPending: true });
  if (inverted) mocha.invert();
  files.forEach((file) => mocha.addFile(file));
  await mocha.loadFilesAsync();
  return runAndTally(mocha);
}
