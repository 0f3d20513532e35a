import { Boxes, type Box, type BoxWords } from '../boxes';

/** What a box does to the elements around what follows it. */
export type Nesting = 'open' | 'close' | 'whole';

/** Boxes of an MDX text: a paragraph that holds nothing but elements is none. Source: @mdx-js/mdx `lib/plugin/remark-mark-and-unravel.js`. */
export class MdxBoxes extends Boxes {
  readonly #nestings: Nesting[] = [];
  readonly #html: string[] = [];
  readonly #mark: RegExp;
  readonly #paragraph: RegExp;

  constructor(text: string, words: BoxWords, firstLine: number) {
    super(text, words, firstLine);
    // The first box is never placed: it shows what marks are made of.
    const [open = '', close = ''] = super.add({ kind: 'html', html: '' }).split(/\d+/);
    this.#nestings.push('whole');
    this.#html.push('');
    this.#mark = new RegExp(`${open}(\\d+)${close}`);
    this.#paragraph = new RegExp(`<p((?: [^<>]*)?)>(\\s*${open}\\d+${close}[^]*?)</p>`, 'g');
  }

  override add(box: Box, nesting: Nesting = 'whole'): string {
    this.#nestings.push(nesting);
    this.#html.push(box.kind === 'html' ? box.html : '');
    return super.add(box);
  }

  override place(html: string): string {
    const unraveled = html.replace(this.#paragraph, (paragraph, attributes: string, content: string) =>
      this.#isOnlyElements(content) ? this.#withAttributes(content, attributes) : paragraph,
    );
    return super.place(unraveled);
  }

  #isOnlyElements(content: string): boolean {
    let depth = 0;
    let count = 0;
    const parts = content.split(this.#mark);
    for (const [index, part] of parts.entries()) {
      if (index % 2 === 0) {
        if (depth === 0 && part.trim() !== '') return false;
        continue;
      }
      const nesting = this.#nestings[Number(part)];
      if (nesting === 'open') depth++;
      if (nesting === 'close') depth--;
      if (depth < 0) return false;
      count++;
    }
    // One box that is whole takes the place of its paragraph anyway.
    return depth === 0 && count > 1;
  }

  /** Gives the attributes of the paragraph to its first element. */
  #withAttributes(content: string, attributes: string): string {
    return content.replace(this.#mark, (mark, index: string) => {
      const html = this.#html[Number(index)] ?? '';
      return html === '' ? mark : html.replace(/^<[A-Za-z][\w:-]*/, (start) => start + attributes);
    });
  }
}
