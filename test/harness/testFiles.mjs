// A test is known by its name: `*.test.ts` runs in plain Node, `*.spec.ts` in an extension host, `*.ui.ts` in a browser.
import { readdirSync } from 'node:fs';
import { relative, join } from 'node:path';
import { root, testFolder } from './paths.mjs';

const notOurs = new Set(['fixtures', 'sites', 'node_modules']);

/**
 * Finds the test files of one kind anywhere under `test/`, so that none is left out because of where it lies.
 *
 * @param {'.test.ts' | '.spec.ts' | '.ui.ts' | '.servers.ts'} ending
 * @returns {string[]} posix paths relative to the repository, sorted
 */
export function findTests(ending) {
  return [...walk(testFolder)]
    .filter((file) => file.endsWith(ending))
    .map((file) => relative(root, file).replaceAll('\\', '/'))
    .sort();
}

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && !notOurs.has(entry.name)) yield* walk(path);
  }
}
