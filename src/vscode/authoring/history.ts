import { l10n, window, type LogOutputChannel } from 'vscode';
import { BlogError } from '../errors';
import { undoChange, type FileChange } from './changes';
import type { OwnMoves } from './ownMoves';

/** Notes in the status bar stay so long. */
const NOTE_MS = 4_000;

/** So many changes are remembered. */
const MOST_REMEMBERED = 20;

/** What the commands about posts did, so that it can be taken back: by the message about it, or by a command. */
export class History {
  readonly #ownMoves: OwnMoves;
  readonly #log: LogOutputChannel;
  #changes: readonly FileChange[] = [];

  constructor(ownMoves: OwnMoves, log: LogOutputChannel) {
    this.#ownMoves = ownMoves;
    this.#log = log;
  }

  /** Tells what was done, and offers to take it back. Does not wait for an answer. */
  tell(words: string, change: FileChange): void {
    this.#changes = [...this.#changes, change].slice(-MOST_REMEMBERED);
    this.#log.info(words);
    const undo = l10n.t('Undo');
    const answered = window.showInformationMessage(words, undo).then(async (answer) => {
      if (answer === undo) await this.#takeBack(change);
    });
    Promise.resolve(answered).catch((error: unknown) => {
      this.#log.error(error instanceof Error ? error : String(error));
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    });
  }

  /** Takes back what was done last, then what was done before. */
  async undo(): Promise<void> {
    const last = this.#changes.at(-1);
    if (last === undefined) throw new BlogError(l10n.t('There is nothing to undo.'));
    await this.#takeBack(last);
  }

  async #takeBack(change: FileChange): Promise<void> {
    await undoChange(change, this.#ownMoves);
    this.#changes = this.#changes.filter((each) => each !== change);
    window.setStatusBarMessage(l10n.t('Everything is back as it was'), NOTE_MS);
  }
}
