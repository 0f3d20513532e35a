import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import { almanac, bytesOf, closeEditors, exists, until, uriOf } from '../archivePages';

async function run(): Promise<void> {
  const state = { isDone: false };
  const done = commands.executeCommand('almanac.createDynamicArchivePage').then(() => (state.isDone = true));
  await until('the command ends', async () => {
    await commands.executeCommand('notifications.clearAll');
    return state.isDone;
  });
  await done;
}

describe('a page that lists posts at each build', () => {
  afterEach(async () => {
    await closeEditors();
    if (await exists('archive.html')) await workspace.fs.delete(uriOf('archive.html'));
  });

  it('is written and opened, and never over another', async () => {
    await almanac();
    await run();
    assert.match(await bytesOf('archive.html'), /^---\nlayout: page\n[^]*\{% for post in year\.items %\}/);
    assert.equal(window.activeTextEditor?.document.uri.toString(), uriOf('archive.html').toString());
    await workspace.fs.writeFile(uriOf('archive.html'), Buffer.from('mine'));
    await run();
    assert.equal(await bytesOf('archive.html'), 'mine');
  });
});
