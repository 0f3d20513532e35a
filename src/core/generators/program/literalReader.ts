import { Timestamp, type FrontMatterData, type FrontMatterValue } from '../../frontMatter/frontMatter';
import { fragmentEnd } from './scan';

/** A value that stands in a program as it is; undefined for one that only running the program would tell. */
export type Literal = FrontMatterValue | undefined;

/** Values within values that are deeper are passed over. */
const MOST_DEPTH = 100;
const NUMBER = /[-+]?(?:0x[\da-f_]+|\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d+)/iy;
const FLAGS = /[a-z]+/y;
const NAME = /[A-Za-z_$][\w$]*/y;
const DATE = /new\s+Date\(\s*(["'])([^"'\n]*)\1\s*\)/y;
/** A type that TypeScript asserts behind a value; the value stays. */
const ASSERTION = /(?:as|satisfies)\b/y;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };

/**
 * Reads literals of JavaScript and TypeScript from a text without comments: strings, numbers, words, arrays, objects, dates
 * made of a text, regular expressions (as a mapping of their `source` and `flags`), and names of constants. Everything else is passed over as unknown. Nothing is ever run.
 */
export class LiteralReader {
  #at: number;
  #depth = 0;

  constructor(
    readonly text: string,
    start: number,
    readonly constants: ReadonlyMap<string, FrontMatterValue>,
  ) {
    this.#at = start;
  }

  get at(): number {
    return this.#at;
  }

  /** The value that begins here, up to the comma or bracket that ends it. */
  value(): Literal {
    this.#skipSpace();
    this.#depth++;
    const value = this.#depth > MOST_DEPTH ? undefined : this.#operand();
    this.#depth--;
    const isComplete = this.#isAtEnd();
    if (!isComplete) this.#skipExpression();
    return isComplete ? value : undefined;
  }

  /** The values between brackets that open here. */
  list(): Literal[] {
    const values: Literal[] = [];
    this.#at++;
    for (this.#skipSpace(); !this.#ends(); this.#skipSpace()) {
      if (this.#skipText('...')) this.#skipExpression();
      else values.push(this.value());
      this.#skipSpace();
      if (!this.#skipText(',')) break;
    }
    this.#skipSpace();
    if (/[\])]/.test(this.#char())) this.#at++;
    return values;
  }

  #operand(): Literal {
    const char = this.#char();
    if (char === '"' || char === "'" || char === '`') return this.#string(char);
    if (char === '[') return this.list().map((value) => value ?? null);
    if (char === '{') return this.object();
    if (char === '(') return this.#parenthesized();
    if (char === '/') return this.#expression();
    const number = this.#match(NUMBER);
    if (number !== undefined) return numberOf(number);
    const date = this.#match(DATE);
    if (date !== undefined) return new Timestamp(date.replace(/^.*?["']|["'].*$/gs, ''));
    const name = this.#match(NAME);
    if (name === undefined) return undefined;
    const word = WORDS.get(name);
    return word === undefined ? this.constants.get(name) : word;
  }

  /** A cast in a comment needs brackets around its value. */
  #parenthesized(): Literal {
    this.#at++;
    const value = this.value();
    this.#skipSpace();
    return this.#skipText(')') ? value : undefined;
  }

  /** The object that opens here; properties with unknown values are left out. */
  object(): FrontMatterData {
    const entries: [string, FrontMatterValue][] = [];
    this.#at++;
    for (this.#skipSpace(); this.#char() !== '}' && this.#at < this.text.length; this.#skipSpace()) {
      const start = this.#at;
      entries.push(...this.#property());
      this.#skipSpace();
      if (!this.#skipText(',') && this.#at === start) this.#at++;
    }
    this.#at++;
    return Object.fromEntries(entries);
  }

  #property(): [string, FrontMatterValue][] {
    if (this.#skipText('...')) {
      const spread = this.value();
      return isObject(spread) ? Object.entries(spread) : [];
    }
    const quote = this.#char();
    const key = quote === '"' || quote === "'" ? this.#string(quote) : (this.#match(NAME) ?? this.#match(NUMBER));
    this.#skipSpace();
    if (typeof key === 'string' && this.#skipText(':')) {
      const value = this.value();
      return value === undefined ? [] : [[key, value]];
    }
    if (typeof key === 'string' && /[,}]/.test(this.#char())) {
      const value = this.constants.get(key);
      return value === undefined ? [] : [[key, value]];
    }
    this.#skipExpression();
    return [];
  }

  #string(quote: string): Literal {
    const start = this.#at;
    this.#at = fragmentEnd(this.text, start);
    const inner = this.text.slice(start + 1, this.#at - 1);
    if (quote === '`' && inner.includes('${')) return undefined;
    return inner.includes('\\') ? unescaped(inner) : inner;
  }

  #expression(): Literal {
    const start = this.#at;
    const end = fragmentEnd(this.text, start);
    if (end === start + 1) return undefined;
    this.#at = end;
    return { source: this.text.slice(start + 1, end - 1), flags: this.#match(FLAGS) ?? '' };
  }

  /** True where the expression is over: nothing else belongs to it. */
  #isAtEnd(): boolean {
    const before = this.#at;
    this.#skipSpace();
    if (this.#ends() || /[,;]/.test(this.#char())) return true;
    if (this.#match(ASSERTION) !== undefined) {
      this.#skipExpression();
      return true;
    }
    // Without a semicolon, a line end closes a statement before a name.
    return this.text.slice(before, this.#at).includes('\n') && /[\w$"'@]/.test(this.#char());
  }

  #skipExpression(): void {
    let depth = 0;
    while (this.#at < this.text.length) {
      const char = this.#char();
      if (depth === 0 && /[,;\])}]/.test(char)) return;
      if (/[[({]/.test(char)) depth++;
      if (/[\])}]/.test(char)) depth--;
      this.#at = fragmentEnd(this.text, this.#at);
    }
  }

  #ends(): boolean {
    return this.#at >= this.text.length || /[\])}]/.test(this.#char());
  }

  #char(): string {
    return this.text.charAt(this.#at);
  }

  #skipSpace(): void {
    while (/\s/.test(this.#char())) this.#at++;
  }

  #skipText(text: string): boolean {
    if (!this.text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.text)?.[0];
    this.#at += match?.length ?? 0;
    return match;
  }
}

function isObject(value: Literal): value is FrontMatterData {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Timestamp);
}

function numberOf(text: string): number {
  const digits = text.replace(/[_+]/g, '');
  return digits.startsWith('-') ? -Number(digits.slice(1)) : Number(digits);
}

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|(\r\n|[\s\S]))/gi,
    (_match, ...parts: (string | undefined)[]) => {
      const code = parts[0] ?? parts[1] ?? parts[2];
      if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
      const char = parts[3] ?? '';
      return /^[\r\n]/.test(char) ? '' : (ESCAPES[char] ?? char);
    },
  );
}
