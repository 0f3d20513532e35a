import type { PageStyle, PageWords } from '../protocol';
import { Contents } from './contents';

/** What the buttons of the page do that is not theirs alone. */
export interface ToolActions {
  switchStyle(): void;
  /** The table of contents was shown or hidden. */
  contentsChanged(): void;
}

/** The buttons at the upper right of the page. */
export class Tools {
  readonly contents: Contents;
  readonly #contentsButton = button('almanac-tool almanac-contents-button');
  readonly #styleButton = button('almanac-tool almanac-style-button');
  readonly #page: Element;
  readonly #frame = document.createElement('aside');
  #words: PageWords | undefined;
  #style: PageStyle = { kind: 'editor', sheets: [] };

  constructor(page: Element, actions: ToolActions) {
    const panel = document.createElement('nav');
    panel.className = 'almanac-contents';
    panel.id = 'almanac-contents';
    this.contents = new Contents(page, panel, () => {
      this.#show();
      actions.contentsChanged();
    });
    this.#contentsButton.setAttribute('aria-controls', panel.id);
    this.#contentsButton.addEventListener('click', () => this.toggleContents());
    this.#styleButton.addEventListener('click', () => actions.switchStyle());
    panel.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      this.toggleContents(false);
      this.#contentsButton.focus();
    });
    const tools = document.createElement('div');
    tools.className = 'almanac-tools';
    tools.append(this.#contentsButton, this.#styleButton);
    this.#page = page;
    this.#frame.className = 'almanac-aside';
    this.#frame.append(tools, panel);
    document.body.prepend(this.#frame);
    this.#show();
  }

  toggleContents(isShown?: boolean): void {
    if (this.#words !== undefined) this.contents.toggle(this.#words, isShown);
  }

  /** The page has changed. */
  update(words: PageWords): void {
    this.#words = words;
    // A rule that asks what is in the page would have it looked through at each change of the document by a script.
    this.#frame.classList.toggle('almanac-aside-left', this.#page.querySelector(':scope > [dir="rtl"]') !== null);
    this.contents.update(words);
    this.#show();
  }

  setStyle(style: PageStyle): void {
    this.#style = style;
    this.#show();
  }

  #show(): void {
    const words = this.#words;
    this.#contentsButton.hidden = words === undefined;
    this.#styleButton.hidden = words === undefined || this.#style.sheets.length === 0;
    if (words === undefined) return;
    this.#contentsButton.textContent = words.contents;
    this.#contentsButton.setAttribute('aria-expanded', String(this.contents.isShown));
    this.#styleButton.textContent = this.#style.kind === 'site' ? words.editorStyle : words.siteStyle;
  }
}

function button(className: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  return element;
}
