import assert from 'node:assert/strict';
import { Uri, workspace, type Disposable } from 'vscode';
import { WorkspaceFileStore } from '../../src/vscode/files';
import { ReadAhead } from '../../src/vscode/readAhead';
import { FaultyFiles } from './faultyFiles';

const root = Uri.from({ scheme: 'ahead', path: '/blog' });
const POST = '_posts/2024-01-01-one.md';

describe('what is asked for before it is needed', () => {
  let files: FaultyFiles;
  let provider: Disposable;
  let ahead: ReadAhead;
  let store: WorkspaceFileStore;

  beforeEach(async () => {
    files = new FaultyFiles();
    provider = workspace.registerFileSystemProvider('ahead', files, { isCaseSensitive: true });
    files.put('/blog/_config.yml', 'title: A blog\n');
    files.put(`/blog/${POST}`, 'One');
    files.put('/blog/node_modules/a/README.md', 'A package');
    ahead = ReadAhead.from(root, workspace.fs);
    store = new WorkspaceFileStore(root, { ahead });
    await store.list('');
  });

  afterEach(() => provider.dispose());

  it('is the configuration, and the folders of posts: not those of packages', async () => {
    assert.equal((await store.read('_config.yml'))?.text, 'title: A blog\n');
    assert.deepEqual(await store.walk('_posts', { prune: () => false }), [POST]);
    assert.ok(ahead.contentOf(store.uriOf('_config.yml')));
    assert.ok(ahead.listOf(store.uriOf('_posts')));
    assert.equal(ahead.listOf(store.uriOf('node_modules')), undefined);
  });

  it('is asked for anew once the search has ended', async () => {
    await store.read('_config.yml');
    await store.walk('', { prune: () => false });
    files.put('/blog/_config.yml', 'title: Another\n');
    files.put('/blog/_posts/2024-02-01-two.md', 'Two');
    ahead.end();
    assert.equal((await store.read('_config.yml'))?.text, 'title: Another\n');
    assert.equal((await store.walk('_posts', { prune: () => false })).length, 2);
  });

  it('is missed by nobody where the root cannot be listed', async () => {
    const gone = Uri.joinPath(root, 'gone');
    const nowhere = ReadAhead.from(gone, workspace.fs);
    assert.deepEqual(await new WorkspaceFileStore(gone, { ahead: nowhere }).walk('', { prune: () => false }), []);
  });
});
