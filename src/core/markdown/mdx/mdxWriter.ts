import type { FrontMatterData } from '../../frontMatter/frontMatter';
import type { BoxWords } from '../boxes';
import { escapeHtml } from '../escape';
import type { ExpandedText } from '../expandedText';
import { elementHtml } from './elementHtml';
import type { ElementContext } from './element';
import { Indentation } from './indentation';
import { LineWriter } from './lineWriter';
import { MdxBoxes } from './mdxBoxes';
import type { MdxElement, Paired } from './pairs';
import type { ErrorPiece, ExpressionPiece, MarkdownPiece, Piece, TagPiece } from './pieces';
import { printedValue, Scope } from './values';

/** The file that an MDX text stands in. */
export interface MdxFile {
  readonly data: FrontMatterData;
  /** Zero-based line at which the text begins. */
  readonly bodyLine?: number | undefined;
}

/** Writes the Markdown that an MDX text comes to, with boxes for what is no Markdown. */
export class MdxWriter {
  readonly #text: string;
  readonly #paired: Paired;
  readonly #boxes: MdxBoxes;
  readonly #out = new LineWriter();
  readonly #indentation: Indentation;
  readonly #context: ElementContext;
  /** What ends each element that was begun. */
  readonly #closings = new Map<MdxElement, string>();
  /** Until its end nothing is shown. */
  #hiddenIn: MdxElement | undefined;
  #line = 0;
  /** True behind a block, up to the end of its line. */
  #isBehindBlock = false;

  constructor(text: string, paired: Paired, { data, bodyLine = 0 }: MdxFile, words: BoxWords) {
    this.#text = text;
    this.#paired = paired;
    this.#boxes = new MdxBoxes(text, words, bodyLine);
    this.#indentation = new Indentation(text);
    const modules = paired.pieces.filter(({ kind }) => kind === 'esm').map(({ start, end }) => text.slice(start, end));
    let number = 0;
    this.#context = { text, words, scope: new Scope(modules.join('\n'), data), nextNumber: () => ++number };
  }

  write(): ExpandedText {
    for (const piece of this.#paired.pieces) {
      if (this.#hiddenIn === undefined || piece === this.#hiddenIn.close) this.#piece(piece);
      this.#line += linesIn(this.#text, piece.start, piece.end);
    }
    return { text: this.#out.text, lines: (line) => this.#out.lineOf(line), boxes: this.#boxes };
  }

  #piece(piece: Piece): void {
    switch (piece.kind) {
      case 'markdown':
        return this.#markdown(piece);
      case 'esm':
        return;
      case 'expression':
        return this.#expression(piece);
      case 'tag':
        return this.#tag(piece);
      case 'error':
        return this.#error(piece);
    }
  }

  #markdown({ start, end }: MarkdownPiece): void {
    let source = this.#text.slice(start, end);
    if (this.#isBehindBlock) source = source.replace(/^[ \t]+/, '');
    if (source === '') return;
    this.#isBehindBlock = false;
    const isLineStart = start === 0 || this.#text.charAt(start - 1) === '\n';
    const lines = source.split('\n');
    const shown = lines.map((line, index) => (index > 0 || isLineStart ? this.#indentation.shift(line) : line));
    this.#out.write(shown.join('\n'), this.#line, true);
  }

  #expression(piece: ExpressionPiece): void {
    const found = this.#context.scope.valueOf(piece.source);
    const printed = found.kind === 'known' ? printedValue(found.value) : undefined;
    if (found.kind === 'nothing' || printed === '') return;
    if (printed !== undefined) return this.#value(printed, piece);
    const source = this.#text.slice(piece.start, piece.end);
    const name = source.length > 60 ? `${source.slice(0, 59)}…` : source;
    this.#put(this.#boxes.add({ kind: 'tag', name: name.replace(/\s+/g, ' '), source, line: this.#line }), piece);
  }

  /** A value is text, also to headings and their ids; alone it is no paragraph. */
  #value(text: string, piece: ExpressionPiece): void {
    if (piece.paragraph !== undefined) this.#put(escapeMarkdown(text), piece);
    else this.#put(this.#boxes.add({ kind: 'html', html: escapeHtml(text) }), piece);
  }

  #error(piece: ErrorPiece): void {
    const source = this.#text.slice(piece.start, piece.end);
    this.#put(this.#boxes.add({ kind: 'error', message: piece.message, source, line: this.#line }), piece);
  }

  #tag(piece: TagPiece): void {
    const element = this.#paired.elements.get(piece);
    if (element === undefined) return;
    if (piece === element.open) this.#begin(element, piece);
    if (piece === element.close && piece !== element.open) this.#end(element, piece);
  }

  #begin(element: MdxElement, piece: TagPiece): void {
    const isWhole = element.open === element.close;
    const { open, close, hidesChildren, isUnknown } = elementHtml(element, this.#context);
    if (isUnknown === true && isWhole && piece.paragraph === undefined) {
      const source = this.#text.slice(piece.start, piece.end);
      this.#put(this.#boxes.add({ kind: 'tag', name: piece.tag.name, source, line: this.#line }), piece);
      return;
    }
    const html = isWhole ? open + close : open;
    this.#put(this.#boxes.add({ kind: 'html', html }, isWhole ? 'whole' : 'open'), piece);
    if (isWhole) return;
    this.#closings.set(element, close);
    if (hidesChildren === true) this.#hiddenIn = element;
    if (piece.paragraph === undefined) this.#indentation.enter(piece.end, widthOf(this.#prefix));
  }

  #end(element: MdxElement, piece: TagPiece): void {
    this.#hiddenIn = undefined;
    if (piece.paragraph === undefined) this.#indentation.leave();
    this.#put(this.#boxes.add({ kind: 'html', html: this.#closings.get(element) ?? '' }, 'close'), piece);
  }

  /** What stands before the last block in its line: marks of quotes and lists. */
  #prefix = '';

  /** Writes into the line, or as a block with a line of its own. */
  #put(text: string, { paragraph }: { readonly paragraph: number | undefined }): void {
    if (paragraph !== undefined) return this.#out.write(text, this.#line);
    if (this.#isBehindBlock) this.#out.write(`\n${this.#prefix.replace(/[^\s>]/g, ' ')}`, this.#line);
    else this.#prefix = this.#out.lastLine;
    this.#out.write(text, this.#line);
    this.#isBehindBlock = true;
  }
}

/** How far a block is indented that stands behind marks of lists; 0 within a quote, where nothing is moved. */
function widthOf(prefix: string): number {
  return prefix.includes('>') ? 0 : prefix.replace(/\t/g, '    ').length;
}

function linesIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** A text as Markdown that says just that. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
