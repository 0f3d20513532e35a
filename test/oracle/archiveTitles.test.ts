import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dynamicArchive, type DynamicArchive } from '../../src/core/archive/dynamic';
import { oneLine } from '../../src/core/archive/escape';
import { planArchive } from '../../src/core/archive/plan';
import { defaultShape } from '../../src/core/archive/shape';
import { Catalog } from '../../src/core/catalog';
import { generatorById } from '../../src/core/generators/registry';
import type { Post } from '../../src/core/post';
import { MemoryFiles } from '../core/memoryFiles';
import {
  mdxPages,
  mdxPageStart,
  titleGenerators,
  titlePagePath,
  titlePages,
  titlePageStart,
  titleSite,
  type TitleGenerator,
} from './titleSites';

const nowMs = Date.UTC(2025, 0, 1);

/** What a generator made of our pages: the links that readers see, each with its text, its address, and the post it leads to. */
interface Answer {
  readonly version: string;
  readonly pages: Readonly<Record<string, { readonly text: string; readonly shown: readonly ShownLink[] }>>;
  /** Undefined for a generator that has no such page. */
  readonly dynamic?: DynamicArchive & { readonly shown: readonly ShownLink[] };
}
type ShownLink = readonly [text: string, href: string, post: number | null];

function answerOf(name: string): Answer {
  const file = join(process.cwd(), 'test', 'oracle', 'archives', 'titles', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Answer;
}

async function openTitles(id: TitleGenerator | 'docusaurus', files: MemoryFiles): Promise<Catalog> {
  const generator = generatorById(id);
  assert.ok(generator);
  const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
  return Catalog.open({ generator, files, options });
}

/** Each post in its place, by its exact title, with a link that leads to it. */
function assertShown(shown: readonly ShownLink[], posts: readonly Post[]): void {
  const newestFirst = [...posts].sort((a, b) => (b.date?.epochMs ?? 0) - (a.date?.epochMs ?? 0));
  assert.deepEqual(
    shown.map(([text, , post]) => [text, post]),
    newestFirst.map(({ title }, index) => [oneLine(title ?? ''), index]),
  );
}

for (const id of titleGenerators) {
  const answer = answerOf(id);

  describe(`an archive of hostile titles, built by ${answer.version}`, () => {
    let files: MemoryFiles;
    let catalog: Catalog;
    before(async () => {
      files = new MemoryFiles(titleSite(id));
      catalog = await openTitles(id, files);
    });

    for (const { name, links, layout } of titlePages) {
      it(`shows each title as it is, with a link to its post, in ${name}`, () => {
        const shape = { ...defaultShape, groupBy: 'none', links, layout } as const;
        const { site, posts } = catalog;
        const request = { page: titlePagePath(id, name), site, posts, nowMs, shape, text: titlePageStart };
        const plan = planArchive(request);
        assert.equal(plan.kind === 'edit' && plan.text, answer.pages[name]?.text, 'ask the generator again');
        assertShown(answer.pages[name]?.shown ?? [], posts);
      });
    }

    const { dynamic } = answer;
    if (dynamic === undefined) return;

    it('shows each title as it is, with a link to its post, where the generator lists the posts at each build', async () => {
      const made = await dynamicArchive({ site: catalog.site, posts: catalog.posts, nowMs }, files);
      assert.deepEqual(made?.files, dynamic.files, 'ask the generator again');
      assertShown(dynamic.shown, catalog.posts);
    });
  });
}

const mdx = answerOf('mdx');

describe(`an archive of hostile titles, rendered by ${mdx.version}`, () => {
  for (const { name, layout } of mdxPages) {
    it(`shows each title as it is, with a link to its post, in ${name}`, async () => {
      const { site, posts } = await openTitles('docusaurus', new MemoryFiles(titleSite('docusaurus')));
      const shape = { ...defaultShape, groupBy: 'none', layout } as const;
      const plan = planArchive({ page: name, site, posts, nowMs, shape, text: mdxPageStart });
      assert.equal(plan.kind === 'edit' && plan.text, mdx.pages[name]?.text, 'ask the renderer again');
      assertShown(mdx.pages[name]?.shown ?? [], posts);
    });
  }
});
