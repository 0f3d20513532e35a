import { readCommandLine } from './arguments';
import { list } from './list';
import { isCommandError, type Terminal } from './terminal';
import { COMMAND_USAGE, USAGE } from './usage';

/**
 * Runs one command line.
 * @param args what stands behind the name of the program
 * @returns the exit status; rejects for nothing that a user can put right
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await runCommand(args, terminal);
  } catch (error) {
    if (!isCommandError(error)) throw error;
    terminal.note(error.message);
    return 2;
  }
}

async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const line = readCommandLine(args, terminal.nowMs);
  switch (line.command) {
    case 'help':
      terminal.print(`${line.about === undefined ? USAGE : COMMAND_USAGE[line.about]}\n`);
      return 0;
    case 'version':
      terminal.print(`${terminal.version}\n`);
      return 0;
    case 'list':
      return list(line.request, terminal);
    case 'archive': {
      // It brings a Markdown parser along, which a list shall not wait for.
      const { archive } = await import('./archive');
      return archive(line.request, terminal);
    }
    case 'check': {
      const { check } = await import('./check');
      return check(line.request, terminal);
    }
    case 'render': {
      const { render } = await import('./render');
      return render(line.request, terminal);
    }
  }
}
