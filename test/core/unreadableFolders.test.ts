import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalog } from '../../src/core/catalog';
import { jekyll } from '../../src/core/generators/jekyll/jekyll';
import { open as openAny, SITES } from './generators/anySite';
import { MemoryFiles } from './memoryFiles';
import { runs } from './property';

const OLD = '_posts/old/2020-01-02-a.md';
const NEW = '_posts/2024-01-02-b.md';
const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };

function blog(): MemoryFiles {
  return new MemoryFiles({ '_config.yml': '', [OLD]: '---\ntitle: Old\n---\n', [NEW]: '---\ntitle: New\n---\n' });
}

const source = (files: MemoryFiles) => ({ generator: jekyll, files, options });
const labels = (catalog: Catalog): string[] => catalog.posts.map(({ label }) => label);
const problems = (catalog: Catalog): string[] =>
  catalog.problems.map(({ path, problem }) => `${path}: ${problem.code}`);

describe('a folder that cannot be listed for now', () => {
  it('is named among the problems of a blog that is opened, and the rest is read', async () => {
    const files = blog();
    files.unreadable.add('_posts/old');
    const catalog = await Catalog.open(source(files));
    assert.deepEqual(labels(catalog), ['New']);
    assert.deepEqual(problems(catalog), ['_posts/old: folder.unreadable']);
  });

  it('keeps its posts as they were last read where all is compared, until it can be listed again', async () => {
    const files = blog();
    const catalog = await Catalog.open(source(files));
    const before = catalog.posts;
    files.unreadable.add('_posts/old');
    files.set(OLD, '---\ntitle: Older\n---\n');
    assert.deepEqual(await catalog.compare(), { kind: 'posts', paths: ['_posts/old'] });
    assert.deepEqual(catalog.posts, before);
    assert.deepEqual(problems(catalog), ['_posts/old: folder.unreadable']);
    assert.deepEqual(await catalog.compare(), { kind: 'none' }, 'told once');

    files.unreadable.clear();
    assert.deepEqual(await catalog.compare(), { kind: 'posts', paths: [OLD, '_posts/old'] });
    assert.deepEqual(labels(catalog), ['New', 'Older']);
    assert.deepEqual(problems(catalog), []);
  });

  it('keeps its posts where the configuration changes, and while all others are read', async () => {
    const files = blog();
    const catalog = await Catalog.open(source(files));
    files.unreadable.add('_posts');
    files.set('_config.yml', 'title: Another\n');
    assert.deepEqual(await catalog.update(['_config.yml']), { kind: 'site' });
    assert.deepEqual(labels(catalog), ['New', 'Old']);
    assert.deepEqual(problems(catalog), ['_posts: folder.unreadable']);
    assert.deepEqual(await catalog.compare(), { kind: 'none' }, 'and as long as it cannot be listed');
    assert.deepEqual(labels(catalog), ['New', 'Old']);
  });

  it('lets posts go that the configuration now leaves out', async () => {
    const files = blog();
    const catalog = await Catalog.open(source(files));
    files.unreadable.add('_posts');
    files.set('_config.yml', 'exclude: [old]\n');
    await catalog.update(['_config.yml']);
    assert.deepEqual(labels(catalog), ['New', 'Old'], 'folders of the same name elsewhere are meant');
    files.set('_config.yml', 'exclude: [_posts/old]\n');
    await catalog.update(['_config.yml']);
    assert.deepEqual(labels(catalog), ['New']);
  });

  it('keeps its posts where something is said to have happened to it, or to a folder above', async () => {
    for (const told of ['_posts/old', '_posts']) {
      const files = blog();
      const catalog = await Catalog.open(source(files));
      files.unreadable.add('_posts/old');
      assert.deepEqual(await catalog.update([told]), { kind: 'posts', paths: ['_posts/old'] }, told);
      assert.deepEqual(labels(catalog), ['New', 'Old'], told);
      files.unreadable.clear();
      assert.deepEqual(await catalog.update([told]), { kind: 'posts', paths: ['_posts/old'] }, told);
      assert.deepEqual(problems(catalog), [], told);
    }
  });

  it('keeps its posts where the blog is opened anew, and says so beforehand', async () => {
    const files = blog();
    const former = await Catalog.open(source(files));
    files.unreadable.add('_posts/old');
    const catalog = await Catalog.configure(source(files), former);
    assert.deepEqual(catalog.posts, []);
    assert.deepEqual(
      ['_posts/old', '_posts', '', '_drafts'].map((folder) => catalog.knowsBelow(folder)),
      [true, true, true, false],
    );
    await catalog.load();
    assert.deepEqual(catalog.posts, former.posts);
    assert.deepEqual(problems(catalog), ['_posts/old: folder.unreadable']);
  });

  it('lets go what is deleted: a post of it, the folder itself, and one above', async () => {
    for (const deleted of [OLD, '_posts/old', '_posts']) {
      const files = blog();
      const catalog = await Catalog.open(source(files));
      files.unreadable.add('_posts/old');
      await catalog.compare();
      files.set(OLD, undefined);
      if (deleted !== OLD) files.unreadable.clear();
      await catalog.update([deleted]);
      assert.deepEqual(labels(catalog), ['New'], deleted);
      assert.deepEqual(problems(catalog), deleted === OLD ? ['_posts/old: folder.unreadable'] : [], deleted);
    }
  });

  it('is not suspected behind a path of which nothing was known', async () => {
    const files = blog();
    const catalog = await Catalog.open(source(files));
    files.unreadable.add('_posts/cover.png');
    assert.deepEqual(await catalog.update(['_posts/cover.png']), { kind: 'none' });
    assert.deepEqual(problems(catalog), []);
  });
});

describe('folders that cannot be listed now and then', () => {
  for (const [id, path] of SITES.filter(([name]) => ['jekyll', 'hugo', 'hexo', 'docusaurus', 'plain'].includes(name))) {
    it(`cost ${id} no post, and leave no trace`, async () => {
      const folder = path.slice(0, path.lastIndexOf('/'));
      const places = [path, path.replace('a.md', 'b.md'), `${folder}/c/${path.slice(folder.length + 1)}`];
      const folders = ['', folder.split('/')[0] ?? '', folder, `${folder}/c`];
      const texts = [undefined, '---\ntitle: A\n---\n', '---\ntitle: B\ndate: 2023-01-02\n---\n'];
      const step = fc.record({
        edits: fc.array(fc.tuple(fc.constantFrom(...places), fc.constantFrom(...texts)), { maxLength: 3 }),
        unreadable: fc.subarray(folders),
        look: fc.constantFrom('compare' as const, ...places, ...folders.slice(1)),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
          const files = new MemoryFiles(Object.fromEntries(places.map((place) => [place, '---\ntitle: A\n---\n'])));
          const catalog = await openAny(id, files);
          assert.equal(catalog.posts.length, places.length);
          for (const { edits, unreadable, look } of steps) {
            const before = catalog.posts.map((post) => post.path);
            for (const [place, text] of edits) files.set(place, text);
            files.unreadable.clear();
            for (const each of unreadable) files.unreadable.add(each);
            if (look === 'compare') await catalog.compare();
            else await catalog.update([look]);
            for (const known of before) {
              if ((await files.read(known)) !== undefined) assert.ok(catalog.post(known), `${known} is lost`);
            }
          }
          files.unreadable.clear();
          await catalog.compare();
          const fresh = await openAny(id, files);
          assert.deepEqual(catalog.posts, fresh.posts);
          assert.deepEqual(catalog.problems, fresh.problems);
        }),
        runs(40),
      );
    });
  }
});
