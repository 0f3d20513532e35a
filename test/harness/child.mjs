// A suite, or a part of one, as a process of its own. Imports nothing but Node.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { atEnd } from './atEnd.mjs';
import { readResult, resultVariable } from './result.mjs';
import { makeTemporaryFolder } from './temporaryFolder.mjs';

/**
 * Runs a script that ends with `reportResult`. One that ends badly, or without a result, counts as a failed test.
 *
 * @param {readonly string[]} command  the script's path and its arguments
 * @param {(data: Uint8Array | string) => void} [onOutput]  gets what it prints, which else goes where this process prints
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function runChild(command, onOutput) {
  const file = join(makeTemporaryFolder('result'), 'result.json');
  const status = await run(command, { ...process.env, [resultVariable]: file }, onOutput);
  const result = readResult(file) ?? { passed: 0, failures: [] };
  const ran = result.passed + result.failures.length > 0;
  // A process in which no test ran says so by its result and its status.
  const endedBadly = readResult(file) === undefined || (status !== 0 && ran && result.failures.length === 0);
  if (!endedBadly) return result;
  const failure = `${command.join(' ')}\nNo result (exit status ${status}).`;
  (onOutput ?? console.log)(failure);
  return { ...result, failures: [...result.failures, failure] };
}

function run(command, env, onOutput) {
  const child = spawn(process.execPath, command, {
    env,
    stdio: ['ignore', ...Array(2).fill(onOutput ? 'pipe' : 'inherit')],
  });
  if (onOutput) for (const stream of [child.stdout, child.stderr]) stream.on('data', onOutput);
  const ended = new Promise((resolve) => child.on('close', (status, signal) => resolve(status ?? signal)));
  atEnd(() => child.kill('SIGTERM') && ended);
  return ended;
}
