import { flowItemAt } from './flowList';
import { lineAt, linesAbove, linesBelow, type Line } from './lines';
import type { KeyPlace, Place, ValuePlace } from './places';
import { scalarIn } from './scalar';

/** White space, a key, and the colon behind it. */
const KEY = /^( *)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#:\-[\]{},&*!|>'"%@`](?:[^:#]|:(?=\S))*?)\s*:(?=\s|$)/;
/** A key whose colon is not written yet. */
const NEW_KEY = /^(?!-)[\p{L}\p{N}_-]*$/u;
const ITEM = /^( *)-(?: +|$)/;

interface KeyLine {
  readonly line: Line;
  readonly indent: string;
  readonly name: string;
  /** Behind the colon. */
  readonly colonEnd: number;
}

/** What stands at an offset in the content of a YAML block. */
export function yamlPlace(content: string, offset: number): Place | undefined {
  const line = lineAt(content, offset);
  if (/^\s*#/.test(line.text)) return undefined;
  const own = keyOf(line);
  if (own !== undefined && offset >= own.colonEnd) return valueOf(content, own, offset);
  const above = keyAbove(content, line);
  if (above !== undefined && own === undefined) {
    const written = content.slice(above.colonEnd, line.start).trimStart();
    if (/^[|>]/.test(written)) return undefined;
    if (written.startsWith('[')) {
      const start = content.indexOf('[', above.colonEnd);
      const item = flowItemAt(content, start, offset);
      if (item !== undefined) return { ...valueOfKey(content, above), list: 'flow', ...item };
    }
  }
  return itemOf(content, line, offset) ?? keyPlace(content, line, own);
}

/** No key is longer, and looking for one in a line of blanks takes its time. */
const LONGEST_KEY = 300;

function keyOf(line: Line): KeyLine | undefined {
  const match = KEY.exec(line.text.slice(0, LONGEST_KEY));
  if (match === null) return undefined;
  const [whole, indent = '', written = ''] = match;
  return { line, indent, name: unquoted(written), colonEnd: line.start + whole.length };
}

function unquoted(written: string): string {
  return written.replace(/^(["'])(.*)\1$/, '$2');
}

/** The nearest line above that has a key. */
function keyAbove(content: string, line: Line): KeyLine | undefined {
  for (const above of linesAbove(content, line)) {
    const key = keyOf(above);
    if (key !== undefined) return key;
  }
  return undefined;
}

/** The keys that a line with an indentation stands in, the outermost first. */
function parentsOf(content: string, line: Line, indent: number): readonly KeyLine[] {
  const parents: KeyLine[] = [];
  let below = indent;
  for (const above of linesAbove(content, line)) {
    const key = below === 0 ? undefined : keyOf(above);
    if (key === undefined || key.indent.length >= below) continue;
    parents.unshift(key);
    below = key.indent.length;
  }
  return parents;
}

function namesOf(keys: readonly KeyLine[]): readonly string[] {
  return keys.map(({ name }) => name);
}

type ValueOfKey = Pick<ValuePlace, 'kind' | 'path' | 'indent' | 'lead'>;

function valueOfKey(content: string, key: KeyLine): ValueOfKey {
  const path = [...namesOf(parentsOf(content, key.line, key.indent.length)), key.name];
  return { kind: 'value', path, indent: key.indent, lead: '' };
}

function valueOf(content: string, key: KeyLine, offset: number): ValuePlace | undefined {
  const of = valueOfKey(content, key);
  const lineEnd = key.line.start + key.line.text.length;
  const written = content.slice(key.colonEnd, lineEnd);
  const lead = written.length - written.trimStart().length;
  if (/^[{|>&*!]/.test(written.trimStart())) return undefined;
  if (written.trimStart().startsWith('[')) {
    const item = flowItemAt(content, key.colonEnd + lead, offset);
    return item && { ...of, list: 'flow', ...item };
  }
  const scalar = scalarIn(content, key.colonEnd, lineEnd);
  if (scalar.text === '' && scalar.quote === '') {
    return { ...of, list: 'none', ...scalar, start: offset, end: offset, lead: written === '' ? ' ' : '', others: [] };
  }
  return offset > scalar.end + 1 ? undefined : { ...of, list: 'none', ...scalar, others: [] };
}

/** An item on a line of its own. */
function itemOf(content: string, line: Line, offset: number): ValuePlace | undefined {
  const match = ITEM.exec(line.text);
  if (match === null || offset < line.start + (match[1] ?? '').length + 1) return undefined;
  const [dash, indent = ''] = match;
  const rest = line.text.slice(dash.length);
  if (KEY.test(rest.slice(0, LONGEST_KEY)) || /^[[{|>&*!-]/.test(rest)) return undefined;
  const owner = ownerOf(content, line, indent.length);
  if (owner === undefined) return undefined;
  const scalar = scalarIn(content, line.start + dash.length, line.start + line.text.length);
  const place = { ...valueOfKey(content, owner), list: 'block' as const, others: itemsBeside(content, line, indent) };
  const isEmpty = scalar.text === '' && scalar.quote === '';
  const lead = isEmpty && dash.endsWith('-') ? ' ' : '';
  return isEmpty ? { ...place, ...scalar, start: offset, end: offset, lead } : { ...place, ...scalar };
}

/** The key whose list an item is in: nothing stands behind its colon, and it is indented as far or less. */
function ownerOf(content: string, line: Line, indent: number): KeyLine | undefined {
  for (const above of linesAbove(content, line)) {
    const key = keyOf(above);
    if (key === undefined) continue;
    if (key.indent.length > indent) continue;
    return /^\s*(?:#.*)?$/.test(above.text.slice(key.colonEnd - above.start)) ? key : undefined;
  }
  return undefined;
}

function itemsBeside(content: string, line: Line, indent: string): readonly string[] {
  const items: string[] = [];
  for (const lines of [linesAbove(content, line), linesBelow(content, line)]) {
    for (const { text } of lines) {
      const match = ITEM.exec(text);
      if (match === null || match[1] !== indent) break;
      const written = text.slice(match[0].length);
      items.push(scalarIn(written, 0, written.length).text);
    }
  }
  return items;
}

function keyPlace(content: string, line: Line, own: KeyLine | undefined): KeyPlace | undefined {
  const written =
    own === undefined ? line.text.trim() : line.text.slice(own.indent.length, own.colonEnd - line.start - 1);
  if (own === undefined && !NEW_KEY.test(written)) return undefined;
  const indent = /^\s*/.exec(line.text)?.[0] ?? '';
  const start = line.start + indent.length;
  const parents = parentsOf(content, line, indent.length);
  return {
    kind: 'key',
    parents: namesOf(parents),
    start,
    end: start + written.trimEnd().length,
    name: unquoted(written.trimEnd()),
    hasValue: own !== undefined,
    indent,
    others: keysBeside(content, line, indent),
  };
}

/** The keys with the same indentation, up and down to one that is indented less. */
function keysBeside(content: string, line: Line, indent: string): readonly string[] {
  const names: string[] = [];
  for (const lines of [linesAbove(content, line), linesBelow(content, line)]) {
    for (const other of lines) {
      const key = keyOf(other);
      if (key !== undefined && key.indent.length < indent.length) break;
      if (key?.indent === indent) names.push(key.name);
    }
  }
  return names;
}
