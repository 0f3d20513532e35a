import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it';

/** The line of the file that a line of the rendered Markdown stands for. Both are zero-based. */
export type LineMap = (line: number) => number;

const LINES = Symbol('source lines');

/** The environment of a render in which `sourceLines` knows the file. */
export function withLines(lines: LineMap): Env {
  return { [LINES]: lines };
}

/** Tokens that are printed without a tag of their own. */
const UNMARKED: ReadonlySet<string> = new Set(['inline', 'math_block']);

/** Marks each block with `data-line`: the zero-based line of the file at which it begins, front matter counted. */
export function sourceLines(md: MarkdownIt): void {
  md.core.ruler.push('source_lines', (state: StateCore) => {
    const lines = state.env[LINES];
    if (!isLineMap(lines)) return;
    for (const token of state.tokens) markLine(token, lines);
  });
}

function isLineMap(value: unknown): value is LineMap {
  return typeof value === 'function';
}

function markLine(token: Token, lines: LineMap): void {
  if (token.map === null || token.nesting < 0 || token.hidden || UNMARKED.has(token.type)) return;
  const line = String(lines(token.map[0]));
  if (token.type === 'html_block') token.content = withLine(token.content, line);
  else token.attrSet('data-line', line);
}

/** Raw HTML that begins with an opening tag gets the mark there; other HTML has no place for it. */
function withLine(html: string, line: string): string {
  return html.replace(/^(\s*<[A-Za-z][\w:-]*)(?=[\s>/])/, `$1 data-line="${line}"`);
}
