import type { Disposable } from 'vscode';

/** Changes are taken in once nothing has come for so long … */
const QUIET_MS = 100;
/** … but no later than this after the first of them. */
const LONGEST_WAIT_MS = 500;
/**
 * So many are a flood, of which more is likely to come: VS Code tells of the first files that changed at once, of others in
 * parts of 500, one each 200 ms. Source: its `parcelWatcher.ts`, `throttledFileChangesEmitter`.
 */
const FLOOD = 10;
const QUIET_AFTER_FLOOD_MS = 300;
const LONGEST_FLOOD_MS = 5_000;

/**
 * Gathers items that come in floods (files of a branch switch) and hands them on together. While the receiver is busy,
 * the next ones gather: it is never called again before it is done.
 */
export class Coalescer<T> implements Disposable {
  readonly #receive: (items: readonly T[]) => Promise<void>;
  #items = new Set<T>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstMs = 0;
  #isBusy = false;
  #isDisposed = false;

  /** @param receive must not reject */
  constructor(receive: (items: readonly T[]) => Promise<void>) {
    this.#receive = receive;
  }

  add(item: T): void {
    if (this.#isDisposed) return;
    if (this.#items.size === 0) this.#firstMs = Date.now();
    this.#items.add(item);
    this.#wait();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#items.clear();
    clearTimeout(this.#timer);
  }

  #wait(): void {
    if (this.#isBusy) return;
    clearTimeout(this.#timer);
    const isFlood = this.#items.size >= FLOOD;
    const left = this.#firstMs + (isFlood ? LONGEST_FLOOD_MS : LONGEST_WAIT_MS) - Date.now();
    const quietMs = isFlood ? QUIET_AFTER_FLOOD_MS : QUIET_MS;
    this.#timer = setTimeout(() => void this.#flush(), Math.max(0, Math.min(quietMs, left)));
  }

  async #flush(): Promise<void> {
    const items = [...this.#items];
    this.#items = new Set();
    this.#isBusy = true;
    await this.#receive(items);
    this.#isBusy = false;
    if (this.#items.size > 0 && !this.#isDisposed) this.#wait();
  }
}
