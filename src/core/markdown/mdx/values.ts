import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import { Timestamp } from '../../frontMatter/frontMatter';
import { LiteralReader } from '../../generators/program/literalReader';
import { Program } from '../../generators/program/program';
import { withoutComments } from '../../generators/program/scan';

/** What an expression says, as far as that can be told without running it. */
export type Value =
  | { readonly kind: 'known'; readonly value: FrontMatterValue }
  /** A comment, or nothing at all. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' };

const PATH = /^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*|\[(?:"[^"\\\n]*"|'[^'\\\n]*'|\d+)\])*$/;
const IMPORT =
  /\bimport\s+(?:([A-Za-z_$][\w$]*)|[^;'"]{0,500}?)\s*(?:,\s*\{[^}]{0,500}\}\s*)?from\s*["']([^"'\n]{1,1000})["']/g;
/** Calls that give back the address of a file of the site. */
const FILE_CALL = /^(?:require|useBaseUrl)\(\s*(["'])([^"'\n]+)\1\s*(?:,\s*)?(?:\{[^{}]*\}\s*)?\)(?:\.default)?$/;
const FILE = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|mp4|webm|mp3|pdf)(?:\?[^]*)?$/i;
const MOST_DEPTH = 20;

/** The names that the expressions of a text may use, and what they stand for. */
export class Scope {
  readonly #constants: ReadonlyMap<string, FrontMatterValue>;

  /**
   * @param modules the imports and exports of the text
   * @param data front matter, which Astro calls `frontmatter` and Docusaurus `frontMatter`
   */
  constructor(modules: string, data: FrontMatterData) {
    const constants = new Map<string, FrontMatterValue>([
      ['frontmatter', data],
      ['frontMatter', data],
    ]);
    for (const [, name, source] of modules.matchAll(IMPORT)) {
      if (name !== undefined && source !== undefined && FILE.test(source)) constants.set(name, source);
    }
    for (const [name, value] of new Program(modules).constants) constants.set(name, value);
    this.#constants = constants;
  }

  /** The value of an expression between braces. Nothing is run: only literals and names of literals count. */
  valueOf(expression: string): Value {
    const source = withoutComments(expression).trim();
    if (source === '') return { kind: 'nothing' };
    if (PATH.test(source) && !/^(?:true|false|null|undefined)$/.test(source)) return this.#named(source);
    const file = FILE_CALL.exec(source)?.[2];
    if (file !== undefined) return { kind: 'known', value: file };
    if (source === 'undefined') return { kind: 'known', value: null };
    const reader = new LiteralReader(source, 0, this.#constants);
    const value = reader.value();
    const isWhole = source.slice(reader.at).trim() === '';
    return value === undefined || !isWhole ? { kind: 'unknown' } : { kind: 'known', value };
  }

  #named(path: string): Value {
    const [first = '', ...rest] = path.split(/\??\.|\[["']?|["']?\]\.?/).filter((part) => part !== '');
    let value: FrontMatterValue | undefined = this.#constants.get(first);
    if (value === undefined) return { kind: 'unknown' };
    for (const key of rest.slice(0, MOST_DEPTH)) {
      if (typeof value === 'string' && (key === 'src' || key === 'default')) continue;
      value = memberOf(value, key);
    }
    return { kind: 'known', value: value ?? null };
  }
}

function memberOf(value: FrontMatterValue | undefined, key: string): FrontMatterValue | undefined {
  if (typeof value !== 'object' || value === null || value instanceof Timestamp) return undefined;
  const entries: readonly (readonly [string, FrontMatterValue])[] = Object.entries(value);
  return entries.find(([name]) => name === key)?.[1];
}

/** A value as React prints it among text; undefined for what it cannot print. */
export function printedValue(value: FrontMatterValue): string | undefined {
  if (value === null || typeof value === 'boolean') return '';
  if (value instanceof Timestamp) return value.text;
  if (typeof value !== 'object') return String(value);
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item: FrontMatterValue) => printedValue(item));
  return items.includes(undefined) ? undefined : items.join('');
}
