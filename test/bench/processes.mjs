// Runs whole processes and measures them.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ command: string, args: readonly string[], cwd?: string, env?: Readonly<Record<string, string>> }} Program
 */

/** @returns {boolean} whether the program can be run here */
export function isInstalled({ command, args }) {
  const { error, status } = spawnSync(command, args, { stdio: 'ignore' });
  return error === undefined && status === 0;
}

/**
 * Runs a program to its end; its output goes through a pipe, as a script that uses it would have it.
 *
 * @param {Program} program
 * @returns {{ ms: number, output: string }} wall time of the whole process
 */
export function timeProcess({ command, args, cwd, env }) {
  const start = performance.now();
  const result = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 30 });
  const ms = performance.now() - start;
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${result.status}: ${result.stderr}`);
  return { ms, output: result.stdout.toString() };
}

/**
 * Runs a program once more, untimed, and looks at the most memory it had until now (the kernel's VmHWM) again and again.
 *
 * @param {Program} program
 * @returns {Promise<number | undefined>} bytes; undefined where the system does not say (other systems than Linux)
 */
export async function peakMemory({ command, args, cwd, env }) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
  let peak;
  const timer = setInterval(() => (peak = highWaterMark(child.pid) ?? peak), 2);
  await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(timer);
  return peak;
}

function highWaterMark(pid) {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
