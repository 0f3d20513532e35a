import { lineAtTop, marksOf, topOfLine } from './sourceLines';

/** Where the reader reads: a little below the upper edge. */
const READING_PX = 16;
/** After the page was moved by the editor, its own scrolling is not told back for so long. */
const QUIET_MS = 250;

/** Keeps the page and the editor at the same line. */
export class Scrolling {
  readonly #page: Element;
  #quietUntilMs = 0;
  #isQueued = false;

  /** @param tell hears to which line the reader scrolled */
  constructor(page: Element, tell: (line: number) => void) {
    this.#page = page;
    window.addEventListener('scroll', () => {
      if (this.#isQueued) return;
      this.#isQueued = true;
      requestAnimationFrame(() => {
        this.#isQueued = false;
        if (performance.now() >= this.#quietUntilMs) tell(this.line);
      });
    });
  }

  /** The line at which the reader is. */
  get line(): number {
    return lineAtTop(marksOf(this.#page), window.scrollY + READING_PX);
  }

  moveTo(line: number): void {
    this.rest();
    const top = line <= 0 ? 0 : topOfLine(marksOf(this.#page), line, document.body.scrollHeight) - READING_PX;
    window.scrollTo({ top: Math.max(0, top), behavior: 'instant' });
  }

  /** Tells nothing for a moment. */
  rest(): void {
    this.#quietUntilMs = performance.now() + QUIET_MS;
  }
}
