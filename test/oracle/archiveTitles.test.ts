import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dynamicArchive, type DynamicArchive } from '../../src/core/archive/dynamic';
import { oneLine } from '../../src/core/archive/escape';
import { planArchive } from '../../src/core/archive/plan';
import { defaultShape } from '../../src/core/archive/shape';
import { Catalog } from '../../src/core/catalog';
import { generatorById } from '../../src/core/generators/registry';
import { MemoryFiles } from '../core/memoryFiles';
import { titleGenerators, titlePagePath, titlePages, titlePageStart, titleSite } from './titleSites';

const nowMs = Date.UTC(2025, 0, 1);

/** What a generator made of our pages: the links that readers see, each with its text, its address, and the post it leads to. */
interface Answer {
  readonly version: string;
  readonly pages: Readonly<Record<string, { readonly text: string; readonly shown: readonly ShownLink[] }>>;
  /** Undefined for a generator that has no such page. */
  readonly dynamic?: DynamicArchive & { readonly shown: readonly ShownLink[] };
}
type ShownLink = readonly [text: string, href: string, post: number | null];

for (const id of titleGenerators) {
  const file = join(process.cwd(), 'test', 'oracle', 'archives', 'titles', `${id}.json`);
  const answer = JSON.parse(readFileSync(file, 'utf8')) as Answer;

  describe(`an archive of hostile titles, built by ${answer.version}`, () => {
    let files: MemoryFiles;
    let catalog: Catalog;
    before(async () => {
      const generator = generatorById(id);
      assert.ok(generator);
      files = new MemoryFiles(titleSite(id));
      const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
      catalog = await Catalog.open({ generator, files, options });
    });

    const assertShown = (shown: readonly ShownLink[]): void => {
      const newestFirst = [...catalog.posts].sort((a, b) => (b.date?.epochMs ?? 0) - (a.date?.epochMs ?? 0));
      assert.deepEqual(
        shown.map(([text, , post]) => [text, post]),
        newestFirst.map(({ title }, index) => [oneLine(title ?? ''), index]),
      );
    };

    for (const { name, links, layout } of titlePages) {
      it(`shows each title as it is, with a link to its post, in ${name}`, () => {
        const shape = { ...defaultShape, groupBy: 'none', links, layout } as const;
        const { site, posts } = catalog;
        const request = { page: titlePagePath(id, name), site, posts, nowMs, shape, text: titlePageStart };
        const plan = planArchive(request);
        assert.equal(plan.kind === 'edit' && plan.text, answer.pages[name]?.text, 'ask the generator again');
        assertShown(answer.pages[name]?.shown ?? []);
      });
    }

    const { dynamic } = answer;
    if (dynamic === undefined) return;

    it('shows each title as it is, with a link to its post, where the generator lists the posts at each build', async () => {
      const made = await dynamicArchive({ site: catalog.site, posts: catalog.posts, nowMs }, files);
      assert.deepEqual(made?.files, dynamic.files, 'ask the generator again');
      assertShown(dynamic.shown);
    });
  });
}
