import assert from 'node:assert/strict';
import { chmodSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { NodeFileStore } from '../../../src/cli/nodeFiles';
import { BlogOnDisk } from './blogOnDisk';

describe('the files of the disk', () => {
  let blog: BlogOnDisk;
  let files: NodeFileStore;

  beforeEach(() => {
    blog = new BlogOnDisk({ 'a.md': '\uFEFFone\r\n', 'posts/b.md': 'two', 'node_modules/c.md': 'three' });
    files = new NodeFileStore(blog.folder);
  });

  afterEach(() => blog.remove());

  it('are walked without the folders that are pruned', async () => {
    const paths = await files.walk('', { prune: (folder) => folder === 'node_modules' });
    assert.deepEqual([...paths].sort(), ['a.md', 'posts/b.md']);
  });

  it('follow a link to a folder once, and never in a circle', async () => {
    symlinkSync(blog.folder, blog.at('posts/up'));
    symlinkSync(blog.at('posts'), blog.at('linked'));
    const paths = await files.walk('', { prune: (folder) => folder === 'node_modules' });
    assert.deepEqual([...paths].sort(), ['a.md', 'linked/b.md', 'posts/b.md']);
  });

  it('leave links alone that lead to themselves, to nothing, or to a device that never ends', async () => {
    symlinkSync('self.md', blog.at('self.md'));
    symlinkSync('nowhere.md', blog.at('dangling.md'));
    symlinkSync('/dev/zero', blog.at('endless.md'));
    const paths = await files.walk('', { prune: (folder) => folder === 'node_modules' });
    assert.deepEqual([...paths].sort(), ['a.md', 'posts/b.md']);
    for (const path of ['self.md', 'dangling.md', 'endless.md']) {
      assert.equal((await files.read(path))?.text ?? '', '', path);
      assert.equal(await files.stat(path), undefined, path);
    }
    assert.deepEqual((await files.list('')).map(({ name }) => name).sort(), ['a.md', 'node_modules', 'posts']);
  });

  it('tell of a folder that cannot be listed, and not of one that is not there', async () => {
    symlinkSync('shut', blog.at('shut'));
    const told: string[] = [];
    const walk = (folder: string) =>
      files.walk(folder, { prune: () => false, onUnreadable: (path) => told.push(path) });
    for (const folder of ['none', 'a.md', 'posts', 'shut', 'shut']) await walk(folder);
    assert.deepEqual(told, ['shut', 'shut']);
    assert.deepEqual(await files.list('shut'), []);
  });

  it('lead outside where a link does, and not where it stays within', async () => {
    symlinkSync(blog.at('posts'), blog.at('within'));
    symlinkSync('/', blog.at('posts/outside'));
    assert.equal(await files.leadsOutside('within/b.md'), false);
    assert.equal(await files.leadsOutside('none.md'), false);
    assert.equal(await files.leadsOutside('posts/outside'), true);
    assert.equal(await files.leadsOutside('within/outside/etc'), true);
    assert.equal(await files.at('posts').leadsOutside('b.md'), false);
  });

  it('keep a byte order mark and line ends', async () => {
    assert.equal((await files.read('a.md'))?.text, '\uFEFFone\r\n');
  });

  it('are not there, or not UTF-8, without an error', async () => {
    blog.write('bad.md', new Uint8Array([0xe9]));
    assert.equal(await files.read('none.md'), undefined);
    assert.equal(await files.read('posts'), undefined);
    assert.equal((await files.read('bad.md'))?.fault, 'notUtf8');
    assert.deepEqual(await files.list('none'), []);
    assert.equal(await files.stat('none.md'), undefined);
  });

  it('are neither read nor written outside of the folder', async () => {
    const posts = files.at('posts');
    assert.equal(await posts.read('../a.md'), undefined);
    assert.equal(await posts.stat('../a.md'), undefined);
    assert.deepEqual(await posts.list('..'), []);
    assert.deepEqual(await posts.walk('x/../..', { prune: () => false }), []);
    assert.equal((await posts.writeIfUnchanged('../a.md', '\uFEFFone\r\n', 'x')).kind, 'failed');
    assert.equal((await posts.writeIfUnchanged('..\\new.md', undefined, 'x')).kind, 'failed');
    assert.equal(blog.read('a.md'), '\uFEFFone\r\n');
  });

  it('are written only where they are as expected', async () => {
    assert.deepEqual(await files.writeIfUnchanged('a.md', 'other', 'x'), { kind: 'changed' });
    assert.deepEqual(await files.writeIfUnchanged('a.md', undefined, 'x'), { kind: 'changed' });
    assert.deepEqual(await files.writeIfUnchanged('new/c.md', undefined, 'x'), { kind: 'written' });
    assert.equal(blog.read('a.md'), '\uFEFFone\r\n');
    assert.equal(blog.read('new/c.md'), 'x');
  });

  it('keep their mode, and the link that leads to them', async () => {
    chmodSync(blog.at('posts/b.md'), 0o640);
    symlinkSync(blog.at('posts/b.md'), blog.at('b.md'));
    assert.deepEqual(await files.writeIfUnchanged('b.md', 'two', '2'), { kind: 'written' });
    assert.equal(blog.read('posts/b.md'), '2');
    assert.equal(statSync(blog.at('posts/b.md')).mode & 0o777, 0o640);
  });

  it('leave nothing behind where writing fails', async () => {
    const result = await files.writeIfUnchanged('a.md/c.md', undefined, 'x');
    assert.equal(result.kind, 'failed');
    assert.deepEqual(readdirSync(blog.folder).sort(), ['a.md', 'node_modules', 'posts']);
  });
});
