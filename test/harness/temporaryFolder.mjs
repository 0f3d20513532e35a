// Folders that go with the process, however it ends. Imports nothing but Node.
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endOnSignals } from './atEnd.mjs';
import { outFolder } from './paths.mjs';

const folders = new Set();

/**
 * @param {string} name  begins the folder's name
 * @returns {string} a new, empty folder, by its real path
 */
export function makeTemporaryFolder(name) {
  return make(join(realpathSync(tmpdir()), `almanac-${name}-`));
}

/**
 * @param {string} name  begins the folder's name
 * @returns {string} a new, empty folder in `out/`, from which the repository's packages resolve
 */
export function makeRunFolder(name) {
  mkdirSync(outFolder, { recursive: true });
  return make(join(outFolder, `${name}-`));
}

/** @param {string} folder  one that was made here; it may be gone already */
export function removeTemporaryFolder(folder) {
  folders.delete(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function make(prefix) {
  endOnSignals();
  if (!process.listeners('exit').includes(removeAll)) process.on('exit', removeAll);
  const folder = mkdtempSync(prefix);
  folders.add(folder);
  return folder;
}

function removeAll() {
  folders.forEach(removeTemporaryFolder);
}
