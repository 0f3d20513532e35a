import type { Processor } from './blockParser';
import type { Node } from './tree';

/** Source: Python-Markdown `extensions/tables.py`. */
export const table: Processor = (_parser, parent, { text, line }) => {
  // A block may have thousands of lines, and is asked about again behind each heading in it.
  if (!/^[^\n]*\|/.test(text)) return false;
  const rows = text.split('\n').map((row) => row.trim());
  const [header = '', separator = ''] = rows;
  if (!header.includes('|') || !/^[|]?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*[|]?$/.test(separator)) return false;
  const isBordered = header.startsWith('|') || header.endsWith('|');
  const names = cellsOf(header, isBordered);
  const sides = cellsOf(separator, isBordered).map(sideOf);
  if (names.length !== sides.length || (names.length === 1 && !isBordered)) return false;
  const node = parent.add('table', line);
  addRow(node.add('thead', line), names, 'th', sides, line);
  const body = node.add('tbody', line + 2);
  rows.slice(2).forEach((row, index) => addRow(body, cellsOf(row, isBordered), 'td', sides, line + 2 + index));
  return true;
};

function sideOf(cell: string): string | undefined {
  const text = cell.trim();
  if (text.startsWith(':')) return text.endsWith(':') ? 'center' : 'left';
  return text.endsWith(':') ? 'right' : undefined;
}

function addRow(
  parent: Node,
  cells: readonly string[],
  tag: 'th' | 'td',
  sides: readonly (string | undefined)[],
  line: number,
): void {
  const row = parent.add('tr', line);
  sides.forEach((side, index) => {
    const cell = row.add(tag, line, (cells[index] ?? '').trim());
    if (side !== undefined) cell.attributes.set('style', `text-align: ${side};`);
  });
}

/** Pipes part cells, but not in code and behind a backslash. */
function cellsOf(row: string, isBordered: boolean): readonly string[] {
  let text = row;
  if (isBordered && text.startsWith('|')) text = text.slice(1);
  if (isBordered && /(?:^|[^\\])(?:\\\\)*\|$/.test(text)) text = text.slice(0, -1);
  const cells: string[] = [];
  let cell = '';
  for (const [piece] of text.matchAll(/\\.|(`+)(?!`)[^]*?[^`]\1(?!`)|[^]/g)) {
    if (piece === '|') {
      cells.push(cell);
      cell = '';
    } else cell += piece === '\\|' ? '|' : piece;
  }
  return [...cells, cell];
}
