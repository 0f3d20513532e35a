import type { Disposable } from 'vscode';
import { now } from '../clock';

const LEAST_MS = 5;
const MOST_MS = 40;

/**
 * Says when a preview is rendered after a keystroke: as long later as the last render took, within bounds. What is typed
 * meanwhile comes along, short posts follow at once, and long ones leave time to others.
 */
export class RenderPace implements Disposable {
  readonly #render: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tookMs = 0;

  constructor(render: () => void) {
    this.#render = render;
  }

  /** Asks for a render; one that has been asked for already is enough. */
  soon(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        this.#render();
      },
      Math.min(Math.max(this.#tookMs, LEAST_MS), MOST_MS),
    );
  }

  /** Runs a render, and notes how long it takes. */
  async time<T>(render: () => Promise<T>): Promise<T> {
    const startMs = now();
    try {
      return await render();
    } finally {
      this.#tookMs = now() - startMs;
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
