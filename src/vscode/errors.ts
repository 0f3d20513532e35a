import { commands, l10n, window, type Disposable, type LogOutputChannel } from 'vscode';

/** An error whose message tells the user what is wrong and what to do; it is shown as it is. */
export class BlogError extends Error {}

/**
 * Registers a command. What it throws ends here: in the log with its cause, and in one message.
 * @param run gets what the command was called with; undefined from the palette
 */
export function registerCommand(
  log: LogOutputChannel,
  id: string,
  run: (argument: unknown) => Promise<void> | void,
): Disposable {
  return commands.registerCommand(id, async (argument: unknown) => {
    log.debug(`${id}`);
    try {
      await run(argument);
    } catch (error) {
      await report(log, id, error);
    }
  });
}

async function report(log: LogOutputChannel, id: string, error: unknown): Promise<void> {
  log.error(error instanceof Error ? error : String(error), id);
  const message = error instanceof BlogError ? error.message : l10n.t('Almanac could not do this: {0}', String(error));
  const showLog = l10n.t('Show Log');
  if ((await window.showErrorMessage(message, showLog)) === showLog) log.show();
}
