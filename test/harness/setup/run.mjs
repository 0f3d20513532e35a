// Commands of the set-up. Imports nothing but Node.
import { spawn } from 'node:child_process';
import { endOnSignals } from '../atEnd.mjs';

/**
 * Runs a command to its end; its output is kept for the error. It is killed when this process ends.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, input?: import('node:stream').Readable }} options
 * @returns {Promise<string>} what it wrote to stdout; rejects with all it wrote where its exit status is not 0
 */
export function run(command, args, { cwd, input }) {
  const child = spawn(command, args, {
    cwd,
    stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    shell: isScript(command),
  });
  endOnSignals();
  const kill = () => child.kill('SIGKILL');
  process.on('exit', kill);
  let stdout = '';
  let all = '';
  child.stdout.on('data', (data) => ((stdout += data), (all += data)));
  child.stderr.on('data', (data) => (all += data));
  input?.on('error', (error) => child.stdin.destroy(error)).pipe(child.stdin);
  child.stdin?.on('error', () => child.kill());
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      process.off('exit', kill);
      if (status === 0) resolve(stdout);
      else reject(new Error(`${command} ${args.join(' ')} failed in ${cwd} (status ${status}):\n${all}`));
    });
  });
}

/** @param {readonly string[]} args */
export function npm(args, cwd) {
  return run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd });
}

/** These are scripts on Windows, which only a shell starts. */
function isScript(command) {
  return process.platform === 'win32' && ['npm', 'code'].includes(command);
}
