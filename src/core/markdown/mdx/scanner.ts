import { fragmentEnd } from '../../generators/program/scan';
import { expressionEnd, isError, readTag } from './jsxTag';
import type { Piece } from './pieces';

/** What may stand before a block in its line: indentation, marks of quotes and of list items. */
const CONTAINERS = /(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/y;
const FENCE = /(`{3,}(?=[^`\n]*$)|~{3,})/my;
const ESM = /(?:import|export)(?=[ \t{*"'])/y;
const OWN_ID = /^#{1,6}[ \t].*\{#[\w-]+\}[ \t]*$/;

/** So many characters are read in vain in one text; beyond, braces and backticks are text. */
const MOST_IN_VAIN = 2_000_000;
const LONGEST_SPAN = 10_000;

export interface ScanOptions {
  /** True where `<!-- -->` is a comment, as Docusaurus has it; else MDX knows none. */
  readonly hasHtmlComments: boolean;
  /** True where what stands between dollar signs is mathematics. */
  readonly hasMath: boolean;
}

/**
 * Parts an MDX text into Markdown and what MDX adds to it. Code is Markdown.
 * Sources: micromark-extension-mdxjs-esm, -mdx-expression and -mdx-jsx, `lib/syntax.js`.
 */
export function scanMdx(text: string, options: ScanOptions): readonly Piece[] {
  return new Scanner(text, options).scan();
}

class Scanner {
  readonly #pieces: Piece[] = [];
  #at = 0;
  /** Where the Markdown begins that is not in a piece yet. */
  #kept = 0;
  #paragraph = 0;
  #isInParagraph = false;
  #vainLeft = MOST_IN_VAIN;

  constructor(
    readonly text: string,
    readonly options: ScanOptions,
  ) {}

  scan(): readonly Piece[] {
    while (this.#at < this.text.length) this.#line();
    this.#keepTo(this.text.length);
    return this.#pieces;
  }

  #line(): void {
    const start = this.#at;
    const blockStart = start + (this.#matchAt(CONTAINERS, start)?.length ?? 0);
    const end = this.#lineEnd(start);
    if (blockStart >= end) {
      this.#isInParagraph = false;
      this.#at = end + 1;
    } else if (blockStart === start && !this.#isInParagraph && this.#matchAt(ESM, start) !== undefined) {
      this.#esm();
    } else if (this.#matchAt(FENCE, blockStart) !== undefined) {
      this.#fence(blockStart);
    } else if (!this.#flow(blockStart, end)) {
      this.#textLine(blockStart, end);
    }
  }

  /** Imports and exports end at a blank line at which no bracket is open. */
  #esm(): void {
    const start = this.#at;
    let depth = 0;
    let firstEnd: number | undefined;
    let at = start;
    while (at < this.text.length) {
      if (/^\n[ \t]*(?:\n|$)/.test(this.text.slice(at, at + 200))) {
        firstEnd ??= at;
        if (depth <= 0) break;
      }
      const char = this.text.charAt(at);
      if ('([{'.includes(char)) depth++;
      if (')]}'.includes(char)) depth--;
      at = this.#codeEnd(at);
    }
    this.#keepTo(start);
    if (depth <= 0) this.#push({ kind: 'esm', start, end: at });
    else {
      const message = 'Could not parse import/exports with acorn';
      this.#push({ kind: 'error', message, start, end: firstEnd ?? at, paragraph: undefined });
    }
  }

  /** Behind a comment, or what a program has at this place. */
  #codeEnd(at: number): number {
    if (this.text.startsWith('//', at)) return this.#lineEnd(at);
    if (!this.text.startsWith('/*', at)) return fragmentEnd(this.text, at);
    const end = this.text.indexOf('*/', at + 2);
    return end < 0 ? this.text.length : end + 2;
  }

  #fence(blockStart: number): void {
    const marks = this.#matchAt(FENCE, blockStart) ?? '';
    const closing = new RegExp(`^[ \\t>]*${marks}${marks.charAt(0)}*[ \\t]*$`);
    this.#isInParagraph = false;
    let at = this.#lineEnd(blockStart) + 1;
    while (at < this.text.length) {
      const end = this.#lineEnd(at);
      const line = this.text.slice(at, end);
      at = end + 1;
      if (closing.test(line)) break;
    }
    this.#at = at;
  }

  /** Tags and expressions that have their lines to themselves are blocks. */
  #flow(blockStart: number, lineEnd: number): boolean {
    if (!/[<{]/.test(this.text.charAt(blockStart))) return false;
    const found: Piece[] = [];
    let at = blockStart;
    let end = lineEnd;
    while (at < end) {
      const piece = this.#insertedAt(at, undefined);
      if (piece === undefined || piece.kind === 'error') return false;
      found.push(piece);
      at = piece.end;
      end = this.#lineEnd(at);
      while (at < end && /[ \t\r]/.test(this.text.charAt(at))) at++;
    }
    for (const piece of found) {
      this.#keepTo(piece.start);
      this.#push(piece);
    }
    this.#isInParagraph = false;
    this.#at = end + 1;
    return true;
  }

  #textLine(blockStart: number, lineEnd: number): void {
    const line = this.text.slice(blockStart, lineEnd);
    if (!this.#isInParagraph) this.#paragraph++;
    this.#isInParagraph = !/^(?:#{1,6}[ \t]|\|)/.test(line);
    this.#at = blockStart;
    if (/^(?::{3,}|\[[^\]]+\]:)/.test(line)) {
      this.#at = lineEnd + 1;
      return;
    }
    const limit = OWN_ID.test(line) ? blockStart + line.lastIndexOf('{#') : undefined;
    while (this.#at < this.text.length && this.text.charAt(this.#at) !== '\n') {
      if (this.#at === limit) this.#at = lineEnd;
      else this.#character();
    }
    this.#at++;
  }

  #character(): void {
    const char = this.text.charAt(this.#at);
    if (char === '\\') this.#at += this.text.charAt(this.#at + 1) === '\n' ? 1 : 2;
    else if (char === '`') this.#span('`');
    else if (char === '$' && this.options.hasMath) this.#span('$');
    else if (char === ']' && this.text.charAt(this.#at + 1) === '(') this.#destination();
    else if (char === '<' || char === '{') this.#inserted();
    else this.#at++;
  }

  /** Code or mathematics, up to as many marks as it begins with, within the paragraph. */
  #span(mark: string): void {
    const start = this.#at;
    while (this.text.charAt(this.#at) === mark) this.#at++;
    const marks = this.text.slice(start, this.#at);
    if (this.#vainLeft <= 0) return;
    const paragraphEnd = /\n[ \t]*\n/.exec(this.text.slice(this.#at, this.#at + LONGEST_SPAN))?.index ?? LONGEST_SPAN;
    const rest = this.text.slice(this.#at, this.#at + paragraphEnd);
    for (let index = rest.indexOf(marks); index >= 0; index = rest.indexOf(marks, index)) {
      let end = index;
      while (rest.charAt(end) === mark) end++;
      if (end - index === marks.length) {
        this.#at += end;
        return;
      }
      index = end;
    }
    this.#vainLeft -= LONGEST_SPAN;
  }

  /** The address of a link: braces and brackets in it mean nothing. */
  #destination(): void {
    const match = /^\]\((?:<[^<>\n]*>|[^\s()]*)/.exec(this.text.slice(this.#at, this.#at + 2000));
    this.#at += match?.[0].length ?? 1;
  }

  #inserted(): void {
    const piece = this.#insertedAt(this.#at, this.#paragraph);
    if (piece === undefined) {
      this.#at++;
      return;
    }
    this.#keepTo(piece.start);
    this.#push(piece);
  }

  #insertedAt(start: number, paragraph: number | undefined): Piece | undefined {
    if (this.text.charAt(start) === '{') return this.#expressionAt(start, paragraph);
    if (this.options.hasHtmlComments && this.text.startsWith('<!--', start)) {
      const end = this.text.indexOf('-->', start + 4);
      if (end >= 0) return { kind: 'expression', source: '', start, end: end + 3, paragraph };
    }
    const tag = this.text.charAt(start) === '<' ? readTag(this.text, start) : undefined;
    if (tag === undefined) return undefined;
    const { end } = tag;
    return isError(tag)
      ? { kind: 'error', message: tag.message, start, end, paragraph }
      : { kind: 'tag', tag, start, end, paragraph };
  }

  #expressionAt(start: number, paragraph: number | undefined): Piece | undefined {
    if (this.#vainLeft <= 0) return undefined;
    const end = expressionEnd(this.text, start);
    if (end === undefined) {
      this.#vainLeft -= LONGEST_SPAN;
      const message = 'Unexpected end of file in expression, expected a corresponding closing brace for `{`';
      return { kind: 'error', message, start, end: start + 1, paragraph };
    }
    return { kind: 'expression', source: this.text.slice(start + 1, end - 1), start, end, paragraph };
  }

  #keepTo(end: number): void {
    if (end > this.#kept) this.#pieces.push({ kind: 'markdown', start: this.#kept, end });
    this.#kept = end;
  }

  #push(piece: Piece): void {
    this.#pieces.push(piece);
    this.#at = piece.end;
    this.#kept = piece.end;
  }

  #lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }

  #matchAt(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0];
  }
}
