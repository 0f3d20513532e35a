/** A line of a content, its line end left out. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** The line that holds an offset. */
export function lineAt(content: string, offset: number): Line {
  // A search from a place before the start would begin at the start.
  const start = offset === 0 ? 0 : content.lastIndexOf('\n', offset - 1) + 1;
  const end = content.indexOf('\n', offset);
  return { text: content.slice(start, end < 0 ? content.length : end).replace(/\r$/, ''), start };
}

/** The lines above one, the nearest first. */
export function* linesAbove(content: string, { start }: Line): Generator<Line> {
  for (let at = start; at > 0;) {
    const line = lineAt(content, at - 1);
    yield line;
    at = line.start;
  }
}

/** The lines below one. */
export function* linesBelow(content: string, { start }: Line): Generator<Line> {
  for (let end = content.indexOf('\n', start); end >= 0; end = content.indexOf('\n', end + 1)) {
    yield lineAt(content, end + 1);
  }
}
