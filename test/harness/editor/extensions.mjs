// Extensions as a user has them: installed, by links to where they lie. And one for tests.
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extensionsFolder, fixturesFolder, root } from '../paths.mjs';

/**
 * Installs the extension from the repository.
 *
 * @param {string} folder  a folder of extensions, made here
 */
export function installExtension(folder) {
  install(root, folder);
}

/**
 * Installs extensions of the tests, which are there for ours to meet.
 *
 * @param {string} folder  a folder of extensions, made here
 * @param {readonly string[]} names  of folders in test/fixtures/extensions, or absolute paths
 */
export function installOthers(folder, names) {
  for (const name of names) install(resolve(extensionsFolder, name), folder);
}

function install(source, folder) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  mkdirSync(folder, { recursive: true });
  symlinkSync(source, join(folder, `${publisher}.${name}-${version}`), 'junction');
}

/**
 * Installs the extension that offers the folder `memory:/FIXTURE`.
 *
 * @param {string} folder  a folder of extensions, made here
 * @param {string} fixture  the name of what that begins as a copy of
 */
export function installMemoryFiles(folder, fixture) {
  const target = join(folder, 'almanac-tests.memory-files-1.0.0');
  cpSync(fileURLToPath(new URL('../memoryFiles', import.meta.url)), target, { recursive: true });
  cpSync(join(fixturesFolder, fixture), join(target, 'blogs', fixture), { recursive: true });
}
