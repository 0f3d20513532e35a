import type { PageWords } from '../protocol';

/** A heading this far below the upper edge is the one that is being read. */
const READING_PX = 96;

/** The table of contents: the headings of the post, shown on demand. */
export class Contents {
  readonly #page: Element;
  readonly #panel: HTMLElement;
  readonly #didChange: () => void;
  #headings: readonly HTMLElement[] = [];
  #links: readonly HTMLAnchorElement[] = [];

  /** @param didChange hears when it is shown or hidden */
  constructor(page: Element, panel: HTMLElement, didChange: () => void) {
    this.#page = page;
    this.#panel = panel;
    this.#didChange = didChange;
    panel.hidden = true;
    window.addEventListener('scroll', () => this.#markCurrent(), { passive: true });
  }

  get isShown(): boolean {
    return !this.#panel.hidden;
  }

  /** @param isShown undefined for the other of what is */
  toggle(words: PageWords, isShown = !this.isShown): void {
    if (isShown === this.isShown) return;
    this.#panel.hidden = !isShown;
    this.update(words);
    this.#didChange();
  }

  /** Lets the keyboard begin at the heading that is being read. */
  focus(): void {
    const current = this.#links.find((link) => link.hasAttribute('aria-current')) ?? this.#links[0];
    current?.focus();
  }

  /** Lists the headings as they are now. */
  update(words: PageWords): void {
    if (!this.isShown) return;
    this.#panel.setAttribute('aria-label', words.contents);
    const all = this.#page.querySelectorAll<HTMLElement>('.almanac-body :is(h1, h2, h3, h4, h5, h6)');
    this.#headings = [...all].filter((heading) => textOf(heading) !== '');
    const top = Math.min(...this.#headings.map(levelOf));
    this.#links = this.#headings.map((heading) => linkTo(heading, levelOf(heading) - top));
    this.#panel.replaceChildren(this.#links.length === 0 ? note(words.noContents) : listOf(this.#links));
    this.#markCurrent();
  }

  #markCurrent(): void {
    if (!this.isShown) return;
    const current = this.#headings.findLastIndex((heading) => heading.getBoundingClientRect().top <= READING_PX);
    this.#links.forEach((link, index) => {
      if (index === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    });
  }
}

function levelOf({ tagName }: Element): number {
  return Number(tagName.slice(1));
}

/** The words of a heading, without the signs by which generators link to it. */
function textOf(heading: Element): string {
  const copy = heading.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const sign of copy.querySelectorAll('.header-anchor, .headerlink, .anchor, .hash-link')) sign.remove();
  return copy.textContent.trim();
}

function linkTo(heading: HTMLElement, depth: number): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#${heading.id}`;
  link.textContent = textOf(heading);
  link.style.setProperty('--depth', String(depth));
  link.addEventListener('click', (event) => {
    event.preventDefault();
    heading.scrollIntoView();
    // The keyboard goes on from there.
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
  return link;
}

function listOf(links: readonly Element[]): Element {
  const list = document.createElement('ol');
  for (const link of links) {
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return list;
}

function note(text: string): Element {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}
