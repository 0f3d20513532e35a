import type { PageStyle } from '../protocol';

/** Names by which themes of blogs address the text of a post. */
const CUSTOMARY = [
  'content',
  'post-content',
  'entry-content',
  'article-content',
  'e-content',
  'markdown-body',
  'prose',
];

/** Dresses the post in the editor's theme or in the style sheets of its site. */
export class PageDress {
  #style: PageStyle = { kind: 'editor', sheets: [] };

  wear(style: PageStyle): void {
    this.#style = style;
    const isSite = style.kind === 'site';
    document.documentElement.classList.toggle('almanac-site-style', isSite);
    for (const link of document.querySelectorAll<HTMLLinkElement>('link.almanac-post-style')) link.disabled = isSite;
    const wanted = isSite ? style.sheets : [];
    const present = [...document.querySelectorAll<HTMLLinkElement>('link.almanac-site-sheet')];
    for (const link of present) if (!wanted.includes(link.href)) link.remove();
    for (const href of wanted) if (!present.some((link) => link.href === href)) addSheet(href);
    this.update();
  }

  /** Names the text as themes do; after each change of the page. */
  update(): void {
    const body = document.querySelector('.almanac-body');
    for (const name of CUSTOMARY) body?.classList.toggle(name, this.#style.kind === 'site');
    const { backgroundColor } = getComputedStyle(document.body);
    const isPainted = this.#style.kind === 'site' && !/^(?:transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor);
    if (isPainted) document.documentElement.style.setProperty('--paper', backgroundColor);
    else document.documentElement.style.removeProperty('--paper');
  }
}

/** Between the styles of the post and those of the page around it, which have the last word. */
function addSheet(href: string): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.className = 'almanac-site-sheet';
  link.href = href;
  const before = [...document.querySelectorAll('link.almanac-post-style, link.almanac-site-sheet')].at(-1);
  if (before === undefined) document.head.append(link);
  else before.after(link);
}
