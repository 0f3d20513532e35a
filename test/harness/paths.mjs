// Where everything lies. Imports nothing but Node, so that it works before `npm ci`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** What is made once and reused: VS Code, the Node it runs on, and a browser. Git ignores it. */
export const cacheFolder = join(root, '.almanac-cache');

/** Bundles of tests, screenshots and other results of a run. Git ignores it. */
export const outFolder = join(root, 'out');

export const testFolder = join(root, 'test');
export const fixturesFolder = join(testFolder, 'fixtures');
export const extensionsFolder = join(fixturesFolder, 'extensions');

/** @returns {{ name: string, publisher: string, version: string }} the extension's manifest */
export function readManifest() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}
