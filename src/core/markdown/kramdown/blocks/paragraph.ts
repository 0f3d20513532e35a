import type { StateBlock } from 'markdown-it';
import { BLANK, isParagraphEnd } from '../patterns';
import { lineAt } from '../lines';
import type { Place } from './rule';

/** Text that is nothing else. Source: kramdown `parser/kramdown/paragraph.rb`. */
export function paragraph({ state, startLine, endLine, document, container }: Place): boolean {
  let line = startLine + 1;
  while (line < endLine && !endsParagraph(state, line, endLine, document.options.isGfm)) line++;
  const lines: string[] = [];
  for (let index = startLine; index < line; index++) lines.push(lineAt(state, index));
  const text = lines.join('\n').trimEnd();
  state.line = line;

  const before = container.last;
  if (before?.kind === 'paragraph' && before.end === startLine) {
    appendToParagraph(state, text, lineAt(state, startLine - 1).endsWith('  ') ? '  \n' : '\n');
    container.last = { ...before, end: line };
    return true;
  }
  const open = state.push('paragraph_open', 'p', 1);
  open.map = [startLine, line];
  container.begin(open, startLine, line, 'paragraph');
  const inline = state.push('inline', '', 0);
  inline.content = text.trimStart();
  inline.map = [startLine, line];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  return true;
}

/** A line that looked like the start of another block, and was none, goes on with the paragraph. */
function appendToParagraph(state: StateBlock, text: string, joiner: string): void {
  const inline = state.tokens.at(-2);
  const open = state.tokens.at(-3);
  if (inline === undefined || inline.type !== 'inline') return;
  inline.content += joiner + text;
  if (inline.map !== null) inline.map[1] = state.line;
  if (open?.map) open.map[1] = state.line;
}

function endsParagraph(state: StateBlock, line: number, endLine: number, isGfm: boolean): boolean {
  const text = lineAt(state, line);
  if (BLANK.test(text) || isParagraphEnd(text, isGfm)) return true;
  // Rules of plugins may interrupt a paragraph as they do in other dialects.
  return state.md.block.ruler.getRules('paragraph').some((rule) => rule(state, line, endLine, true));
}
