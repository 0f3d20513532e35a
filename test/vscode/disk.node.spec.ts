import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { disk } from '../../src/nodeHost/disk';
import type { Reading } from '../../src/vscode/reading';

const NAMES = [
  'a.md',
  'Ärger über Öl.md',
  'with space & more.md',
  'inner',
  'link.md',
  'link',
  'gone',
  'self',
  'device',
];

/** What an action comes to, or the code that it fails with. */
async function outcomeOf(action: Thenable<unknown>): Promise<unknown> {
  try {
    return await action;
  } catch (error) {
    assert.ok(error instanceof FileSystemError, String(error));
    return error.code;
  }
}

describe('the disk, read without asking the window', () => {
  let root: Uri;
  const within = (path: string): Uri => Uri.joinPath(root, path);

  before(async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    root = Uri.joinPath(folder, 'notes-to-self', `disk-${crypto.randomUUID()}`);
    await mkdir(within('inner').fsPath, { recursive: true });
    await writeFile(within('a.md').fsPath, '\uFEFFa\r\n');
    await writeFile(within('Ärger über Öl.md').fsPath, Uint8Array.of(0x63, 0xe9));
    await writeFile(within('with space & more.md').fsPath, '');
    await symlink(within('a.md').fsPath, within('link.md').fsPath);
    await symlink(within('inner').fsPath, within('link').fsPath);
    await symlink(within('nowhere').fsPath, within('gone').fsPath);
    await symlink(within('self').fsPath, within('self').fsPath);
    await symlink('/dev/null', within('device').fsPath);
  });

  after(() => workspace.fs.delete(root, { recursive: true }));

  /** Asks both, and compares. */
  async function agree(ask: (reading: Reading) => Thenable<unknown>, what: string): Promise<void> {
    assert.deepEqual(await outcomeOf(ask(disk)), await outcomeOf(ask(workspace.fs)), what);
  }

  it('lists what VS Code lists', async () => {
    const listed = async (reading: Reading): Promise<unknown> => (await reading.readDirectory(root)).sort();
    await agree(listed, 'the folder');
    const names = (await disk.readDirectory(root)).map(([name]) => name);
    assert.deepEqual(names.sort(), NAMES.filter((name) => name !== 'self').sort(), 'all but a link to itself');
    for (const path of ['inner', 'link', 'a.md', 'nowhere'])
      await agree((reading) => reading.readDirectory(within(path)), path);
  });

  it('describes files, folders and links as VS Code does', async () => {
    const described = async (reading: Reading, name: string): Promise<unknown> => {
      const { type, size, mtime, ctime } = await reading.stat(within(name));
      return { type, size: (type & FileType.File) === 0 ? 0 : size, mtime, ctime };
    };
    for (const name of [...NAMES, 'nowhere', 'a.md/below']) await agree((reading) => described(reading, name), name);
  });

  it('reads the bytes that VS Code reads', async () => {
    const bytes = async (reading: Reading, name: string): Promise<unknown> => [
      ...(await reading.readFile(within(name))),
    ];
    for (const name of [
      'a.md',
      'Ärger über Öl.md',
      'with space & more.md',
      'link.md',
      'inner',
      'nowhere',
      'a.md/below',
    ])
      await agree((reading) => bytes(reading, name), name);
  });
});
