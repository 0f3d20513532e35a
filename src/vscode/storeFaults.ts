import { commands, l10n, window, type LogOutputChannel } from 'vscode';
import type { StoreFault } from './files';

/**
 * Tells of what a file system does not give: all of it goes to the log with its cause, and folders, whose posts would be
 * missing or out of date without a word, to the user, each once. A file that cannot be read stands in the list with its
 * problem.
 */
export class StoreFaults {
  readonly #log: Pick<LogOutputChannel, 'warn' | 'show'>;
  readonly #told = new Set<string>();

  constructor(log: Pick<LogOutputChannel, 'warn' | 'show'>) {
    this.#log = log;
  }

  /** @param hasPosts whether posts below the path of the fault are known already, and stay */
  note(fault: StoreFault, hasPosts: boolean): void {
    const { kind, path } = fault;
    if (this.#told.has(path)) return;
    this.#told.add(path);
    this.#log.warn(hasPosts ? `${describe(fault)} (its posts stay as they were last read)` : describe(fault));
    if (kind === 'folder' || hasPosts) void this.#tell(fault, hasPosts);
  }

  /** What is looked at again may be told again. */
  forget(): void {
    this.#told.clear();
  }

  async #tell(fault: StoreFault, hasPosts: boolean): Promise<void> {
    const [again, showLog] = [l10n.t('Try Again'), l10n.t('Show Log')];
    const answer = await window.showWarningMessage(faultWords(fault, hasPosts), again, showLog);
    if (answer === again) await commands.executeCommand('almanac.refresh');
    else if (answer === showLog) this.#log.show();
  }
}

/** What the user is told of a folder. */
export function faultWords(fault: StoreFault, hasPosts: boolean): string {
  const name = fault.path === '' ? l10n.t('The folder of the blog') : fault.path;
  return hasPosts
    ? l10n.t('{0} cannot be listed, so posts in it are shown as they were last read: {1}', name, reasonOf(fault))
    : l10n.t('{0} cannot be listed, so posts in it are missing: {1}', name, reasonOf(fault));
}

const FAILED: Readonly<Record<StoreFault['kind'], string>> = { file: 'read', folder: 'listed', place: 'looked at' };

/** A line of the log. */
export function describe(fault: StoreFault): string {
  return `${fault.path || '.'} cannot be ${FAILED[fault.kind]}: ${reasonOf(fault)}`;
}

function reasonOf({ cause }: StoreFault): string {
  return cause instanceof Error ? cause.message : String(cause);
}
