import { isAfterBoundary, isBeforeBoundary } from '../lines';
import type { Place } from './rule';

const START = /^ {0,3}\$\$/;

/** `$$ … $$` with nothing else on its lines. Source: kramdown `parser/kramdown/math.rb`. */
export function math({ state, startLine, endLine, container }: Place): boolean {
  const begin = state.bMarks[startLine] ?? 0;
  const start = START.exec(state.src.slice(begin, begin + 6));
  if (start === null || !isAfterBoundary(state, container, startLine)) return false;
  const contentStart = begin + start[0].length;
  const contentEnd = state.src.indexOf('$$', contentStart);
  if (contentEnd < 0 || contentEnd > (state.eMarks[endLine - 1] ?? 0)) return false;
  let line = startLine;
  while ((state.eMarks[line] ?? Infinity) < contentEnd) line++;
  const isWholeLine = state.src.slice(contentEnd + 2, state.eMarks[line]).trim() === '';
  if (!isWholeLine || !isBeforeBoundary(state, line + 1, endLine)) return false;
  const token = state.push('math_block', 'math', 0);
  token.block = true;
  token.content = state.src.slice(contentStart, contentEnd).trim();
  token.markup = '$$';
  token.map = [startLine, line + 1];
  container.begin(token, startLine, line + 1);
  state.line = line + 1;
  return true;
}
