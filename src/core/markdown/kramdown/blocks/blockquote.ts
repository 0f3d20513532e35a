import { isLazyEnd, QUOTE_START } from '../patterns';
import { lineAt, parseInside } from '../lines';
import type { Place } from './rule';

/** A quote; lines behind its first one may lack the `>`. Source: kramdown `parser/kramdown/blockquote.rb`. */
export function blockquote({ state, startLine, endLine, container }: Place): boolean {
  if (!QUOTE_START.test(lineAt(state, startLine))) return false;
  let line = startLine;
  let text = '';
  do {
    text += `${lineAt(state, line).replace(QUOTE_START, '')}\n`;
    line++;
  } while (line < endLine && !isLazyEnd(lineAt(state, line)));
  const open = state.push('blockquote_open', 'blockquote', 1);
  open.map = [startLine, line];
  container.begin(open, startLine, line);
  parseInside(state, text, startLine);
  state.push('blockquote_close', 'blockquote', -1);
  state.line = line;
  return true;
}
