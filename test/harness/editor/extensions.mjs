// The extension as a user has it: installed, by a link to the repository. And one for tests.
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixturesFolder, readManifest, root } from '../paths.mjs';

/**
 * Installs the extension from the repository.
 *
 * @param {string} folder  a folder of extensions, made here
 */
export function installExtension(folder) {
  const { publisher, name, version } = readManifest();
  mkdirSync(folder, { recursive: true });
  symlinkSync(root, join(folder, `${publisher}.${name}-${version}`), 'junction');
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
