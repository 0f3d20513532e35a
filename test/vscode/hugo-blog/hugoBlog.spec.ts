import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openAlmanac, rowsOf, until, write } from '../blog';

describe('a Hugo blog in two languages', () => {
  it('opens with its posts, drafts and pages, translations among them', async () => {
    const almanac = await openAlmanac();
    assert.equal(almanac.sites.all[0]?.location.generator.id, 'hugo');
    assert.deepEqual(await rowsOf(almanac), [
      'Drafts 1',
      '  Winter plans Oct 1, 2025',
      '2025 3',
      '  April 2',
      '    Die alte Brücke 12 Sat',
      '    The old bridge 12 Sat',
      '  January 1',
      '    Two pairs of socks 5 Sun',
      '2024 3',
      '  November 1',
      '    In praise of mud 3 Sun',
      '  June 2',
      '    Along the ridge 21 Fri',
      '    Auf dem Kamm 21 Fri',
      'Pages 1',
      '  About',
    ]);
  });

  it('shows one language, by a command, until all are asked for', async () => {
    const almanac = await openAlmanac();
    await vscode.commands.executeCommand('almanac.showLanguage', 'de');
    assert.deepEqual(await rowsOf(almanac), [
      '2025 1',
      '  April 1',
      '    Die alte Brücke 12 Sat',
      '2024 1',
      '  June 1',
      '    Auf dem Kamm 21 Fri',
    ]);
    await vscode.commands.executeCommand('almanac.showAllLanguages');
    assert.equal((await rowsOf(almanac)).length, 16);
  });

  it('names the other languages of a post', async () => {
    const { rows, sites } = await openAlmanac();
    const [site] = sites.all;
    const node = site && rows.nodeOf({ site, path: 'content/walks/ridge.md' });
    assert.ok(node);
    const item = await rows.resolveTreeItem(rows.getTreeItem(node), node, new vscode.CancellationTokenSource().token);
    assert.ok(item?.tooltip instanceof vscode.MarkdownString);
    assert.match(item.tooltip.value, /English, translated into German/);
  });

  it('is put together by section', async () => {
    const almanac = await openAlmanac();
    await vscode.commands.executeCommand('almanac.groupPosts', 'section');
    const rows = await rowsOf(almanac);
    assert.deepEqual(
      rows.filter((row) => !row.startsWith(' ')),
      ['content 1', 'notes 1', 'walks 6'],
    );
    await vscode.commands.executeCommand('almanac.groupPosts', 'yearAndMonth');
  });

  it('reads its posts again when hugo.toml changes', async () => {
    const { sites } = await openAlmanac();
    const [site] = sites.all;
    assert.ok(site);
    const url = (): string | undefined => sites.all[0]?.catalog.post('content/walks/ridge.md')?.url;
    assert.equal(url(), '/walks/2024/along-the-ridge/');
    const config = site.files.uriOf('hugo.toml');
    const before = (await site.files.read('hugo.toml'))?.text ?? '';
    await write(config, before.replace('/walks/:year/:slug/', '/w/:slug/'));
    await until(sites, () => url() === '/w/along-the-ridge/', 'another permalink');
    await write(config, before);
    await until(sites, () => url() === '/walks/2024/along-the-ridge/', 'the permalink of before');
  });

  it('reads the posts of a section again when the cascade of its _index.md changes', async () => {
    const { sites } = await openAlmanac();
    const [site] = sites.all;
    assert.ok(site);
    const categories = (path: string): string => String(site.catalog.post(path)?.categories);
    assert.equal(categories('content/walks/ridge.md'), 'Outdoors');
    await write(site.files.uriOf('content/walks/_index.md'), '---\ncascade:\n  categories: [Hills]\n---\n');
    await until(sites, () => categories('content/walks/ridge.md') === 'Hills', 'other categories');
    assert.equal(categories('content/walks/old-bridge/index.md'), 'Hills');
    assert.equal(categories('content/notes/socks.md'), '');
  });
});
