import type { StateBlock, Token } from 'markdown-it';
import { BLOCK_ATTRIBUTES, END_OF_BLOCK } from './patterns';
import type { Container } from './document';

/** The text of a line, without its line end. */
export function lineAt(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line], state.eMarks[line]);
}

/** Several lines, each with a line end. */
export function linesBetween(state: StateBlock, start: number, end: number): string {
  return start >= end ? '' : `${state.src.slice(state.bMarks[start], state.eMarks[end - 1])}\n`;
}

/**
 * Reads a text as the content of a block, and adds its tokens to those of the block.
 * @param firstLine the line of the state that the text begins at; each line of the text stands for one of the state
 */
export function parseInside(state: StateBlock, text: string, firstLine: number, tokens: Token[] = state.tokens): void {
  if (text === '') return;
  const before = tokens.length;
  const inner = new state.md.block.State(text, state.md, state.env, tokens);
  inner.level = state.level;
  state.md.block.tokenize(inner, 0, inner.lineMax);
  for (let index = before; index < tokens.length; index++) {
    const map = tokens[index]?.map;
    if (map !== undefined && map !== null) {
      map[0] += firstLine;
      map[1] += firstLine;
    }
  }
}

/** True where a block may begin that needs a blank line before it. Source: kramdown `block_boundary.rb`. */
export function isAfterBoundary(state: StateBlock, container: Container, line: number): boolean {
  if (line === 0 || state.isEmpty(line - 1)) return true;
  return container.pending?.line === line || container.last?.kind === 'boundary';
}

/** True where a block ends that needs a blank line behind it. */
export function isBeforeBoundary(state: StateBlock, line: number, endLine: number): boolean {
  if (line >= endLine || state.isEmpty(line)) return true;
  const text = lineAt(state, line);
  return END_OF_BLOCK.test(text) || BLOCK_ATTRIBUTES.test(text);
}
