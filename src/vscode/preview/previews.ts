import { l10n, window, type TextEditor, type Uri, type ViewColumn, type WebviewPanel } from 'vscode';
import { Lifetime } from '../disposable';
import { BlogError } from '../errors';
import { Preview, type PreviewParts } from './preview';

/** The open previews. One of each column follows the active editor from post to post. */
export class Previews extends Lifetime {
  readonly #parts: PreviewParts;
  readonly #open = new Set<Preview>();

  constructor(parts: PreviewParts) {
    super();
    this.#parts = parts;
    this.register(window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)));
    this.register({ dispose: () => this.#open.forEach((preview) => preview.dispose()) });
  }

  /** Shows a file in the preview that is there, else in a new one. */
  open(file: Uri | undefined, column: ViewColumn): void {
    if (file === undefined) throw new BlogError(l10n.t('There is nothing to preview. Open a Markdown file first.'));
    const [present] = this.#open;
    if (present !== undefined) {
      present.show(file);
      present.reveal();
    } else this.#add(Preview.create(this.#parts, file, column));
  }

  restore(panel: WebviewPanel, file: Uri, line: number): void {
    this.#add(Preview.restore(this.#parts, panel, file, line));
  }

  #add(preview: Preview): void {
    this.#open.add(preview);
    preview.onDidClose(() => this.#open.delete(preview));
  }

  #follow(editor: TextEditor | undefined): void {
    if (editor?.document.languageId !== 'markdown') return;
    for (const preview of this.#open) preview.show(editor.document.uri);
  }
}
