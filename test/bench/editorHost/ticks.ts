// What an extension in the same host feels: a timer that should ring every few milliseconds, and how late it is.

const INTERVAL_MS = 5;

/** How late the ticks of a while were, in milliseconds. */
export interface Lateness {
  readonly forMs: number;
  readonly ticks: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  /** How many ticks were more than 20 and more than 50 ms late. */
  readonly over20: number;
  readonly over50: number;
}

/** Ticks from its making on, and remembers how late each tick was. */
export class Ticks {
  readonly #late: { readonly atMs: number; readonly ms: number }[] = [];

  constructor() {
    this.#wait();
  }

  /** @returns the lateness of the ticks since a moment of `performance.now()` */
  async since(startMs: number): Promise<Lateness> {
    // A tick that is overdue now belongs to it as well.
    await new Promise((resolve) => setTimeout(resolve, 2 * INTERVAL_MS));
    const late = this.#late.filter(({ atMs }) => atMs >= startMs).map(({ ms }) => ms);
    late.sort((a, b) => a - b);
    const at = (part: number): number => late[Math.min(late.length - 1, Math.floor(late.length * part))] ?? 0;
    return {
      forMs: performance.now() - startMs,
      ticks: late.length,
      p50: at(0.5),
      p99: at(0.99),
      most: at(1),
      over20: late.filter((ms) => ms > 20).length,
      over50: late.filter((ms) => ms > 50).length,
    };
  }

  #wait(): void {
    const due = performance.now() + INTERVAL_MS;
    setTimeout(() => {
      const atMs = performance.now();
      this.#late.push({ atMs, ms: Math.max(0, atMs - due) });
      this.#wait();
    }, INTERVAL_MS);
  }
}
