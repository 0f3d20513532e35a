import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../archivePages';
import { onlySite, openAlmanac, rowsOf, write } from '../blog';

describe('a Docusaurus blog', () => {
  it('opens with its posts, translations among them', async () => {
    const almanac = await openAlmanac();
    assert.equal(almanac.sites.all[0]?.location.generator.id, 'docusaurus');
    assert.deepEqual(await rowsOf(almanac), [
      '2025 2',
      '  March 2',
      '    First leaves 20 Thu',
      '    Premières feuilles 20 Thu',
      '2024 1',
      '  July 1',
      '    Roots 1 Mon',
    ]);
  });

  it('shows one language', async () => {
    const almanac = await openAlmanac();
    await vscode.commands.executeCommand('almanac.showLanguage', 'fr');
    assert.deepEqual(await rowsOf(almanac), ['2025 1', '  March 1', '    Premières feuilles 20 Thu']);
    await vscode.commands.executeCommand('almanac.showAllLanguages');
  });

  it('says which author of a post is not known, until the file of authors has them', async () => {
    const { site } = await onlySite();
    const [post, authors] = ['blog/2025-03-20-first-leaves.mdx', 'blog/authors.yml'].map((path) =>
      site.files.uriOf(path),
    );
    assert.ok(post && authors);
    const said = (): string[] => vscode.languages.getDiagnostics(post).map(({ message }) => message);
    const before = await vscode.workspace.fs.readFile(authors);
    try {
      await write(authors, 'rowan:\n  name: Rowan Hedgerow\n');
      await until('the author is missed', () => said().length > 0);
      assert.deepEqual(said(), ['Docusaurus stops here: there is no author "wren" in blog/authors.yml.']);
      await vscode.workspace.fs.delete(authors);
      await until('nobody knows who may write', () => said().length === 0);
      await write(authors, 'rowan:\n  name: Rowan Hedgerow\n');
      await until('the author is missed again', () => said().length > 0);
    } finally {
      await vscode.workspace.fs.writeFile(authors, before);
    }
    await until('the author is there', () => said().length === 0);
  });
});
