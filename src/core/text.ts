/** A place in a text: zero-based line and zero-based column, in UTF-16 code units, as editors count. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a text, from `start` up to but not including `end`. */
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** The replacement of the characters from `start` up to `end` (UTF-16 offsets) by `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The position of an offset in a text. Line ends are `\n`, `\r\n` and a lone `\r`.
 * @param offset UTF-16 offset; one beyond the end counts as the end.
 */
export function positionAt(text: string, offset: number): TextPosition {
  const end = Math.min(offset, text.length);
  let line = 0;
  let lineStart = 0;
  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index);
    const isLineEnd = code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10);
    if (!isLineEnd) continue;
    line++;
    lineStart = index + 1;
  }
  return { line, column: end - lineStart };
}

/** Where the lines of a text begin, for whoever asks for many positions: `positionAt` walks the text for each. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineEnd.length);
    this.#starts = starts;
    this.#length = text.length;
  }

  /** The same as `positionAt` of the text. */
  positionAt(offset: number): TextPosition {
    const end = Math.min(offset, this.#length);
    let [line, behind] = [0, this.#starts.length];
    while (behind - line > 1) {
      const middle = (line + behind) >> 1;
      if (this.startOf(middle) <= end) line = middle;
      else behind = middle;
    }
    return { line, column: end - this.startOf(line) };
  }

  /** The same as `rangeAt` of the text. */
  rangeAt(start: number, end: number): TextRange {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** Offset of the first character of a line; the end of the text for lines behind the last. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#length;
  }
}

/** The range between two offsets of a text. */
export function rangeAt(text: string, start: number, end: number): TextRange {
  return { start: positionAt(text, start), end: positionAt(text, end) };
}

/**
 * The text after a list of edits that do not overlap.
 * @param edits in any order; offsets refer to `text` as it is before all of them.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** A text without what stands from each `<` to the next `>`. A `<` that nothing closes stays. In one walk, however many there are. */
export function stripTags(text: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    const close = open < 0 ? -1 : text.indexOf('>', open);
    if (close < 0) return kept + text.slice(at);
    kept += text.slice(at, open);
    at = close + 1;
  }
}
