import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import * as vscode from 'vscode';
import { disk } from '../../src/nodeHost/disk';
import { WorkspaceFileStore } from '../../src/vscode/files';
import { write } from './blog';

for (const [what, reading] of [
  ['through VS Code', vscode.workspace.fs],
  ['from the disk itself', disk],
] as const) {
  describe(`links among the files of a workspace, read ${what}`, () => {
    it('are followed once, and never in circles', async () => {
      const folder = vscode.workspace.workspaceFolders?.[0];
      assert.ok(folder);
      const root = vscode.Uri.joinPath(folder.uri, 'notes-to-self', 'links');
      const files = new WorkspaceFileStore(root, { reading });
      await write(files.uriOf('a.md'), 'a');
      await write(files.uriOf('inner/b.md'), 'b');
      await write(files.uriOf('inner/deep/c.md'), 'c');
      await symlink(root.path, files.uriOf('inner/up').path);
      await symlink(files.uriOf('inner/deep').path, files.uriOf('side').path);
      await symlink('/dev/zero', files.uriOf('endless.md').path);
      await symlink(files.uriOf('self.md').path, files.uriOf('self.md').path);
      const paths = await files.walk('', { prune: () => false });
      assert.deepEqual([...paths].sort(), ['a.md', 'inner/b.md', 'inner/deep/c.md', 'side/c.md']);
      assert.equal(await files.read('endless.md'), undefined, 'a device that never ends is no file');
      await vscode.workspace.fs.delete(root, { recursive: true });
    });
  });
}
