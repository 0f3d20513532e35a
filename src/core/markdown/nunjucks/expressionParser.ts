import { TemplateError } from './errors';
import { noArguments, type Arguments, type Expression } from './expression';
import { wordsOf, type Word } from './words';

/** Operators, the weakest first. Source: Nunjucks `src/parser.js`, `parseOr` to `parsePow`. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['not'],
  ['in'],
  ['is'],
  ['==', '===', '!=', '!==', '<', '>', '<=', '>='],
  ['~'],
  ['+', '-'],
  ['*', '/', '//', '%'],
  ['**'],
];
const CONSTANTS: Readonly<Record<string, unknown>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  none: undefined,
  None: undefined,
  null: undefined,
};
/** Deeper expressions are refused. */
const MOST_DEPTH = 100;

/** Reads expressions from the words of a tag. Every method throws a `TemplateError` where Nunjucks would stop. */
export class ExpressionParser {
  readonly #words: readonly Word[];
  #index = 0;
  #depth = 0;

  constructor(source: string) {
    this.#words = wordsOf(source);
  }

  /** The whole source as one expression. */
  static parse(source: string, ending: string): Expression {
    const parser = new ExpressionParser(source);
    if (parser.isAtEnd) throw new TemplateError('unexpected token: }}');
    const expression = parser.expression();
    if (!parser.isAtEnd) throw new TemplateError(`expected ${ending} end`);
    return expression;
  }

  get isAtEnd(): boolean {
    return this.#index >= this.#words.length;
  }

  /** Takes an operator or a name where it is next. */
  take(text: string): boolean {
    const word = this.#words[this.#index];
    if (word === undefined || word.kind === 'string' || word.text !== text) return false;
    this.#index++;
    return true;
  }

  expect(text: string): void {
    if (!this.take(text)) throw new TemplateError(`expected ${text}, got ${this.#next()?.text ?? 'end of tag'}`);
  }

  name(): string {
    const word = this.#words[this.#index++];
    if (word?.kind !== 'name') throw new TemplateError(`unexpected token: ${word?.text ?? 'end of tag'}`);
    return word.text;
  }

  expression(): Expression {
    this.#depth++;
    if (this.#depth > MOST_DEPTH) throw new TemplateError('expression too deep');
    const value = this.#level(0);
    this.#depth--;
    if (!this.take('if')) return value;
    const condition = this.#level(0);
    const otherwise = this.take('else') ? this.#level(0) : undefined;
    return { kind: 'choice', condition, then: value, otherwise };
  }

  #level(level: number): Expression {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#unary(true);
    if (operators[0] === 'not' && this.take('not')) {
      return { kind: 'unary', operator: 'not', operand: this.#level(level) };
    }
    let left = this.#level(level + 1);
    for (let operator = this.#operator(operators); operator !== undefined; operator = this.#operator(operators)) {
      left = operator === 'is' ? this.#test(left) : this.#binary(left, operator, level);
    }
    return left;
  }

  #binary(left: Expression, operator: string, level: number): Expression {
    const right = this.#level(level + 1);
    if (operator !== 'not in') return { kind: 'binary', operator, left, right };
    return { kind: 'unary', operator: 'not', operand: { kind: 'binary', operator: 'in', left, right } };
  }

  #operator(operators: readonly string[]): string | undefined {
    const word = this.#next();
    if (word === undefined || word.kind === 'string') return undefined;
    if (operators[0] === 'in' && word.text === 'not' && this.#words[this.#index + 1]?.text === 'in') {
      this.#index += 2;
      return 'not in';
    }
    if (operators[0] === 'not' || !operators.includes(word.text)) return undefined;
    this.#index++;
    return word.text;
  }

  #test(target: Expression): Expression {
    const isNot = this.take('not');
    const name = this.name();
    const args = this.take('(') ? this.#arguments() : noArguments;
    const test = { kind: 'test', name, target, args } as const;
    return isNot ? { kind: 'unary', operator: 'not', operand: test } : test;
  }

  #unary(hasFilters: boolean): Expression {
    for (const operator of ['-', '+'] as const) {
      if (!this.take(operator)) continue;
      const operand = this.#unary(false);
      return hasFilters ? this.#filters({ kind: 'unary', operator, operand }) : { kind: 'unary', operator, operand };
    }
    const primary = this.#postfix(this.#primary());
    return hasFilters ? this.#filters(primary) : primary;
  }

  #filters(target: Expression): Expression {
    let result = target;
    while (this.take('|')) {
      let name = this.name();
      while (this.take('.')) name += `.${this.name()}`;
      result = { kind: 'filter', name, target: result, args: this.take('(') ? this.#arguments() : noArguments };
    }
    return result;
  }

  #primary(): Expression {
    const word = this.#words[this.#index++];
    if (word === undefined) throw new TemplateError('unexpected end of tag');
    if (word.kind === 'string') return { kind: 'value', value: word.text };
    if (word.kind === 'number') return { kind: 'value', value: Number(word.text) };
    if (word.kind === 'name') {
      const isConstant = Object.hasOwn(CONSTANTS, word.text);
      return isConstant ? { kind: 'value', value: CONSTANTS[word.text] } : { kind: 'name', name: word.text };
    }
    if (word.text === '(') return this.#group();
    if (word.text === '[') return { kind: 'list', items: this.#items(']', () => this.expression()) };
    if (word.text === '{') return { kind: 'table', pairs: this.#items('}', () => this.#pair()) };
    throw new TemplateError(`unexpected token: ${word.text}`);
  }

  #group(): Expression {
    const items = this.#items(')', () => this.expression());
    const [first] = items;
    return items.length === 1 && first !== undefined ? first : { kind: 'list', items };
  }

  #pair(): readonly [Expression, Expression] {
    const key = this.#primary();
    this.expect(':');
    return [key.kind === 'name' ? { kind: 'value', value: key.name } : key, this.expression()];
  }

  #postfix(target: Expression): Expression {
    let result = target;
    for (;;) {
      if (this.take('.')) result = { kind: 'member', target: result, key: { kind: 'value', value: this.#key() } };
      else if (this.take('(')) result = { kind: 'call', target: result, args: this.#arguments() };
      else if (this.take('[')) {
        result = { kind: 'member', target: result, key: this.expression() };
        this.expect(']');
      } else return result;
    }
  }

  #key(): string {
    const word = this.#words[this.#index++];
    if (word?.kind !== 'name' && word?.kind !== 'number') throw new TemplateError('expected name as lookup value');
    return word.text;
  }

  #arguments(): Arguments {
    const named: (readonly [string, Expression])[] = [];
    const values = this.#items(')', () => {
      const [name, equals] = [this.#next(), this.#words[this.#index + 1]];
      if (name?.kind !== 'name' || equals?.text !== '=') return this.expression();
      this.#index += 2;
      named.push([name.text, this.expression()]);
      return undefined;
    });
    return { values: values.filter((value) => value !== undefined), named };
  }

  /** What stands between commas, up to a closing mark. */
  #items<T>(closing: string, read: () => T): T[] {
    const items: T[] = [];
    while (!this.take(closing)) {
      if (items.length > 0) {
        this.expect(',');
        if (this.take(closing)) break;
      }
      items.push(read());
    }
    return items;
  }

  #next(): Word | undefined {
    return this.#words[this.#index];
  }
}
