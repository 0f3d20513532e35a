import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSites } from '../blog';

describe('a code project with a README and dated documents', () => {
  it('does not wake the extension before a Markdown file is opened', () => {
    assert.equal(vscode.extensions.getExtension('almanac.almanac-blog')?.isActive, false);
  });

  it('is no blog, and has no problems', async () => {
    const sites = await openSites();
    assert.deepEqual(sites.all, []);
    const ours = vscode.languages
      .getDiagnostics()
      .flatMap(([, list]) => list.filter(({ source }) => source === 'Almanac'));
    assert.deepEqual(ours, []);
  });

  it('has no file that lies in a site', async () => {
    const sites = await openSites();
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    assert.equal(sites.of(vscode.Uri.joinPath(folder.uri, 'docs/2024-01-10-counting.md')), undefined);
  });

  it('is told what was looked for, on request', async () => {
    await openSites();
    await vscode.commands.executeCommand('almanac.showDetectedSites');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /## code-project\n\nNo blog was found in this folder\./);
    assert.match(text, /\n- Jekyll: `_config\.yml`, /);
    assert.match(text, /\n- Hugo: `hugo\.toml`, /);
  });
});
