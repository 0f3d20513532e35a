import type { FilterImplOptions, Liquid } from 'liquidjs';

/**
 * Filters about numbers, as Ruby counts: whole numbers divide to whole numbers, and decimal fractions are exact.
 * Source: Liquid `standardfilters.rb`.
 */
export function addNumberFilters(liquid: Liquid): void {
  const add = (name: string, filter: (a: number, b: number) => number): void =>
    liquid.registerFilter(name, (a: unknown, b: unknown) => rounded(filter(toNumber(a), toNumber(b))));
  add('plus', (a, b) => a + b);
  add('minus', (a, b) => a - b);
  add('times', (a, b) => a * b);
  add('modulo', (a, b) => {
    if (b === 0) throw new Error('divided by 0');
    return ((a % b) + b) % b;
  });
  liquid.registerFilter('divided_by', dividedBy);
}

const dividedBy: FilterImplOptions = function (a: unknown, b: unknown) {
  const [dividend, divisor] = [toNumber(a), toNumber(b)];
  const isFraction = !Number.isInteger(dividend) || !Number.isInteger(divisor) || /\d\.\d/.test(argumentsOf(this));
  if (isFraction) return dividend / divisor;
  if (divisor === 0) throw new Error('divided by 0');
  return Math.floor(dividend / divisor);
};

/** The arguments as they are written: `2.0` is a fraction, though its value is whole. */
function argumentsOf(filter: { token?: { getText(): string } }): string {
  return filter.token?.getText() ?? '';
}

function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  return Number.parseFloat(String(value ?? 0)) || 0;
}
