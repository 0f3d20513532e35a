/** Parts highlighted HTML into its lines; elements that reach over a line end are closed there and opened again. */
export function linesOfHtml(html: string): readonly string[] {
  const lines: string[] = [];
  const open: string[] = [];
  let line = '';
  for (const [piece] of html.matchAll(/<[^>]*>|\n|[^<\n]+|</g)) {
    if (piece === '\n') {
      lines.push(line + '</span>'.repeat(open.length));
      line = open.join('');
      continue;
    }
    if (piece.startsWith('</')) open.pop();
    else if (piece.startsWith('<span')) open.push(piece);
    line += piece;
  }
  lines.push(line + '</span>'.repeat(open.length));
  return lines;
}

/** The numbers that a range such as `1,3-5` names; at most so many that nobody waits for them. */
export function numbersIn(range: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const part of range.split(',')) {
    const [, first = '', last = first] = /^\s*(\d{1,6})\s*(?:-\s*(\d{1,6})\s*)?$/.exec(part) ?? [];
    if (first === '') continue;
    for (let number = Number(first); number <= Number(last) && numbers.size < 10_000; number++) numbers.add(number);
  }
  return numbers;
}

/**
 * Marks lines of code.
 * @param html finished HTML of the code
 * @param classesOf the classes of a line, by its zero-based number; none where it stands as it is
 */
export function markLines(html: string, classesOf: (line: number) => readonly string[]): string {
  const isEnded = html.endsWith('\n');
  const lines = linesOfHtml(isEnded ? html.slice(0, -1) : html);
  const marked = lines.map((line, index) => `<span class="${['line', ...classesOf(index)].join(' ')}">${line}</span>`);
  return marked.join('\n') + (isEnded ? '\n' : '');
}
