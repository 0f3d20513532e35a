import type { Token } from 'markdown-it';
import type { Span } from './head';

/** Finds where pieces of blocks stand in the text that the blocks were read from. */
export class SourceFinder {
  readonly #text: string;
  readonly #lines: readonly string[];
  readonly #starts: readonly number[];
  /** Behind the last piece that was found in a block: the next one is looked for from there. */
  readonly #cursors = new Map<Token, number>();

  /** The lines of the block that was looked at last. */
  #last: { readonly content: string; readonly starts: readonly number[] } | undefined;

  constructor(text: string) {
    this.#text = text;
    const starts = lineStarts(text);
    this.#starts = starts;
    this.#lines = starts.map((start, index) => text.slice(start, (starts[index + 1] ?? text.length + 1) - 1));
  }

  /**
   * @param content the text of a block as it was read: indentation and the marks of quotes and lists are taken off its lines
   * @param span a piece of it
   */
  find(content: string, span: Span, block: Token): Span | undefined {
    const found = this.#byLine(content, span, block) ?? this.#byText(content.slice(span.start, span.end), block);
    if (found !== undefined) this.#cursors.set(block, found.end);
    return found;
  }

  /** Each line of the content is the end, or a part, of a line of the block. */
  #byLine(content: string, { start, end }: Span, { map }: Token): Span | undefined {
    if (map === null) return undefined;
    const inContent = this.#startsOf(content);
    const before = inContent.findLastIndex((lineStart) => lineStart <= start);
    const line = map[0] + before;
    const lineStart = inContent[before] ?? 0;
    const lineEnd = content.indexOf('\n', start);
    const inner = content.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).trimEnd();
    const column = this.#lines[line]?.indexOf(inner) ?? -1;
    const offset = (this.#starts[line] ?? 0) + column + start - lineStart;
    const isThere = column >= 0 && this.#text.startsWith(content.slice(start, end), offset);
    return isThere ? { start: offset, end: offset + end - start } : undefined;
  }

  #startsOf(content: string): readonly number[] {
    if (this.#last?.content !== content) this.#last = { content, starts: lineStarts(content) };
    return this.#last.starts;
  }

  #byText(piece: string, block: Token): Span | undefined {
    const firstLine = this.#starts[block.map?.[0] ?? 0] ?? 0;
    const from = Math.max(firstLine, this.#cursors.get(block) ?? 0);
    const found = this.#text.indexOf(piece, from);
    const start = found < 0 ? this.#text.indexOf(piece, firstLine) : found;
    return start < 0 || piece === '' ? undefined : { start, end: start + piece.length };
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
