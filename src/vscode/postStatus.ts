import {
  l10n,
  StatusBarAlignment,
  window,
  workspace,
  type Disposable,
  type StatusBarItem,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { statusAt, type Post } from '../core/post';
import { readingLength } from '../core/reading';
import { now } from './clock';
import { Lifetime } from './disposable';
import type { OpenSite, Sites } from './sites';
import { dateWords, lengthWords, statusIcons, statusWords } from './tree/words';

/** Words are counted when typing has paused for so long. */
const PAUSE_MS = 300;

/** The status, the words and the reading time of the post in the active editor, in the status bar. */
export function registerPostStatus(sites: Sites): Disposable {
  return new PostStatus(sites);
}

class PostStatus extends Lifetime {
  readonly #sites: Sites;
  readonly #item: StatusBarItem = this.register(
    window.createStatusBarItem('almanac.postStatus', StatusBarAlignment.Right, 100),
  );
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(sites: Sites) {
    super();
    this.#sites = sites;
    this.#item.name = l10n.t('Status of the Post');
    this.#item.command = 'almanac.postActions';
    this.register({ dispose: () => clearTimeout(this.#timer) });
    this.register(window.onDidChangeActiveTextEditor((editor) => this.#show(editor)));
    this.register(sites.onDidChange(({ kind }) => kind !== 'loading' && this.#showSoon()));
    this.register(
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) this.#showSoon();
      }),
    );
    this.#show(window.activeTextEditor);
  }

  #showSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(window.activeTextEditor), PAUSE_MS);
  }

  #show(editor: TextEditor | undefined): void {
    const file = editor === undefined ? undefined : this.#sites.of(editor.document.uri);
    if (editor === undefined || file?.site.catalog.post(file.path) === undefined) this.#item.hide();
    else this.#tell(editor.document, file.site, file.path);
  }

  /** The text in the editor counts, saved or not. */
  #tell(document: TextDocument, site: OpenSite, path: string): void {
    const file = { path, text: document.getText() };
    const post = site.catalog.postFrom(file) ?? site.catalog.post(path);
    if (post === undefined) return;
    const { bodyStart } = site.catalog.site.markup.content(file);
    const length = lengthWords(readingLength(file.text.slice(bodyStart)));
    const status = statusAt(post, now());
    this.#item.text = `$(${statusIcons[status].id}) ${statusWords(status)}, ${length}`;
    this.#item.tooltip = `${post.label}\n${dateLine(post)}\n${l10n.t('Click for actions on this post')}`;
    this.#item.accessibilityInformation = { label: `${statusWords(status)}, ${length}`, role: 'button' };
    this.#item.show();
  }
}

function dateLine({ date }: Post): string {
  return date === undefined ? l10n.t('No date') : dateWords(date, { dateStyle: 'full' });
}
