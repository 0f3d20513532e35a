import { GoTime, isList, isTrue, printed, SafeText, toNumber, type Value } from '../template/values';
import type { TemplateFunction } from '../template/evaluator';

/** Source: Hugo `tpl/compare`. */
export const comparing: Readonly<Record<string, TemplateFunction>> = {
  eq: ([first, ...others]) => others.some((other) => isEqual(first, other)),
  ne: ([first, ...others]) => !others.some((other) => isEqual(first, other)),
  lt: ([a, b]) => compare(a, b) < 0,
  le: ([a, b]) => compare(a, b) <= 0,
  gt: ([a, b]) => compare(a, b) > 0,
  ge: ([a, b]) => compare(a, b) >= 0,
  not: ([value]) => !isTrue(value),
  cond: ([condition, yes, no]) => (isTrue(condition) ? yes : no),
  default: (args) => {
    const [otherwise, value] = args;
    return args.length > 1 && isSet(value) ? value : otherwise;
  },
};

/** `default` keeps false, but no zero and no empty text. */
function isSet(value: Value): boolean {
  return typeof value === 'boolean' || isTrue(value);
}

export function isEqual(a: Value, b: Value): boolean {
  if (isNumberLike(a) && isNumberLike(b)) return toNumber(a) === toNumber(b);
  if (isText(a) && isText(b)) return printed(a) === printed(b);
  if (a instanceof GoTime && b instanceof GoTime) return a.date.epochMs === b.date.epochMs;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  return a === b;
}

export function compare(a: Value, b: Value): number {
  if (a instanceof GoTime && b instanceof GoTime) return a.date.epochMs - b.date.epochMs;
  if (isText(a) && isText(b)) {
    const [x, y] = [printed(a), printed(b)];
    if (x === y) return 0;
    return x < y ? -1 : 1;
  }
  return sizeOf(a) - sizeOf(b);
}

function sizeOf(value: Value): number {
  return isList(value) ? value.length : toNumber(value);
}

function isNumberLike(value: Value): boolean {
  return typeof value === 'number';
}

function isText(value: Value): boolean {
  return typeof value === 'string' || value instanceof SafeText;
}
