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
  #last: ContentLines | undefined;

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
    const lines = this.#linesOf(content);
    const before = lines.at(start);
    const line = map[0] + before;
    const lineStart = lines.startOf(before);
    const column = this.#columnOf(content, before, line);
    const offset = (this.#starts[line] ?? 0) + column + start - lineStart;
    const isThere = column >= 0 && this.#text.startsWith(content.slice(start, end), offset);
    return isThere ? { start: offset, end: offset + end - start } : undefined;
  }

  #linesOf(content: string): ContentLines {
    if (this.#last?.content !== content) this.#last = new ContentLines(content);
    return this.#last;
  }

  /** Where a line of the content begins in a line of the text; -1 where it is no part of it. */
  #columnOf(content: string, before: number, line: number): number {
    const { columns } = this.#linesOf(content);
    const key = `${before} ${line}`;
    const known = columns.get(key);
    if (known !== undefined) return known;
    const column = this.#lines[line]?.indexOf(this.#linesOf(content).text(before)) ?? -1;
    columns.set(key, column);
    return column;
  }

  #byText(piece: string, block: Token): Span | undefined {
    const firstLine = this.#starts[block.map?.[0] ?? 0] ?? 0;
    const from = Math.max(firstLine, this.#cursors.get(block) ?? 0);
    const found = this.#text.indexOf(piece, from);
    const start = found < 0 ? this.#text.indexOf(piece, firstLine) : found;
    return start < 0 || piece === '' ? undefined : { start, end: start + piece.length };
  }
}

/** The lines of a block's text. A line may hold thousands of links: what is found out of it is kept. */
class ContentLines {
  readonly content: string;
  readonly #starts: readonly number[];
  /** By the line of the content and that of the text. */
  readonly columns = new Map<string, number>();

  constructor(content: string) {
    this.content = content;
    this.#starts = lineStarts(content);
  }

  startOf(line: number): number {
    return this.#starts[line] ?? this.content.length;
  }

  /** The line in which an offset stands. */
  at(offset: number): number {
    let [line, behind] = [0, this.#starts.length];
    while (behind - line > 1) {
      const middle = (line + behind) >> 1;
      if (this.startOf(middle) <= offset) line = middle;
      else behind = middle;
    }
    return line;
  }

  text(line: number): string {
    const next = this.#starts[line + 1];
    return this.content.slice(this.startOf(line), next === undefined ? undefined : next - 1).trimEnd();
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
