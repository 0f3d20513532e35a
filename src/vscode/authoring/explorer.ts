import {
  Disposable,
  workspace,
  WorkspaceEdit,
  type FileWillRenameEvent,
  type LogOutputChannel,
  type Uri,
} from 'vscode';
import type { TextChange } from '../../core/authoring/relocation';
import { movedPath, type Move } from '../../core/authoring/links/move';
import { isAtOrBelow } from '../../core/paths';
import type { OpenSite, Sites } from '../sites';
import { addressLostBy, offerAliases, type AliasDeps, type LostAddress } from './aliasOffer';
import { addEdits, settle } from './apply';
import { currentPost, planningOf } from './current';
import { planRelocation } from './relocate';

/**
 * Lets links follow posts that are renamed or moved in the explorer. VS Code asks the user, offers a preview, and takes
 * everything back together. Where posts lose the addresses by which readers know them, aliases are offered.
 */
export function followExplorer(sites: Sites, deps: AliasDeps, log: LogOutputChannel): Disposable {
  const follower = new ExplorerFollower(sites, deps, log);
  return Disposable.from(
    workspace.onWillRenameFiles((event) => follower.before(event)),
    workspace.onDidRenameFiles(() => follower.after()),
  );
}

class ExplorerFollower {
  readonly #sites: Sites;
  readonly #deps: AliasDeps;
  readonly #log: LogOutputChannel;
  #planned: (() => Promise<unknown>)[] = [];
  #lastMove: Move | undefined;
  #lost = new Map<OpenSite, readonly LostAddress[]>();

  constructor(sites: Sites, deps: AliasDeps, log: LogOutputChannel) {
    this.#sites = sites;
    this.#deps = deps;
    this.#log = log;
  }

  before(event: FileWillRenameEvent): void {
    if (this.#deps.ownMoves.areRunning) return;
    event.waitUntil(this.#editFor(event).catch((error: unknown) => this.#giveUp(error)));
  }

  /** VS Code edits, and leaves the saving to the user: files that had nothing unsaved are saved as they were planned. */
  async after(): Promise<void> {
    const planned = this.#planned;
    const lost = this.#lost;
    this.#planned = [];
    this.#lost = new Map();
    for (const finish of planned) await finish().catch((error: unknown) => this.#giveUp(error));
    for (const [site, addresses] of lost) {
      offerAliases(site, addresses, this.#deps).catch((error: unknown) => this.#giveUp(error));
    }
  }

  async #editFor({ files: renames }: FileWillRenameEvent): Promise<WorkspaceEdit> {
    const edit = new WorkspaceEdit();
    for (const { oldUri, newUri } of renames) {
      const from = this.#sites.of(oldUri);
      const to = this.#sites.of(newUri);
      if (from === undefined || to?.site !== from.site) continue;
      const { catalog, files } = from.site;
      const move: Move = { from: from.path, to: to.path };
      const post = catalog.posts.find(({ path }) => isAtOrBelow(move.from, path));
      if (post === undefined) continue;
      const current = await currentPost(files.uriOf(post.path), this.#sites);
      const { texts } = await planRelocation({ ...planningOf(current), text: current.file.text, moves: [move] });
      for (const text of texts) {
        addEdits(edit, files.uriOf(text.from), text, undefined);
        this.#planned.push(this.#finishing(files.uriOf(text.from), files.uriOf(text.to), text));
      }
      if (!this.#isTakenBack(move))
        this.#lost.set(from.site, [...(this.#lost.get(from.site) ?? []), ...(await lostBy(move, from.site))]);
    }
    return edit;
  }

  /** Whoever takes a move back needs no alias for where the post was in between. */
  #isTakenBack({ from, to }: Move): boolean {
    const isBack = this.#lastMove?.from === to && this.#lastMove.to === from;
    this.#lastMove = isBack ? undefined : { from, to };
    return isBack;
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

/** What posts lose that move, alone or with their folder. */
async function lostBy(move: Move, site: OpenSite): Promise<readonly LostAddress[]> {
  const moving = site.catalog.posts.filter(({ path }) => movedPath(path, [move]) !== path);
  const lost: LostAddress[] = [];
  for (const post of moving) {
    const text = (await site.files.read(post.path))?.text ?? '';
    const address = addressLostBy(site, post, movedPath(post.path, [move]), text);
    if (address !== undefined) lost.push(address);
  }
  return lost;
}
