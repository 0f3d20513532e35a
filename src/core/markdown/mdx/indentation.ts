/** Lines within an element are indented as its author likes; Markdown would take some of that for code. */
interface Level {
  /** Columns that the first line within the element is indented by. */
  readonly from: number;
  /** Columns that it is indented by instead. */
  readonly to: number;
}

/** Moves the lines within elements to the left, as far as their first line needs it. */
export class Indentation {
  readonly #text: string;
  readonly #levels: Level[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** @param end offset behind the opening tag · @param column at which the tag is shown */
  enter(end: number, column: number): void {
    const rest = this.#text.slice(end, end + 10_000);
    const first = /\n([ \t]*)(?=[^\s])/.exec(rest.replace(/\r/g, ''))?.[1];
    this.#levels.push({ from: columns(first ?? ''), to: column });
  }

  leave(): void {
    this.#levels.pop();
  }

  /** A line of the text with the indentation that it is shown with. */
  shift(line: string): string {
    const level = this.#levels.at(-1);
    const indentation = /^[ \t]*/.exec(line)?.[0] ?? '';
    if (level === undefined || line.charAt(indentation.length) === '>') return line;
    const width = Math.max(0, columns(indentation) - level.from) + level.to;
    return ' '.repeat(width) + line.slice(indentation.length);
  }
}

function columns(indentation: string): number {
  return indentation.replace(/\t/g, '    ').length;
}
