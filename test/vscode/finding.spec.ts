import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openAlmanac, rowsOf } from './blog';

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

  it('is put together in every way, and sorted, without losing a post', async () => {
    const almanac = await openAlmanac();
    const count = almanac.sites.all[0]?.catalog.posts.length ?? 0;
    for (const grouping of ['month', 'tag', 'category', 'section', 'status', 'flat', 'yearAndMonth']) {
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
