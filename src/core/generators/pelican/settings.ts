import type { FrontMatterValue } from '../../frontMatter/frontMatter';

/** The settings of a Python module that are literals, by name; a later one replaces an earlier. Nothing is ever run. */
export function pythonSettings(text: string): ReadonlyMap<string, FrontMatterValue> {
  const settings = new Map<string, FrontMatterValue>();
  for (const match of text.matchAll(/^([A-Z][A-Z0-9_]*)[ \t]*(?::[^=\n]{1,100})?=(?!=)[ \t]*/gm)) {
    const value = new PythonReader(text, match.index + match[0].length).statement();
    if (value !== undefined) settings.set(match[1] ?? '', value);
  }
  return settings;
}

const STRING =
  /[rRbBuU]{0,2}(?:"""([\s\S]*?)"""|'''([\s\S]*?)'''|"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)')/y;
const NUMBER = /[-+]?\d[\d_]*(?:\.\d*)?/y;
const WORD = /[A-Za-z_]\w*/y;
const SPACE = /(?:\s|#[^\n]*(?![^\n])|\\\n)*/y;
const WORDS: ReadonlyMap<string, FrontMatterValue> = new Map<string, FrontMatterValue>([
  ['True', true],
  ['False', false],
  ['None', null],
]);

/** Reads literals of Python: strings, numbers, words, lists, tuples and dictionaries of them. */
class PythonReader {
  #at: number;

  constructor(
    readonly text: string,
    start: number,
  ) {
    this.#at = start;
  }

  /** The literal that is the whole statement; undefined for anything else. */
  statement(): FrontMatterValue | undefined {
    const value = this.#value();
    return /^[ \t]*(?:#[^\n]*)?\r?(?:\n|$)/.test(this.text.slice(this.#at)) ? value : undefined;
  }

  #value(): FrontMatterValue | undefined {
    const char = this.text.charAt(this.#at);
    if (char === '[' || char === '(') return this.#list(char === '[' ? ']' : ')');
    if (char === '{') return this.#dictionary();
    const string = this.#match(STRING);
    if (string !== undefined) return this.#adjacent(textOf(string));
    const number = this.#match(NUMBER)?.[0];
    if (number !== undefined) return Number(number.replace(/_/g, ''));
    return WORDS.get(this.#match(WORD)?.[0] ?? '');
  }

  /** Strings that follow each other within brackets are one. */
  #adjacent(first: string): string {
    let text = first;
    for (;;) {
      const before = this.#at;
      this.#match(SPACE);
      const next = this.text.slice(before, this.#at).includes('\n') ? undefined : this.#match(STRING);
      if (next === undefined) {
        this.#at = before;
        return text;
      }
      text += textOf(next);
    }
  }

  #list(end: string): FrontMatterValue | undefined {
    const values: FrontMatterValue[] = [];
    let hasComma = false;
    this.#at++;
    for (this.#match(SPACE); this.text.charAt(this.#at) !== end; this.#match(SPACE)) {
      const value = this.#value();
      if (value === undefined) return undefined;
      values.push(value);
      this.#match(SPACE);
      if (this.text.charAt(this.#at) !== ',') break;
      hasComma = true;
      this.#at++;
    }
    if (this.text.charAt(this.#at) !== end) return undefined;
    this.#at++;
    // Brackets around one value without a comma are only brackets.
    return end === ')' && values.length === 1 && !hasComma ? values[0] : values;
  }

  #dictionary(): FrontMatterValue | undefined {
    const entries: [string, FrontMatterValue][] = [];
    this.#at++;
    for (this.#match(SPACE); this.text.charAt(this.#at) !== '}'; this.#match(SPACE)) {
      const key = this.#value();
      this.#match(SPACE);
      if (key === undefined || this.text.charAt(this.#at) !== ':') return undefined;
      this.#at++;
      this.#match(SPACE);
      const value = this.#value();
      if (value === undefined) return undefined;
      entries.push([String(key), value]);
      this.#match(SPACE);
      if (this.text.charAt(this.#at) === ',') this.#at++;
    }
    this.#at++;
    return Object.fromEntries(entries);
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.text);
    this.#at += match?.[0].length ?? 0;
    return match ?? undefined;
  }
}

function textOf(match: RegExpExecArray): string {
  const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
  const isRaw = /^[bBuU]?[rR]/.test(match[0]);
  return isRaw ? inner : inner.replace(/\\(n|t|r|\\|'|"|\n)/g, (_escape, char: string) => ESCAPES[char] ?? char);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };
