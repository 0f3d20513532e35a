import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onlySite, recordChanges, until, write } from './blog';

describe('watching a blog', () => {
  it('notices a post that is created, edited, renamed and deleted', async () => {
    const { sites, site } = await onlySite();
    const path = '_posts/2020-02-02-new.md';
    const label = (at = path): string | undefined => site.catalog.post(at)?.label;

    await write(site.files.uriOf(path), '---\ntitle: New\n---\n');
    await until(sites, () => label() === 'New', 'created');
    await write(site.files.uriOf(path), '---\ntitle: Newer\n---\n');
    await until(sites, () => label() === 'Newer', 'edited');
    const renamed = '_posts/2020-02-03-newer.md';
    await vscode.workspace.fs.rename(site.files.uriOf(path), site.files.uriOf(renamed));
    await until(sites, () => label() === undefined && label(renamed) === 'Newer', 'renamed');
    await vscode.workspace.fs.delete(site.files.uriOf(renamed));
    await until(sites, () => label(renamed) === undefined, 'deleted');
  });

  it('notices that a folder of posts is renamed', async () => {
    const { sites, site } = await onlySite();
    const count = site.catalog.posts.length;
    await write(site.files.uriOf('_posts/before/2019-01-01-a.md'), '---\ntitle: A\n---\n');
    await write(site.files.uriOf('_posts/before/2019-01-02-b.md'), '---\ntitle: B\n---\n');
    await until(sites, () => site.catalog.posts.length === count + 2, 'created');
    await vscode.workspace.fs.rename(site.files.uriOf('_posts/before'), site.files.uriOf('_posts/after'));
    await until(
      sites,
      () =>
        site.catalog.post('_posts/after/2019-01-02-b.md') !== undefined &&
        site.catalog.post('_posts/before/2019-01-01-a.md') === undefined,
      'renamed',
    );
    await vscode.workspace.fs.delete(site.files.uriOf('_posts/after'), { recursive: true });
    await until(sites, () => site.catalog.posts.length === count, 'deleted');
  });

  it('takes in hundreds of files at once in few steps', async () => {
    const { sites, site } = await onlySite();
    const count = site.catalog.posts.length;
    const folder = site.files.uriOf('_posts/many');
    const changes = recordChanges(sites);
    const names = Array.from({ length: 400 }, (_, index) => `2018-03-01-post-${index}.md`);
    await Promise.all(names.map((name) => write(vscode.Uri.joinPath(folder, name), `---\ntitle: ${name}\n---\n`)));
    await until(sites, () => site.catalog.posts.length === count + 400, 'created');
    changes.dispose();
    const told = changes.filter(({ kind }) => kind === 'posts' || kind === 'site').length;
    assert.ok(told <= 6, `${told} changes were told`);
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await until(sites, () => site.catalog.posts.length === count, 'deleted');
  });

  it('reads the configuration again when it changes', async () => {
    const { sites, site } = await onlySite();
    const config = site.files.uriOf('_config.yml');
    const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
    await write(config, before.replace('title: Salt and Thyme', 'title: Salt and Pepper'));
    await until(sites, () => sites.all[0]?.catalog.site.title === 'Salt and Pepper', 'changed');
    await write(config, before);
    await until(sites, () => sites.all[0]?.catalog.site.title === 'Salt and Thyme', 'changed back');
  });
});
