import {
  Range,
  TextEditorRevealType,
  ViewColumn,
  window,
  workspace,
  type TextDocument,
  type TextEditor,
  type Uri,
} from 'vscode';
import { now } from '../clock';
import { Lifetime } from '../disposable';

/** What the page scrolled is not sent back to it for so long. */
const SCROLL_QUIET_MS = 250;

/** What a page is told of the editor beside it. */
export interface EditorListener {
  /** The editor shows this line at its top. */
  scrolled(line: number): void;
  /** The cursor is in this line. */
  moved(line: number): void;
}

/** Keeps a preview and the editors of its file together. */
export class EditorSync extends Lifetime {
  readonly #fileOf: () => Uri;
  readonly #listener: EditorListener;
  #scrolledMs = 0;
  /** The line at which page and editor met last. */
  #knownLine = 0;

  constructor(fileOf: () => Uri, listener: EditorListener) {
    super();
    this.#fileOf = fileOf;
    this.#listener = listener;
    this.register(
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (this.#isOfFile(textEditor) && now() - this.#scrolledMs > SCROLL_QUIET_MS) this.tellScroll();
      }),
    );
    this.register(
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (!this.#isOfFile(textEditor)) return;
        this.#listener.moved(textEditor.selection.active.line);
        // The user is in the editor again, however short ago it was scrolled by the page.
        this.#scrolledMs = 0;
        if (Math.abs((this.topLine ?? this.#knownLine) - this.#knownLine) > 1) this.tellScroll();
      }),
    );
  }

  /** The line that an editor shows at its top; undefined where no editor shows the file. */
  get topLine(): number | undefined {
    return this.#editor?.visibleRanges[0]?.start.line;
  }

  tellScroll(): void {
    const line = this.topLine;
    if (line === undefined) return;
    this.#knownLine = line;
    this.#listener.scrolled(line);
  }

  tellCursor(): void {
    const line = this.#editor?.selection.active.line;
    if (line !== undefined) this.#listener.moved(line);
  }

  /** Brings the editors to a line; its fraction counts within a line that is wrapped. */
  scrollTo(line: number): void {
    this.#scrolledMs = now();
    this.#knownLine = line;
    for (const editor of window.visibleTextEditors) {
      if (!this.#isOfFile(editor)) continue;
      const whole = clampedLine(line, editor.document);
      const { text } = editor.document.lineAt(whole);
      const start = Math.floor(Math.max(0, Math.min(line - whole, 1)) * text.length);
      editor.revealRange(new Range(whole, start, whole + 1, 0), TextEditorRevealType.AtTop);
    }
  }

  /** Puts the cursor into a line, in the editor that is there or in a new one. */
  async edit(line: number): Promise<void> {
    const document = await workspace.openTextDocument(this.#fileOf());
    const { range } = document.lineAt(clampedLine(line, document));
    const visible = window.visibleTextEditors.find((editor) => editor.document === document);
    const column = visible?.viewColumn ?? ViewColumn.One;
    await window.showTextDocument(document, { viewColumn: column, selection: range.with(range.start, range.start) });
  }

  get #editor(): TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = window;
    const isActive = activeTextEditor !== undefined && this.#isOfFile(activeTextEditor);
    return isActive ? activeTextEditor : visibleTextEditors.find((editor) => this.#isOfFile(editor));
  }

  #isOfFile({ document }: TextEditor): boolean {
    return document.uri.toString() === this.#fileOf().toString();
  }
}

function clampedLine(line: number, { lineCount }: TextDocument): number {
  return Math.max(0, Math.min(Math.floor(line), lineCount - 1));
}
