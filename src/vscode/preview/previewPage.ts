import { env, l10n, Uri, type WebviewPanel } from 'vscode';
import { previewDocument } from '../../core/page/document';
import { isPageMessage, type HostMessage, type PageMessage } from '../../protocol';
import { Lifetime } from '../disposable';
import type { Contributions } from './contributions';
import { makeNonce } from './nonce';
import type { PreviewParts } from './parts';

/** What the page starts with. */
export interface PageStart {
  readonly document: string;
  readonly line: number;
  readonly isLocked: boolean;
  readonly hasContents: boolean;
}

/** Style sheets of ours: those that dress the post stand back where it wears the style of its site. */
const POST_STYLES = ['text', 'code', 'containers'];
const PAGE_STYLES = ['page', 'boxes', 'tabs', 'tools'];

/** The HTML document in the panel of a preview. */
export class PreviewPage extends Lifetime {
  readonly #panel: WebviewPanel;
  readonly #parts: PreviewParts;
  #isReady = false;
  #roots: readonly Uri[] = [];
  /** Styles and scripts of other extensions that the page was made with. */
  #addOns = '';

  /** @param receive hears what the page says; `ready` each time when it is loaded */
  constructor(panel: WebviewPanel, parts: PreviewParts, receive: (message: PageMessage) => void) {
    super();
    this.#panel = panel;
    this.#parts = parts;
    this.register(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (!isPageMessage(message)) {
          parts.log.debug('The page of a preview sent something that means nothing.');
          return;
        }
        if (message.type === 'ready') this.#isReady = true;
        receive(message);
      }),
    );
  }

  /** True where other extensions contribute otherwise than when the page was made. */
  get isOutdated(): boolean {
    return this.#addOns !== addOnsOf(this.#parts.contributions);
  }

  /** @param roots what the page may load from before its post is rendered */
  make(start: PageStart, roots: readonly Uri[]): void {
    const { extensionUri, contributions } = this.#parts;
    const { webview } = this.#panel;
    const own = (...path: string[]): string => webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString();
    const theirs = (uris: readonly Uri[]): string[] => uris.map((uri) => webview.asWebviewUri(uri).toString());
    this.#isReady = false;
    this.#roots = [];
    this.#addOns = addOnsOf(contributions);
    this.allow(roots);
    webview.html = previewDocument({
      language: env.language,
      title: l10n.t('Preview'),
      cspSource: webview.cspSource,
      nonce: makeNonce(),
      styles: theirs(contributions.styles),
      postStyles: POST_STYLES.map((name) => own('media', 'preview', `${name}.css`)),
      pageStyles: PAGE_STYLES.map((name) => own('media', 'preview', `${name}.css`)),
      scripts: [own('dist', 'webview.js')],
      contributedScripts: contributions.scripts.map(({ uri, isModule }) => ({
        source: webview.asWebviewUri(uri).toString(),
        isModule,
      })),
      data: start,
    });
  }

  /**
   * The page may load only what it needs: its own files, and those of the site. To allow more later loads the page anew,
   * which a restored panel does not survive.
   */
  allow(roots: readonly Uri[]): void {
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

  /** Nobody hears what is said before the page is loaded. */
  post(message: HostMessage | undefined): void {
    if (this.#isReady && message !== undefined) void this.#panel.webview.postMessage(message);
  }
}

function isInside(uri: Uri, folder: Uri): boolean {
  return `${uri.toString()}/`.startsWith(`${folder.toString().replace(/\/$/, '')}/`);
}

function addOnsOf({ styles, scripts }: Contributions): string {
  return [...styles, ...scripts.map(({ uri }) => uri)].map(String).join(' ');
}
