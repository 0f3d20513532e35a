import type { Disposable } from 'vscode';

/** Something with a lifetime. What it registers ends with it, last first. */
export abstract class Lifetime implements Disposable {
  readonly #owned: Disposable[] = [];
  #isDisposed = false;

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    for (const owned of this.#owned.reverse()) owned.dispose();
  }

  /** Hands over something to end with this; at once where this has ended already. */
  protected register<T extends Disposable>(owned: T): T {
    if (this.#isDisposed) owned.dispose();
    else this.#owned.push(owned);
    return owned;
  }
}
