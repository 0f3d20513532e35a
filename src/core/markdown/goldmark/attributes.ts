/** A value of an attribute: only texts, numbers and booleans are printed. */
export type AttributeValue = string | number | boolean | undefined | readonly AttributeValue[];

export interface Attributes {
  readonly values: ReadonlyMap<string, AttributeValue>;
  /** Where the text behind the closing brace begins. */
  readonly end: number;
}

/** How deep lists may stand in one another. */
const DEEPEST = 10;

const NAME = /[A-Za-z_:][\w:.-]*/y;
const SHORT = /[#.]([^\s!"#$%&'()*+,/;<=>?@[\\\]^`{|}~]*)/y;
const NUMBER = /[-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d*)?/y;
const STRING = /"((?:\\.|[^"\\])*)"/sy;
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * Reads `{#id .class key="value"}`.
 * @param start where the opening brace stands
 * @returns undefined for what is no such list. Source: goldmark `parser/attribute.go` (`ParseAttributes`)
 */
export function parseAttributes(text: string, start: number): Attributes | undefined {
  if (text[start] !== '{') return undefined;
  const values = new Map<string, AttributeValue>();
  let position = start + 1;
  for (;;) {
    if (text[position] === '}') return { values, end: position + 1 };
    const attribute = readAttribute(text, skipSpace(text, position));
    if (attribute === undefined) return undefined;
    const { name, value } = attribute;
    const before = values.get(name);
    values.set(name, name === 'class' && typeof before === 'string' ? `${before} ${String(value)}` : value);
    position = skipSpace(text, attribute.end);
    if (text[position] === ',') position = skipSpace(text, position + 1);
  }
}

interface ReadAttribute {
  readonly name: string;
  readonly value: AttributeValue;
  readonly end: number;
}

function readAttribute(text: string, start: number): ReadAttribute | undefined {
  const short = match(SHORT, text, start);
  if (short !== undefined) {
    const name = text[start] === '#' ? 'id' : 'class';
    return { name, value: short[1] ?? '', end: start + short[0].length };
  }
  const name = match(NAME, text, start)?.[0];
  if (name === undefined) return undefined;
  const equals = skipSpace(text, start + name.length);
  if (text[equals] !== '=') return undefined;
  const read = readValue(text, skipSpace(text, equals + 1), 0);
  if (read === undefined || (name === 'class' && typeof read.value !== 'string')) return undefined;
  return { name, ...read };
}

interface ReadValue {
  readonly value: AttributeValue;
  readonly end: number;
}

function readValue(text: string, start: number, depth: number): ReadValue | undefined {
  if (text[start] === '[') return readList(text, start, depth);
  const quoted = match(STRING, text, start);
  if (quoted !== undefined) return { value: unescapeText(quoted[1] ?? ''), end: start + quoted[0].length };
  const number = match(NUMBER, text, start);
  if (number !== undefined) return { value: Number(number[0]), end: start + number[0].length };
  const word = match(NAME, text, start)?.[0];
  return word === undefined ? undefined : { value: wordValue(word), end: start + word.length };
}

function readList(text: string, start: number, depth: number): ReadValue | undefined {
  if (depth === DEEPEST) return undefined;
  const value: AttributeValue[] = [];
  let position = start + 1;
  while (text[position] !== ']') {
    if (value.length > 0 && text[position] === ',') position++;
    const read = readValue(text, skipSpace(text, position), depth + 1);
    if (read === undefined) return undefined;
    value.push(read.value);
    position = skipSpace(text, read.end);
  }
  return { value, end: position + 1 };
}

function wordValue(word: string): AttributeValue {
  if (word === 'true' || word === 'false') return word === 'true';
  return word === 'null' ? undefined : word;
}

function unescapeText(text: string): string {
  return text.replace(/\\(["/\\bfnrt])/g, (_, char: string) => ESCAPES[char] ?? char);
}

function match(pattern: RegExp, text: string, start: number): RegExpExecArray | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text) ?? undefined;
}

function skipSpace(text: string, start: number): number {
  let position = start;
  while (/\s/.test(text[position] ?? '')) position++;
  return position;
}

/** Attributes as they are printed: in their order, without those that have no text. */
export function printedAttributes(values: ReadonlyMap<string, AttributeValue>): readonly [string, string][] {
  return [...values].flatMap(([name, value]): [string, string][] =>
    value === undefined || typeof value === 'object' ? [] : [[name, String(value)]],
  );
}
