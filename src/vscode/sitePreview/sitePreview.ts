import { env, Uri, window, workspace, type LogOutputChannel, type TextEditor, type WebviewPanel } from 'vscode';
import { statusAt, type Post } from '../../core/post';
import { heldBack } from '../../core/server/heldBack';
import { siteServer } from '../../core/server/siteServers';
import type { SiteNotice } from '../../sitePreviewProtocol';
import { now } from '../clock';
import { Lifetime } from '../disposable';
import type { OpenSite } from '../openSite';
import type { PostOfSite } from '../postArgument';
import type { Sites } from '../sites';
import { pathBelow } from '../uris';
import { look, type Look } from './look';
import { SitePanel } from './panel';
import type { ServerStarter } from './serverStarter';
import type { EndedServer, Servers, SiteServerInUse } from './servers';
import { ACTIONS, addressNotice, endedNotice, heldBackNotice, missingNotice } from './words';

export interface SitePreviewParts {
  readonly sites: Sites;
  readonly servers: Servers;
  readonly starter: ServerStarter;
  readonly log: LogOutputChannel;
  readonly extensionUri: Uri;
}

const WATCH_MS = 30_000;
const POLL_MS = 400;

/** The site preview of a window: one panel, which shows the active post in its site as the site's server has it. */
export class SitePreview extends Lifetime {
  readonly #parts: SitePreviewParts;
  #panel: SitePanel | undefined;
  #target: PostOfSite | undefined;
  #address: string | undefined;
  /** What the server gave last for the target; undefined where it had no page. */
  #html: string | undefined;
  /** The server that ended last without being asked. */
  #ended: EndedServer | undefined;
  /** Counts what was asked for: what was overtaken is dropped. */
  #version = 0;
  #watchUntil = 0;
  #isWatching = false;

  constructor(parts: SitePreviewParts) {
    super();
    this.#parts = parts;
    this.register(window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)));
    this.register(workspace.onDidSaveTextDocument(({ uri }) => this.#noteChange(uri)));
    this.register(parts.servers.onDidEnd((ended) => this.#noteEnd(ended)));
    this.register({ dispose: () => this.#panel?.dispose() });
  }

  /** The address of the page that is shown, as `env.openExternal` takes it. */
  get address(): string | undefined {
    return this.#address;
  }

  /** Shows a post, beside the text, once its site is served. */
  async open(target: PostOfSite): Promise<void> {
    if (!(await this.#parts.starter.ensure(target))) return;
    if (this.#panel === undefined) this.#add(SitePanel.create(this.#parts.extensionUri));
    else this.#panel.reveal();
    await this.#show(target);
  }

  /** Takes a panel that came back after the window was reloaded: its server runs no more, unless somebody else started it. */
  async restore(webviewPanel: WebviewPanel, target: PostOfSite): Promise<void> {
    const panel = new SitePanel(this.#parts.extensionUri, webviewPanel);
    this.#add(panel);
    this.#target = target;
    if (await this.#parts.starter.find(target)) await this.#show(target);
    else this.#tell(target, endedNotice());
  }

  reload(): void {
    this.#panel?.reload();
  }

  /** Stops what was started here. The panel stays, and offers to start it again. */
  async stop(): Promise<void> {
    await this.#parts.servers.stopAll();
    if (this.#target === undefined) return;
    this.#version++;
    this.#tell(this.#target, endedNotice());
  }

  #add(panel: SitePanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    panel.onDidAct((action) => void this.#act(action));
    panel.onDidClose(() => {
      if (this.#panel !== panel) return;
      this.#panel = undefined;
      this.#target = undefined;
      this.#address = undefined;
      this.#version++;
      void this.#parts.servers.stopAll();
    });
  }

  #follow(editor: TextEditor | undefined): void {
    const { sites, servers } = this.#parts;
    const file = this.#panel && editor ? sites.of(editor.document.uri) : undefined;
    const post = file?.site.catalog.post(file.path);
    if (file === undefined || post === undefined || this.#isTarget(file.site, post)) return;
    if (servers.of(file.site) !== undefined) void this.#show({ site: file.site, post });
  }

  #isTarget(site: OpenSite, post: Post): boolean {
    return site.root.toString() === this.#target?.site.root.toString() && post.path === this.#target.post.path;
  }

  async #show(target: PostOfSite): Promise<void> {
    const version = ++this.#version;
    this.#target = target;
    const server = this.#parts.servers.of(target.site);
    if (target.post.url === undefined) return this.#tell(target, addressNotice(target));
    const found: Look = server === undefined ? { kind: 'refused' } : await look(server.origin, target, true);
    if (version !== this.#version || server === undefined) return;
    await this.#take(found, target, server, version);
    if (found.kind === 'missing') this.#watch();
  }

  async #take(found: Look, target: PostOfSite, server: SiteServerInUse, version: number): Promise<void> {
    this.#html = found.kind === 'page' || found.kind === 'shell' ? found.html : undefined;
    if (found.kind === 'page' || found.kind === 'shell') {
      const url = await externalAddress(server.origin, found.path);
      this.#address = addressToOpen(server.origin + found.path, url);
      this.#parts.log.debug(`The site preview shows ${url}`);
      if (version === this.#version) this.#panel?.showFrame(uriOf(target), url, target.post.label);
    } else if (found.kind === 'refused') {
      this.#parts.servers.forget(target.site);
      this.#tell(target, endedNotice());
    } else {
      const held = heldBack(target.site.location.generator.id, statusAt(target.post, now()));
      const notice = held === undefined ? missingNotice(target, server) : heldBackNotice(target, held, server);
      this.#tell(target, notice);
    }
  }

  #tell(target: PostOfSite, notice: SiteNotice): void {
    this.#panel?.showNotice(uriOf(target), notice);
  }

  /** A file of the site was saved: its server will have another page soon. */
  #noteChange(uri: Uri): void {
    const { site } = this.#target ?? {};
    if (site !== undefined && pathBelow(site.root, uri) !== undefined) this.#watch();
  }

  /** Looks for a while whether the server gives another page. */
  #watch(): void {
    this.#watchUntil = now() + WATCH_MS;
    if (this.#isWatching) return;
    this.#isWatching = true;
    void this.#watchOn().finally(() => (this.#isWatching = false));
  }

  async #watchOn(): Promise<void> {
    while (this.#panel !== undefined && this.#target !== undefined && now() < this.#watchUntil) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      await this.#lookAgain();
    }
  }

  async #lookAgain(): Promise<void> {
    const version = this.#version;
    const target = this.#current();
    const server = target && this.#parts.servers.of(target.site);
    if (target?.post.url === undefined || server === undefined) return;
    const before = this.#html;
    const found = await look(server.origin, target, true);
    if (version !== this.#version || found.kind !== 'page' || found.html === before) return;
    this.#target = target;
    if (before === undefined) return this.#take(found, target, server, version);
    this.#html = found.html;
    if (siteServer(target.site.location.generator.id)?.updatesInPlace !== true) this.#panel?.noteChange();
  }

  /** The target as its catalog has it now: saving a post may change its address. */
  #current(): PostOfSite | undefined {
    if (this.#target === undefined) return undefined;
    const { site, post } = this.#target;
    return { site, post: site.catalog.post(post.path) ?? post };
  }

  #noteEnd(ended: EndedServer): void {
    if (this.#target === undefined || ended.site.root.toString() !== this.#target.site.root.toString()) return;
    this.#version++;
    this.#ended = ended;
    this.#tell(this.#target, endedNotice(ended));
  }

  async #act(action: string): Promise<void> {
    const target = this.#current();
    if (target === undefined) return;
    const { servers, starter } = this.#parts;
    switch (action) {
      case ACTIONS.retry:
        return this.#show(target);
      case ACTIONS.output:
        return (servers.of(target.site) ?? this.#ended)?.task?.showOutput();
      case ACTIONS.start:
        if (await starter.ensure(target)) await this.#show(target);
        return;
      case ACTIONS.restart: {
        const flag = heldBack(target.site.location.generator.id, statusAt(target.post, now()))?.flag;
        if (flag !== undefined && (await starter.restart(target, [flag]))) await this.#show(target);
      }
    }
  }
}

function uriOf({ site, post }: PostOfSite): Uri {
  return site.files.uriOf(post.path);
}

/**
 * VS Code forwards an address of this machine when it opens it, but that of code-server 4.100 loses the path. One under
 * `localhost` may be that of a tunnel to another port, and would be forwarded once more.
 */
function addressToOpen(local: string, external: string): string {
  return new URL(external).hostname === 'localhost' ? local : external;
}

/** An address of this machine as the window reaches it: over remote connections its port is forwarded. */
async function externalAddress(origin: string, path: string): Promise<string> {
  const external = new URL((await env.asExternalUri(Uri.parse(`${origin}/`))).toString(true));
  external.pathname = external.pathname.replace(/\/$/, '') + path;
  return external.href;
}
