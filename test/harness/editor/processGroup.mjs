// A process that starts others, and is stopped with all of them.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const stopTimeoutMs = 3_000;

/**
 * @typedef {object} ProcessGroup
 * @property {() => string} output  what it has printed
 * @property {() => boolean} hasEnded
 * @property {Promise<unknown>} death  resolves when it has ended without being asked
 * @property {() => Promise<void>} stop  asks, then forces; may be called twice
 */

/**
 * Starts a process as the leader of a group. The group is killed when this process ends.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {ProcessGroup}
 */
export function launch(command, args, env) {
  const child = spawn(command, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  child.on('error', (error) => (output += String(error)));
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const killNow = () => signalGroup(child, 'SIGKILL');
  process.prependListener('exit', killNow);
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  let isAsked = false;
  const death = new Promise((resolve) => ended.then(() => isAsked || resolve()));
  const stop = async () => {
    isAsked = true;
    if (!hasEnded()) {
      signalGroup(child, 'SIGTERM');
      await Promise.race([ended, sleep(stopTimeoutMs, undefined, { ref: false })]);
    }
    killNow();
    process.off('exit', killNow);
  };
  return { output: () => output, hasEnded, death, stop };
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
