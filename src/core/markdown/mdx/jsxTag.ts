import { fragmentEnd } from '../../generators/program/scan';

/** A tag of JSX as it stands in a text. */
export interface JsxTag {
  /** As it is written; empty for a fragment. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly attributes: readonly JsxAttribute[];
  /** Offset behind it. */
  readonly end: number;
}

/** An attribute of a tag. Spread ones have no name. */
export interface JsxAttribute {
  readonly name: string;
  /** A text, or the source of an expression; undefined where only the name stands. */
  readonly value: { readonly kind: 'text' | 'expression'; readonly source: string } | undefined;
}

/** What is wrong with a tag or an expression, in the words of MDX. */
export interface MdxError {
  readonly message: string;
  /** Offset behind what cannot be read. */
  readonly end: number;
}

const NAME_START = /[\p{ID_Start}$_]/u;
const NAME = /[\p{ID_Start}$_][\p{ID_Continue}$-]*/uy;
const MEMBER = /\s*[.:]\s*[\p{ID_Start}$_][\p{ID_Continue}$-]*/uy;
const SPACE = /\s*/y;
/** Longer tags are none that somebody wrote. */
const LONGEST = 20_000;

/**
 * Reads the tag that begins at a `<`. Source: micromark-extension-mdx-jsx, micromark-factory-mdx-jsx `lib/index.js`.
 * @returns undefined where the `<` is text, as before a space
 */
export function readTag(text: string, start: number): JsxTag | MdxError | undefined {
  if (/^(?:\s|$)/.test(text.charAt(start + 1))) return undefined;
  return new TagReader(text.slice(0, start + LONGEST), start).read();
}

export function isError(value: object): value is MdxError {
  return 'message' in value;
}

/** Where the expression ends that begins at a `{`: behind its closing brace; undefined where there is none. */
export function expressionEnd(text: string, start: number): number | undefined {
  let depth = 0;
  const last = Math.min(text.length, start + LONGEST);
  for (let at = start; at < last;) {
    if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) return undefined;
      at = end + 2;
      continue;
    }
    const char = text.charAt(at);
    if (char === '{') depth++;
    if (char === '}') depth--;
    if (depth === 0) return at + 1;
    at = fragmentEnd(text, at);
  }
  return undefined;
}

class TagReader {
  #at: number;

  constructor(
    readonly text: string,
    readonly start: number,
  ) {
    this.#at = start + 1;
  }

  read(): JsxTag | MdxError {
    this.#skipSpace();
    const isClosing = this.#skip('/');
    this.#skipSpace();
    if (this.#skip('>')) return this.#tag('', isClosing ? 'close' : 'open', []);
    const name = this.#name();
    if (name === undefined) return this.#unexpected('before name');
    if (this.#skip(':')) return this.#unexpected('before local name');
    if (this.#skip('.')) return this.#unexpected('before member name');
    const attributes: JsxAttribute[] = [];
    for (;;) {
      this.#skipSpace();
      if (this.#skip('>')) return this.#tag(name, isClosing ? 'close' : 'open', attributes);
      if (!isClosing && this.#skip('/')) {
        this.#skipSpace();
        return this.#skip('>') ? this.#tag(name, 'empty', attributes) : this.#unexpected('after self-closing slash');
      }
      const attribute = this.#attribute();
      if (attribute === undefined || isClosing) return this.#unexpected('in name');
      if (isError(attribute)) return attribute;
      attributes.push(attribute);
    }
  }

  #tag(name: string, kind: JsxTag['kind'], attributes: readonly JsxAttribute[]): JsxTag {
    return { name, kind, attributes, end: this.#at };
  }

  #name(): string | undefined {
    const first = this.#match(NAME);
    if (first === undefined) return undefined;
    let name = first;
    for (let next = this.#match(MEMBER); next !== undefined; next = this.#match(MEMBER))
      name += next.replace(/\s/g, '');
    return name;
  }

  #attribute(): JsxAttribute | MdxError | undefined {
    if (this.text.charAt(this.#at) === '{') return this.#expression('');
    const name = this.#name();
    if (name === undefined) return undefined;
    this.#skipSpace();
    if (!this.#skip('=')) return { name, value: undefined };
    this.#skipSpace();
    const quote = this.text.charAt(this.#at);
    if (quote === '{') return this.#expression(name);
    const end = quote === '"' || quote === "'" ? this.text.indexOf(quote, this.#at + 1) : -1;
    if (end < 0) return this.#unexpected('before attribute value');
    const source = this.text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return { name, value: { kind: 'text', source } };
  }

  #expression(name: string): JsxAttribute | MdxError {
    const end = expressionEnd(this.text, this.#at);
    if (end === undefined) return this.#unexpected('in expression');
    const source = this.text.slice(this.#at + 1, end - 1);
    this.#at = end;
    return { name, value: { kind: 'expression', source } };
  }

  /** The error of MDX; what cannot be read goes on to the next `>` in the line. */
  #unexpected(place: string): MdxError {
    const code = this.text.codePointAt(this.#at);
    const line = /^[^\n>]*>?/.exec(this.text.slice(this.start, this.start + 1000))?.[0] ?? '<';
    const end = Math.max(this.start + line.length, this.start + 1);
    if (code === undefined || this.#at >= this.text.length) return { message: `Unexpected end of file ${place}`, end };
    const number = code.toString(16).toUpperCase().padStart(4, '0');
    return { message: `Unexpected character \`${String.fromCodePoint(code)}\` (U+${number}) ${place}`, end };
  }

  #skipSpace(): void {
    this.#match(SPACE);
  }

  #skip(char: string): boolean {
    if (this.text.charAt(this.#at) !== char) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.text)?.[0];
    this.#at += match?.length ?? 0;
    return match;
  }
}

/** True where a name may begin: of a tag, or of a value. */
export function startsName(char: string): boolean {
  return NAME_START.test(char);
}
