import fc from 'fast-check';

/** `npm run fuzz` asks for so many times as many inputs, made from a seed of its own. Core tests are run at each step of work. */
const times = Number(process.env['ALMANAC_FUZZ_TIMES'] ?? 0.05);
const seed = process.env['ALMANAC_FUZZ_SEED'];
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });

/**
 * How many inputs a property is tried on.
 * @param count of `npm run fuzz -- --times 1`: core tests try a twentieth, all tests together twice as many
 */
export function runs(count: number): { numRuns: number } {
  const numRuns = Math.ceil(count * times);
  inputs += numRuns;
  return { numRuns };
}

/** So many inputs were asked for; a long run says so in the end. */
let inputs = 0;
if (seed !== undefined) process.once('exit', () => console.log(`${inputs} inputs`));

/** Any character of Unicode, and the halves of surrogate pairs. fast-check's own unit lists all of them first, which takes half a second. */
export const anyCharacter = fc.nat(0x10ffff).map((point) => String.fromCodePoint(point));
