// What one run makes lies in a folder of its own, so that two runs at once do not meet.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from './paths.mjs';

/**
 * @param {string} name
 * @returns {string} an empty folder in `out/`, from which the repository's packages resolve; removed as the process ends
 */
export function makeRunFolder(name) {
  mkdirSync(outFolder, { recursive: true });
  const folder = mkdtempSync(join(outFolder, `${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
