// How a suite, which is a process of its own, tells the number of its tests to whoever started it.
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {readonly string[]} failures  a test's title, and below it what went wrong
 * @property {readonly string[]} [failedAtFirst]  likewise, of tests that were tried once more
 */

/** Names the file, in a suite's environment, that its result goes to. */
export const resultVariable = 'ALMANAC_TEST_RESULT';

/**
 * Ends a suite: hands on its result, prints it and sets the exit status.
 *
 * @param {Result} result
 */
export function reportResult(result) {
  const file = process.env[resultVariable];
  if (file) writeFileSync(file, JSON.stringify(result));
  else console.log(closingLine(result));
  process.exitCode = isGreen(result) ? 0 : 1;
}

/**
 * @param {string} file
 * @returns {Result | undefined} what the suite reported, or undefined where it ended without a word
 */
export function readResult(file) {
  try {
    const { passed, failures, failedAtFirst = [] } = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(passed) && Array.isArray(failures) ? { passed, failures, failedAtFirst } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {readonly Result[]} results
 * @returns {Result}
 */
export function sumResults(results) {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failures: results.flatMap(({ failures }) => failures),
    failedAtFirst: results.flatMap(({ failedAtFirst = [] }) => failedAtFirst),
  };
}

/** @param {Result} result */
export function closingLine({ passed, failures }) {
  return `${passed} passed, ${failures.length} failed`;
}

/** @param {Result} result  a suite in which nothing ran is not green */
export function isGreen({ passed, failures }) {
  return failures.length === 0 && passed > 0;
}
