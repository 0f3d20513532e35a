/** Code between fences, as Hexo takes it out of a post before Markdown sees it. Lines are zero-based. */
export interface FencedCode {
  readonly startLine: number;
  /** The line of the closing fence. */
  readonly endLine: number;
  /** What stands before the first fence: white space, marks of a quote, or the mark of a list item. */
  readonly start: string;
  readonly fence: string;
  readonly info: string;
  readonly code: string;
}

/** Source: Hexo `plugins/filter/before_post_render/backtick_code_block.ts` (`rBacktick`), line by line. */
const OPENING = /^((?:(?:[^\S\r\n]*>){0,3}|[-*+]|\d+\.)[^\S\r\n]*)(`{3,}|~{3,})[^\S\r\n]*(|.*?[^`\s])[^\S\r\n]*$/;
const CLOSING = /^(?:[^\S\r\n]*>){0,3}[^\S\r\n]*(`{3,}|~{3,})[^\S\r\n]?$/;

/** Finds the fenced code of a post. What stands in comments of HTML stays there. */
export function findFences(lines: readonly string[]): readonly FencedCode[] {
  const closings = closingLines(lines);
  if (closings.size === 0) return [];
  const isComment = commentLines(lines);
  const found: FencedCode[] = [];
  for (let line = 0; line < lines.length; line++) {
    const [, start = '', fence = '', info = ''] = openingOf(lines[line] ?? '') ?? [];
    const endLine = fence === '' ? undefined : closings.get(fence)?.find((closing) => closing > line);
    if (endLine === undefined) continue;
    const code = withoutQuoteMarks(lines.slice(line + 1, endLine), start).join('\n');
    if (!isComment(line)) found.push({ startLine: line, endLine, start, fence, info, code });
    line = endLine;
  }
  return found;
}

/** Beyond, the pattern takes its time. */
const LONGEST_LINE = 2000;

function openingOf(line: string): readonly string[] | undefined {
  return line.length > LONGEST_LINE ? undefined : (OPENING.exec(line) ?? undefined);
}

/** The lines that close code, by their fences; each list can be asked once for each line, in order. */
function closingLines(lines: readonly string[]): ReadonlyMap<string, NextLine> {
  const found = new Map<string, number[]>();
  lines.forEach((text, line) => {
    const fence = CLOSING.exec(text)?.[1];
    if (fence === undefined) return;
    const list = found.get(fence) ?? [];
    found.set(fence, list);
    list.push(line);
  });
  return new Map([...found].map(([fence, list]) => [fence, new NextLine(list)]));
}

/** Finds lines in a list by growing numbers, without looking at one twice. */
class NextLine {
  readonly #lines: readonly number[];
  #index = 0;

  constructor(lines: readonly number[]) {
    this.#lines = lines;
  }

  find(isWanted: (line: number) => boolean): number | undefined {
    while (this.#index < this.#lines.length && !isWanted(this.#lines[this.#index] ?? 0)) this.#index++;
    return this.#lines[this.#index];
  }
}

function withoutQuoteMarks(lines: readonly string[], start: string): readonly string[] {
  const depth = start.split('>').length - 1;
  if (depth === 0) return lines;
  const marks = new RegExp(`^(?:[^\\S\\r\\n]*>){0,${depth}}(?:[^\\S\\r\\n]|$)`);
  return lines.map((line) => line.replace(marks, ''));
}

/** Tells the lines that begin within a comment of HTML. One without an end is none. */
function commentLines(lines: readonly string[]): (line: number) => boolean {
  const inside = new Set<number>();
  let open: number | undefined;
  lines.forEach((text, line) => {
    for (const [mark] of text.matchAll(/<!--|-->/g)) {
      if (mark === '<!--') open ??= line;
      else if (open !== undefined) {
        for (let number = open + 1; number <= line; number++) inside.add(number);
        open = undefined;
      }
    }
  });
  return (line) => inside.has(line);
}
