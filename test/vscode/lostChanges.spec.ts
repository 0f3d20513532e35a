import assert from 'node:assert/strict';
import { Uri, window, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import { FolderSites } from '../../src/vscode/folderSites';
import { FaultyFiles } from './faultyFiles';

const root = Uri.from({ scheme: 'lost', path: '/blog' });
const source = { reading: workspace.fs, losesChanges: true };
const named = (name: string): string => `/blog/_posts/2024-01-${name}.md`;

describe('changes that no watcher tells of', () => {
  const files = new FaultyFiles();
  let log: LogOutputChannel;
  let provider: Disposable;
  let folder: FolderSites;
  let changed: Set<string>;

  before(() => {
    provider = workspace.registerFileSystemProvider('lost', files, { isCaseSensitive: true });
    log = window.createOutputChannel('Lost', { log: true });
  });

  after(() => {
    provider.dispose();
    log.dispose();
  });

  beforeEach(async () => {
    files.remove('/blog');
    files.put('/blog/_config.yml', 'title: A blog\n');
    for (const name of ['01-one', '02-two', '03-three', '04-four']) files.put(named(name), '---\ntitle: Old\n---\n');
    changed = new Set();
    folder = new FolderSites({ uri: root, name: 'blog', index: 0 }, source, log, (change) => {
      if (change.kind === 'posts') change.paths.forEach((path) => changed.add(path));
    });
    await folder.search();
  });

  afterEach(() => folder.dispose());

  const until = async (count: number): Promise<void> => {
    while (changed.size < count) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const titles = (): readonly string[] =>
    folder.sites.flatMap(({ catalog }) => catalog.posts.map(({ label }) => label));

  it('are found where others come together', async () => {
    for (const name of ['01-one', '02-two', '03-three', '05-five']) files.put(named(name), '---\ntitle: New\n---\n');
    files.remove(named('04-four'));
    for (const name of ['01-one', '02-two']) folder.noteChange(Uri.joinPath(root, '..', named(name)));
    await until(5);
    assert.deepEqual(titles(), ['New', 'New', 'New', 'New']);
  });

  it('are found where one comes alone that was not saved here', async () => {
    for (const name of ['01-one', '02-two']) files.put(named(name), '---\ntitle: New\n---\n');
    folder.noteChange(Uri.joinPath(root, '..', named('01-one')));
    await until(2);
    assert.deepEqual(titles(), ['Old', 'Old', 'New', 'New']);
  });
});
