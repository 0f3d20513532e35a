/** A piece of a text that V8 reads as a date. */
export interface DateToken {
  readonly kind:
    | 'number'
    | 'sign'
    | ':'
    | '.'
    | ')'
    | 'space'
    | 'unknown'
    | 'end'
    | 'month'
    | 'halfDay'
    | 'zone'
    | 'timeSeparator'
    | 'word';
  /** The number, the number of the month, the hours of a zone or half day, or 1 and -1 for a sign. */
  readonly value: number;
  readonly length: number;
  readonly isWord?: boolean;
  /** True for the zone `Z`. */
  readonly isZ?: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ut: 0,
    utc: 0,
    z: 0,
    gmt: 0,
    cdt: -5,
    cst: -6,
    edt: -4,
    est: -5,
    mdt: -6,
    mst: -7,
    pdt: -7,
    pst: -8,
  }),
);
/** Digits beyond the ninth do not count. */
const MOST_DIGITS = 9;
const END: DateToken = { kind: 'end', value: 0, length: 0 };

/** Cuts a text into the pieces that V8 sees. Source: V8 `dateparser-inl.h` (`DateStringTokenizer::Scan`) and `dateparser.cc`. */
export class JavaScriptDateText {
  readonly #text: string;
  #at = 0;
  #peek: DateToken;

  constructor(text: string) {
    this.#text = text;
    this.#peek = this.#scan();
  }

  get peek(): DateToken {
    return this.#peek;
  }

  next(): DateToken {
    const token = this.#peek;
    this.#peek = this.#scan();
    return token;
  }

  /** Takes the next piece if it is this symbol. */
  skip(symbol: ':' | '.' | '-'): boolean {
    const isThere = symbol === '-' ? this.#peek.kind === 'sign' && this.#peek.value < 0 : this.#peek.kind === symbol;
    if (isThere) this.next();
    return isThere;
  }

  #scan(): DateToken {
    const start = this.#at;
    if (start >= this.#text.length) return END;
    const char = this.#text.charAt(start);
    if (isDigit(char)) return this.#number();
    this.#at++;
    if (char === '-' || char === '+') return { kind: 'sign', value: char === '-' ? -1 : 1, length: 1 };
    if (char === ':' || char === '.' || char === ')') return { kind: char, value: 0, length: 1 };
    if (/\s/.test(char)) return { kind: 'space', value: 0, length: 1 };
    if (char >= 'A') return this.#word(start);
    if (char === '(') this.#skipParentheses();
    return { kind: 'unknown', value: 0, length: 1 };
  }

  #number(): DateToken {
    const start = this.#at;
    while (isDigit(this.#text.charAt(this.#at))) this.#at++;
    const digits = this.#text.slice(start, this.#at).replace(/^0+/, '');
    return { kind: 'number', value: Number(digits.slice(0, MOST_DIGITS)), length: this.#at - start };
  }

  #word(start: number): DateToken {
    while (
      this.#at < this.#text.length &&
      this.#text.charAt(this.#at) >= 'A' &&
      !/\s/.test(this.#text.charAt(this.#at))
    ) {
      this.#at++;
    }
    const length = this.#at - start;
    const word = this.#text.slice(start, this.#at).toLowerCase();
    const month = MONTHS.indexOf(word.slice(0, 3));
    if (month >= 0) return { kind: 'month', value: month + 1, length, isWord: true };
    const hours = ZONES.get(word);
    if (hours !== undefined) return { kind: 'zone', value: hours, length, isWord: true, isZ: word === 'z' };
    if (word === 'am' || word === 'pm') return { kind: 'halfDay', value: word === 'am' ? 0 : 12, length, isWord: true };
    return { kind: word === 't' ? 'timeSeparator' : 'word', value: 0, length, isWord: true };
  }

  /** Behind the bracket that closes the one before, or at the end. */
  #skipParentheses(): void {
    let depth = 1;
    while (depth > 0 && this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at++);
      if (char === '(') depth++;
      else if (char === ')') depth--;
    }
  }
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}
