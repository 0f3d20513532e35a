// Which window each spec runs in, and with which extensions beside ours.
import { join } from 'node:path';
import { defaultFixture, fixtureNames } from './fixture.mjs';
import { extensionsFolder } from './paths.mjs';

/** The folder of specs whose window opens no folder. */
const emptyWindow = 'empty-window';

/** What the windows of some specs have of `test/fixtures/extensions`. */
const neighbours = new Map([['test/vscode/previewPlugins.spec.ts', ['kelp']]]);

/**
 * @typedef {object} SpecWindow
 * @property {readonly string[]} specs  what runs in it, one after the other: posix paths relative to the repository
 * @property {string | undefined} fixture  the name of what it opens a copy of; undefined: no folder
 * @property {readonly string[]} neighbours  absolute paths of the extensions besides ours
 */

/**
 * The windows of specs. Those under `test/vscode/NAME/`, where NAME is a fixture's, share one on that fixture, or without
 * a folder under `test/vscode/empty-window/`. Any other has a window, and a copy of the default fixture, of its own: what
 * one leaves behind, such as an open editor or a post, is no other's matter.
 *
 * @param {readonly string[]} specs  posix paths relative to the repository
 * @returns {SpecWindow[]}
 */
export function windowsOf(specs) {
  const fixtures = new Map([[emptyWindow, undefined], ...fixtureNames().map((name) => [name, name])]);
  const windows = new Map();
  for (const spec of specs) {
    const folder = spec.split('/')[2];
    const key = fixtures.has(folder) ? folder : spec;
    windows.set(key, [...(windows.get(key) ?? []), spec]);
  }
  return [...windows].map(([key, specsOfIt]) => ({
    specs: specsOfIt,
    fixture: fixtures.has(key) ? fixtures.get(key) : defaultFixture,
    neighbours: (neighbours.get(key) ?? []).map((name) => join(extensionsFolder, name)),
  }));
}
