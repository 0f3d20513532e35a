import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withSources } from './stacks.mjs';

describe('stack traces of tests', () => {
  let folder: string;
  let bundle: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'almanac-stacks-'));
    bundle = join(folder, 'tests.cjs');
    // The first place of the bundle is the fourth line of a source, at its third character.
    const map = { version: 3, sources: ['inner/one.test.ts'], names: [], mappings: 'AAGE' };
    writeFileSync(`${bundle}.map`, JSON.stringify(map));
  });

  after(() => rmSync(folder, { recursive: true }));

  // The last is one that has nothing but the root in common with the bundle.
  for (const workingFolder of [process.cwd(), dirname(tmpdir()), dirname(process.execPath)]) {
    it(`name places in the sources, however the bundle is named from ${workingFolder}`, () => {
      const usual = process.cwd();
      process.chdir(workingFolder);
      try {
        const source = relative('', join(folder, 'inner/one.test.ts'));
        for (const named of [bundle, pathToFileURL(bundle).href, relative('', bundle)]) {
          assert.equal(withSources(`Error\n    at f (${named}:1:1)`, bundle), `Error\n    at f (${source}:4:3)`);
        }
      } finally {
        process.chdir(usual);
      }
    });
  }

  it('stay as they are where no place is in the bundle', () => {
    const stack = 'Error: elsewhere\n    at node:internal/process/task_queues:95:5';
    assert.equal(withSources(stack, bundle), stack);
  });
});
