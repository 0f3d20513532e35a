import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onlySite, openSites, until } from '../blog';

describe('a plain folder of dated Markdown', () => {
  it('is a blog of its dated folders', async () => {
    const { site } = await onlySite();
    assert.equal(site.location.generator.id, 'plain');
    assert.deepEqual(
      site.catalog.posts.map(({ path }) => path),
      [
        'notes/may-morning.md',
        'notes/2024-03-19-low-water.md',
        'notes/2024-03-02-herons.md',
        'notes/2023-12-24-two-gates.md',
        'notes/boots.md',
      ],
    );
  });

  it('takes the folders that the settings name', async () => {
    const sites = await openSites();
    const settings = vscode.workspace.getConfiguration('almanac');
    const paths = (): string => String(sites.all[0]?.catalog.posts.map(({ path }) => path));
    await settings.update('contentFolders', ['trips'], vscode.ConfigurationTarget.Workspace);
    await until(sites, () => paths() === 'trips/2024-07-14-up-the-valley/index.md', 'the setting counts');
    await settings.update('contentFolders', undefined, vscode.ConfigurationTarget.Workspace);
    await until(sites, () => paths().startsWith('notes/may-morning.md'), 'the setting is gone');
  });

  it('does not mind a setting that means nothing', async () => {
    const sites = await openSites();
    const settings = vscode.workspace.getConfiguration('almanac');
    await settings.update('contentFolders', ['../elsewhere'], vscode.ConfigurationTarget.Workspace);
    await sites.refresh();
    assert.equal(sites.all[0]?.catalog.posts.length, 5);
    await settings.update('contentFolders', undefined, vscode.ConfigurationTarget.Workspace);
    await sites.whenReady();
  });
});
