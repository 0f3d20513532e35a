import { l10n, ViewColumn, window, type TextEditor, type Uri, type WebviewPanel } from 'vscode';
import { setContext } from '../contextKeys';
import { Lifetime } from '../disposable';
import { BlogError } from '../errors';
import { Preview, PREVIEW_TYPE, type PreviewStart } from './preview';
import type { PreviewParts } from './parts';

/** The open previews. One of them follows the active editor from post to post; those that are locked stay. */
export class Previews extends Lifetime {
  readonly #parts: PreviewParts;
  readonly #open = new Set<Preview>();

  constructor(parts: PreviewParts) {
    super();
    this.#parts = parts;
    this.register(window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)));
    this.register({ dispose: () => this.#open.forEach((preview) => preview.dispose()) });
  }

  /** Shows a file in the preview that follows, else in a new one. */
  open(file: Uri | undefined, column: ViewColumn): void {
    if (file === undefined) throw new BlogError(l10n.t('There is nothing to preview. Open a Markdown file first.'));
    const present = this.#followers()[0];
    if (present === undefined) {
      const options = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
      const panel = window.createWebviewPanel(PREVIEW_TYPE, l10n.t('Preview'), options, { enableFindWidget: true });
      this.#add(panel, { file });
    } else {
      present.show(file);
      present.reveal();
    }
  }

  /** A panel that was there before the window was reloaded. */
  restore(panel: WebviewPanel, start: PreviewStart): void {
    this.#add(panel, start);
  }

  /** The preview that a command is meant for: the one in which the user is, else one that can be seen. */
  get current(): Preview | undefined {
    const all = [...this.#open];
    return all.find((preview) => preview.isActive) ?? all.find((preview) => preview.isVisible);
  }

  /** Locks the current preview, or lets it follow. Only one follows, as with VS Code's own. */
  toggleLock(): void {
    const preview = this.current;
    if (preview === undefined) throw noPreview();
    preview.toggleLock();
    if (preview.isLocked) return;
    for (const other of this.#followers()) if (other !== preview) other.dispose();
  }

  toggleContents(): void {
    const preview = this.current;
    if (preview === undefined) throw noPreview();
    preview.toggleContents();
  }

  async switchStyle(): Promise<void> {
    const preview = this.current;
    if (preview === undefined) throw noPreview();
    if (!(await preview.hasSiteStyle())) {
      throw new BlogError(
        l10n.t(
          'No style sheet of this site was found. Build the site once, or name style sheets in the setting almanac.preview.styles.',
        ),
      );
    }
    await this.#parts.styles.switch();
  }

  #followers(): readonly Preview[] {
    return [...this.#open].filter((preview) => !preview.isLocked);
  }

  #add(panel: WebviewPanel, start: PreviewStart): void {
    const preview = new Preview(this.#parts, panel, start);
    this.#open.add(preview);
    setContext('almanac.hasPreview', true);
    preview.onDidClose(() => {
      this.#open.delete(preview);
      setContext('almanac.hasPreview', this.#open.size > 0);
    });
    preview.onDidAsk((file) => this.open(file, ViewColumn.Active));
  }

  #follow(editor: TextEditor | undefined): void {
    if (editor === undefined || !isPreviewed(editor)) return;
    for (const preview of this.#followers()) preview.show(editor.document.uri);
  }
}

function isPreviewed({ document }: TextEditor): boolean {
  return document.languageId === 'markdown' || document.uri.path.endsWith('.mdx');
}

function noPreview(): BlogError {
  return new BlogError(l10n.t('There is no preview. Open one with “Almanac: Open Preview”.'));
}
