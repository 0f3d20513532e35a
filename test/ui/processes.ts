// Processes of this machine, from /proc.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** VS Code's own language servers and shells work in the folder of the window too. */
const NOT_OURS = /\/extensions\/[\w-]+\/(?:server\/)?dist\/|\/scripts\/shellIntegration-/;

/** The command lines of the processes that work in a folder or below it, but for those of VS Code. */
export function processesIn(folder: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const cwd = readlinkSync(`/proc/${pid}/cwd`);
        if (cwd !== folder && !cwd.startsWith(`${folder}/`)) return [];
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        return NOT_OURS.test(line) ? [] : [line];
      } catch {
        // It has ended meanwhile, or is another user's.
        return [];
      }
    });
}
