import type { Emitter, Token } from 'liquidjs';
import { printed } from './printing';

/** A piece of output, and where in the source it came from. */
interface Piece {
  readonly offset: number;
  readonly source: number;
  /** True where output and source are the same text, so that each of its lines has a line of its own. */
  readonly isVerbatim: boolean;
}

/** Gathers what a template prints, and remembers for each line of it the place in the source that printed it. */
export class LineEmitter implements Emitter {
  buffer = '';
  readonly #source: string;
  readonly #pieces: Piece[] = [];
  readonly #print: (value: unknown) => string;
  #position = 0;
  #isVerbatim = false;

  /** @param print a value as text; without it, as Ruby's Liquid prints it */
  constructor(source: string, print: (value: unknown) => string = printed) {
    this.#source = source;
    this.#print = print;
  }

  /** What is written from now on comes from this token. Tokens of included files count as the tag that includes them. */
  moveTo(token: Token, isVerbatim: boolean): void {
    if (token.input !== this.#source) return;
    this.#position = token.begin + (isVerbatim && 'trimLeft' in token ? Number(token.trimLeft) : 0);
    this.#isVerbatim = isVerbatim;
  }

  /** The same for what has no token: from now on comes from this offset of the source. */
  moveToOffset(offset: number, isVerbatim: boolean): void {
    this.#position = offset;
    this.#isVerbatim = isVerbatim;
  }

  write(html: unknown): void {
    const text = this.#print(html);
    if (text === '') return;
    this.#pieces.push({ offset: this.buffer.length, source: this.#position, isVerbatim: this.#isVerbatim });
    this.buffer += text;
  }

  /** For each line of the output, the zero-based line of the source that it came from. */
  lines(): readonly number[] {
    const sourceLines = lineStarts(this.#source);
    let piece = 0;
    let sourceLine = 0;
    return lineStarts(this.buffer).map((offset) => {
      while (piece + 1 < this.#pieces.length && (this.#pieces[piece + 1]?.offset ?? 0) <= offset) piece++;
      const { offset: start = 0, source = 0, isVerbatim = false } = this.#pieces[piece] ?? {};
      const place = isVerbatim ? source + offset - start : source;
      if ((sourceLines[sourceLine] ?? 0) > place) sourceLine = 0; // A loop prints earlier lines again.
      while ((sourceLines[sourceLine + 1] ?? Infinity) <= place) sourceLine++;
      return sourceLine;
    });
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return starts;
}
