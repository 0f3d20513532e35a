import {
  DEFAULT_SCHEMA,
  FAILSAFE_SCHEMA,
  load,
  Type,
  YAMLException,
  type EventType,
  type Schema,
  type State,
} from 'js-yaml';
import { positionAt } from '../text';
import { isWithin } from './expansion';
import type { FrontMatterValue } from './frontMatter';
import { readSimpleYaml } from './simpleYaml';
import type { YamlDialect } from './yamlDialect';

/** Where a key and its value stand in a block, in offsets of the block's text. */
export interface YamlEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/**
 * What stands in a text. `expanding` has aliases that stand for more than `most` UTF-16 code units, or for themselves:
 * whoever walked through it would not come to an end.
 */
export type YamlResult =
  | { readonly kind: 'read'; readonly value: FrontMatterValue; readonly duplicates: readonly string[] }
  | { readonly kind: 'expanding'; readonly most: number }
  | { readonly kind: 'failed'; readonly reason: string; readonly offset: number };

/** So much may stand in a text once its aliases are written out, in UTF-16 code units. */
const MOST_EXPANDED = 1_000_000;

/** Reads YAML as one dialect does. Never throws. */
export class YamlReader {
  readonly #dialect: YamlDialect;
  readonly #schema: Schema;
  readonly #isLenient: boolean;
  readonly #prepare: (text: string) => string;

  constructor(dialect: YamlDialect) {
    this.#dialect = dialect;
    this.#schema = schemaOf(dialect);
    this.#prepare = dialect.prepare ?? ((text) => text);
    this.#isLenient = dialect.duplicateKeys === 'lastWins';
  }

  read(written: string): YamlResult {
    const text = this.#prepare(written);
    const simple = readSimpleYaml(text, this.#dialect);
    if (simple !== undefined) return { kind: 'read', value: simple, duplicates: [] };
    const result = this.#load(text);
    if (text === written || result.kind !== 'failed') return result;
    return { ...result, offset: startOfLine(written, positionAt(text, result.offset).line) };
  }

  #load(text: string): YamlResult {
    try {
      const value = load(text, { schema: this.#schema, json: this.#isLenient });
      if (!isFrontMatterValue(value)) return { kind: 'read', value: null, duplicates: [] };
      if (text.includes('*') && !isWithin(value, MOST_EXPANDED)) return { kind: 'expanding', most: MOST_EXPANDED };
      return { kind: 'read', value, duplicates: this.#isLenient ? duplicateKeys(text, value) : [] };
    } catch (error) {
      if (!(error instanceof YAMLException)) return { kind: 'failed', reason: String(error), offset: 0 };
      // The types promise a place, but a second document in the block is reported without one.
      const mark: YAMLException['mark'] | undefined = error.mark;
      return { kind: 'failed', reason: error.reason, offset: mark?.position ?? secondDocument(text) };
    }
  }
}

function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let at = 0; at < line; at++) start = text.indexOf('\n', start) + 1;
  return start;
}

/** Where a second document starts in a text that has one. */
function secondDocument(text: string): number {
  return Math.max(0, text.search(/(?<=\n)---(?=\s|$)/));
}

function schemaOf({ plainScalar, isNull }: YamlDialect): Schema {
  // One resolver after the other is asked; both look at the same text, so the last answer is kept.
  let text: string | undefined;
  let answer: FrontMatterValue | undefined;
  const ask = (scalar: string): FrontMatterValue | undefined => {
    if (scalar !== text) {
      text = scalar;
      answer = plainScalar(scalar);
    }
    return answer;
  };
  const nullType = new Type('tag:yaml.org,2002:null', {
    kind: 'scalar',
    resolve: (scalar: string | null) => scalar === null || scalar === '' || isNull(scalar),
    construct: () => null,
  });
  const plainType = new Type('tag:yaml.org,2002:plain', {
    kind: 'scalar',
    resolve: (scalar: string | null) => scalar !== null && ask(scalar) !== undefined,
    construct: (scalar: string) => ask(scalar),
  });
  const merge = new Type('tag:yaml.org,2002:merge', {
    kind: 'scalar',
    resolve: (scalar) => scalar === '<<' || scalar === null,
  });
  return FAILSAFE_SCHEMA.extend({ implicit: [nullType, plainType, merge], explicit: anyTag(plainScalar) });
}

/** Tags of any name, none of which makes an object: `!!int "3"` is what `3` is, and a value of an unknown tag is itself. */
function anyTag(plainScalar: YamlDialect['plainScalar']): Type[] {
  return ['!', 'tag:'].flatMap((prefix) => [
    new Type(prefix, {
      kind: 'scalar',
      multi: true,
      construct: (scalar: string, tag?: string) =>
        tag !== undefined && VALUE_TAGS.has(tag) ? (plainScalar(scalar) ?? scalar) : scalar,
    }),
    new Type(prefix, { kind: 'sequence', multi: true }),
    new Type(prefix, { kind: 'mapping', multi: true }),
  ]);
}

const VALUE_TAGS: ReadonlySet<string> = new Set(
  ['int', 'float', 'bool', 'timestamp'].map((name) => `tag:yaml.org,2002:${name}`),
);

/** The schema makes nothing else than such values; undefined is an empty document. */
function isFrontMatterValue(value: unknown): value is FrontMatterValue {
  return value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';
}

/** Keys of the top level that stand twice. Looked for only where there are more lines with keys than keys. */
function duplicateKeys(text: string, value: FrontMatterValue): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const lines = text.match(/(?<![^\n])[^\s#-][^:\n]*:/g)?.length ?? 0;
  if (lines <= Object.keys(value).length) return [];
  const keys = yamlEntries(text).map((entry) => entry.key);
  const seen = new Set<string>();
  return [...new Set(keys.filter((key) => seen.size === seen.add(key).size))];
}

/** The keys of the top level with their places, in order. Empty where the text cannot be read. */
export function yamlEntries(text: string): readonly YamlEntry[] {
  const nodes: { start: number; end: number; result: unknown }[] = [];
  let depth = 0;
  const starts: number[] = [];
  const listener = (event: EventType, state: State): void => {
    if (event === 'open') {
      starts[depth++] = state.position;
      return;
    }
    depth--;
    // The children of the root mapping are its keys and values in turn.
    if (depth === 1) nodes.push({ start: starts[depth] ?? 0, end: state.position, result: state.result });
  };
  try {
    load(text, { schema: DEFAULT_SCHEMA, json: true, listener });
  } catch {
    // Unreadable YAML has a problem of its own; no place in it can be trusted.
    return [];
  }
  const entries: YamlEntry[] = [];
  for (let index = 0; index + 1 < nodes.length; index += 2) {
    const [key, value] = [nodes[index], nodes[index + 1]];
    if (key === undefined || value === undefined) continue;
    const { start: keyStart, end: keyEnd } = trimmed(text, key.start, key.end);
    const { start: valueStart, end: valueEnd } = trimmed(text, value.start, value.end);
    entries.push({ key: String(key.result), keyStart, keyEnd, valueStart, valueEnd });
  }
  return entries;
}

/** A stretch without the white space around it; one of white space alone shrinks to its start. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const stretch = text.slice(start, end);
  const lead = stretch.length - stretch.trimStart().length;
  if (lead === stretch.length) return { start, end: start };
  return { start: start + lead, end: start + stretch.trimEnd().length };
}
