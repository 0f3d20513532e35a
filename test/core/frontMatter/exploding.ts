/** Forty lines of YAML, each of which names the one before twice: written out, more than fits into any memory. */
export const EXPLODING = Array.from({ length: 40 }, (_, index) =>
  index === 0 ? 'k0: &a0 {x: word}\n' : `k${index}: &a${index} {l: *a${index - 1}, r: *a${index - 1}}\n`,
).join('');
