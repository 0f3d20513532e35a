// A suite whose files run each in a process of its own, several at a time: a window waits more than it works.
import { availableParallelism } from 'node:os';
import { runChild } from './child.mjs';
import { sumResults } from './result.mjs';

const mostAtOnce = 4;

/**
 * Runs a suite's script once for each file. What a file's tests print comes in one piece, when they have ended.
 *
 * @param {string} script  absolute path
 * @param {readonly string[]} files  what the script is to run, the slowest first
 * @param {readonly string[]} options  further arguments of the script
 * @returns {Promise<import('./result.mjs').Result>} of all of them
 */
export async function runInParts(script, files, options) {
  const waiting = [...files];
  const results = [];
  const runNext = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      results.push(await runPart([script, file, ...options]));
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
