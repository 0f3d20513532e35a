// The tests' entry inside a web-worker extension host: mocha over the bundle of specs.
import { format } from 'node:util';
import 'mocha/mocha';
import { runAndTally } from '../harness/tally.mjs';

// Longer than what a test waits for, which its own message names.
const testTimeoutMs = 60_000;

/**
 * Runs specs. The console is all that leads out of a worker, and others write there too: each of our lines has a mark.
 *
 * @param load  defines the specs, by mocha's globals
 * @param options  `grep`: a regular expression for titles, empty for all
 * @returns when all have passed; rejects otherwise, so that the window ends with an exit status of 1
 */
export async function runSpecs(load: () => void, options: { grep: string; mark: string }): Promise<void> {
  const say = (kind: string, text: string): void => console.log(`${options.mark} ${kind} ${text}`);
  Mocha.reporters.Base.consoleLog = (...words: unknown[]) => say('line', format(...words));
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: testTimeoutMs, forbidOnly: true, forbidPending: true });
  if (options.grep !== '') mocha.grep(new RegExp(options.grep));
  load();
  const result = await runAndTally(mocha);
  say('result', JSON.stringify(result));
  if (result.failures.length > 0) throw new Error(`${result.failures.length} failed.`);
}
