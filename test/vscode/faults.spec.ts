import assert from 'node:assert/strict';
import { FileSystemError, Uri, window, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import { findSites } from '../../src/core/generators/detection';
import { generators } from '../../src/core/generators/registry';
import type { SourceFile } from '../../src/core/ports';
import { WorkspaceFileStore, type StoreFault } from '../../src/vscode/files';
import { openSite, type OpenSite } from '../../src/vscode/openSite';
import { readSettings } from '../../src/vscode/settings';
import { StoreFaults } from '../../src/vscode/storeFaults';
import { FaultyFiles } from './faultyFiles';

/** For so long what never comes is waited for; what does come has to come sooner, on a busy machine too. */
const PATIENCE_MS = 1_000;
const BROKEN = '/blog/_posts/2024-01-01-one.md';
const root = Uri.from({ scheme: 'faults', path: '/blog' });
const files = new FaultyFiles();
let provider: Disposable;
let log: LogOutputChannel;

const failToRead = (): void => {
  throw new Error('EIO: i/o error');
};
const NEVER = (): Promise<void> => new Promise<void>(() => undefined);
let noted: StoreFault[] = [];

async function openBlog(patienceMs?: number): Promise<OpenSite> {
  const [location] = await findSites(new WorkspaceFileStore(root), { generators });
  assert.ok(location);
  const store = new WorkspaceFileStore(root, { patienceMs, note: (fault) => noted.push(fault) });
  const folder = { uri: root, name: 'blog', index: 0 };
  const site = await openSite(folder, location, readSettings(root, log), store);
  await site.catalog.load();
  return site;
}

async function readAll(store: WorkspaceFileStore): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = [];
  for await (const batch of store.readMany(['_posts/2024-01-01-one.md', '_posts/2024-02-01-two.md']))
    found.push(...batch);
  return found;
}

describe('a blog on a file system with faults', () => {
  before(() => {
    provider = workspace.registerFileSystemProvider('faults', files, { isCaseSensitive: true });
    log = window.createOutputChannel('Faults', { log: true });
  });

  beforeEach(() => {
    files.put('/blog/_config.yml', 'title: A blog\n');
    files.put(BROKEN, '---\ntitle: One\n---\n');
    files.put('/blog/_posts/2024-02-01-two.md', '---\ntitle: Two\n---\n');
    files.watched = BROKEN;
    files.breakBy();
    files.lies = false;
    noted = [];
  });

  after(() => {
    provider.dispose();
    log.dispose();
  });

  it('keeps a post that cannot be read in the list, with the problem, and reads the others', async () => {
    files.breakBy({
      call: 'read',
      step: 0,
      act: failToRead,
    });
    const { catalog } = await openBlog();
    assert.equal(catalog.posts.length, 2);
    assert.deepEqual(
      catalog.post('_posts/2024-01-01-one.md')?.problems.map(({ code }) => code),
      ['file.unreadable'],
    );
    assert.equal(catalog.post('_posts/2024-02-01-two.md')?.label, 'Two');
  });

  it('takes a post in again once it can be read', async () => {
    files.breakBy({
      call: 'read',
      step: 1,
      act: failToRead,
    });
    const { catalog } = await openBlog();
    await catalog.update(['_posts/2024-01-01-one.md']);
    assert.equal(catalog.post('_posts/2024-01-01-one.md')?.label, 'One');
  });

  it('waits for a file that comes late', async () => {
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    files.breakBy({ call: 'read', step: 0, act: () => late });
    const opening = openBlog();
    answer();
    assert.equal((await opening).catalog.post('_posts/2024-01-01-one.md')?.label, 'One');
  });

  it('gives a file up that never comes, and shows the others', async () => {
    files.breakBy({ call: 'read', step: 0, act: () => new Promise<void>(() => undefined) });
    const found = await readAll(new WorkspaceFileStore(root, { patienceMs: PATIENCE_MS }));
    assert.deepEqual(found.map(({ path, fault }) => [path, fault]).sort(), [
      ['_posts/2024-01-01-one.md', 'unreadable'],
      ['_posts/2024-02-01-two.md', undefined],
    ]);
  });

  it('shows bytes that are no text as a post with a problem', async () => {
    files.put(BROKEN, new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x00]));
    const { catalog } = await openBlog();
    assert.ok(catalog.post('_posts/2024-01-01-one.md')?.problems.some(({ code }) => code === 'file.notUtf8'));
  });

  it('lists what it can where a folder refuses, and says which does and why', async () => {
    files.put('/blog/_posts/shut/2024-03-01-three.md', '---\ntitle: Three\n---\n');
    files.watched = '/blog/_posts/shut';
    const act = (): void => {
      throw FileSystemError.NoPermissions('EACCES: permission denied');
    };
    files.breakBy({ call: 'list', step: 0, act });
    const { catalog } = await openBlog();
    files.remove('/blog/_posts/shut');
    assert.deepEqual(catalog.posts.map(({ label }) => label).sort(), ['One', 'Two']);
    assert.deepEqual(
      noted.map(({ kind, path, cause }) => [kind, path, /EACCES/.test(String(cause))]),
      [['folder', '_posts/shut', true]],
    );
  });

  it('waits for no listing without end, and shows what else there is', async () => {
    files.put('/blog/_posts/slow/2024-03-01-three.md', '---\ntitle: Three\n---\n');
    files.watched = '/blog/_posts/slow';
    files.breakBy({ call: 'list', step: 0, act: NEVER });
    const { catalog } = await openBlog(PATIENCE_MS);
    files.remove('/blog/_posts/slow');
    assert.deepEqual(catalog.posts.map(({ label }) => label).sort(), ['One', 'Two']);
    assert.deepEqual(
      noted.map(({ kind, path }) => [kind, path]),
      [['folder', '_posts/slow']],
    );
  });

  it('waits for no configuration without end', async () => {
    files.put('/blog/_config.yml', 'title: A blog\n');
    const store = new WorkspaceFileStore(root, { patienceMs: PATIENCE_MS, note: (fault) => noted.push(fault) });
    files.watched = '/blog/_config.yml';
    files.breakBy({ call: 'read', step: 0, act: NEVER });
    assert.deepEqual(await store.read('_config.yml'), { path: '_config.yml', text: '', fault: 'unreadable' });
    assert.deepEqual(
      noted.map(({ kind, path }) => [kind, path]),
      [['file', '_config.yml']],
    );
  });

  it('believes the files, and not what is said of them: sizes that lie, and a file that is there and is not', async () => {
    files.lies = true;
    const act = (): void => {
      throw FileSystemError.FileNotFound('There is none.');
    };
    files.breakBy({ call: 'read', step: 0, act });
    const { catalog } = await openBlog();
    assert.deepEqual(
      catalog.posts.map(({ label }) => label),
      ['Two'],
    );
    files.breakBy();
    await catalog.update(['_posts/2024-01-01-one.md']);
    assert.deepEqual(catalog.posts.map(({ label }) => label).sort(), ['One', 'Two']);
  });

  it('lets events pass of what was never there', async () => {
    const { catalog } = await openBlog();
    for (const path of ['_posts/2024-09-09-none.md', 'nowhere/at/all', '_posts/none/2024-09-09-none.md', '..']) {
      assert.deepEqual(await catalog.update([path]), { kind: 'none' }, path);
    }
    assert.equal(catalog.posts.length, 2);
  });

  it('tells what it cannot list once, with its cause in the log, and again when it is looked at anew', () => {
    const lines: string[] = [];
    const faults = new StoreFaults({ warn: (line: string) => lines.push(line), show: () => undefined });
    const fault: StoreFault = { kind: 'folder', path: '_posts/shut', cause: new Error('EACCES') };
    for (let times = 0; times < 3; times++) faults.note(fault, false);
    assert.deepEqual(lines, ['_posts/shut cannot be listed: EACCES']);
    faults.forget();
    faults.note(fault, false);
    assert.equal(lines.length, 2);
  });

  it('writes nothing while it is read', async () => {
    await openBlog();
    assert.equal(files.writes, 0);
  });
});
