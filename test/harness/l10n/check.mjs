// Whether all texts can be translated, and are.
import { bundlePath, languages, manifestPath, readCatalogue } from './catalogues.mjs';
import { collectTexts } from './collect.mjs';
import { faultsOfTranslation } from './compare.mjs';

/** @returns {Promise<void>} rejects with all that is wrong */
export async function checkTexts() {
  const { texts, faults } = await collectTexts();
  const english = Object.fromEntries(texts.map((text) => [text, text]));
  const manifest = readCatalogue(manifestPath());
  const all = [
    ...faults,
    ...named(bundlePath(), faultsOfTranslation(english, readCatalogue(bundlePath()))),
    ...languages.flatMap((language) => [
      ...named(bundlePath(language), faultsOfTranslation(english, readCatalogue(bundlePath(language)))),
      ...named(manifestPath(language), faultsOfManifest(manifest, readCatalogue(manifestPath(language)))),
    ]),
  ];
  if (all.length > 0) throw new Error(`${all.join('\n')}\n\`npm run l10n\` brings the keys up to date.`);
}

/**
 * The manifest names commands as code, with and without their category: a translation, by their translated titles.
 *
 * @param {Readonly<Record<string, string>>} english
 * @param {Readonly<Record<string, string>>} translated
 */
function faultsOfManifest(english, translated) {
  const titles = Object.keys(english).filter((key) => key.startsWith('command.') && Object.hasOwn(translated, key));
  const names = titles.flatMap((key) => [
    [`\`${english[key]}\``, `\`${translated[key]}\``],
    [`\`Almanac: ${english[key]}\``, `\`Almanac: ${translated[key]}\``],
  ]);
  return faultsOfTranslation(english, translated, new Map(names));
}

/**
 * @param {string} path
 * @param {readonly string[]} faults
 */
function named(path, faults) {
  return faults.map((fault) => `${path}: ${fault}`);
}
