import { flowItemAt } from './flowList';
import { lineAt, linesAbove, linesBelow, type Line } from './lines';
import type { KeyPlace, Place, ValuePlace } from './places';
import { scalarIn } from './scalar';

const KEY = /^([ \t]*)((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:\.(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)[ \t]*=/;
const TABLE = /^[ \t]*\[\[?[ \t]*([^\]\n \t](?:[^\]\n]*[^\]\n \t])?)[ \t]*\]/;

interface KeyLine {
  readonly line: Line;
  readonly indent: string;
  /** As it is written. */
  readonly key: string;
  /** Behind the equals sign. */
  readonly signEnd: number;
}

/** What stands at an offset in the content of a TOML block. */
export function tomlPlace(content: string, offset: number): Place | undefined {
  const line = lineAt(content, offset);
  if (/^\s*#/.test(line.text)) return undefined;
  const own = keyOf(line);
  if (own !== undefined && offset >= own.signEnd) return valueOf(content, own, offset);
  if (own === undefined) {
    const above = keyAbove(content, line);
    const item = above && valueOf(content, above, offset);
    if (item?.list === 'flow') return item;
    if (above !== undefined && isInText(content.slice(above.signEnd, offset))) return undefined;
  }
  return keyPlace(content, line, own);
}

function keyOf(line: Line): KeyLine | undefined {
  const match = KEY.exec(line.text);
  if (match === null) return undefined;
  const [whole, indent = '', key = ''] = match;
  return { line, indent, key, signEnd: line.start + whole.length };
}

function keyAbove(content: string, line: Line): KeyLine | undefined {
  for (const above of linesAbove(content, line)) {
    if (TABLE.test(above.text)) return undefined;
    const key = keyOf(above);
    if (key !== undefined) return key;
  }
  return undefined;
}

/** True where a text of several lines has begun and not ended. */
function isInText(written: string): boolean {
  const quote = /^\s*("""|''')/.exec(written)?.[1];
  return quote !== undefined && written.split(quote).length % 2 === 0;
}

function tableOf(content: string, line: Line): readonly string[] {
  for (const { text } of linesAbove(content, line)) {
    const name = TABLE.exec(text)?.[1];
    if (name !== undefined) return partsOf(name);
  }
  return [];
}

function partsOf(key: string): readonly string[] {
  const parts = key.match(/"[^"]*"|'[^']*'|[^.\s]+/g) ?? [];
  return parts.map((part) => part.replace(/^(["'])(.*)\1$/, '$2'));
}

function valueOf(content: string, key: KeyLine, offset: number): ValuePlace | undefined {
  const path = [...tableOf(content, key.line), ...partsOf(key.key)];
  const of = { kind: 'value' as const, path, indent: key.indent };
  const lineEnd = key.line.start + key.line.text.length;
  const written = content.slice(key.signEnd, lineEnd);
  const gap = written.length - written.trimStart().length;
  const text = written.trimStart();
  if (text.startsWith('[')) {
    const item = flowItemAt(content, key.signEnd + gap, offset);
    return item && { ...of, list: 'flow', lead: '', ...item };
  }
  if (offset > lineEnd || /^(?:\{|"""|''')/.test(text)) return undefined;
  const scalar = scalarIn(content, key.signEnd, lineEnd);
  const place = { ...of, list: 'none' as const, others: [], ...scalar };
  if (scalar.text !== '' || scalar.quote !== '') return offset > scalar.end + 1 ? undefined : { ...place, lead: '' };
  return { ...place, start: offset, end: offset, lead: written === '' ? ' ' : '' };
}

function keyPlace(content: string, line: Line, own: KeyLine | undefined): KeyPlace | undefined {
  const indent = /^\s*/.exec(line.text)?.[0] ?? '';
  const written = own?.key ?? line.text.trim();
  if (own === undefined && !/^[\w-]*$/.test(written)) return undefined;
  const start = line.start + indent.length;
  const parts = partsOf(written);
  return {
    kind: 'key',
    parents: [...tableOf(content, line), ...parts.slice(0, -1)],
    start,
    end: start + written.length,
    name: parts.at(-1) ?? '',
    hasValue: own !== undefined,
    indent,
    others: keysBeside(content, line),
  };
}

/** The keys of the same table. */
function keysBeside(content: string, line: Line): readonly string[] {
  const names: string[] = [];
  for (const lines of [linesAbove(content, line), linesBelow(content, line)]) {
    for (const other of lines) {
      if (TABLE.test(other.text)) break;
      const key = keyOf(other)?.key;
      if (key !== undefined) names.push(partsOf(key).at(-1) ?? key);
    }
  }
  return names;
}
