// The tests' entry inside an extension host: mocha over the bundle of specs. Desktop VS Code and ours load the same.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { runAndTally } from '../harness/tally.mjs';
import { showSources } from './stackTraces';

// Longer than what a test waits for, which its own message names.
const testTimeoutMs = 60_000;

/**
 * Runs the specs that the harness bundled, and writes how many passed and failed where it asked.
 *
 * @returns when all have passed; rejects otherwise, so that the window ends with an exit status of 1
 */
export async function run(): Promise<void> {
  showSources();
  const grep = process.env.ALMANAC_SPECS_GREP;
  const mocha = new Mocha({
    timeout: testTimeoutMs,
    forbidOnly: true,
    forbidPending: true,
    ...(grep ? { grep } : {}),
  });
  mocha.addFile(requiredVariable('ALMANAC_SPECS'));
  const result = await runAndTally(mocha);
  writeFileSync(requiredVariable('ALMANAC_SPECS_RESULT'), JSON.stringify(result));
  if (result.failures.length > 0) throw new Error(`${result.failures.length} failed.`);
}

function requiredVariable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`The harness sets ${name}.`);
  return value;
}
