import type { Disposable } from 'vscode';

/** Timers stand still while a machine sleeps, and count no further than 2^31 ms: longer waits are cut in pieces. */
const LONGEST_TIMER_MS = 3_600_000;

/** This moment, in epoch milliseconds. The core has no clock: it is told. */
export function now(): number {
  return Date.now();
}

/** Waits for one moment at a time. A new moment replaces the one before. */
export class Alarm implements Disposable {
  readonly #ring: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ring: () => void) {
    this.#ring = ring;
  }

  /** @param moment epoch milliseconds; undefined waits for nothing */
  set(moment: number | undefined): void {
    clearTimeout(this.#timer);
    if (moment === undefined) return;
    const delay = Math.max(0, moment - now());
    this.#timer =
      delay > LONGEST_TIMER_MS
        ? setTimeout(() => this.set(moment), LONGEST_TIMER_MS)
        : setTimeout(() => this.#ring(), delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
