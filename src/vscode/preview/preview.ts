import {
  commands,
  env,
  EventEmitter,
  l10n,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Event,
  type LogOutputChannel,
  type WebviewPanel,
} from 'vscode';
import { previewDocument } from '../../core/page/document';
import { isPageMessage, type HostMessage, type PageMessage, type ShowMessage } from '../../protocol';
import { Lifetime } from '../disposable';
import type { Sites } from '../sites';
import type { Contributions } from './contributions';
import { makeContent, type Content } from './content';
import { findLinked } from './links';
import { makeNonce } from './nonce';
import { pageWords } from './words';

export const PREVIEW_TYPE = 'almanac.preview';

/** What all previews of the window share. */
export interface PreviewParts {
  readonly sites: Sites;
  readonly log: LogOutputChannel;
  readonly contributions: Contributions;
  readonly extensionUri: Uri;
}

/** A render waits for so long after a keystroke: what is typed meanwhile comes along. */
const RENDER_DELAY_MS = 60;
/** What the page scrolled is not sent back to it for so long. */
const SCROLL_QUIET_MS = 250;

/** One preview: a panel that shows a file as its site would. */
export class Preview extends Lifetime {
  readonly #parts: PreviewParts;
  readonly #panel: WebviewPanel;
  readonly #didClose = this.register(new EventEmitter<void>());
  #file: Uri;
  #content: Content | undefined;
  #last: ShowMessage | undefined;
  #isReady = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked for: a render that was overtaken is dropped. */
  #version = 0;
  #isRendering = false;
  #isStale = false;
  #scrolledMs = 0;
  #roots: readonly Uri[] = [];
  /** Styles and scripts of other extensions that the page was made with. */
  #addOns = '';

  readonly onDidClose: Event<void> = this.#didClose.event;

  static create(parts: PreviewParts, file: Uri, column: ViewColumn): Preview {
    const options = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    const panel = window.createWebviewPanel(PREVIEW_TYPE, l10n.t('Preview'), options, { enableFindWidget: true });
    return new Preview(parts, panel, file, 0);
  }

  static restore(parts: PreviewParts, panel: WebviewPanel, file: Uri, line: number): Preview {
    return new Preview(parts, panel, file, line);
  }

  /** Closes the panel of a preview that cannot be restored. */
  static close(panel: WebviewPanel): void {
    panel.dispose();
  }

  private constructor(parts: PreviewParts, panel: WebviewPanel, file: Uri, line: number) {
    super();
    this.#parts = parts;
    this.#panel = panel;
    this.#file = file;
    const icon = (theme: 'light' | 'dark'): Uri => Uri.joinPath(parts.extensionUri, 'media', `blog-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    this.register(panel);
    this.register(panel.onDidDispose(() => this.dispose()));
    this.register(panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)));
    this.#listen();
    this.#makePage(line);
    void this.#render();
  }

  override dispose(): void {
    if (this.isDisposed) return;
    clearTimeout(this.#timer);
    this.#didClose.fire();
    super.dispose();
  }

  /** Shows another file, or the same again. */
  show(file: Uri): void {
    if (file.toString() === this.#file.toString()) return;
    this.#file = file;
    void this.#render();
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  #listen(): void {
    const { sites, contributions } = this.#parts;
    this.register(
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === this.#file.toString()) this.#renderSoon();
      }),
    );
    this.register(
      sites.onDidChange((change) => {
        if (change.kind === 'sites' || change.site === this.#content?.site) this.#renderSoon();
      }),
    );
    this.register(
      contributions.onDidChange(() => {
        if (this.#addOns !== addOnsOf(contributions)) this.#makePage(0);
        this.#renderSoon();
      }),
    );
    this.register(
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        const isShown = textEditor.document.uri.toString() === this.#file.toString();
        const line = visibleRanges[0]?.start.line;
        if (isShown && line !== undefined && Date.now() - this.#scrolledMs > SCROLL_QUIET_MS) this.#scrollTo(line);
      }),
    );
    this.#watchFiles();
  }

  /** Pictures, included files and data are no posts: nobody else watches them. */
  #watchFiles(): void {
    const note = (uri: Uri): void => {
      if (this.#content?.dependsOn(uri) === true) this.#renderSoon();
    };
    for (const pattern of ['**/{_includes,_data}/**', '**/*.{png,jpg,jpeg,gif,svg,webp,avif,mp4,webm}']) {
      const watcher = this.register(workspace.createFileSystemWatcher(pattern));
      watcher.onDidCreate(note);
      watcher.onDidChange(note);
      watcher.onDidDelete(note);
    }
  }

  #makePage(line: number): void {
    const { extensionUri, contributions } = this.#parts;
    const { webview } = this.#panel;
    const own = (...path: string[]): string => webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString();
    const theirs = (uris: readonly Uri[]): string[] => uris.map((uri) => webview.asWebviewUri(uri).toString());
    this.#isReady = false;
    this.#roots = [];
    this.#addOns = addOnsOf(contributions);
    this.#allowRoots([this.#firstRoot()]);
    webview.html = previewDocument({
      language: env.language,
      cspSource: webview.cspSource,
      nonce: makeNonce(),
      styles: [...theirs(contributions.styles), own('media', 'preview.css')],
      scripts: [own('dist', 'webview.js')],
      contributedScripts: theirs(contributions.scripts),
      data: { document: this.#file.toString(), line },
    });
  }

  /**
   * What the page may load from before its post is rendered. To allow more later loads the page anew, which a restored
   * panel does not survive: so it is the folder of the workspace where the site is not found yet.
   */
  #firstRoot(): Uri {
    const site = this.#parts.sites.of(this.#file)?.site.files.root;
    return site ?? workspace.getWorkspaceFolder(this.#file)?.uri ?? Uri.joinPath(this.#file, '..');
  }

  /** The page may load only what it needs: its own files, and those of the site. */
  #allowRoots(roots: readonly Uri[]): void {
    const { extensionUri, contributions } = this.#parts;
    if (roots.every((root) => this.#roots.some((allowed) => isInside(root, allowed)))) return;
    this.#roots = roots;
    this.#panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [
        Uri.joinPath(extensionUri, 'media'),
        Uri.joinPath(extensionUri, 'dist'),
        ...contributions.roots,
        ...roots,
      ],
    };
  }

  #renderSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#render();
    }, RENDER_DELAY_MS);
  }

  /** One render at a time; a change meanwhile is followed by another. */
  async #render(): Promise<void> {
    this.#version++;
    if (this.#isRendering) {
      this.#isStale = true;
      return;
    }
    this.#isRendering = true;
    const version = this.#version;
    try {
      const content = await makeContent(this.#file, this.#parts, this.#panel.webview);
      if (version === this.#version && !this.isDisposed) this.#take(content);
    } catch (error) {
      this.#parts.log.error(error instanceof Error ? error : String(error), this.#file.toString());
    } finally {
      this.#isRendering = false;
    }
    if (this.#isStale && !this.isDisposed) {
      this.#isStale = false;
      await this.#render();
    }
  }

  #take(content: Content): void {
    this.#content = content;
    this.#panel.title = l10n.t('Preview {0}', content.title);
    this.#allowRoots(content.roots);
    this.#last = {
      type: 'show',
      document: this.#file.toString(),
      html: content.html,
      resources: content.resources,
      words: pageWords(),
    };
    if (this.#isReady) this.#post(this.#last);
  }

  #scrollTo(line: number): void {
    if (this.#isReady) this.#post({ type: 'scroll', document: this.#file.toString(), line });
  }

  #post(message: HostMessage): void {
    void this.#panel.webview.postMessage(message);
  }

  #receive(message: unknown): void {
    if (!isPageMessage(message)) {
      this.#parts.log.debug('The page of a preview sent something that means nothing.');
      return;
    }
    if (message.type === 'ready') {
      this.#isReady = true;
      if (this.#last !== undefined) this.#post(this.#last);
    } else if (message.document === this.#file.toString()) void this.#answer(message);
  }

  async #answer(message: Exclude<PageMessage, { type: 'ready' }>): Promise<void> {
    switch (message.type) {
      case 'scrolled':
        return this.#scrollEditor(message.line);
      case 'edit':
        return this.#edit(message.line);
      case 'file':
        return this.#follow(this.#content?.site?.files.uriOf(message.path), message.isToSide);
      case 'link': {
        const linked = this.#content === undefined ? undefined : await findLinked(message.href, this.#content);
        if (linked?.kind === 'web') await env.openExternal(linked.uri);
        else if (linked?.kind === 'file') await this.#follow(linked.uri, message.isToSide);
        else void window.showWarningMessage(l10n.t('Nothing was found at {0}.', message.href));
      }
    }
  }

  /** Shows a post or a page in the preview; other files open as they do elsewhere. */
  async #follow(file: Uri | undefined, isToSide: boolean): Promise<void> {
    if (file === undefined) return;
    if (isToSide) await commands.executeCommand('vscode.open', file, ViewColumn.Beside);
    else if (/\.(?:md|markdown|mkd|mkdn|mkdown)$/i.test(file.path)) this.show(file);
    else await commands.executeCommand('vscode.open', file);
  }

  #scrollEditor(line: number): void {
    this.#scrolledMs = Date.now();
    const whole = Math.max(0, Math.floor(line));
    for (const editor of window.visibleTextEditors) {
      if (editor.document.uri.toString() !== this.#file.toString()) continue;
      const range = editor.document.lineAt(Math.min(whole, editor.document.lineCount - 1)).range;
      editor.revealRange(range, TextEditorRevealType.AtTop);
    }
  }

  async #edit(line: number): Promise<void> {
    const document = await workspace.openTextDocument(this.#file);
    const { range } = document.lineAt(Math.max(0, Math.min(line, document.lineCount - 1)));
    const visible = window.visibleTextEditors.find((editor) => editor.document === document);
    const column = visible?.viewColumn ?? ViewColumn.One;
    await window.showTextDocument(document, { viewColumn: column, selection: range.with(range.start, range.start) });
  }
}

function isInside(uri: Uri, folder: Uri): boolean {
  return `${uri.toString()}/`.startsWith(`${folder.toString().replace(/\/$/, '')}/`);
}

function addOnsOf({ styles, scripts }: Contributions): string {
  return [...styles, ...scripts].map(String).join(' ');
}
