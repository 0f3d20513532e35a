import { env, EventEmitter, l10n, Uri, ViewColumn, window, type Event, type WebviewPanel } from 'vscode';
import { isSitePageMessage, type SiteHostMessage, type SiteNotice } from '../../sitePreviewProtocol';
import { Lifetime } from '../disposable';
import { makeNonce } from '../preview/nonce';
import { siteDocument } from './document';

export const SITE_PREVIEW_TYPE = 'almanac.sitePreview';

/** The panel that frames the served site. Its page may frame one origin, and is made anew for another. */
export class SitePanel extends Lifetime {
  readonly #panel: WebviewPanel;
  readonly #extensionUri: Uri;
  readonly #didClose = this.register(new EventEmitter<void>());
  readonly #didAct = this.register(new EventEmitter<string>());
  #frameOrigin: string | undefined;
  #isReady = false;
  /** What the page shows, or will show as soon as it is ready. */
  #last: SiteHostMessage | undefined;

  readonly onDidClose: Event<void> = this.#didClose.event;
  /** A button of a notice was pressed. */
  readonly onDidAct: Event<string> = this.#didAct.event;

  static create(extensionUri: Uri): SitePanel {
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const options = { retainContextWhenHidden: true };
    const panel = window.createWebviewPanel(SITE_PREVIEW_TYPE, l10n.t('Site Preview'), place, options);
    return new SitePanel(extensionUri, panel);
  }

  /** @param panel a new one, or one that came back after the window was reloaded */
  constructor(extensionUri: Uri, panel: WebviewPanel) {
    super();
    this.#extensionUri = extensionUri;
    this.#panel = panel;
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(extensionUri, 'media'), Uri.joinPath(extensionUri, 'dist')],
    };
    const icon = (theme: 'light' | 'dark'): Uri => Uri.joinPath(extensionUri, 'media', `blog-${theme}.svg`);
    this.#panel.iconPath = { light: icon('light'), dark: icon('dark') };
    this.register(this.#panel);
    this.register(this.#panel.onDidDispose(() => this.dispose()));
    this.register(this.#panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)));
    this.#makePage();
  }

  override dispose(): void {
    if (this.isDisposed) return;
    this.#didClose.fire();
    super.dispose();
  }

  /**
   * @param document the post
   * @param url of its page, as this window reaches it
   */
  showFrame(document: Uri, url: string, title: string): void {
    this.#panel.title = l10n.t('Site: {0}', title);
    const { origin } = new URL(url);
    if (origin !== this.#frameOrigin) {
      this.#frameOrigin = origin;
      this.#makePage();
    }
    this.#show({ type: 'frame', document: document.toString(), url, title });
  }

  showNotice(document: Uri, notice: SiteNotice): void {
    this.#panel.title = l10n.t('Site Preview');
    this.#show({ type: 'notice', document: document.toString(), notice });
  }

  /** The server gives another page now. */
  noteChange(): void {
    this.#post({ type: 'changed' });
  }

  reload(): void {
    this.#post({ type: 'reload' });
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  #show(message: SiteHostMessage): void {
    this.#last = message;
    this.#post(message);
  }

  #post(message: SiteHostMessage): void {
    if (this.#isReady) void this.#panel.webview.postMessage(message);
  }

  #receive(message: unknown): void {
    if (!isSitePageMessage(message)) return;
    if (message.type === 'action') return this.#didAct.fire(message.id);
    this.#isReady = true;
    if (this.#last !== undefined) this.#post(this.#last);
  }

  #makePage(): void {
    const { webview } = this.#panel;
    const own = (...path: readonly string[]): string =>
      webview.asWebviewUri(Uri.joinPath(this.#extensionUri, ...path)).toString();
    this.#isReady = false;
    webview.html = siteDocument({
      language: env.language,
      title: this.#panel.title,
      cspSource: webview.cspSource,
      nonce: makeNonce(),
      style: own('media', 'sitePreview.css'),
      script: own('dist', 'sitePreview.js'),
      frameOrigin: this.#frameOrigin,
    });
  }
}
