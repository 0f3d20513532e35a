// A run of mocha, in whatever host it is, and what it comes to.

/**
 * Runs the tests that were loaded.
 *
 * @param {{ run(onEnd: () => void): import('mocha').Runner }} mocha
 * @param {(stack: string) => string} [withSources]  gives a stack trace the places that a reader knows
 * @returns {Promise<import('./result.mjs').Result>}
 */
export function runAndTally(mocha, withSources = (stack) => stack) {
  const result = { passed: 0, failures: [] };
  const tell = (test, error) => {
    // Mocha's reporters print it as well, later on.
    if (typeof error.stack === 'string') error.stack = withSources(error.stack);
    return `${test.fullTitle()}\n${error.stack ?? error}`;
  };
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve(result));
    runner.on('pass', () => (result.passed += 1));
    runner.on('fail', (test, error) => result.failures.push(tell(test, error)));
  });
}
