// A suite that runs in several processes, some at a time.
import { availableParallelism } from 'node:os';
import { runChild } from './child.mjs';
import { sumResults } from './result.mjs';

/** Plain tests work all the time. */
export const testsAtOnce = availableParallelism();
/** A window takes a gigabyte. Twice as many as processors were no faster: two processors have enough to do with two. */
export const windowsAtOnce = Math.min(availableParallelism(), 4);

/**
 * Runs a suite's script once for each part. What the tests of a part print comes in one piece, when they have ended.
 *
 * @param {string} script  absolute path
 * @param {readonly (readonly string[])[]} parts  the files that the script is to run in one process
 * @param {readonly string[]} options  further arguments of the script
 * @param {number} atOnce  so many parts run side by side
 * @returns {Promise<import('./result.mjs').Result>} of all of them
 */
export async function runInParts(script, parts, options, atOnce) {
  const waiting = [...parts];
  const results = [];
  const runNext = async () => {
    for (let files = waiting.shift(); files !== undefined; files = waiting.shift()) {
      results.push(await runPart([script, ...files, ...options]));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runNext));
  return sumResults(results);
}

async function runPart(command) {
  const output = [];
  const result = await runChild(command, (data) => output.push(Buffer.from(data)));
  process.stdout.write(Buffer.concat(output));
  return result;
}
