import { EventEmitter, l10n, Uri, workspace, type Event, type WebviewPanel } from 'vscode';
import type { HostMessage, PageMessage, SettingsMessage, ShowMessage } from '../../protocol';
import { Lifetime } from '../disposable';
import { makeContent } from './content';
import type { Content } from './previewContent';
import { EditorSync } from './editorSync';
import { LatestTask } from './latestTask';
import { followLink, openFile } from './links';
import { PreviewPage } from './previewPage';
import { RenderPace } from './renderPace';
import { pageWords } from './words';
import type { PreviewParts } from './parts';

export const PREVIEW_TYPE = 'almanac.preview';

/** How a preview begins. */
export interface PreviewStart {
  readonly file: Uri;
  /** The line of the file at which the reader is; undefined where the editor decides. */
  readonly line?: number;
  readonly isLocked?: boolean;
  readonly hasContents?: boolean;
}

/** One preview: a panel that shows a file as its site would. */
export class Preview extends Lifetime {
  readonly #parts: PreviewParts;
  readonly #panel: WebviewPanel;
  readonly #page: PreviewPage;
  readonly #sync: EditorSync;
  readonly #didClose = this.register(new EventEmitter<void>());
  readonly #didAsk = this.register(new EventEmitter<Uri>());
  #file: Uri;
  #isLocked: boolean;
  #content: Content | undefined;
  #last: ShowMessage | undefined;
  #settings: SettingsMessage | undefined;
  readonly #pace = this.register(new RenderPace(() => void this.#rendering.run()));
  /** A render that a newer keystroke overtook is dropped. */
  readonly #rendering = new LatestTask(
    (isOvertaken) => this.#pace.time(() => this.#makeContent(isOvertaken)),
    (content) => {
      if (content !== undefined && !this.isDisposed) this.#take(content);
    },
  );

  readonly onDidClose: Event<void> = this.#didClose.event;
  /** A locked preview stays with its file: that a link leads to another is for others to show. */
  readonly onDidAsk: Event<Uri> = this.#didAsk.event;

  /** @param panel an empty panel, or one that was there before the window was reloaded */
  constructor(parts: PreviewParts, panel: WebviewPanel, start: PreviewStart) {
    super();
    this.#parts = parts;
    this.#panel = panel;
    this.#file = start.file;
    this.#isLocked = start.isLocked ?? false;
    const icon = (theme: 'light' | 'dark'): Uri => Uri.joinPath(parts.extensionUri, 'media', `blog-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    this.register(panel);
    this.register(panel.onDidDispose(() => this.dispose()));
    this.#page = this.register(new PreviewPage(panel, parts, (message) => this.#receive(message)));
    this.#sync = this.register(
      new EditorSync(() => this.#file, {
        scrolled: (line) => this.#post({ type: 'scroll', document: this.#file.toString(), line }),
        moved: (line) => this.#post({ type: 'cursor', document: this.#file.toString(), line }),
      }),
    );
    this.#listen();
    this.#makePage(start.line, start.hasContents);
    void this.#rendering.run();
  }

  override dispose(): void {
    if (this.isDisposed) return;
    this.#didClose.fire();
    super.dispose();
  }

  get isLocked(): boolean {
    return this.#isLocked;
  }

  /** True where the user is in this preview. */
  get isActive(): boolean {
    return this.#panel.active;
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  /** Shows another file, or the same again. */
  show(file: Uri): void {
    if (file.toString() === this.#file.toString()) return;
    this.#file = file;
    void this.#rendering.run();
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Lets the preview stay with its file, or follow the editor again. */
  toggleLock(): void {
    this.#isLocked = !this.#isLocked;
    this.#nameTab();
    void this.#sendSettings();
  }

  toggleContents(): void {
    this.#post({ type: 'contents', document: this.#file.toString() });
  }

  /** Whether the site has style sheets that the post can wear. */
  async hasSiteStyle(): Promise<boolean> {
    return this.#content !== undefined && (await this.#parts.styles.sheetsFor(this.#content)).length > 0;
  }

  #listen(): void {
    const { sites, contributions, styles } = this.#parts;
    this.register(
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === this.#file.toString()) this.#pace.soon();
      }),
    );
    this.register(
      sites.onDidChange((change) => {
        if (change.kind === 'sites' || change.site === this.#content?.site) this.#pace.soon();
      }),
    );
    this.register(
      contributions.onDidChange(() => {
        if (this.#page.isOutdated) this.#makePage(undefined, undefined);
        this.#pace.soon();
      }),
    );
    this.register(
      styles.onDidChange(() => {
        this.#page.allow(this.#firstRoots());
        void this.#sendSettings();
      }),
    );
    this.#watchFiles();
  }

  /** Pictures, included files and data are no posts: nobody else watches them. */
  #watchFiles(): void {
    const note = (uri: Uri): void => {
      if (this.#content?.dependsOn(uri) === true) this.#pace.soon();
    };
    const watcher = this.register(workspace.createFileSystemWatcher('**/*'));
    watcher.onDidCreate(note);
    watcher.onDidChange(note);
    watcher.onDidDelete(note);
  }

  #makePage(line: number | undefined, hasContents: boolean | undefined): void {
    this.#page.make(
      {
        document: this.#file.toString(),
        line: line ?? this.#sync.topLine ?? 0,
        isLocked: this.#isLocked,
        hasContents: hasContents ?? false,
      },
      this.#firstRoots(),
    );
  }

  /** The site; the folder of the workspace where the site is not found yet. */
  #firstRoots(): readonly Uri[] {
    const site = this.#parts.sites.of(this.#file)?.site.files.root;
    const root = site ?? workspace.getWorkspaceFolder(this.#file)?.uri ?? Uri.joinPath(this.#file, '..');
    return [root, ...this.#parts.styles.rootsFor(this.#file)];
  }

  async #makeContent(isOvertaken: () => boolean): Promise<Content | undefined> {
    try {
      return await makeContent(this.#file, this.#parts, this.#panel.webview, isOvertaken);
    } catch (error) {
      this.#parts.log.error(error instanceof Error ? error : String(error), this.#file.toString());
      return undefined;
    }
  }

  #take(content: Content): void {
    const document = this.#file.toString();
    const isOther = this.#last !== undefined && this.#last.document !== document;
    this.#content = content;
    this.#nameTab();
    this.#page.allow([...content.roots, ...this.#parts.styles.rootsFor(this.#file)]);
    const { html, resources, excerptLine } = content;
    this.#last = { type: 'show', document, html, resources, excerptLine, words: pageWords() };
    this.#post(this.#last);
    if (isOther) this.#sync.tellScroll();
    this.#sync.tellCursor();
    void this.#sendSettings();
  }

  #nameTab(): void {
    const title = this.#content?.title ?? '';
    this.#panel.title = this.#isLocked ? l10n.t('[Preview] {0}', title) : l10n.t('Preview {0}', title);
  }

  /** Tells the page how to be, where that is not what it is already. */
  async #sendSettings(): Promise<void> {
    const content = this.#content;
    const document = this.#file.toString();
    if (content === undefined) return;
    const sheets = (await this.#parts.styles.sheetsFor(content)).map(({ uri, modifiedMs }) =>
      // Another time of change is another address: the page loads the sheet again.
      this.#panel.webview
        .asWebviewUri(uri)
        .with({ query: `v=${modifiedMs}` })
        .toString(),
    );
    if (document !== this.#file.toString() || this.isDisposed) return;
    const kind = sheets.length === 0 ? 'editor' : this.#parts.styles.kind;
    const next: SettingsMessage = { type: 'settings', document, isLocked: this.#isLocked, style: { kind, sheets } };
    if (JSON.stringify(next) === JSON.stringify(this.#settings)) return;
    this.#settings = next;
    this.#post(next);
  }

  #post(message: HostMessage | undefined): void {
    this.#page.post(message);
  }

  #receive(message: PageMessage): void {
    if (message.type === 'ready') {
      this.#post(this.#last);
      this.#post(this.#settings);
      this.#sync.tellCursor();
    } else if (message.document === this.#file.toString()) void this.#answer(message);
  }

  async #answer(message: Exclude<PageMessage, { type: 'ready' }>): Promise<void> {
    switch (message.type) {
      case 'scrolled':
        return this.#sync.scrollTo(message.line);
      case 'edit':
        return this.#sync.edit(message.line);
      case 'switchStyle':
        return this.#parts.styles.switch();
      case 'file': {
        const file = this.#content?.site?.files.uriOf(message.path);
        return this.#showOther(file === undefined ? undefined : await openFile(file, message.isToSide));
      }
      case 'link':
        return this.#showOther(await followLink(message.href, this.#content, message.isToSide));
    }
  }

  #showOther(file: Uri | undefined): void {
    if (file === undefined) return;
    if (this.#isLocked && file.toString() !== this.#file.toString()) this.#didAsk.fire(file);
    else this.show(file);
  }
}
