import type { FrontMatterData, FrontMatterValue } from './frontMatter';
import type { YamlDialect } from './yamlDialect';

/** A character that every reader of YAML takes for itself, wherever it stands; a text with others is no simple block. */
const ORDINARY = /^[\n\x20-\x7e\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe]*$/;

/**
 * One line: a key of the top level or a dash, then at most one value; or nothing but a comment.
 * A plain value begins with no sign that means something to YAML.
 */
const LINE =
  /(?:([A-Za-z_][\w-]*):|( *)-)(?: +(?:"([^"\\\n]*)"|'([^'\n]*)'|\[([\w ,.+/-]*)\]|([^ \-?:,[\]{}#&*!|=>'"%@`~<\n](?:[^\n]*[^ \n])?)))? *(?:\n|$)|(?:#[^\n]*)?(?:\n|$)/y;

/** The groups of `LINE`, by number: names for them cost as much time as all the rest of the expression. */
const [KEY, INDENT, DOUBLE, SINGLE, FLOW, PLAIN] = [1, 2, 3, 4, 5, 6] as const;

/** What makes of a plain value a mapping or a comment. */
const MORE_THAN_PLAIN = /:(?: |$)| #/;

/**
 * Reads front matter as most of it is: keys with one value each, on one line, and lists of such values. That is a matter
 * of one expression a line and takes a third of the time of a whole reader of YAML, which is most of the time that a blog
 * takes to be listed.
 * @returns exactly what the whole reader makes of the block, or undefined where that is needed
 */
export function readSimpleYaml(text: string, dialect: YamlDialect): FrontMatterData | undefined {
  if (!ORDINARY.test(text)) return undefined;
  const data: Record<string, FrontMatterValue> = {};
  let list: List | undefined;
  LINE.lastIndex = 0;
  while (LINE.lastIndex < text.length) {
    const line = LINE.exec(text);
    if (line === null) return undefined;
    const key = line[KEY];
    const indent = line[INDENT];
    if (key === undefined && indent === undefined) continue;
    const value = valueOf(line, dialect);
    if (value === undefined) return undefined;
    if (key === undefined) {
      if (list === undefined || value === null || !list.add(value, indent ?? '')) return undefined;
    } else {
      if (!isText(key, dialect) || Object.hasOwn(data, key)) return undefined;
      list = value === null && isWithoutValue(line) ? new List(data, key) : undefined;
      data[key] = value;
    }
  }
  return Object.keys(data).length === 0 ? undefined : data;
}

/** A list below its key, as far as it is read. */
class List {
  readonly #data: Record<string, FrontMatterValue>;
  readonly #key: string;
  readonly #items: FrontMatterValue[] = [];
  #indent = '';

  constructor(data: Record<string, FrontMatterValue>, key: string) {
    this.#data = data;
    this.#key = key;
  }

  /** @returns false for a dash that does not stand below the one before */
  add(item: FrontMatterValue, indent: string): boolean {
    if (this.#items.length === 0) {
      this.#indent = indent;
      this.#data[this.#key] = this.#items;
    }
    this.#items.push(item);
    return indent === this.#indent;
  }
}

function isWithoutValue(line: RegExpExecArray): boolean {
  return (line[DOUBLE] ?? line[SINGLE] ?? line[FLOW] ?? line[PLAIN]) === undefined;
}

/** @returns undefined where the value is more than it looks */
function valueOf(line: RegExpExecArray, dialect: YamlDialect): FrontMatterValue | undefined {
  const plain = line[PLAIN];
  if (plain !== undefined) return MORE_THAN_PLAIN.test(plain) ? undefined : plainValue(plain, dialect);
  const flow = line[FLOW];
  return line[DOUBLE] ?? line[SINGLE] ?? (flow === undefined ? null : flowValue(flow.trim(), dialect));
}

function flowValue(text: string, dialect: YamlDialect): FrontMatterValue | undefined {
  if (text === '') return [];
  const items = text.split(',').map((item) => item.trim());
  if (items.some((item) => item === '' || item.startsWith('-'))) return undefined;
  return items.map((item) => plainValue(item, dialect));
}

function plainValue(text: string, { isNull, plainScalar }: YamlDialect): FrontMatterValue {
  return isNull(text) ? null : (plainScalar(text) ?? text);
}

/** False for a key that the dialect takes for a number or a word of its own. */
function isText(key: string, { isNull, plainScalar }: YamlDialect): boolean {
  return key !== '__proto__' && !isNull(key) && plainScalar(key) === undefined;
}
