// A suite that runs in several processes, some at a time: a window waits more than it works.
import { availableParallelism } from 'node:os';
import { runChild } from './child.mjs';
import { sumResults } from './result.mjs';

const mostAtOnce = 4;

/**
 * Runs a suite's script once for each part. What the tests of a part print comes in one piece, when they have ended.
 *
 * @param {string} script  absolute path
 * @param {readonly (readonly string[])[]} parts  the files that the script is to run in one process
 * @param {readonly string[]} options  further arguments of the script
 * @returns {Promise<import('./result.mjs').Result>} of all of them
 */
export async function runInParts(script, parts, options) {
  const waiting = [...parts];
  const results = [];
  const runNext = async () => {
    for (let files = waiting.shift(); files !== undefined; files = waiting.shift()) {
      results.push(await runPart([script, ...files, ...options]));
    }
  };
  const atOnce = Math.min(availableParallelism(), mostAtOnce);
  await Promise.all(Array.from({ length: atOnce }, runNext));
  return sumResults(results);
}

async function runPart(command) {
  const output = [];
  const result = await runChild(command, (data) => output.push(Buffer.from(data)));
  process.stdout.write(Buffer.concat(output));
  return result;
}
