import { escapeAttribute, escapeHtml } from './escape';

/** Something that a template tag stands for and that is no Markdown: shown as it is, at its place. */
export type Box =
  /** A tag that is not known here. */
  | { readonly kind: 'tag'; readonly name: string; readonly source: string; readonly line: number }
  /** A tag at which the generator would stop. */
  | { readonly kind: 'error'; readonly message: string; readonly source: string; readonly line: number }
  /** HTML that is finished. */
  | { readonly kind: 'html'; readonly html: string };

/** Words around boxes; core has none of its own. */
export interface BoxWords {
  /** Says what a tag is that is not known; `{0}` is its name. */
  readonly unknownTag: string;
  /** Says that the site would not build; `{0}` is the line, `{1}` the reason. */
  readonly error: string;
  /** Says that templates run for longer than a preview waits; `{0}` is the reason. */
  readonly tooLong: string;
}

/** So many boxes are labelled; of more, a post shows the source alone. */
const MOST_LABELS = 1_000;

export const englishBoxWords: BoxWords = {
  unknownTag: 'Template tag {0}',
  error: 'The site would not build. Line {0}: {1}',
  tooLong: 'The templates of this post need more than a preview allows: {0}',
};

/** The source of a box that stands for all templates of a post: they ran too long, and nothing of them is shown. */
export const ALL_TEMPLATES = '{% … %}';

/**
 * Keeps boxes out of Markdown's hands: each is a short word of characters for private use until the HTML is finished.
 */
export class Boxes {
  readonly #boxes: Box[] = [];
  readonly #open: string;
  readonly #close: string;
  readonly #words: BoxWords;
  readonly #firstLine: number;

  /**
   * @param text the text that the boxes will stand in: its own characters are not used
   * @param firstLine zero-based line of the file at which the lines of boxes begin to count
   */
  constructor(text: string, words: BoxWords, firstLine = 0) {
    const unused = unusedCharacters(text);
    this.#open = unused[0];
    this.#close = unused[1];
    this.#words = words;
    this.#firstLine = firstLine;
  }

  get all(): readonly Box[] {
    return this.#boxes;
  }

  /** @returns what to write into the Markdown instead of the box */
  add(box: Box): string {
    this.#boxes.push(box);
    return `${this.#open}${this.#boxes.length - 1}${this.#close}`;
  }

  /** Puts the boxes into HTML. One that was alone in a paragraph takes the place of the paragraph. */
  place(html: string): string {
    const mark = `${this.#open}(\\d+)${this.#close}`;
    const alone = new RegExp(`<p((?: [^<>]*)?)>\\s*${mark}\\s*</p>`, 'g');
    const anywhere = new RegExp(`(<[A-Za-z/!][^<>]*?)?${mark}`, 'g');
    let result = html.replace(alone, (_, attributes: string, index: string) => this.#block(Number(index), attributes));
    while (result.includes(this.#open)) {
      const before = result;
      result = result.replace(anywhere, (_, tag: string | undefined, index: string) =>
        tag === undefined ? this.#span(Number(index)) : tag + escapeAttribute(this.#source(Number(index))),
      );
      if (result === before) break;
    }
    return result;
  }

  /** What stands in code or other text where HTML has no place. */
  placeAsText(text: string): string {
    return text.replace(new RegExp(`${this.#open}(\\d+)${this.#close}`, 'g'), (_, index: string) =>
      this.#source(Number(index)),
    );
  }

  #source(index: number): string {
    const box = this.#boxes[index];
    if (box === undefined) return '';
    return box.kind === 'html' ? box.html : box.source.replaceAll('&', '&amp;');
  }

  #block(index: number, attributes: string): string {
    const box = this.#boxes[index];
    if (box === undefined) return '';
    if (box.kind === 'html') return withAttributes(box.html, attributes);
    if (!isLabelled(box, index)) return `<p${attributes}>${this.#span(index)}</p>`;
    return (
      `<div class="almanac-box almanac-box-${box.kind}"${attributes} role="note">` +
      `<div class="almanac-box-label">${escapeHtml(this.#label(box))}</div>` +
      `<pre><code>${escapeHtml(box.source)}</code></pre></div>`
    );
  }

  #span(index: number): string {
    const box = this.#boxes[index];
    if (box === undefined) return '';
    if (box.kind === 'html') return box.html;
    const title = isLabelled(box, index) ? ` title="${escapeHtml(this.#label(box))}"` : '';
    return `<span class="almanac-chip almanac-chip-${box.kind}"${title}>${escapeHtml(box.source)}</span>`;
  }

  #label(box: Exclude<Box, { kind: 'html' }>): string {
    if (box.kind === 'tag') return this.#words.unknownTag.replace('{0}', () => box.name);
    if (box.source === ALL_TEMPLATES) return this.#words.tooLong.replace('{0}', () => box.message);
    return this.#words.error.replace('{0}', String(this.#firstLine + box.line + 1)).replace('{1}', () => box.message);
  }
}

function isLabelled(box: Exclude<Box, { kind: 'html' }>, index: number): boolean {
  return index < MOST_LABELS || box.source === ALL_TEMPLATES;
}

function withAttributes(html: string, attributes: string): string {
  return attributes === '' ? html : html.replace(/^(\s*<[A-Za-z][\w:-]*)/, (start) => start + attributes);
}

/** Two characters for private use that do not stand in a text. */
function unusedCharacters(text: string): [string, string] {
  const found: string[] = [];
  for (let code = 0xe000; found.length < 2 && code < 0xf8ff; code++) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) found.push(character);
  }
  return [found[0] ?? '\uF8FE', found[1] ?? '\uF8FF'];
}
