import { yamlEntries, type YamlEntry } from '../yaml';

/** A key of the top level with all that belongs to it. Offsets of the block's text. */
export interface YamlKey extends YamlEntry {
  /** Start of the line of the key. */
  readonly start: number;
  /** Behind the line end of its last line: comments and empty lines that follow belong to nobody. */
  readonly end: number;
  /** Behind the colon. */
  readonly colonEnd: number;
  /** White space in front of the key. */
  readonly indent: string;
}

/** The keys of the top level; undefined for a block in which not each of them starts a line of its own. */
export function yamlKeys(content: string): readonly YamlKey[] | undefined {
  const entries = yamlEntries(content);
  const starts = entries.map(({ keyStart }) => content.lastIndexOf('\n', keyStart - 1) + 1);
  const keys: YamlKey[] = [];
  for (const [index, entry] of entries.entries()) {
    const start = starts[index] ?? 0;
    const indent = content.slice(start, entry.keyStart);
    const colon = /^[ \t]*:/.exec(content.slice(entry.keyEnd));
    if (!/^ *$/.test(indent) || colon === null) return undefined;
    const limit = starts[index + 1] ?? content.length;
    const end = endOf(content, entry, limit);
    keys.push({ ...entry, start, end, colonEnd: entry.keyEnd + colon[0].length, indent });
  }
  return keys;
}

function endOf(content: string, { keyStart, valueStart, keyEnd }: YamlEntry, limit: number): number {
  const header = content.slice(Math.min(valueStart, content.length), limit).trimStart();
  const isBlockText = /^[|>]/.test(header);
  const keepsEmptyLines = isBlockText && /^[|>]\d*\+/.test(header);
  const lines = linesOf(content, keyStart, limit);
  const own = lines.findLastIndex(({ text }, index) => index === 0 || isOwn(text, isBlockText, keepsEmptyLines));
  return lines[Math.max(0, own)]?.end ?? keyEnd;
}

function isOwn(line: string, isBlockText: boolean, keepsEmptyLines: boolean): boolean {
  if (line.trim() === '') return keepsEmptyLines;
  return !/^\s*#/.test(line) || (isBlockText && /^\s/.test(line));
}

/** The lines between two offsets, each with the offset behind its line end. */
export function linesOf(text: string, from: number, to: number): { text: string; start: number; end: number }[] {
  const lines: { text: string; start: number; end: number }[] = [];
  for (let start = from; start < to;) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 || lineEnd >= to ? to : lineEnd + 1;
    lines.push({ text: text.slice(start, end).replace(/\r?\n$/, ''), start, end });
    start = end;
  }
  return lines;
}

/** The line end that a block uses: that of its first line. */
export function lineEndOf(content: string): string {
  return /\r?\n/.exec(content)?.[0] ?? '\n';
}
