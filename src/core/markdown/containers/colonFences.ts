import type { MarkdownIt, StateBlock, Token } from 'markdown-it';

/** An element that a container consists of. */
export interface Element {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string])[];
}

/** What a container is printed as. */
export interface Container extends Element {
  /** Inline Markdown above the content. */
  readonly title?: (Element & { readonly text: string }) | undefined;
  /** Stands around the content, below the title. */
  readonly body?: Element | undefined;
  /** Tells rules that finish the container what it is. */
  readonly kind?: string | undefined;
}

export interface ColonFenceOptions {
  /** Names the rule. */
  readonly name: string;
  /** @returns what the line behind its colons opens; undefined where it opens nothing */
  readonly open: (params: string) => Container | undefined;
  /** True where any line of colons closes the innermost container, and opening ones are counted; else only one as long. */
  readonly isNested?: boolean | undefined;
}

const MARK = ':';
const FEWEST = 3;

/**
 * Containers between lines of three colons or more, such as `::: tip` or `:::note`.
 * Sources: markdown-it-container `index.mjs`; micromark-extension-directive `lib/directive-container.js`.
 */
export function colonFences(md: MarkdownIt, { name, open, isNested = false }: ColonFenceOptions): void {
  const rule = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
    const opening = fenceAt(state, startLine);
    const container = opening === undefined ? undefined : open(opening.params);
    if (opening === undefined || container === undefined) return false;
    if (silent) return true;
    const closing = isNested
      ? closingByCount(state, startLine, endLine, open)
      : closingByLength(state, startLine, endLine, opening.length);
    pushContainer(state, container, [startLine, closing], name);
    state.line = closing + (closing < endLine && fenceAt(state, closing) !== undefined ? 1 : 0);
    return true;
  };
  md.block.ruler.before('fence', name, rule, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

interface Fence {
  readonly length: number;
  readonly params: string;
}

function fenceAt(state: StateBlock, line: number): Fence | undefined {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return undefined;
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const end = state.eMarks[line] ?? 0;
  let at = start;
  while (at < end && state.src.charAt(at) === MARK) at++;
  return at - start < FEWEST ? undefined : { length: at - start, params: state.src.slice(at, end) };
}

/** The line that closes a container, or that behind its last one: as many colons as opened it, even within code. */
function closingByLength(state: StateBlock, startLine: number, endLine: number, length: number): number {
  for (let line = startLine + 1; line < endLine; line++) {
    if (!isInside(state, line)) return line;
    const fence = fenceAt(state, line);
    if (fence !== undefined && fence.length >= length && fence.params.trim() === '') return line;
  }
  return endLine;
}

/** The line that closes a container, or that behind its last one: any colons do, unless they close one within. */
function closingByCount(
  state: StateBlock,
  startLine: number,
  endLine: number,
  open: ColonFenceOptions['open'],
): number {
  let depth = 1;
  let code: string | undefined;
  for (let line = startLine + 1; line < endLine; line++) {
    if (!isInside(state, line)) return line;
    code = codeAround(state, line, code);
    const fence = code === undefined ? fenceAt(state, line) : undefined;
    if (fence?.params.trim() === '') depth--;
    else if (fence !== undefined && open(fence.params) !== undefined) depth++;
    if (depth === 0) return line;
  }
  return endLine;
}

/** False for a line that ends the list item around the container. */
function isInside(state: StateBlock, line: number): boolean {
  return state.isEmpty(line) || (state.sCount[line] ?? 0) >= state.blkIndent;
}

/** The fence of the code that a line stands in, if any: its colons mean nothing. */
function codeAround(state: StateBlock, line: number, before: string | undefined): string | undefined {
  const text = state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const fence = /^(`{3,}|~{3,})([^]*)$/.exec(text);
  if (fence === null) return before;
  const [, marks = '', rest = ''] = fence;
  if (before === undefined) return marks.startsWith('`') && rest.includes('`') ? undefined : marks;
  return marks.startsWith(before) && rest.trim() === '' ? undefined : before;
}

/** Adds the tokens of a container whose content stands between two lines, both left out. */
export function pushContainer(
  state: StateBlock,
  container: Container,
  lines: readonly [number, number],
  name: string,
): void {
  const [startLine, endLine] = lines;
  const { parentType, lineMax } = state;
  const open = pushOpen(state, container, name);
  open.map = [startLine, endLine];
  open.meta = { kind: container.kind };
  if (container.title !== undefined) pushTitle(state, container.title, startLine);
  if (container.body !== undefined) pushOpen(state, container.body, `${name}_body`);
  state.parentType = 'container';
  state.lineMax = endLine;
  state.md.block.tokenize(state, startLine + 1, endLine);
  state.parentType = parentType;
  state.lineMax = lineMax;
  if (container.body !== undefined) state.push(`${name}_body_close`, container.body.tag, -1);
  state.push(`${name}_close`, container.tag, -1);
}

function pushOpen(state: StateBlock, { tag, attributes }: Element, name: string): Token {
  const token = state.push(`${name}_open`, tag, 1);
  token.block = true;
  token.attrs = attributes.map(([key, value]) => [key, value]);
  return token;
}

function pushTitle(state: StateBlock, title: Element & { readonly text: string }, line: number): void {
  pushOpen(state, title, 'container_title');
  const inline = state.push('inline', '', 0);
  inline.content = title.text;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push('container_title_close', title.tag, -1);
}
