import type { StateBlock, Token } from 'markdown-it';
import { indentOf, isInterrupted, lineText } from './lines';

const DELIMITERS = /^[\s|:-]+$/;
/** Dashes alone make a heading of the line before. */
const UNDERLINE = /^-+\s*$/;
const ALIGNMENTS: readonly (readonly [RegExp, string])[] = [
  [/^\s*:-+\s*$/, 'left'],
  [/^\s*-+:\s*$/, 'right'],
  [/^\s*:-+:\s*$/, 'center'],
  [/^\s*-+\s*$/, ''],
];

/** Source: goldmark `extension/table.go` (`tableParagraphTransformer`). Cells that a row lacks have no alignment. */
export function table(state: StateBlock, startLine: number, endLine: number, isSilent: boolean): boolean {
  if (startLine + 1 >= endLine || indentOf(state, startLine) > 3 || indentOf(state, startLine + 1) > 3) return false;
  if ((state.sCount[startLine + 1] ?? 0) < state.blkIndent) return false;
  const alignments = alignmentsOf(lineText(state, startLine + 1));
  if (alignments === undefined) return false;
  const header = cellsOf(lineText(state, startLine));
  if (header.length !== alignments.length) return false;
  if (isSilent) return true;
  const end = endOfTable(state, startLine + 2, endLine);
  const open = state.push('table_open', 'table', 1);
  open.map = [startLine, end];
  pushPart(state, 'thead', 'th', alignments, [header], startLine);
  const rows = Array.from({ length: end - startLine - 2 }, (_, row) => cellsOf(lineText(state, startLine + 2 + row)));
  if (rows.length > 0) pushPart(state, 'tbody', 'td', alignments, rows, startLine + 2);
  state.push('table_close', 'table', -1);
  state.line = end;
  return true;
}

function alignmentsOf(line: string): readonly string[] | undefined {
  if (!DELIMITERS.test(line) || UNDERLINE.test(line)) return undefined;
  const columns = line.split('|');
  if (columns[0]?.trim() === '') columns.shift();
  if (columns.at(-1)?.trim() === '') columns.pop();
  const alignments = columns.map((column) => ALIGNMENTS.find(([pattern]) => pattern.test(column))?.[1]);
  if (alignments.length === 0) return undefined;
  return alignments.every((alignment) => alignment !== undefined) ? alignments : undefined;
}

/** The texts of a row. A pipe behind a backslash is part of its cell, in code too. */
function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  if (inner === '') return [];
  const cells = inner.split(/(?<!\\)\|/);
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function endOfTable(state: StateBlock, start: number, endLine: number): number {
  let line = start;
  while (line < endLine && !state.isEmpty(line) && !isInterrupted(state, line, endLine)) line++;
  return line;
}

function pushPart(
  state: StateBlock,
  part: 'thead' | 'tbody',
  cell: 'th' | 'td',
  alignments: readonly string[],
  rows: readonly (readonly string[])[],
  firstLine: number,
): void {
  state.push(`${part}_open`, part, 1).map = [firstLine, firstLine + rows.length];
  for (const [index, row] of rows.entries()) {
    const line = firstLine + index;
    state.push('tr_open', 'tr', 1).map = [line, line + 1];
    for (const [column, alignment] of alignments.entries()) {
      const text = row[column];
      const open = state.push(`${cell}_open`, cell, 1);
      if (text !== undefined) align(open, alignment);
      const inline = state.push('inline', '', 0);
      inline.content = text ?? '';
      inline.children = [];
      state.push(`${cell}_close`, cell, -1);
    }
    state.push('tr_close', 'tr', -1);
  }
  state.push(`${part}_close`, part, -1);
}

function align(token: Token, alignment: string): void {
  if (alignment !== '') token.attrSet('style', `text-align: ${alignment}`);
}
