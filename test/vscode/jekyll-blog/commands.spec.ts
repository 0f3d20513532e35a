import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSites } from '../blog';

describe('the commands', () => {
  it('that the manifest declares are those that are registered', async () => {
    await openSites();
    const registered = (await vscode.commands.getCommands(true)).filter((id) => /^almanac\.[a-zA-Z]+$/.test(id));
    const views = ['almanac.posts'];
    assert.deepEqual(registered.filter((id) => !views.includes(id)).sort(), declaredCommands().sort());
  });
});

function declaredCommands(): string[] {
  const manifest: { contributes: { commands: { command: string }[] } } =
    vscode.extensions.getExtension('almanac.almanac-blog')?.packageJSON;
  return manifest.contributes.commands.map(({ command }) => command);
}
