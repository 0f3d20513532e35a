// `npm run l10n`: writes the English bundle anew from the sources, takes out of each language what no longer is, sorts it
// as English is, and names what each still lacks. With `-- FILE` it takes in translations from a JSON file first:
// `{ "de": { "bundle": { "English text": "…" }, "manifest": { "key": "…" } } }`.
import { readFileSync } from 'node:fs';
import { bundlePath, languages, manifestPath, readCatalogue, writeCatalogue } from './catalogues.mjs';
import { collectTexts } from './collect.mjs';

const [file] = process.argv.slice(2);
const added = file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8'));
const { texts, faults } = await collectTexts();
const english = Object.fromEntries(texts.map((text) => [text, text]));
writeCatalogue(bundlePath(), english);
const manifest = readCatalogue(manifestPath());
const missing = languages.flatMap((language) => [
  ...update(bundlePath(language), english, added[language]?.bundle),
  ...update(manifestPath(language), manifest, added[language]?.manifest),
]);
for (const line of [...faults, ...missing]) console.log(line);
process.exitCode = faults.length + missing.length > 0 ? 1 : 0;

/** @returns {string[]} what is missing, a line each */
function update(path, keys, additions = {}) {
  const known = { ...readCatalogue(path), ...additions };
  const kept = Object.keys(keys).filter((key) => Object.hasOwn(known, key));
  writeCatalogue(path, Object.fromEntries(kept.map((key) => [key, known[key]])));
  return Object.keys(keys)
    .filter((key) => !Object.hasOwn(known, key))
    .map((key) => `${path} lacks ${JSON.stringify(key)}`);
}
