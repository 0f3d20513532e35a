import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WorkspaceFileStore } from '../../src/vscode/files';
import { write } from './blog';

describe('the files of a workspace', () => {
  let root: vscode.Uri;
  let files: WorkspaceFileStore;

  beforeEach(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    root = vscode.Uri.joinPath(folder.uri, 'notes-to-self', `files-${crypto.randomUUID()}`);
    files = new WorkspaceFileStore(root);
    await write(files.uriOf('a.md'), '\uFEFFa\r\n');
    await write(files.uriOf('inner/b.md'), 'b');
    await write(files.uriOf('inner/deep/c.md'), 'c');
    await write(files.uriOf('left-out/d.md'), 'd');
  });

  afterEach(() => vscode.workspace.fs.delete(root, { recursive: true }));

  it('are walked without the folders that are pruned', async () => {
    const paths = await files.walk('', { prune: (folder) => folder === 'left-out' });
    assert.deepEqual([...paths].sort(), ['a.md', 'inner/b.md', 'inner/deep/c.md']);
    assert.deepEqual(await files.walk('nowhere', { prune: () => false }), []);
  });

  it('are read with every byte that counts', async () => {
    assert.deepEqual(await files.read('a.md'), { path: 'a.md', text: '\uFEFFa\r\n' });
    assert.equal(await files.read('nothing.md'), undefined);
    assert.equal(await files.read('inner'), undefined);
  });

  it('that are no UTF-8 come with their fault', async () => {
    await vscode.workspace.fs.writeFile(files.uriOf('latin.md'), Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
    assert.deepEqual(await files.read('latin.md'), { path: 'latin.md', text: 'caf\uFFFD', fault: 'notUtf8' });
  });

  it('are neither read nor written outside of the folder', async () => {
    const inner = files.at('inner');
    assert.equal(await inner.read('../a.md'), undefined);
    assert.equal(await inner.stat('../a.md'), undefined);
    assert.deepEqual(await inner.list('..'), []);
    assert.deepEqual(await inner.walk('deep/../..', { prune: () => false }), []);
    assert.equal((await inner.writeIfUnchanged('../a.md', '\uFEFFa\r\n', 'x')).kind, 'failed');
    assert.equal((await files.read('a.md'))?.text, '\uFEFFa\r\n');
  });

  it('are read in batches, those that are gone left out', async () => {
    const paths = Array.from({ length: 300 }, (_, index) => `many/${index}.md`);
    await Promise.all(paths.slice(0, 200).map((path) => write(files.uriOf(path), path)));
    const texts: string[] = [];
    for await (const batch of files.readMany(paths)) texts.push(...batch.map(({ text }) => text));
    assert.deepEqual(texts.sort(), paths.slice(0, 200).sort());
  });

  it('stop being read when nobody wants them any more', async () => {
    const ended = new AbortController();
    ended.abort();
    await assert.rejects(async () => {
      for await (const batch of files.readMany(['a.md'], { signal: ended.signal })) assert.fail(String(batch.length));
    });
    await assert.rejects(files.walk('', { prune: () => false, signal: ended.signal }));
  });

  it('are written only when they still hold what was read', async () => {
    assert.deepEqual(await files.writeIfUnchanged('a.md', 'other', 'new'), { kind: 'changed' });
    assert.deepEqual(await files.writeIfUnchanged('a.md', '\uFEFFa\r\n', '\uFEFFnew\r\n'), { kind: 'written' });
    assert.equal((await files.read('a.md'))?.text, '\uFEFFnew\r\n');
    assert.deepEqual(await files.writeIfUnchanged('made/here.md', undefined, 'x'), { kind: 'written' });
  });
});
