import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PostDrop } from '../../../src/vscode/finding/postDrop';
import { postDrag } from '../../../src/vscode/finding/postDrag';
import { SiteHabits } from '../../../src/vscode/media/siteHabits';
import { openAlmanac, rowsOf } from '../blog';

describe('the view of posts', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('almanac.clearFilter');
    await vscode.commands.executeCommand('almanac.groupPosts', 'yearAndMonth');
    await vscode.commands.executeCommand('almanac.sortPosts', 'newest');
  });

  it('is filtered by tag, text and year, each added to the others, until the filter is cleared', async () => {
    const almanac = await openAlmanac();
    const all = await rowsOf(almanac);
    await vscode.commands.executeCommand('almanac.filterPosts', { tag: 'bread' });
    const tagged = await rowsOf(almanac);
    assert.ok(tagged.some((row) => row.includes('Bread without a clock')));
    assert.ok(tagged.length < all.length);
    await vscode.commands.executeCommand('almanac.filterPosts', { year: 2025 });
    assert.deepEqual(await rowsOf(almanac), [
      '2025 2',
      '  October 1',
      '    The hour that came twice 26 Sun',
      '  May 1',
      '    Bread without a clock 4 Sun',
    ]);
    await vscode.commands.executeCommand('almanac.filterPosts', { text: 'nothing has this' });
    assert.deepEqual(await rowsOf(almanac), []);
    await vscode.commands.executeCommand('almanac.clearFilter');
    assert.deepEqual(await rowsOf(almanac), all);
  });

  it('is filtered by a status that a keybinding names', async () => {
    const almanac = await openAlmanac();
    await vscode.commands.executeCommand('almanac.filterPosts', { status: 'scheduled' });
    assert.deepEqual(await rowsOf(almanac), ['Scheduled 1', '  A letter to my lemon tree Jan 1, 2099']);
  });

  it('gives a post that is dragged into another one as a link, in the syntax of the site', async () => {
    const { rows, sites } = await openAlmanac();
    const [site] = sites.all;
    assert.ok(site);
    const node = rows.nodeOf({ site, path: '_posts/2025/2025-05-04-bread-without-a-clock.md' });
    assert.ok(node);
    const transfer = new vscode.DataTransfer();
    const { token } = new vscode.CancellationTokenSource();
    await postDrag.handleDrag?.([node], transfer, token);
    assert.equal(await transfer.get('text/uri-list')?.asString(), site.files.uriOf(node.post.path).toString());
    const into = await vscode.workspace.openTextDocument(site.files.uriOf('_drafts/on-salt.md'));
    const habits = new SiteHabits(sites);
    const edit = await new PostDrop(sites, habits).provideDocumentDropEdits(into, new vscode.Position(7, 0), transfer);
    habits.dispose();
    assert.equal(edit?.insertText, '[Bread without a clock]({% post_url 2025/2025-05-04-bread-without-a-clock %})');
  });

  it('is put together in every way, and sorted, without losing a post', async () => {
    const almanac = await openAlmanac();
    const count = almanac.sites.all[0]?.catalog.posts.length ?? 0;
    for (const grouping of ['month', 'tag', 'category', 'series', 'section', 'status', 'flat', 'yearAndMonth']) {
      await vscode.commands.executeCommand('almanac.groupPosts', grouping);
      assert.ok((await rowsOf(almanac)).length >= count, grouping);
    }
    await vscode.commands.executeCommand('almanac.groupPosts', 'flat');
    await vscode.commands.executeCommand('almanac.sortPosts', 'title');
    const rows = await rowsOf(almanac);
    assert.equal(rows.length, count);
    assert.match(rows[0] ?? '', /^A fence for the hens May 18, 2025/);
    await vscode.commands.executeCommand('almanac.sortPosts', 'oldest');
    assert.match((await rowsOf(almanac))[0] ?? '', /^A kitchen by the sea Mar 12, 2023/);
  });
});
