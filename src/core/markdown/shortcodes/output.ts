/** A piece of text, and where in the post it came from. */
interface Piece {
  readonly offset: number;
  readonly source: number;
  /** True where it stands in the post just so, so that each of its lines has a line of its own. */
  readonly isVerbatim: boolean;
}

/** Gathers the text that Markdown is to read, and remembers for each line the line of the post that it came from. */
export class Output {
  #text = '';
  readonly #pieces: Piece[] = [];

  get text(): string {
    return this.#text;
  }

  /** @param source the place in the post, in UTF-16 code units */
  write(text: string, source: number, isVerbatim: boolean): void {
    if (text === '') return;
    this.#pieces.push({ offset: this.#text.length, source, isVerbatim });
    this.#text += text;
  }

  /** For each line of the text, the zero-based line of the post. */
  lines(post: string): readonly number[] {
    const lineStarts = startsOf(post);
    let piece = 0;
    let line = 0;
    return startsOf(this.#text).map((offset) => {
      while ((this.#pieces[piece + 1]?.offset ?? Infinity) <= offset) piece++;
      const { offset: start = 0, source = 0, isVerbatim = false } = this.#pieces[piece] ?? {};
      const place = isVerbatim ? source + offset - start : source;
      while ((lineStarts[line + 1] ?? Infinity) <= place) line++;
      return line;
    });
  }
}

function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return starts;
}
