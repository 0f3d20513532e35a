import fc from 'fast-check';

/** `npm run fuzz` asks for so many times as many inputs, made from a seed of its own. */
const times = Number(process.env['ALMANAC_FUZZ_TIMES'] ?? 1);
const seed = process.env['ALMANAC_FUZZ_SEED'];
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });

/**
 * How many inputs a property is tried on.
 * @param count those of every run of the tests: so many that the whole suite still takes seconds
 */
export function runs(count: number): { numRuns: number } {
  return { numRuns: Math.ceil(count * times) };
}
