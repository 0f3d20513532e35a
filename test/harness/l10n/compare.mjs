// What is wrong with a translation.
import { isDeepStrictEqual } from 'node:util';

/**
 * Compares a translation with the English texts of the same keys.
 *
 * @param {Readonly<Record<string, string>>} english
 * @param {Readonly<Record<string, string>>} translated
 * @param {ReadonlyMap<string, string>} [names]  what stands in a translation for code that is a name with words
 * @returns {string[]} a sentence for each fault: a key too few or too many, an empty text, or one whose fixed parts differ
 */
export function faultsOfTranslation(english, translated, names = new Map()) {
  const missing = Object.keys(english).filter((key) => !Object.hasOwn(translated, key));
  const stale = Object.keys(translated).filter((key) => !Object.hasOwn(english, key));
  const pairs = Object.keys(english).filter((key) => Object.hasOwn(translated, key));
  return [
    ...missing.map((key) => `missing: ${key}`),
    ...stale.map((key) => `stale: ${key}`),
    ...pairs.flatMap((key) => faultsOfText(english[key], translated[key], names).map((fault) => `${fault}: ${key}`)),
  ];
}

/** What a translation keeps as it is, wherever in the sentence it comes to stand. */
const fixedParts = [
  { name: 'placeholders', pattern: /\{\d+\}/g },
  { name: 'code', pattern: /`[^`]*`/g },
  { name: 'links', pattern: /\]\([^)]*\)/g },
];

/** @returns {string[]} */
function faultsOfText(english, translated, names) {
  if (translated.trim() === '') return ['empty'];
  const faults = fixedParts.map(({ name, pattern }) => {
    const expected = partsOf(english, pattern).map((part) => names.get(part) ?? part);
    return isDeepStrictEqual(expected.sort(), partsOf(translated, pattern).sort()) ? undefined : `other ${name}`;
  });
  return faults.filter((fault) => fault !== undefined);
}

/** @returns {string[]} each part once */
function partsOf(text, pattern) {
  return [...new Set(text.match(pattern))];
}
