import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenSite } from '../../src/vscode/openSite';
import type { Sites } from '../../src/vscode/sites';
import { onlySite, recordChanges } from './blog';
import { isFresh } from './freshCatalog';

const COUNT = 200;
/** Changes of files arrive within this time. */
const ARRIVAL_MS = 15_000;
/** A storm lasts longer than changes are gathered for, so that it can be told in some steps, but never by the file. */
const MOST_TOLD = 8;

let sites: Sites;
let site: OpenSite;
let folder: string;

const nameOf = (index: number): string => `2016-${String((index % 12) + 1).padStart(2, '0')}-03-storm-${index}.md`;
const pathOf = (index: number, inner = 'storm'): string => join(folder, '_posts', inner, nameOf(index));
const textOf = (title: string): string => `---\ntitle: ${title}\n---\nRain.\n`;
const each = async (from: number, to: number, act: (index: number) => Promise<unknown>): Promise<void> => {
  await Promise.all(Array.from({ length: to - from }, (_, index) => act(from + index)));
};

async function untilFresh(): Promise<void> {
  const end = Date.now() + ARRIVAL_MS;
  while (!(await isFresh(site))) {
    assert.ok(Date.now() < end, 'The catalog is not what a fresh one is.');
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, 500);
      const listener = sites.onDidChange(() => {
        clearTimeout(timer);
        listener.dispose();
        resolve();
      });
    });
  }
}

/** How often views were told of changes until the catalog was right again. */
async function toldIn(storm: () => Promise<void>): Promise<number> {
  const changes = recordChanges(sites);
  await storm();
  await untilFresh();
  changes.dispose();
  return changes.filter(({ kind }) => kind === 'posts' || kind === 'site').length;
}

async function assertFew(storm: () => Promise<void>): Promise<void> {
  const told = await toldIn(storm);
  assert.ok(told <= MOST_TOLD, `${told} changes were told`);
}

describe('after a storm of changes the catalog is that of a fresh start, told in few steps', () => {
  before(async () => {
    ({ sites, site } = await onlySite());
    folder = site.folder.uri.fsPath;
  });

  beforeEach(async () => {
    await mkdir(join(folder, '_posts', 'storm'), { recursive: true });
    await each(0, COUNT, (index) => writeFile(pathOf(index), textOf(`Post ${index}`)));
    await untilFresh();
    assert.equal(site.catalog.post(`_posts/storm/${nameOf(0)}`)?.label, 'Post 0');
  });

  afterEach(async () => {
    await rm(join(folder, '_posts', 'storm'), { recursive: true, force: true });
    await untilFresh();
  });

  it('when another branch is checked out', async () => {
    await assertFew(async () => {
      await each(0, 60, (index) => rm(pathOf(index)));
      await each(60, 140, (index) => writeFile(pathOf(index), textOf(`Other ${index}`)));
      await each(COUNT, COUNT + 60, (index) => writeFile(pathOf(index), textOf(`New ${index}`)));
    });
    assert.equal(site.catalog.post(`_posts/storm/${nameOf(0)}`), undefined);
    assert.equal(site.catalog.post(`_posts/storm/${nameOf(100)}`)?.label, 'Other 100');
    assert.equal(site.catalog.post(`_posts/storm/${nameOf(COUNT + 1)}`)?.label, `New ${COUNT + 1}`);
  });

  it('when all that is new is cleaned away', async () => {
    await assertFew(() => rm(join(folder, '_posts', 'storm'), { recursive: true }));
    assert.equal(site.catalog.post(`_posts/storm/${nameOf(7)}`), undefined);
  });

  it('when the generator writes its output, of which nothing is told', async () => {
    const changes = recordChanges(sites);
    const output = join(folder, '_site', 'storm');
    await mkdir(output, { recursive: true });
    await each(0, COUNT, (index) => writeFile(join(output, nameOf(index)), textOf(`Built ${index}`)));
    // What comes behind it has arrived: so has the output.
    await writeFile(pathOf(1), textOf('Behind'));
    await untilFresh();
    await rm(join(folder, '_site'), { recursive: true });
    changes.dispose();
    const told = changes.flatMap((change) => (change.kind === 'posts' ? change.paths : []));
    assert.deepEqual(
      told.filter((path) => path.startsWith('_site')),
      [],
    );
    assert.equal(site.catalog.post(`_posts/storm/${nameOf(1)}`)?.label, 'Behind');
  });

  it('when files and their folder are renamed again and again', async () => {
    const [here, there] = [join(folder, '_posts', 'storm'), join(folder, '_posts', 'blown')];
    await assertFew(async () => {
      for (let round = 0; round < 10; round++) {
        await rename(here, there);
        await rename(there, here);
      }
      await each(0, COUNT, (index) => rename(pathOf(index), pathOf(index + COUNT)));
    });
    assert.equal(site.catalog.post(`_posts/storm/${nameOf(3)}`), undefined);
    assert.equal(site.catalog.post(`_posts/storm/${nameOf(COUNT + 3)}`)?.label, 'Post 3');
  });

  it('when files are gone before they can be read', async () => {
    await assertFew(() =>
      each(COUNT, 2 * COUNT, async (index) => {
        await writeFile(pathOf(index), textOf('Gone'));
        await rm(pathOf(index));
      }),
    );
    assert.equal(site.catalog.post(`_posts/storm/${nameOf(COUNT + 5)}`), undefined);
  });

  it('when an editor saves by a file beside that takes the place of the old one', async () => {
    await assertFew(() =>
      each(0, COUNT, async (index) => {
        const beside = `${pathOf(index)}.tmp`;
        await writeFile(beside, textOf(`Saved ${index}`));
        await rename(beside, pathOf(index));
      }),
    );
    assert.equal(site.catalog.post(`_posts/storm/${nameOf(9)}`)?.label, 'Saved 9');
  });
});
