// Which window each spec runs in, and with which extensions beside ours.
import { join } from 'node:path';
import { defaultFixture, fixtureNames } from './fixture.mjs';
import { extensionsFolder } from './paths.mjs';

/** The folder of specs whose window opens no folder. */
const emptyWindow = 'empty-window';

/** What the windows of some specs have of `test/fixtures/extensions`. */
const neighbours = new Map([['test/vscode/previewPlugins.spec.ts', ['kelp']]]);

/**
 * The window of a spec: one under `test/vscode/NAME/`, where NAME is a fixture's, runs on that fixture, one under
 * `test/vscode/empty-window/` without a folder, any other on the default fixture. Each spec has a window, and a copy, of its own:
 * what one leaves behind, such as an open editor or a post, is no other's matter.
 *
 * @param {string} spec  posix path relative to the repository
 * @returns {string | undefined} the fixture's name; undefined for no folder
 */
export function fixtureOf(spec) {
  const folder = spec.split('/')[2];
  if (folder === emptyWindow) return undefined;
  return fixtureNames().includes(folder) ? folder : defaultFixture;
}

/**
 * @param {string} spec  posix path relative to the repository
 * @returns {string[]} absolute paths of the extensions in its window besides ours
 */
export function neighboursOf(spec) {
  return (neighbours.get(spec) ?? []).map((name) => join(extensionsFolder, name));
}
