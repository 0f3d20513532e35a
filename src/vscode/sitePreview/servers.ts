import { EventEmitter, type Event } from 'vscode';
import { Lifetime } from '../disposable';
import type { OpenSite } from '../openSite';
import { setContext } from '../contextKeys';
import { originOf } from './look';
import type { ServerTask } from './serverTask';

/** A server that shows a site. */
export interface SiteServerInUse {
  readonly origin: string;
  /** Undefined where somebody else started it. */
  readonly task: ServerTask | undefined;
}

/** A server that was started here and has ended without being asked. */
export interface EndedServer {
  readonly site: OpenSite;
  readonly task: ServerTask;
  /** Of its exit; undefined where its terminal was closed. */
  readonly status: number | undefined;
}

/** The servers of the sites of this window: at most one of each site. Those that were started here end with this. */
export class Servers extends Lifetime {
  readonly #didEnd = this.register(new EventEmitter<EndedServer>());
  readonly #bySite = new Map<string, SiteServerInUse>();
  /** All that run, those that do not answer yet included. */
  readonly #running = new Set<ServerTask>();
  /** The one that was started last, of each site: what it printed can be read until the next one starts. */
  readonly #latest = new Map<string, ServerTask>();

  /** A server ended by itself. */
  readonly onDidEnd: Event<EndedServer> = this.#didEnd.event;

  of(site: OpenSite): SiteServerInUse | undefined {
    return this.#bySite.get(site.root.toString());
  }

  /** Keeps a server that was found running. */
  addFound(site: OpenSite, origin: string): void {
    this.#bySite.set(site.root.toString(), { origin, task: undefined });
  }

  /** Sees to it that a server which was started here ends with this at the latest. */
  track(site: OpenSite, task: ServerTask): void {
    const key = site.root.toString();
    this.#latest.get(key)?.closeOutput();
    this.#latest.set(key, task);
    this.#running.add(task);
    void task.ended.then(() => {
      this.#running.delete(task);
      task.dispose();
    });
  }

  /** Keeps a server that was started here, until it ends. */
  addStarted(site: OpenSite, task: ServerTask): void {
    const key = site.root.toString();
    if (this.#bySite.get(key)?.task === task) return;
    this.#bySite.set(key, { origin: originOf(task.port), task });
    void task.ended.then((status) => {
      if (this.#bySite.get(key)?.task !== task) return;
      this.#bySite.delete(key);
      this.#tellContext();
      if (!this.isDisposed) this.#didEnd.fire({ site, task, status });
    });
    this.#tellContext();
  }

  forget(site: OpenSite): void {
    this.#bySite.delete(site.root.toString());
    this.#tellContext();
  }

  /** Stops what was started here, and forgets what was found. */
  async stopAll(): Promise<void> {
    const servers = [...this.#bySite.values()];
    this.#bySite.clear();
    this.#tellContext();
    await Promise.all(servers.map(({ task }) => task?.stop()));
  }

  override dispose(): void {
    for (const task of this.#running) task.dispose();
    this.#bySite.clear();
    super.dispose();
  }

  #tellContext(): void {
    setContext(
      'almanac.isServing',
      [...this.#bySite.values()].some(({ task }) => task !== undefined),
    );
  }
}
