import type { StateBlock } from 'markdown-it';
import { indentOf, isInterrupted, lineText } from './lines';

const MARKER = /^:([ \t]+)/;
/** Beyond so much white space behind the colon, code begins. */
const CODE_INDENT = 8;

/** The indentations at which descriptions of the lists stand that are open. */
const openLists = new WeakMap<StateBlock, number[]>();

/** Source: goldmark `extension/definition_list.go`: a paragraph's lines are terms where a colon follows it. */
export function definitionList(state: StateBlock, startLine: number, endLine: number, isSilent: boolean): boolean {
  if (isSilent) return isNextDescription(state, startLine);
  let terms = termsAt(state, startLine, endLine);
  if (terms === undefined) return false;
  const indents = openLists.get(state) ?? [];
  openLists.set(state, indents);
  indents.push(state.blkIndent);
  const open = state.push('dl_open', 'dl', 1);
  const lines: [number, number] = [startLine, startLine];
  open.map = lines;
  while (terms !== undefined) {
    pushTerms(state, terms);
    state.line = pushDescriptions(state, terms, endLine);
    terms = termsAt(state, state.skipEmptyLines(state.line), endLine);
  }
  indents.pop();
  lines[1] = state.line;
  state.push('dl_close', 'dl', -1);
  return true;
}

/** True for a line that ends the description before it. */
function isNextDescription(state: StateBlock, line: number): boolean {
  const isAtList = openLists.get(state)?.includes(state.sCount[line] ?? 0) === true;
  return isAtList && MARKER.test(lineText(state, line));
}

function isDescription(state: StateBlock, line: number): boolean {
  return indentOf(state, line) === 0 && MARKER.test(lineText(state, line));
}

interface Terms {
  readonly first: number;
  /** Behind the last one. */
  readonly end: number;
  /** The line of the first description. */
  readonly description: number;
}

function termsAt(state: StateBlock, first: number, endLine: number): Terms | undefined {
  if (first >= endLine || indentOf(state, first) < 0 || indentOf(state, first) > 3) return undefined;
  if (isInterrupted(state, first, endLine) || isDescription(state, first)) return undefined;
  let end = first + 1;
  while (end < endLine && !state.isEmpty(end) && !isDescription(state, end)) {
    if (isInterrupted(state, end, endLine)) return undefined;
    end++;
  }
  const description = state.skipEmptyLines(end);
  return description < endLine && isDescription(state, description) ? { first, end, description } : undefined;
}

function pushTerms(state: StateBlock, { first, end }: Terms): void {
  for (let line = first; line < end; line++) {
    state.push('dt_open', 'dt', 1).map = [line, line + 1];
    const inline = state.push('inline', '', 0);
    inline.content = lineText(state, line).trim();
    inline.map = [line, line + 1];
    inline.children = [];
    state.push('dt_close', 'dt', -1);
  }
}

/** @returns the line behind them */
function pushDescriptions(state: StateBlock, { end, description }: Terms, endLine: number): number {
  let next = end;
  for (let line = description; line < endLine && isDescription(state, line); line = state.skipEmptyLines(next)) {
    next = pushDescription(state, line, endLine, state.isEmpty(line - 1));
  }
  return next;
}

function pushDescription(state: StateBlock, line: number, endLine: number, isLoose: boolean): number {
  const width = columnsOf(MARKER.exec(lineText(state, line))?.[1] ?? ' ');
  const offset = 1 + (width >= CODE_INDENT ? 5 : width);
  const start = state.tokens.length;
  const lines: [number, number] = [line, line];
  state.push('dd_open', 'dd', 1).map = lines;
  const before = { tShift: state.tShift[line] ?? 0, sCount: state.sCount[line] ?? 0, blkIndent: state.blkIndent };
  state.tShift[line] = before.tShift + (MARKER.exec(lineText(state, line))?.[0].length ?? 0);
  state.sCount[line] = before.sCount + 1 + width;
  state.blkIndent = before.sCount + offset;
  state.md.block.tokenize(state, line, endLine);
  state.tShift[line] = before.tShift;
  state.sCount[line] = before.sCount;
  state.blkIndent = before.blkIndent;
  state.push('dd_close', 'dd', -1);
  lines[1] = state.line;
  if (!isLoose) hideParagraphs(state, start);
  return state.line;
}

/** The width of white space that begins in the second column. */
function columnsOf(space: string): number {
  let column = 1;
  for (const char of space) column += char === '\t' ? 4 - (column % 4) : 1;
  return column - 1;
}

function hideParagraphs({ tokens, level }: StateBlock, start: number): void {
  for (const token of tokens.slice(start)) {
    if (token.level === level + 1 && /^paragraph_(?:open|close)$/.test(token.type)) token.hidden = true;
  }
}
