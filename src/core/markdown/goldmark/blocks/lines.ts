import type { StateBlock } from 'markdown-it';

/** A line without its indentation. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

/** How far a line stands to the right of its container. */
export function indentOf(state: StateBlock, line: number): number {
  return (state.sCount[line] ?? 0) - state.blkIndent;
}

/** True where another block begins at a line that would else go on with the paragraph before it. */
export function isInterrupted(state: StateBlock, line: number, endLine: number): boolean {
  if (indentOf(state, line) > 3 || (state.sCount[line] ?? 0) < 0) return false;
  const { parentType } = state;
  state.parentType = 'paragraph';
  const isInterrupting = state.md.block.ruler.getRules('paragraph').some((rule) => rule(state, line, endLine, true));
  state.parentType = parentType;
  return isInterrupting;
}
