import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import { until as soon } from '../archivePages';
import { run } from '../authoring';
import { openSites, until, write } from '../blog';

describe('two blogs in one folder', () => {
  it('are both open, each with its own posts', async () => {
    const sites = await openSites();
    const shown = sites.all.map(({ location, catalog }) => `${location.root}: ${catalog.posts.length}`);
    assert.deepEqual(shown, ['kitchen: 2', 'workshop: 1']);
  });

  it('are asked about when a post is begun, that of the active editor first', async () => {
    const sites = await openSites();
    const [kitchen, workshop] = sites.all;
    assert.ok(kitchen && workshop);
    for (const site of [workshop, kitchen]) {
      const [post] = site.catalog.posts;
      assert.ok(post);
      await window.showTextDocument(site.files.uriOf(post.path));
      const state = { isDone: false };
      const begun = commands.executeCommand('almanac.newPost', { title: 'Shelves' }).then(() => (state.isDone = true));
      await soon('the blog is chosen', async () => {
        if (!state.isDone) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return state.isDone;
      });
      await begun;
      const made = window.activeTextEditor?.document.uri.path ?? '';
      assert.ok(made.startsWith(`${site.root.path}/_posts/`) && made.endsWith('-shelves.md'), made);
      await run('almanac.undo');
      await until(sites, () => !site.catalog.posts.some(({ label }) => label === 'Shelves'), 'taken back');
    }
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
