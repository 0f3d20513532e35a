// A suite that runs in several processes, some at a time.
import { availableParallelism } from 'node:os';
import { runChild } from './child.mjs';
import { sumResults } from './result.mjs';
import { withSecondTries } from './secondTry.mjs';
import { makeTemporaryFolder } from './temporaryFolder.mjs';

/** Plain tests work all the time. */
export const testsAtOnce = availableParallelism();
/** A window takes a gigabyte. Twice as many as processors were no faster: two processors have enough to do with two. */
const windowsAtOnce = Math.min(availableParallelism(), 4);

/**
 * Runs a suite's script once for each part. What the tests of a part print comes in one piece, when they have ended.
 *
 * @param {string} script  absolute path
 * @param {readonly (readonly string[])[]} parts  the files that the script is to run in one process
 * @param {readonly string[]} options  further arguments of the script
 * @returns {Promise<import('./result.mjs').Result>} of all of them
 */
export async function runInParts(script, parts, options) {
  return sumResults(await runSideBySide(commandsOf(script, parts, options), testsAtOnce));
}

/**
 * The same for tests in windows. A part in which a test failed is run once more in the end, in new windows and with nothing
 * beside it: on a busy machine a window can lose a click or be late, which is no fault of the product. The result names
 * what failed at first.
 *
 * @param {string} script  absolute path
 * @param {readonly (readonly string[])[]} parts  the files that the script is to run in one process
 * @param {readonly string[]} options  further arguments of the script
 * @returns {Promise<import('./result.mjs').Result>} of all of them
 */
export async function runInWindows(script, parts, options) {
  // VS Code's servers find what the first of them has compiled.
  process.env.NODE_COMPILE_CACHE = makeTemporaryFolder('compiled');
  const commands = commandsOf(script, parts, options);
  const results = await runSideBySide(commands, windowsAtOnce);
  const tryAgain = (index) => {
    console.log(`\nTried again, since a test failed: ${parts[index].join(' ')}`);
    return runPart(commands[index]);
  };
  return sumResults(await withSecondTries(results, tryAgain));
}

function commandsOf(script, parts, options) {
  return parts.map((files) => [script, ...files, ...options]);
}

/** @returns {Promise<import('./result.mjs').Result[]>} one for each command */
async function runSideBySide(commands, atOnce) {
  const waiting = [...commands.entries()];
  const results = [];
  const runNext = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, command] = next;
      results[index] = await runPart(command);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runNext));
  return results;
}

async function runPart(command) {
  const output = [];
  const result = await runChild(command, (data) => output.push(Buffer.from(data)));
  process.stdout.write(Buffer.concat(output));
  return result;
}
