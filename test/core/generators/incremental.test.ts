import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Catalog } from '../../../src/core/catalog';
import { MemoryFiles } from '../memoryFiles';
import { runs } from '../property';
import { CONFIGURATIONS, open, SITES, text } from './anySite';

/** A file that appears, changes or goes. */
interface Edit {
  readonly path: string;
  /** Undefined where it goes. */
  readonly body: string | undefined;
}

/** A file or a folder, with all below it, that gets another path. */
interface Move {
  readonly from: string;
  readonly to: string;
}

type Step = readonly Edit[] | Move;

async function take(step: Step, files: MemoryFiles, catalog: Catalog): Promise<void> {
  if ('from' in step) {
    await move(files, step);
    await catalog.update([step.from, step.to]);
    return;
  }
  for (const { path, body } of step) files.set(path, body);
  await catalog.update(step.map(({ path }) => path));
}

async function move(files: MemoryFiles, { from, to }: Move): Promise<void> {
  const below = await files.walk(from, { prune: () => false });
  for (const path of below.length === 0 ? [from] : below) {
    const file = await files.read(path);
    if (file === undefined) continue;
    files.set(path, undefined);
    files.set(to + path.slice(from.length), file.text);
  }
}

/** Paths of a site: posts of three shapes, and what says how they are read. */
function placesOf(path: string, others: readonly string[]): string[] {
  return [path, path.replace('a.md', 'b/index.md'), path.replace('a.md', 'c.md'), ...others];
}

function stepsIn(path: string, others: readonly string[]): fc.Arbitrary<Step> {
  const places = fc.constantFrom(...placesOf(path, others));
  const body = fc.option(fc.oneof(text, fc.constantFrom(...CONFIGURATIONS)), { nil: undefined });
  const edits = fc.array(fc.record({ path: places, body }), { minLength: 1, maxLength: 3 });
  const folder = path.slice(0, path.lastIndexOf('/'));
  const among = (...paths: string[]): fc.Arbitrary<string> => fc.constantFrom(...paths);
  const files = among(path, path.replace('a.md', 'd.md'));
  // A path is a file or a folder, as on a disk.
  const folders = among(folder, folder.split('/')[0] ?? '', 'away', `${folder}-away`);
  const moves = fc
    .oneof(fc.record({ from: files, to: files }), fc.record({ from: folders, to: folders }))
    .filter(({ from, to }) => !`${to}/`.startsWith(`${from}/`) && !`${from}/`.startsWith(`${to}/`));
  return fc.oneof({ weight: 4, arbitrary: edits }, { weight: 1, arbitrary: moves });
}

describe('after any edits, additions, renames and removals', () => {
  for (const [id, path, others] of SITES) {
    it(`a catalog of ${id} equals a fresh one`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(stepsIn(path, others), { maxLength: 6 }), async (steps) => {
          const files = new MemoryFiles({ [path]: 'x' });
          const catalog = await open(id, files);
          for (const step of steps) {
            // The list is asked for in between, so that it has to be kept in order.
            assert.ok(catalog.posts.length >= 0);
            await take(step, files, catalog);
          }
          const fresh = await open(id, files);
          assert.deepEqual(catalog.posts, fresh.posts);
          assert.deepEqual(catalog.problems, fresh.problems);
        }),
        runs(25),
      );
    });
  }
});
