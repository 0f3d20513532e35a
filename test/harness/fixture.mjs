// Tests write into their blog, so each window gets a copy of its own.
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, fixturesFolder } from './paths.mjs';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporaryFolder.mjs';

/** The blog that is opened where nobody names another. */
export const defaultFixture = 'jekyll-blog';

/** @returns {string[]} the names of all fixtures */
export function fixtureNames() {
  return readdirSync(fixturesFolder);
}

/**
 * Copies a fixture to a temporary folder.
 *
 * @param {string} name  of a folder in test/fixtures
 * @returns {{ folder: string, opened: string, remove: () => void }} the copy by its real path, and what a window of it
 *   opens: its `.code-workspace` file, where it has one; `remove` may be called twice
 */
export function copyFixture(name) {
  const parent = makeTemporaryFolder('blog');
  const folder = copy(name, parent);
  const workspace = readdirSync(folder).find((file) => file.endsWith('.code-workspace'));
  const opened = workspace === undefined ? folder : join(folder, workspace);
  return { folder, opened, remove: () => removeTemporaryFolder(parent) };
}

/** @returns {string} a fresh copy of the sample blog, which stays until the next one is made */
export function copySample() {
  const parent = join(cacheFolder, 'sample');
  rmSync(parent, { recursive: true, force: true });
  return copy(defaultFixture, parent);
}

function copy(name, parent) {
  const source = join(fixturesFolder, name);
  if (!existsSync(source)) throw new Error(`No such fixture: ${source}`);
  const folder = join(parent, name);
  cpSync(source, folder, { recursive: true, verbatimSymlinks: true });
  return folder;
}
