// The test files of a suite that runs in several processes, shared out among them. Imports nothing.

/** Names, in the environment of a process, the number of its share. */
export const shareVariable = 'ALMANAC_TEST_SHARE';

/**
 * Shares out files so that each share weighs about the same.
 *
 * @template File
 * @param {readonly File[]} files
 * @param {number} atMost  so many shares, or one for each file where those are fewer
 * @param {(file: File) => number} weigh
 * @returns {File[][]}
 */
export function shareOut(files, atMost, weigh) {
  const weights = new Map(files.map((file) => [file, weigh(file)]));
  const heaviestFirst = files.toSorted((one, other) => weights.get(other) - weights.get(one));
  const count = Math.min(atMost, files.length);
  return Array.from({ length: count }, (_, share) => heaviestFirst.filter((_file, index) => index % count === share));
}
