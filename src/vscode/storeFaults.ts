import { commands, l10n, window, type LogOutputChannel } from 'vscode';
import type { StoreFault } from './files';

/**
 * Tells of what a file system does not give: all of it goes to the log with its cause, and folders, whose posts would be
 * missing without a word, to the user, each once. A file that cannot be read stands in the list with its problem.
 */
export class StoreFaults {
  readonly #log: Pick<LogOutputChannel, 'warn' | 'show'>;
  readonly #told = new Set<string>();

  constructor(log: Pick<LogOutputChannel, 'warn' | 'show'>) {
    this.#log = log;
  }

  readonly note = (fault: StoreFault): void => {
    const { kind, path } = fault;
    if (this.#told.has(path)) return;
    this.#told.add(path);
    this.#log.warn(describe(fault));
    if (kind === 'folder') void this.#tell(path, reasonOf(fault));
  };

  /** What is looked at again may be told again. */
  forget(): void {
    this.#told.clear();
  }

  async #tell(path: string, reason: string): Promise<void> {
    const [again, showLog] = [l10n.t('Try Again'), l10n.t('Show Log')];
    const name = path === '' ? l10n.t('The folder of the blog') : path;
    const words = l10n.t('{0} cannot be listed, so posts in it are missing: {1}', name, reason);
    const answer = await window.showWarningMessage(words, again, showLog);
    if (answer === again) await commands.executeCommand('almanac.refresh');
    else if (answer === showLog) this.#log.show();
  }
}

/** A line of the log. */
export function describe(fault: StoreFault): string {
  return `${fault.path || '.'} cannot be ${fault.kind === 'folder' ? 'listed' : 'read'}: ${reasonOf(fault)}`;
}

function reasonOf({ cause }: StoreFault): string {
  return cause instanceof Error ? cause.message : String(cause);
}
