import { parse as parseJson, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { Timestamp, type FrontMatterData, type FrontMatterFormat, type FrontMatterValue } from './frontMatter';
import type { YamlReader, YamlResult } from './yaml';

/** The readers that a generator has for the content of its blocks. */
export interface BlockReaders {
  readonly yaml: YamlReader;
}

/**
 * What a block holds. `script` is a program: it is never run, so nothing is known of its values. `tooLong` has more
 * characters than are read: whole readers of YAML take seconds for millions, and hold up all other extensions meanwhile.
 */
export type BlockResult =
  | YamlResult
  | { readonly kind: 'script' }
  | { readonly kind: 'tooLong'; readonly length: number; readonly most: number };

/** The longest front matter that is read, in UTF-16 code units: a hundred times as long as a long one. */
export const LONGEST_HEAD = 100_000;
/** The longest configuration file. */
const LONGEST_CONFIGURATION = 1_000_000;

/**
 * Reads the content between two fences, or a configuration file. Never throws.
 * @param most content with more UTF-16 code units is not read
 */
export function readBlock(
  format: FrontMatterFormat,
  content: string,
  readers: BlockReaders,
  most = LONGEST_CONFIGURATION,
): BlockResult {
  if (content.length > most) return { kind: 'tooLong', length: content.length, most };
  switch (format) {
    case 'yaml':
      return readers.yaml.read(content);
    case 'toml':
      return readToml(content);
    case 'json':
      return readJson(content);
    case 'script':
      return { kind: 'script' };
  }
}

function readToml(content: string): BlockResult {
  try {
    return { kind: 'read', value: fromToml(parseToml(content)), duplicates: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) return { kind: 'failed', reason: String(error), offset: 0 };
    const reason = error.message.replace(/^Invalid TOML document: /, '').split('\n')[0] ?? '';
    return { kind: 'failed', reason, offset: offsetOf(content, error.line, error.column) };
  }
}

/** The offset of a one-based line and column. */
function offsetOf(content: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = content.indexOf('\n', start) + 1;
  return start + Math.max(0, column - 1);
}

function fromToml(value: unknown): FrontMatterValue {
  // The library prints a fraction that nobody wrote.
  if (value instanceof TomlDate) return new Timestamp(value.toISOString().replace(/\.000(?=[-+Z]|$)/, ''));
  if (Array.isArray(value)) return value.map(fromToml);
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  return mapData(value, fromToml);
}

function mapData(value: object, convert: (inner: unknown) => FrontMatterValue): FrontMatterData {
  const data = {};
  for (const [key, inner] of Object.entries(value)) {
    Object.defineProperty(data, key, { value: convert(inner), enumerable: true, writable: true, configurable: true });
  }
  return data;
}

function readJson(content: string): BlockResult {
  const errors: ParseError[] = [];
  const text = asJsonObject(content);
  const value: unknown = parseJson(text, errors, { allowTrailingComma: false, disallowComments: true });
  const first = errors[0];
  if (first !== undefined) {
    const offset = Math.max(0, first.offset - (text.length > content.length ? 1 : 0));
    return { kind: 'failed', reason: printParseErrorCode(first.error), offset };
  }
  return { kind: 'read', value: fromJson(value), duplicates: [] };
}

/** An object, whose braces may be left out: the fences around it say that it is one. */
export function asJsonObject(content: string): string {
  return /^\s*\{/.test(content) ? content : `{${content}}`;
}

function fromJson(value: unknown): FrontMatterValue {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  return mapData(value, fromJson);
}
