import assert from 'node:assert/strict';
import { Uri, workspace } from 'vscode';
import type { Sites } from '../../../src/vscode/sites';
import { openAlmanac, openSites, rowsOf, until, write } from '../blog';

describe('a workspace of several folders', () => {
  it('begins with the blog of its only folder', async () => {
    assert.deepEqual(titlesOf(await openSites()), ['First bees, Hay']);
  });

  it('takes in the blog of a folder that is added, and gives each blog a root in the view', async () => {
    const almanac = await openAlmanac();
    const { sites } = almanac;
    add('harbour');
    await until(sites, () => titlesOf(sites).join('; ') === 'First bees, Hay; A rope', 'added');
    const roots = (await rowsOf(almanac)).filter((row) => !row.startsWith(' '));
    assert.deepEqual(roots, ['The meadow 2', 'The harbour 1']);
  });

  it('follows the files of the added folder', async () => {
    const sites = await openSites();
    await write(Uri.joinPath(rootOf('harbour'), '_posts', '2024-07-01-a-knot.md'), '---\ntitle: A knot\n---\n');
    await until(sites, () => titlesOf(sites)[1] === 'A knot, A rope', 'written');
  });

  it('knows a folder that is no blog, and leaves it alone', async () => {
    const sites = await openSites();
    add('toolbox');
    await until(sites, () => sites.folders.length === 3 && !sites.isSearching, 'added');
    assert.equal(sites.all.length, 2);
  });

  it('lets go of the blog of a folder that is removed', async () => {
    const sites = await openSites();
    assert.ok(workspace.updateWorkspaceFolders(1, 2));
    await until(sites, () => sites.folders.length === 1, 'removed');
    assert.deepEqual(titlesOf(sites), ['First bees, Hay']);
    assert.equal(sites.of(Uri.joinPath(rootOf('harbour'), '_posts', '2024-05-11-a-rope.md')), undefined);
  });

  it('has it again when the folder comes back', async () => {
    const sites = await openSites();
    add('harbour');
    await until(sites, () => titlesOf(sites)[1] === 'A knot, A rope', 'added again');
  });
});

/** The titles of the posts of each blog. */
function titlesOf({ all }: Sites): string[] {
  return all.map(({ catalog }) =>
    catalog.posts
      .map(({ label }) => label)
      .sort()
      .join(', '),
  );
}

function rootOf(name: string): Uri {
  const [meadow] = workspace.workspaceFolders ?? [];
  assert.ok(meadow);
  return Uri.joinPath(meadow.uri, '..', name);
}

function add(name: string): void {
  const { length } = workspace.workspaceFolders ?? [];
  assert.ok(workspace.updateWorkspaceFolders(length, 0, { uri: rootOf(name) }));
}
