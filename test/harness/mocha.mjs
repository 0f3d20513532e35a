// Mocha in this process. Nothing may be skipped: `it.skip` and `it.only` fail the run.
import Mocha from 'mocha';

/**
 * Runs bundles of tests.
 *
 * @param {object} options
 * @param {readonly string[]} options.files  bundles, by absolute path
 * @param {string} [options.grep]  a regular expression for titles
 * @param {boolean} [options.inverted]  whether the tests run whose titles `grep` does not match
 * @param {number} [options.timeoutMs]  for one test; generous, since a busy machine is no fault of the code
 * @param {string} [options.reporter]
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function runMocha({ files, grep, inverted = false, timeoutMs = 30_000, reporter = 'spec' }) {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ timeout: timeoutMs, reporter, grep, forbidOnly: true, forbidPending: true });
  if (inverted) mocha.invert();
  files.forEach((file) => mocha.addFile(file));
  await mocha.loadFilesAsync();
  let passed = 0;
  const failed = await new Promise((resolve) => {
    mocha.run(resolve).on('pass', () => (passed += 1));
  });
  return { passed, failed };
}
