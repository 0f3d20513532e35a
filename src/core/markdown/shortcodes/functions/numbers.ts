import type { TemplateFunction } from '../template/evaluator';
import { Fatal, toNumber, type Value } from '../template/values';

/** Source: Hugo `tpl/math`, `tpl/cast`. */
export const numbers: Readonly<Record<string, TemplateFunction>> = {
  add: (args) => total(args, (a, b) => a + b),
  sub: (args) => total(args, (a, b) => a - b),
  mul: (args) => total(args, (a, b) => a * b),
  div: (args) => total(args, divided),
  mod: ([a, b]) => toNumber(a) % nonZero(b),
  modBool: ([a, b]) => toNumber(a) % nonZero(b) === 0,
  int: ([value]) => Math.trunc(toNumber(value)),
  float: ([value]) => toNumber(value),
  'math.Abs': ([value]) => Math.abs(toNumber(value)),
  'math.Ceil': ([value]) => Math.ceil(toNumber(value)),
  'math.Floor': ([value]) => Math.floor(toNumber(value)),
  'math.Round': ([value]) => Math.sign(toNumber(value)) * Math.round(Math.abs(toNumber(value))),
  'math.Max': (args) => Math.max(...args.map(toNumber)),
  'math.Min': (args) => Math.min(...args.map(toNumber)),
  'math.Pow': ([a, b]) => toNumber(a) ** toNumber(b),
  'math.Sqrt': ([value]) => Math.sqrt(toNumber(value)),
};

function total(args: readonly Value[], join: (a: number, b: number) => number): number {
  return args.map(toNumber).reduce(join);
}

/** Whole numbers are divided without a rest. */
function divided(a: number, b: number): number {
  const quotient = a / nonZero(b);
  return Number.isInteger(a) && Number.isInteger(b) ? Math.trunc(quotient) : quotient;
}

function nonZero(value: Value): number {
  const number = toNumber(value);
  if (number === 0) throw new Fatal('can’t divide the value by 0');
  return number;
}
