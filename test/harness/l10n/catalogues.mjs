// The files of texts: `package.nls*.json` by keys, `l10n/bundle.l10n*.json` by the English texts themselves.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';

/** The languages of Almanac besides English, as VS Code names them. */
export const languages = ['de', 'es', 'fr', 'ja', 'pt-br', 'zh-cn'];

/** @typedef {Readonly<Record<string, string>>} Catalogue */

/** @param {string} [language]  undefined for English */
export const bundlePath = (language) => `l10n/bundle.l10n${language === undefined ? '' : `.${language}`}.json`;

/** @param {string} [language]  undefined for English */
export const manifestPath = (language) => `package.nls${language === undefined ? '' : `.${language}`}.json`;

/**
 * @param {string} path  relative to the root
 * @returns {Catalogue} empty where there is no such file
 */
export function readCatalogue(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/**
 * @param {string} path  relative to the root
 * @param {Catalogue} catalogue
 */
export function writeCatalogue(path, catalogue) {
  writeFileSync(join(root, path), `${JSON.stringify(catalogue, undefined, 2)}\n`);
}
