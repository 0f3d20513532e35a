import type { StateBlock } from 'markdown-it';
import { isAfterBoundary, isBeforeBoundary, lineAt } from '../lines';
import type { Place } from './rule';
import { hasPipe, hasPipesOutsideOfCode, splitRow } from './tableCells';

const SEPARATOR = /^(?=[+|: \t]*-)([+|: \t-]*[+|:-])[ \t]*$/;
const FOOT_SEPARATOR = /^(?=[+|: \t]*=)[+|: \t=]*$/;
const ALIGNMENT = /[ \t]?(:?)-+(:?)[ \t]?/g;

type Alignment = 'left' | 'center' | 'right' | undefined;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Section {
  readonly tag: 'thead' | 'tbody' | 'tfoot';
  readonly rows: readonly Row[];
}

interface Table {
  readonly sections: readonly Section[];
  readonly alignments: readonly Alignment[];
  readonly end: number;
}

/** Lines with pipes, alone between blank lines. Source: kramdown `parser/kramdown/table.rb`. */
export function table(place: Place): boolean {
  const { state, startLine, endLine, container } = place;
  const first = lineAt(state, startLine);
  if (!/^ {0,3}\S/.test(first) || !hasPipe(first) || !isAfterBoundary(state, container, startLine)) return false;
  const read = readTable(place);
  if (!read.sections.some(({ tag }) => tag === 'tbody')) return false;
  if (!isBeforeBoundary(state, read.end, endLine)) return false;
  const lines = Array.from({ length: read.end - startLine }, (_, index) => lineAt(state, startLine + index));
  if (!hasPipesOutsideOfCode(lines.join('\n'))) return false;

  const open = state.push('table_open', 'table', 1);
  open.map = [startLine, read.end];
  container.begin(open, startLine, read.end);
  addSections(state, read);
  state.push('table_close', 'table', -1);
  state.line = read.end;
  return true;
}

function readTable({ state, startLine, endLine }: Place): Table {
  const sections: Section[] = [];
  const isPiped = /^\s*\|/.test(lineAt(state, startLine));
  let alignments: readonly Alignment[] = [];
  let rows: Row[] = [];
  let hasFoot = false;
  const finish = (tag: Section['tag'], isForced = false): void => {
    if (hasFoot && tag === 'tbody' && !isForced) return;
    sections.push({ tag, rows });
    rows = [];
  };
  let line = SEPARATOR.test(lineAt(state, startLine)) ? startLine + 1 : startLine;
  for (; line < endLine && hasPipe(lineAt(state, line)); line++) {
    const text = lineAt(state, line);
    const separator = SEPARATOR.exec(text);
    if (separator !== null) {
      if (rows.length === 0) continue;
      const isHead = alignments.length === 0 && !hasFoot;
      finish(isHead ? 'thead' : 'tbody');
      if (isHead) alignments = alignmentsOf(separator[1] ?? '');
    } else if (FOOT_SEPARATOR.test(text)) {
      if (rows.length > 0) finish('tbody', true);
      hasFoot = true;
    } else rows.push({ line, cells: splitRow(text.trimEnd(), isPiped) });
  }
  if (rows.length > 0) finish(hasFoot ? 'tfoot' : 'tbody');
  return { sections, alignments, end: line };
}

function alignmentsOf(separator: string): readonly Alignment[] {
  return [...separator.matchAll(ALIGNMENT)].map(([, left, right]) => {
    if (left === '') return right === '' ? undefined : 'right';
    return right === '' ? 'left' : 'center';
  });
}

function addSections(state: StateBlock, { sections, alignments }: Table): void {
  const columns = Math.max(...sections.flatMap(({ rows }) => rows.map(({ cells }) => cells.length)));
  for (const { tag, rows } of sections) {
    state.push(`${tag}_open`, tag, 1);
    for (const row of rows) addRow(state, row, tag === 'thead' ? 'th' : 'td', columns, alignments);
    state.push(`${tag}_close`, tag, -1);
  }
}

function addRow(
  state: StateBlock,
  { line, cells }: Row,
  tag: 'th' | 'td',
  columns: number,
  alignments: readonly Alignment[],
): void {
  state.push('tr_open', 'tr', 1).map = [line, line + 1];
  for (let column = 0; column < columns; column++) {
    const open = state.push(`${tag}_open`, tag, 1);
    const alignment = alignments[column];
    if (alignment !== undefined) open.attrSet('style', `text-align: ${alignment}`);
    const inline = state.push('inline', '', 0);
    // An empty cell holds a space that is not broken.
    inline.content = cells[column] || '\u00A0';
    inline.map = [line, line + 1];
    inline.children = [];
    state.push(`${tag}_close`, tag, -1);
  }
  state.push('tr_close', 'tr', -1);
}
