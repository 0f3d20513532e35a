import {
  Disposable,
  workspace,
  WorkspaceEdit,
  type FileWillRenameEvent,
  type LogOutputChannel,
  type Uri,
} from 'vscode';
import { planRelocation, type TextChange } from '../../core/authoring/relocation';
import type { Move } from '../../core/authoring/links/move';
import type { Sites } from '../sites';
import { addEdits, settle } from './apply';
import { currentPost, planningOf } from './current';
import type { OwnMoves } from './ownMoves';

/**
 * Lets links follow posts that are renamed or moved in the explorer. VS Code asks the user, offers a preview, and takes
 * everything back together.
 */
export function followExplorer(sites: Sites, ownMoves: OwnMoves, log: LogOutputChannel): Disposable {
  const follower = new ExplorerFollower(sites, ownMoves, log);
  return Disposable.from(
    workspace.onWillRenameFiles((event) => follower.before(event)),
    workspace.onDidRenameFiles(() => follower.after()),
  );
}

class ExplorerFollower {
  readonly #sites: Sites;
  readonly #ownMoves: OwnMoves;
  readonly #log: LogOutputChannel;
  #planned: (() => Promise<unknown>)[] = [];

  constructor(sites: Sites, ownMoves: OwnMoves, log: LogOutputChannel) {
    this.#sites = sites;
    this.#ownMoves = ownMoves;
    this.#log = log;
  }

  before(event: FileWillRenameEvent): void {
    if (this.#ownMoves.areRunning) return;
    event.waitUntil(this.#editFor(event).catch((error: unknown) => this.#giveUp(error)));
  }

  /** VS Code edits, and leaves the saving to the user: files that had nothing unsaved are saved as they were planned. */
  async after(): Promise<void> {
    const planned = this.#planned;
    this.#planned = [];
    for (const finish of planned) await finish().catch((error: unknown) => this.#giveUp(error));
  }

  async #editFor({ files: renames }: FileWillRenameEvent): Promise<WorkspaceEdit> {
    const edit = new WorkspaceEdit();
    for (const { oldUri, newUri } of renames) {
      const from = this.#sites.of(oldUri);
      const to = this.#sites.of(newUri);
      if (from === undefined || to?.site !== from.site) continue;
      const { catalog, files } = from.site;
      const move: Move = { from: from.path, to: to.path };
      const post = catalog.posts.find(({ path }) => path === move.from || path.startsWith(`${move.from}/`));
      if (post === undefined) continue;
      const current = await currentPost(files.uriOf(post.path), this.#sites);
      const { texts } = await planRelocation({ ...planningOf(current), text: current.file.text, moves: [move] });
      for (const text of texts) {
        addEdits(edit, files.uriOf(text.from), text, undefined);
        this.#planned.push(this.#finishing(files.uriOf(text.from), files.uriOf(text.to), text));
      }
    }
    return edit;
  }

  #finishing(from: Uri, to: Uri, text: TextChange): () => Promise<unknown> {
    const wasUnsaved = workspace.textDocuments.some(
      ({ uri, isDirty }) => isDirty && uri.toString() === from.toString(),
    );
    return () => settle(to, text, wasUnsaved);
  }

  #giveUp(error: unknown): WorkspaceEdit {
    this.#log.error(error instanceof Error ? error : String(error));
    return new WorkspaceEdit();
  }
}
