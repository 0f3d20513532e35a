// The test files of a suite that runs in several processes, shared out among them. Imports nothing.

/** Names, in the environment of a process, the number of its share. */
export const shareVariable = 'ALMANAC_TEST_SHARE';

/**
 * Shares out files so that each share weighs about the same: the heaviest first, each to the lightest share.
 *
 * @template File
 * @param {readonly File[]} files
 * @param {number} atMost  so many shares, or one for each file where those are fewer
 * @param {(file: File) => number} weigh
 * @returns {File[][]}
 */
export function shareOut(files, atMost, weigh) {
  const weights = new Map(files.map((file) => [file, weigh(file)]));
  const shares = Array.from({ length: Math.min(atMost, files.length) }, () => ({ files: [], weight: 0 }));
  for (const file of files.toSorted((one, other) => weights.get(other) - weights.get(one))) {
    const lightest = shares.reduce((one, other) => (other.weight < one.weight ? other : one));
    lightest.files.push(file);
    lightest.weight += weights.get(file);
  }
  return shares.map((share) => share.files);
}
