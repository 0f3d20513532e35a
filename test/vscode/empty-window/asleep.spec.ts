import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('a window without a folder', () => {
  it('has the extension, asleep', () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
    assert.equal(vscode.extensions.getExtension('almanac.almanac-blog')?.isActive, false);
  });
});
