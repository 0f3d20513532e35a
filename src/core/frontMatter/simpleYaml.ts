import type { FrontMatterData, FrontMatterValue } from './frontMatter';
import type { YamlDialect } from './yaml';

type Groups = Readonly<Record<string, string | undefined>>;

/** A character that every reader of YAML takes for itself, wherever it stands; a text with others is no simple block. */
const ORDINARY = /^[\n\x20-\x7e\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe]*$/;

/**
 * One line: a key of the top level or a dash, then at most one value; or nothing but a comment.
 * A plain value begins with no sign that means something to YAML.
 */
const LINE =
  /(?:(?<key>[A-Za-z_][\w-]*):|(?<indent> *)-)(?: +(?:"(?<double>[^"\\\n]*)"|'(?<single>[^'\n]*)'|\[(?<flow>[\w ,.+/-]*)\]|(?<plain>[^ \-?:,[\]{}#&*!|=>'"%@`~<\n][^\n]*?)))? *(?:\n|$)|(?:#[^\n]*)?(?:\n|$)/y;

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
    const groups = LINE.exec(text)?.groups;
    if (groups === undefined) return undefined;
    const { key, indent } = groups;
    if (key === undefined && indent === undefined) continue;
    const value = valueOf(groups, dialect);
    if (value === undefined) return undefined;
    if (key === undefined) {
      if (list === undefined || value === null || !list.add(value, indent ?? '')) return undefined;
    } else {
      if (!isText(key, dialect) || Object.hasOwn(data, key)) return undefined;
      list = value === null && isWithoutValue(groups) ? new List(data, key) : undefined;
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

function isWithoutValue({ double, single, flow, plain }: Groups): boolean {
  return double === undefined && single === undefined && flow === undefined && plain === undefined;
}

/** @returns undefined where the value is more than it looks */
function valueOf({ double, single, flow, plain }: Groups, dialect: YamlDialect): FrontMatterValue | undefined {
  if (plain !== undefined) return MORE_THAN_PLAIN.test(plain) ? undefined : plainValue(plain, dialect);
  return double ?? single ?? (flow === undefined ? null : flowValue(flow.trim(), dialect));
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
