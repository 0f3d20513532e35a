const MARK = 'data-almanac-cursor';

/** Marks the block in which the cursor of the editor is. */
export class CursorMark {
  readonly #page: Element;
  #line: number | undefined;

  constructor(page: Element) {
    this.#page = page;
  }

  moveTo(line: number | undefined): void {
    this.#line = line;
    this.clear();
    const block = line === undefined ? undefined : blockAt(this.#page, line);
    block?.setAttribute(MARK, '');
  }

  /** Marks again, after the page has changed. */
  renew(): void {
    this.moveTo(this.#line);
  }

  clear(): void {
    for (const block of this.#page.querySelectorAll(`[${MARK}]`)) block.removeAttribute(MARK);
  }
}

/** The innermost block that begins at the line or nearest above it; undefined in front matter. */
function blockAt(page: Element, line: number): Element | undefined {
  let found: Element | undefined;
  let foundLine = -1;
  for (const block of page.querySelectorAll('.almanac-body [data-line]')) {
    const own = Number(block.getAttribute('data-line'));
    if (own > line || own < foundLine) continue;
    found = block;
    foundLine = own;
  }
  return found?.closest('.almanac-code') ?? found;
}
