import type { Parameters } from './calls';
import type { Value } from './template/values';

/** A tag of a post, such as `{{< figure src="a.png" >}}`. */
export type Tag =
  | { readonly kind: 'open'; readonly name: string; readonly parameters: Parameters; readonly isSelfClosed: boolean }
  | { readonly kind: 'close'; readonly name: string }
  /** A tag behind comment marks stands for itself. */
  | { readonly kind: 'escaped'; readonly text: string }
  | { readonly kind: 'broken'; readonly message: string };

export interface PlacedTag {
  readonly tag: Tag;
  readonly isMarkdown: boolean;
  readonly start: number;
  readonly end: number;
}

const OPENING = /\{\{[<%]/g;
const NAME = /[^\s"'`=<>%/]+(?:\/[^\s"'`=<>%/]+)*/y;
const QUOTED = /"((?:\\"|[^"])*)"/y;
const RAW = /`([^`]*)`/y;
/** Longer tags are not read, in UTF-16 code units. */
const LONGEST = 20_000;
/** So many of them are read in vain in one post; behind that, tags count as broken unread. */
const MOST_IN_VAIN = 1_000_000;

/** The tags of a post. Source: Hugo `parser/pageparser/pagelexer_shortcode.go`. */
export function tagsOf(text: string): readonly PlacedTag[] {
  const tags: PlacedTag[] = [];
  let inVain = 0;
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(text); found !== null; found = OPENING.exec(text)) {
    const reader = new TagReader(text, found.index);
    const placed = inVain > MOST_IN_VAIN ? reader.unread() : reader.read();
    inVain += reader.inVain;
    tags.push(placed);
    OPENING.lastIndex = placed.end;
  }
  return tags;
}

const UNCLOSED = 'unclosed shortcode action';

class Broken extends Error {}

class TagReader {
  readonly #text: string;
  readonly #start: number;
  readonly #close: string;
  #position: number;
  /** So much was looked at of a tag that is broken. */
  inVain = 0;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.#close = text[start + 2] === '%' ? '%}}' : '>}}';
    this.#position = start + 3;
  }

  read(): PlacedTag {
    try {
      return this.#placed(this.#text.startsWith('/*', this.#position) ? this.#escaped() : this.#tag());
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.inVain = this.#position - this.#start;
      this.#position = this.#endOfBroken();
      return this.#placed({ kind: 'broken', message: error.message });
    }
  }

  unread(): PlacedTag {
    return this.#placed({ kind: 'broken', message: UNCLOSED });
  }

  #placed(tag: Tag): PlacedTag {
    return { tag, isMarkdown: this.#close === '%}}', start: this.#start, end: this.#position };
  }

  /** What has no end was looked for up to the end of the text. */
  #endless(message: string): Broken {
    this.#position = this.#text.length;
    return new Broken(message);
  }

  #escaped(): Tag {
    const mark = `*/${this.#close}`;
    const end = this.#text.indexOf(mark, this.#position);
    if (end < 0) throw this.#endless('comment must be closed');
    const inner = this.#text.slice(this.#position + 2, end);
    this.#position = end + mark.length;
    return { kind: 'escaped', text: `{{${this.#close === '%}}' ? '%' : '<'}${inner}${this.#close}` };
  }

  #tag(): Tag {
    this.#skipSpace();
    if (this.#text[this.#position] === '/') {
      this.#position++;
      this.#skipSpace();
      const name = this.#take(NAME)?.[0] ?? '';
      this.#skipSpace();
      if (!this.#takeText(this.#close)) throw new Broken(UNCLOSED);
      return { kind: 'close', name };
    }
    const name = this.#take(NAME)?.[0];
    if (name === undefined) throw new Broken('shortcode has no name');
    const parameters = new ParameterList();
    for (;;) {
      this.#skipSpace();
      if (this.#takeText(this.#close)) return { kind: 'open', name, parameters: parameters.all, isSelfClosed: false };
      if (this.#takeText(`/${this.#close}`)) {
        return { kind: 'open', name, parameters: parameters.all, isSelfClosed: true };
      }
      this.#parameter(parameters);
    }
  }

  #parameter(parameters: ParameterList): void {
    if (this.#position >= this.#text.length || this.#position - this.#start > LONGEST) {
      throw new Broken(UNCLOSED);
    }
    const quoted = this.#quoted();
    if (quoted !== undefined) return parameters.add(quoted);
    const word = this.#word();
    if (this.#text[this.#position] !== '=') return parameters.add(typed(word));
    this.#position++;
    this.#skipSpace();
    parameters.name(word, this.#quoted() ?? typed(this.#word()));
  }

  #quoted(): string | undefined {
    const raw = this.#take(RAW);
    if (raw !== undefined) return raw[1] ?? '';
    if (this.#text[this.#position] !== '"') return undefined;
    const quoted = this.#take(QUOTED)?.[1];
    if (quoted === undefined) throw this.#endless('unterminated quoted string in shortcode parameter-argument');
    return quoted.replace(/\\"/g, '"');
  }

  /** Up to white space, `=` or the end of the tag. */
  #word(): string {
    const start = this.#position;
    while (this.#position < this.#text.length && !this.#isAtEndOfWord(start)) this.#position++;
    if (this.#position === start) throw new Broken('unrecognized character in shortcode action');
    return this.#text.slice(start, this.#position);
  }

  #isAtEndOfWord(start: number): boolean {
    const { [this.#position]: char = '' } = this.#text;
    if (/[\s="`]/.test(char)) return this.#position > start || char === '=';
    return (
      this.#text.startsWith(this.#close, this.#position) || this.#text.startsWith(`/${this.#close}`, this.#position)
    );
  }

  #skipSpace(): void {
    while (/\s/.test(this.#text[this.#position] ?? '')) this.#position++;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found !== undefined) this.#position += found[0].length;
    return found;
  }

  #takeText(text: string): boolean {
    if (!this.#text.startsWith(text, this.#position)) return false;
    this.#position += text.length;
    return true;
  }

  /** A broken tag goes to its end on the same line, or is its mark alone. */
  #endOfBroken(): number {
    const line = /^[^\n]*/.exec(this.#text.slice(this.#start, this.#start + LONGEST))?.[0] ?? '';
    const end = line.indexOf(this.#close, 3);
    return this.#start + (end < 0 ? 3 : end + this.#close.length);
  }
}

class ParameterList {
  readonly #positional: Value[] = [];
  readonly #named = new Map<string, Value>();

  get all(): Parameters {
    if (this.#named.size > 0) return { kind: 'named', values: this.#named };
    return this.#positional.length > 0 ? { kind: 'positional', values: this.#positional } : { kind: 'none' };
  }

  add(value: Value): void {
    if (this.#named.size > 0) throw new Broken('got positional parameter. Cannot mix named and positional parameters');
    this.#positional.push(value);
  }

  name(name: string, value: Value): void {
    if (this.#positional.length > 0) {
      throw new Broken(`got named parameter '${name}'. Cannot mix named and positional parameters`);
    }
    this.#named.set(name, value);
  }
}

/** Words without quotes may be numbers or booleans. Source: Hugo `parser/pageparser/item.go` (`ValTyped`). */
function typed(word: string): Value {
  if (word === 'true' || word === 'false') return word === 'true';
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(word) ? Number(word) : word;
}
