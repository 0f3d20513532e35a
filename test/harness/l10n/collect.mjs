// All English texts that users see, read from the sources.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleModule } from '../bundle.mjs';
import { outFolder, root } from '../paths.mjs';
import { callsOfT } from './callsOfT.mjs';

/** The files whose calls of `l10n.t` get their text from a catalogue of the core, which `coreTexts.ts` lists. */
const translators = [
  'src/vscode/check/quickFixes.ts',
  'src/vscode/frontMatter/words.ts',
  'src/vscode/problems.ts',
  'src/vscode/report/report.ts',
];

/** @returns {Promise<{ texts: string[], faults: string[] }>} each text once, sorted, and what could not be read */
export async function collectTexts() {
  const texts = new Set(await coreTexts());
  /** @type {string[]} */
  const faults = [];
  for (const path of ['src/extension.ts', ...sourcesBelow('src/vscode')]) {
    const found = callsOfT(path, readFileSync(join(root, path), 'utf8'));
    for (const text of found.texts) texts.add(text);
    if (translators.includes(path)) continue;
    faults.push(...found.others.map((line) => `${path}:${line}: write the text of l10n.t out as a literal`));
  }
  return { texts: [...texts].sort(), faults };
}

/** @returns {Promise<readonly string[]>} */
async function coreTexts() {
  const outfile = join(outFolder, 'l10n', 'coreTexts.cjs');
  await bundleModule({ file: 'test/harness/l10n/coreTexts.ts', outfile, external: [] });
  return createRequire(import.meta.url)(outfile).coreTexts;
}

/** @param {string} folder  relative to the root */
function sourcesBelow(folder) {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}
