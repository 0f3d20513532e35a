import type { StateBlock } from 'markdown-it';
import { footnotesOf } from '../footnotes';
import { indentOf, lineText } from './lines';

const DEFINITION = /^\[\^(?=(?:\\.|\s)*[^\s[\]\\])((?:\\.|[^[\]\\])*)\]:/;
const INDENT = 4;

/** `[^name]: text`, and what is indented below it. Source: goldmark `extension/footnote.go` (`footnoteBlockParser`). */
export function footnoteDefinition(state: StateBlock, line: number, endLine: number, isSilent: boolean): boolean {
  if (indentOf(state, line) > 3) return false;
  const definition = DEFINITION.exec(lineText(state, line));
  if (definition === null) return false;
  if (isSilent) return true;
  const [opening, label = ''] = definition;
  footnotesOf(state.env).define(label);
  state.push('footnote_definition_open', '', 1).meta = { label };
  const before = { bMarks: state.bMarks[line] ?? 0, tShift: state.tShift[line] ?? 0, sCount: state.sCount[line] ?? 0 };
  const rest = lineText(state, line).slice(opening.length);
  const space = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  state.bMarks[line] = before.bMarks + before.tShift + opening.length;
  state.tShift[line] = space;
  state.blkIndent += INDENT;
  state.sCount[line] = state.blkIndent;
  state.line = line;
  state.md.block.tokenize(state, line, endLine);
  state.blkIndent -= INDENT;
  state.bMarks[line] = before.bMarks;
  state.tShift[line] = before.tShift;
  state.sCount[line] = before.sCount;
  state.push('footnote_definition_close', '', -1);
  if (state.line <= line) state.line = line + 1;
  return true;
}
