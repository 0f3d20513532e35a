import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalog } from '../../src/core/catalog';
import { jekyll } from '../../src/core/generators/jekyll/jekyll';
import { MemoryFiles } from './memoryFiles';
import { runs } from './property';

const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
const open = (files: MemoryFiles) => Catalog.open({ generator: jekyll, files, options });
const paths = (catalog: Catalog): string[] => catalog.posts.map(({ path }) => path);

describe('Catalog', () => {
  it('takes in that a post appears, changes and goes', async () => {
    const files = new MemoryFiles({ '_config.yml': '', '_posts/2024-01-02-a.md': '---\ntitle: A\n---\n' });
    const catalog = await open(files);
    files.set('_posts/2024-01-03-b.md', '---\ntitle: B\n---\n');
    assert.deepEqual(await catalog.update(['_posts/2024-01-03-b.md']), {
      kind: 'posts',
      paths: ['_posts/2024-01-03-b.md'],
    });
    assert.deepEqual(paths(catalog), ['_posts/2024-01-03-b.md', '_posts/2024-01-02-a.md']);

    files.set('_posts/2024-01-03-b.md', '---\ndate: 2023-01-01\n---\n');
    await catalog.update(['_posts/2024-01-03-b.md']);
    assert.deepEqual(paths(catalog), ['_posts/2024-01-02-a.md', '_posts/2024-01-03-b.md']);

    files.set('_posts/2024-01-02-a.md', undefined);
    await catalog.update(['_posts/2024-01-02-a.md']);
    assert.deepEqual(paths(catalog), ['_posts/2024-01-03-b.md']);
  });

  it('says that nothing changed when only the body did', async () => {
    const files = new MemoryFiles({ '_config.yml': '', '_posts/2024-01-02-a.md': 'One' });
    const catalog = await open(files);
    files.set('_posts/2024-01-02-a.md', 'Two');
    assert.deepEqual(await catalog.update(['_posts/2024-01-02-a.md']), { kind: 'none' });
  });

  it('stays in order where it is asked for its posts in the midst of an update', async () => {
    const pathOf = (index: number): string => `_posts/2024-01-${String((index % 28) + 1).padStart(2, '0')}-${index}.md`;
    const all = Array.from({ length: 300 }, (_, index) => pathOf(index));
    const files = new MemoryFiles(Object.fromEntries(all.map((path) => [path, '---\ntitle: A\n---\n'])));
    let asked = 0;
    const asking = Object.assign(files, {
      giveWay: () => {
        asked += catalog.posts.length;
        return Promise.resolve();
      },
    });
    const catalog = await open(asking);
    const [moved, retitled] = [all[7]!, all[250]!];
    files.set(moved, '---\ndate: 2020-01-01\n---\n');
    files.set(retitled, '---\ntitle: B\n---\n');
    assert.deepEqual(await catalog.update(all), { kind: 'posts', paths: [moved, retitled] });
    assert.ok(asked > 0);
    assert.deepEqual(catalog.posts, (await open(files)).posts);
    assert.ok(catalog.posts.every((post) => post === catalog.post(post.path)));
  });

  it('takes in a renamed folder of which only the folder is named', async () => {
    const files = new MemoryFiles({ '_config.yml': '', '_posts/old/2024-01-02-a.md': 'One' });
    const catalog = await open(files);
    files.set('_posts/old/2024-01-02-a.md', undefined);
    files.set('_posts/new/2024-01-02-a.md', 'One');
    await catalog.update(['_posts/old', '_posts/new']);
    assert.deepEqual(paths(catalog), ['_posts/new/2024-01-02-a.md']);
  });

  it('is reached by posts and their folders, not by what a generator writes', async () => {
    const catalog = await open(
      new MemoryFiles({ '_config.yml': 'destination: out\n', '_posts/2024-01-02-a.md': 'One' }),
    );
    const reached = [
      '_posts/2024-01-02-a.md',
      '_posts',
      'notes/_posts/2024-01-03-b.md',
      'out/2024/a.html',
      'node_modules/a/b.md',
    ];
    assert.deepEqual(
      reached.filter((path) => catalog.reaches(path)),
      reached.slice(0, 3),
    );
  });

  it('finds what it was not told, where it compares everything', async () => {
    const all = Array.from({ length: 120 }, (_, index) => `_posts/2024-01-02-${index}.md`);
    const files = new MemoryFiles(Object.fromEntries(all.map((path) => [path, '---\ntitle: A\n---\n'])));
    const catalog = await open(files);
    const [edited, gone, made] = [all[3]!, all[116]!, '_posts/2024-03-04-made.md'];
    for (const path of [edited, made]) files.set(path, '---\ntitle: B\n---\n');
    files.set(gone, undefined);
    const change = await catalog.compare();
    assert.ok(change.kind === 'posts');
    assert.deepEqual([...change.paths].sort(), [edited, gone, made].sort());
    assert.deepEqual(catalog.posts, (await open(files)).posts);
    assert.deepEqual(await catalog.compare(), { kind: 'none' });
  });

  it('equals a fresh one after any edits', async () => {
    const path = fc.constantFrom(
      '_posts/2024-01-02-a.md',
      '_posts/2024-01-02-b.md',
      '_posts/x/2023-05-06-c.md',
      '_drafts/d.md',
      'out/_posts/2022-01-01-e.md',
      '_config.yml',
    );
    const text = fc.constantFrom(
      undefined,
      '',
      '---\ntitle: T\n---\n',
      '---\ndate: 2024-01-03\n---\n',
      '---\na: b: c\n---\n',
      'permalink: pretty\n',
      'exclude: [out]\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.tuple(path, text), { maxLength: 4 }), { maxLength: 6 }), async (steps) => {
        const files = new MemoryFiles();
        const catalog = await open(files);
        for (const edits of steps) {
          for (const [edited, content] of edits) files.set(edited, content);
          await catalog.update(edits.map(([edited]) => edited));
        }
        assert.deepEqual(catalog.posts, (await open(files)).posts);
      }),
      runs(40),
    );
  });
});
