import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openAlmanac, rowsOf } from '../blog';

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
});
