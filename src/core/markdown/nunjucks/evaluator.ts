import { LimitError, TemplateError } from './errors';
import type { Arguments, Expression } from './expression';
import type { Filter } from './filters';
import type { Scope } from './scope';
import { fieldsOf, itemsOf, memberOf, printedValue, TemplateFunction } from './values';

/** Says what expressions mean. Throws a `TemplateError` where Nunjucks would stop. */
export class Evaluator {
  readonly #filters: (name: string) => Filter | undefined;

  /** @param filters undefined for a filter that is not known */
  constructor(filters: (name: string) => Filter | undefined) {
    this.#filters = filters;
  }

  value(expression: Expression, scope: Scope): unknown {
    switch (expression.kind) {
      case 'value':
        return expression.value;
      case 'name':
        return scope.get(expression.name) ?? globalOf(expression.name);
      case 'list':
        return expression.items.map((item) => this.value(item, scope));
      case 'table':
        return Object.fromEntries(
          expression.pairs.map(([key, value]) => [printedValue(this.value(key, scope)), this.value(value, scope)]),
        );
      case 'member':
        return memberOf(this.value(expression.target, scope), this.value(expression.key, scope));
      case 'call':
        return this.#call(expression, scope);
      case 'filter':
        return this.filtered(expression.name, this.value(expression.target, scope), expression.args, scope);
      case 'test':
        return isSo(expression.name, this.value(expression.target, scope), this.#values(expression.args, scope));
      case 'unary':
        return unary(expression.operator, this.value(expression.operand, scope));
      case 'binary':
        return this.#binary(expression, scope);
      case 'choice':
        if (this.value(expression.condition, scope)) return this.value(expression.then, scope);
        return expression.otherwise === undefined ? '' : this.value(expression.otherwise, scope);
    }
  }

  filtered(name: string, target: unknown, args: Arguments, scope: Scope): unknown {
    const filter = this.#filters(name);
    if (filter === undefined) throw new TemplateError(`filter not found: ${name}`);
    return filter(target, this.#values(args, scope), this.#named(args, scope));
  }

  #call({ target, args }: Extract<Expression, { kind: 'call' }>, scope: Scope): unknown {
    const called = this.value(target, scope);
    if (!(called instanceof TemplateFunction)) {
      throw new TemplateError(`Unable to call \`${nameOf(target)}\`, which is undefined or falsey`);
    }
    return called.call(this.#values(args, scope), this.#named(args, scope));
  }

  #binary({ operator, left, right }: Extract<Expression, { kind: 'binary' }>, scope: Scope): unknown {
    const first = this.value(left, scope);
    if (operator === 'and') return first ? this.value(right, scope) : first;
    if (operator === 'or') return first || this.value(right, scope);
    return binary(operator, first, this.value(right, scope));
  }

  #values(args: Arguments, scope: Scope): readonly unknown[] {
    return args.values.map((value) => this.value(value, scope));
  }

  #named(args: Arguments, scope: Scope): ReadonlyMap<string, unknown> {
    return new Map(args.named.map(([name, value]) => [name, this.value(value, scope)]));
  }
}

/** A range is no longer than this. */
const LONGEST_RANGE = 10_000;
/** Nor is a text that is put together of others, in UTF-16 code units. */
const LONGEST_TEXT = 8_000_000;

/** Source: Nunjucks `src/globals.js`. */
function globalOf(name: string): unknown {
  if (name !== 'range') return undefined;
  return new TemplateFunction(([first, last, step]) => {
    const [start, stop, by] =
      last === undefined ? [0, Number(first), 1] : [Number(first), Number(last), Number(step ?? 1)];
    const length = Math.max(0, Math.ceil((stop - start) / by) || 0);
    if (length > LONGEST_RANGE) throw new LimitError('template too long');
    return Array.from({ length }, (_, index) => start + index * by);
  });
}

function joined(left: string, right: string): string {
  if (left.length + right.length > LONGEST_TEXT) throw new LimitError('template too long');
  return left + right;
}

function unary(operator: 'not' | '-' | '+', value: unknown): unknown {
  if (operator === 'not') return !value;
  return operator === '-' ? -Number(value) : Number(value);
}

function binary(operator: string, left: unknown, right: unknown): unknown {
  switch (operator) {
    case '+':
      return typeof left === 'number' && typeof right === 'number'
        ? left + right
        : joined(printedOperand(left), printedOperand(right));
    case '-':
      return Number(left) - Number(right);
    case '*':
      return Number(left) * Number(right);
    case '/':
      return Number(left) / Number(right);
    case '//':
      return Math.floor(Number(left) / Number(right));
    case '%':
      return Number(left) % Number(right);
    case '**':
      return Number(left) ** Number(right);
    case '~':
      return printedValue(left) + printedValue(right);
    case 'in':
      return isIn(left, right);
    default:
      return compare(operator, left, right);
  }
}

function printedOperand(value: unknown): string {
  return value === undefined || value === null ? String(value) : printedValue(value);
}

/** Source: Nunjucks `src/lib.js` (`inOperator`). */
function isIn(key: unknown, value: unknown): boolean {
  if (typeof value === 'string') return value.includes(printedValue(key));
  if (Array.isArray(value)) return value.includes(key);
  if (typeof value === 'object' && value !== null) return fieldsOf(value).some(([name]) => name === printedValue(key));
  throw new TemplateError(`Cannot use "in" operator to search for "${printedValue(key)}" in unexpected types.`);
}

function compare(operator: string, left: unknown, right: unknown): boolean {
  switch (operator) {
    case '===':
      return left === right;
    case '!==':
      return left !== right;
    case '==':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    default:
      return isOrdered(operator, comparable(left), comparable(right));
  }
}

/** Equal as JavaScript's `==` has it, for what templates hold. */
function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (left === undefined || left === null) return right === undefined || right === null;
  if (right === undefined || right === null) return false;
  if (typeof left === 'object' && typeof right === 'object') return false;
  if (typeof left === 'string' || typeof right === 'string') return printedValue(left) === printedValue(right);
  return Number(left) === Number(right);
}

function comparable(value: unknown): string | number {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'epochMs' in value ? Number(value.epochMs) : Number(value);
}

function isOrdered(operator: string, left: string | number, right: string | number): boolean {
  const areTexts = typeof left === 'string' && typeof right === 'string';
  const [a, b] = areTexts ? [left, right] : [Number(left), Number(right)];
  if (operator === '<') return a < b;
  if (operator === '>') return a > b;
  return operator === '<=' ? a <= b : a >= b;
}

/** Source: Nunjucks `src/tests.js`. */
function isSo(name: string, value: unknown, [other]: readonly unknown[]): boolean {
  switch (name) {
    case 'defined':
      return value !== undefined;
    case 'undefined':
      return value === undefined;
    case 'none':
    case 'null':
      return value === undefined || value === null;
    case 'string':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'mapping':
      return fieldsOf(value).length > 0;
    case 'iterable':
      return itemsOf(value).length > 0;
    case 'truthy':
      return Boolean(value);
    case 'falsy':
      return !value;
    case 'even':
      return Number(value) % 2 === 0;
    case 'odd':
      return Number(value) % 2 !== 0;
    case 'divisibleby':
      return Number(value) % Number(other) === 0;
    case 'equalto':
    case 'eq':
    case 'sameas':
      return value === other;
    default:
      throw new TemplateError(`test not found: ${name}`);
  }
}

function nameOf(target: Expression): string {
  if (target.kind === 'name') return target.name;
  if (target.kind !== 'member') return '(expression)';
  const key = target.key.kind === 'value' ? printedValue(target.key.value) : '…';
  return `${nameOf(target.target)}["${key}"]`;
}
