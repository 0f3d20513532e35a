// A second try for what failed on a busy machine. Imports nothing.

/** A busy machine fails a test here and there. Where more parts fail than these, something else is wrong. */
const mostSecondTries = 5;

/**
 * Runs the parts of a suite once more in which a test failed, one after the other.
 *
 * @param {readonly import('./result.mjs').Result[]} results  of the first tries, one for each part
 * @param {(part: number) => Promise<import('./result.mjs').Result>} tryAgain
 * @returns {Promise<import('./result.mjs').Result[]>} the last result of each part, with what failed at first
 */
export async function withSecondTries(results, tryAgain) {
  const failed = [...results.keys()].filter((part) => results[part].failures.length > 0);
  if (failed.length > mostSecondTries) return [...results];
  const last = [...results];
  for (const part of failed) last[part] = { ...(await tryAgain(part)), failedAtFirst: results[part].failures };
  return last;
}
