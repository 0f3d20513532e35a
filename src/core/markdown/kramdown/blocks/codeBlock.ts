import type { StateBlock } from 'markdown-it';
import { BLANK, BLOCK_ATTRIBUTES, END_OF_BLOCK, INDENT, isBlockTag } from '../patterns';
import { lineAt, linesBetween } from '../lines';
import type { Place } from './rule';

/** Indented code. Source: kramdown `parser/kramdown/codeblock.rb`. */
export function codeBlock({ state, startLine, endLine, container }: Place): boolean {
  if (!INDENT.test(lineAt(state, startLine))) return false;
  const line = endOfCode(state, startLine, endLine);
  if (line === startLine) return false;
  const token = state.push('code_block', 'code', 0);
  token.content = linesBetween(state, startLine, line)
    .replace(/\n( {0,3}\S)/g, ' $1')
    .replace(/^(?:\t| {4})/gm, '');
  token.map = [startLine, line];
  container.begin(token, startLine, line);
  state.line = line;
  return true;
}

/**
 * The line behind the indented lines that begin at a line, blank ones between them included, and the lines behind each
 * of them that lost their indentation. The line itself where none is indented.
 */
export function endOfCode(state: StateBlock, startLine: number, endLine: number): number {
  let end = startLine;
  for (let line = startLine; line < endLine;) {
    while (line < endLine && BLANK.test(lineAt(state, line))) line++;
    const first = line;
    while (line < endLine && isIndented(lineAt(state, line))) line++;
    if (line === first) break;
    while (line < endLine && isLazy(lineAt(state, line))) line++;
    end = line;
  }
  return end;
}

function isIndented(text: string): boolean {
  return INDENT.test(text) && !BLANK.test(text);
}

function isLazy(text: string): boolean {
  return !BLANK.test(text) && !BLOCK_ATTRIBUTES.test(text) && !END_OF_BLOCK.test(text) && !isBlockTag(text);
}
