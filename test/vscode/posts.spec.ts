import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onlySite, until, write } from './blog';

const figs = '_posts/2025/2025-05-31-figs-before-breakfast.md';

describe('the posts of a blog', () => {
  it('are read in the order of the generator, with the site’s title', async () => {
    const { site } = await onlySite();
    assert.equal(site.catalog.site.title, 'Salt and Thyme');
    assert.equal(site.location.generator.id, 'jekyll');
    assert.equal(site.catalog.posts.length, 18);
  });

  it('are found by the address of their file', async () => {
    const { sites, site } = await onlySite();
    assert.deepEqual(sites.of(site.files.uriOf(figs)), { site, path: figs });
    assert.equal(sites.of(vscode.Uri.file('/elsewhere/post.md')), undefined);
  });

  it('have a permalink that can be copied, from a file and from the active editor', async () => {
    const { site } = await onlySite();
    const permalink = 'https://salt-and-thyme.example/blog/2025/05/figs-before-breakfast/';
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('almanac.copyPermalink', site.files.uriOf(figs));
    assert.equal(await vscode.env.clipboard.readText(), permalink);

    await vscode.env.clipboard.writeText('');
    await vscode.window.showTextDocument(site.files.uriOf(figs));
    await vscode.commands.executeCommand('almanac.copyPermalink');
    assert.equal(await vscode.env.clipboard.readText(), permalink);
  });

  it('open in the editor, and their path can be copied', async () => {
    const { site } = await onlySite();
    await vscode.commands.executeCommand('almanac.openPost', site.files.uriOf(figs));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), site.files.uriOf(figs).toString());
    await vscode.commands.executeCommand('almanac.copyPath', site.files.uriOf(figs));
    assert.equal(await vscode.env.clipboard.readText(), figs);
  });

  it('say what is wrong with them, until it is mended', async () => {
    const { sites, site } = await onlySite();
    const broken = site.files.uriOf('_posts/2024/2024-09-30-labels-for-jars.md');
    const codes = (): unknown[] =>
      vscode.languages.getDiagnostics(broken).map(({ source, code }) => `${source} ${code}`);
    assert.deepEqual(codes(), ['Almanac frontMatter.syntax']);
    await write(broken, "---\ntitle: 'Labels for jars: a small system'\n---\n");
    await until(
      sites,
      () => site.catalog.post('_posts/2024/2024-09-30-labels-for-jars.md')?.problems.length === 0,
      'mended',
    );
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(codes(), []);
  });
});
