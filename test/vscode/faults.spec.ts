import assert from 'node:assert/strict';
import { Uri, window, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import { findSites } from '../../src/core/generators/detection';
import { generators } from '../../src/core/generators/registry';
import type { SourceFile } from '../../src/core/ports';
import { WorkspaceFileStore } from '../../src/vscode/files';
import { openSite, type OpenSite } from '../../src/vscode/openSite';
import { readSettings } from '../../src/vscode/settings';
import { FaultyFiles } from './faultyFiles';

const BROKEN = '/blog/_posts/2024-01-01-one.md';
const root = Uri.from({ scheme: 'faults', path: '/blog' });
const files = new FaultyFiles();
let provider: Disposable;
let log: LogOutputChannel;

async function openBlog(): Promise<OpenSite> {
  const [location] = await findSites(new WorkspaceFileStore(root), { generators });
  assert.ok(location);
  const site = await openSite({ uri: root, name: 'blog', index: 0 }, location, readSettings(root, log));
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
  });

  after(() => {
    provider.dispose();
    log.dispose();
  });

  it('keeps a post that cannot be read in the list, with the problem, and reads the others', async () => {
    files.breakBy({
      call: 'read',
      step: 0,
      act: () => {
        throw new Error('EIO: i/o error');
      },
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
      act: () => {
        throw new Error('EIO: i/o error');
      },
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
    const found = await readAll(new WorkspaceFileStore(root, 50));
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

  it('writes nothing while it is read', async () => {
    await openBlog();
    assert.equal(files.writes, 0);
  });
});
