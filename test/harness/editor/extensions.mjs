// The extension as a user has it: installed, by a link to the repository.
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, root } from '../paths.mjs';

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
