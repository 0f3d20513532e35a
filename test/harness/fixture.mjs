// Tests write into their blog, so each window gets a copy of its own.
import { cpSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './atEnd.mjs';
import { fixturesFolder } from './paths.mjs';

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
 * @returns {{ folder: string, remove: () => void }} the copy by its real path; `remove` may be called twice
 */
export function copyFixture(name) {
  const source = join(fixturesFolder, name);
  if (!existsSync(source)) throw new Error(`No such fixture: ${source}`);
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'almanac-blog-')));
  const folder = join(parent, name);
  const remove = () => rmSync(parent, { recursive: true, force: true });
  atEnd(remove);
  cpSync(source, folder, { recursive: true, verbatimSymlinks: true });
  return { folder, remove };
}
