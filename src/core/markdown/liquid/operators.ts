import { defaultOperators, Drop, Tokenizer, type Context } from 'liquidjs';

type Compare = (left: unknown, right: unknown, context: Context) => boolean;

/** The value that `blank` stands for. */
const blank: unknown = new Tokenizer('blank').readLiteral()?.content;

/**
 * Comparisons as Liquid has them. Source: Liquid `condition.rb`. Nothing equals `blank`: nothing that Jekyll loads teaches
 * Ruby's values what it means. `contains` looks for keys of tables.
 */
export const operators = {
  ...defaultOperators,
  '==': before('==', (left, right) => (isBlank(left, right) ? false : undefined)),
  '!=': before('!=', (left, right) => (isBlank(left, right) ? true : undefined)),
  '<>': before('!=', (left, right) => (isBlank(left, right) ? true : undefined)),
  '<': before('<', refuseMixed),
  '>': before('>', refuseMixed),
  '<=': before('<=', refuseMixed),
  '>=': before('>=', refuseMixed),
  contains: before('contains', (left, right) => (isTable(left) ? Object.hasOwn(left, String(right)) : undefined)),
};

/** Asks a rule of ours, and where it says nothing the operator of liquidjs. */
function before(name: string, rule: (left: unknown, right: unknown) => boolean | undefined): Compare {
  const operator = defaultOperators[name] as Compare;
  return (left, right, context) => rule(left, right) ?? operator(left, right, context);
}

/** Texts and numbers cannot be compared: Ruby stops. */
function refuseMixed(left: unknown, right: unknown): undefined {
  const kinds = [typeof left, typeof right];
  if (kinds.includes('string') && kinds.includes('number')) throw new Error('a text and a number cannot be compared');
}

function isBlank(left: unknown, right: unknown): boolean {
  return left === blank || right === blank;
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Drop);
}
