import { readBlock } from '../../frontMatter/blocks';
import { psych } from '../../frontMatter/psych';
import { YamlReader } from '../../frontMatter/yaml';
import type { SourceFile } from '../../ports';
import { readWithin } from '../../readWithin';
import type { TagEnvironment } from '../tagEnvironment';

const DATA_FILE = /^(.*)\.(ya?ml|json|csv|tsv)$/i;
const yaml = new YamlReader(psych);

/** `site.data`: what stands below a folder, by folders and names. Source: Jekyll `readers/data_reader.rb`. */
export async function readData(
  { files, leaveOut }: Pick<TagEnvironment, 'files' | 'leaveOut'>,
  folder: string,
): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  if (files === undefined) return data;
  const paths = (await files.walk(folder, { prune: () => false })).filter((path) => DATA_FILE.test(path));
  for (const file of await readWithin(files, paths, leaveOut)) {
    put(data, file.path.slice(folder.length + 1), valueOf(file, leaveOut));
  }
  return data;
}

function put(data: Record<string, unknown>, path: string, value: unknown): void {
  const parts = path
    .replace(DATA_FILE, '$1')
    .split('/')
    .map((part) => part.replace(/[^\w\s-]+/g, '').replace(/\s+/g, '_'));
  const last = parts.pop() ?? '';
  let folder = data;
  for (const part of parts) {
    const inner = Object.hasOwn(folder, part) ? folder[part] : undefined;
    const next = isRecord(inner) ? { ...inner } : {};
    define(folder, part, next);
    folder = next;
  }
  define(folder, last, value);
}

/** A key may be `__proto__`: it is data like any other. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was read from files, which are never changed. */
const values = new WeakMap<SourceFile, unknown>();

function valueOf(file: SourceFile, leaveOut: (path: string) => void): unknown {
  if (values.has(file)) return values.get(file);
  const read = parse(file);
  if (read === TOO_LONG) leaveOut(file.path);
  else values.set(file, read);
  return read === TOO_LONG ? undefined : read;
}

const TOO_LONG = Symbol('too long');

function parse({ path, text }: SourceFile): unknown {
  if (/\.csv$/i.test(path)) return table(text, ',');
  if (/\.tsv$/i.test(path)) return table(text, '\t');
  const source = text.replace(/^\uFEFF/, '');
  try {
    if (/\.json$/i.test(path)) return JSON.parse(source);
  } catch {
    // A data file that cannot be read: what stands in it is not there.
    return undefined;
  }
  const result = readBlock('yaml', source, { yaml });
  if (result.kind === 'tooLong' || result.kind === 'expanding') return TOO_LONG;
  return result.kind === 'read' ? result.value : undefined;
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
