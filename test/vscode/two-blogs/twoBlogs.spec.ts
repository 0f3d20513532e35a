import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import { openSites, until, write } from '../blog';

describe('two blogs in one folder', () => {
  it('are both open, each with its own posts', async () => {
    const sites = await openSites();
    const shown = sites.all.map(({ location, catalog }) => `${location.root}: ${catalog.posts.length}`);
    assert.deepEqual(shown, ['kitchen: 2', 'workshop: 1']);
  });

  it('are told apart when a file of one changes', async () => {
    const sites = await openSites();
    const [kitchen, workshop] = sites.all;
    assert.ok(kitchen && workshop);
    await write(workshop.files.uriOf('_posts/2024-12-01-a-bench.md'), '---\ntitle: A bench\n---\n');
    await until(sites, () => workshop.catalog.posts.length === 2, 'created');
    assert.equal(kitchen.catalog.posts.length, 2);
  });

  it('becomes one when the other is deleted', async () => {
    const sites = await openSites();
    const [kitchen] = sites.all;
    assert.ok(kitchen);
    await workspace.fs.delete(kitchen.root, { recursive: true });
    await until(sites, () => sites.all.length === 1, 'closed');
    assert.equal(sites.all[0]?.location.root, 'workshop');
  });
});
