/** Writes a text that stands for another one, and remembers the line of that for each of its lines. */
export class LineWriter {
  readonly #finished: string[] = [];
  readonly #lines: number[] = [0];
  #last = '';

  get text(): string {
    return [...this.#finished, this.#last].join('\n');
  }

  /** The line that is being written. */
  get lastLine(): string {
    return this.#last;
  }

  /** @param line zero-based line that the text comes from; its line ends lead on from there where `isVerbatim` */
  write(text: string, line: number, isVerbatim = false): void {
    if (this.#last === '') this.#lines[this.#lines.length - 1] = line;
    const [first = '', ...others] = text.split('\n');
    this.#last += first;
    others.forEach((part, index) => {
      this.#finished.push(this.#last);
      this.#lines.push(isVerbatim ? line + index + 1 : line);
      this.#last = part;
    });
  }

  /** The line that a line of the text stands for. */
  lineOf(line: number): number {
    return this.#lines[Math.min(line, this.#lines.length - 1)] ?? 0;
  }
}
