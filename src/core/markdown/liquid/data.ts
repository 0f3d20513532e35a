import { psych } from '../../frontMatter/psych';
import { YamlReader } from '../../frontMatter/yaml';
import type { FileStore } from '../../ports';

/** Beyond, data files are left out. In UTF-16 code units. */
const MOST_DATA = 2_000_000;

/** `site.data`: what stands below a folder, by folders and names. Source: Jekyll `readers/data_reader.rb`. */
export async function readData(files: FileStore | undefined, folder: string): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  if (files === undefined) return data;
  let left = MOST_DATA;
  const paths = [...(await files.walk(folder, { prune: () => false }))].sort();
  for await (const batch of files.readMany(paths)) {
    for (const { path, text } of batch) {
      left -= text.length;
      if (left > 0) put(data, path.slice(folder.length + 1), text);
    }
  }
  return data;
}

function put(data: Record<string, unknown>, path: string, text: string): void {
  const match = /^(.*)\.(ya?ml|json|csv|tsv)$/i.exec(path);
  if (match === null) return;
  const parts = (match[1] ?? '').split('/').map((part) => part.replace(/[^\w\s-]+/g, '').replace(/\s+/g, '_'));
  const last = parts.pop() ?? '';
  let folder = data;
  for (const part of parts) {
    const inner = Object.hasOwn(folder, part) ? folder[part] : undefined;
    const next = isRecord(inner) ? inner : {};
    define(folder, part, next);
    folder = next;
  }
  define(folder, last, parse(text, (match[2] ?? '').toLowerCase()));
}

/** A key may be `__proto__`: it is data like any other. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string, kind: string): unknown {
  if (kind === 'csv') return table(text, ',');
  if (kind === 'tsv') return table(text, '\t');
  const source = text.replace(/^\uFEFF/, '');
  try {
    if (kind === 'json') return JSON.parse(source);
    const result = new YamlReader(psych).read(source);
    return result.kind === 'read' ? result.value : undefined;
  } catch {
    // A data file that cannot be read: what stands in it is not there.
    return undefined;
  }
}

/** Rows by the names in the first one. */
function table(text: string, separator: string): unknown {
  const rows = cells(text.replace(/^\uFEFF/, ''), separator);
  const [names = [], ...others] = rows;
  return others.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
}

function cells(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'gy');
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    row.push(match[1]?.replace(/""/g, '"') ?? match[2] ?? '');
    if (match[3] === separator) continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (match[3] === '') break;
  }
  return rows;
}
