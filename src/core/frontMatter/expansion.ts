import { Timestamp, type FrontMatterValue } from './frontMatter';

/**
 * True where a value, with each alias written out at its place, is at most so long. Aliases of YAML stand for one and the
 * same value, and a value that names the one before twice is twice as long: thirty such lines are a thousand million.
 * Takes a time that grows with the text alone.
 * @param most in UTF-16 code units of its texts and keys, and one for each value
 */
export function isWithin(value: FrontMatterValue, most: number): boolean {
  return lengthOf(value, new Map()) <= most;
}

/** @param known the lengths of the lists and mappings met before; of one that is not left yet, no end */
function lengthOf(value: FrontMatterValue, known: Map<object, number>): number {
  if (typeof value === 'string') return value.length + 1;
  if (typeof value !== 'object' || value === null) return 1;
  if (value instanceof Timestamp) return value.text.length + 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, Infinity);
  let length = 1;
  for (const [key, inner] of Object.entries<FrontMatterValue>(value)) length += key.length + lengthOf(inner, known);
  known.set(value, length);
  return length;
}
