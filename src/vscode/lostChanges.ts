import type { Disposable } from 'vscode';

/** Things have to rest for so long. */
const REST_MS = 2_000;

/**
 * Of changes that come together, watchers lose one now and then: where that may have happened, all files are to be compared
 * once things rest. Source: VS Code's issue 220039; `Watcher.cc` of `@parcel/watcher`, which VS Code watches folders
 * with, forgets what happens between its calls of `getEvents` and `clear`.
 */
export class LostChanges<T> implements Disposable {
  readonly #compare: (doubtful: ReadonlySet<T>) => void;
  #doubtful = new Set<T>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param compare looks for what was lost among what is doubtful */
  constructor(compare: (doubtful: ReadonlySet<T>) => void) {
    this.#compare = compare;
  }

  /**
   * Takes down a change.
   * @param isDoubtful whether others may have been lost with it
   */
  note(of: T, isDoubtful: boolean): void {
    if (isDoubtful) this.#doubtful.add(of);
    clearTimeout(this.#timer);
    if (this.#doubtful.size > 0) this.#timer = setTimeout(() => this.#look(), REST_MS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #look(): void {
    const doubtful = this.#doubtful;
    this.#doubtful = new Set();
    this.#compare(doubtful);
  }
}
