import assert from 'node:assert/strict';
import { commands, FileSystemError, Uri, window, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import { archivesOf } from '../../src/vscode/archive/archives';
import { runPage, type ArchiveRun } from '../../src/vscode/archive/pageRun';
import { ArchiveWriter } from '../../src/vscode/archive/regenerate';
import { Snapshots } from '../../src/vscode/archive/snapshots';
import { FolderSites } from '../../src/vscode/folderSites';
import type { OpenSite } from '../../src/vscode/openSite';
import { faultWords } from '../../src/vscode/storeFaults';
import { almanac, until } from './archivePages';
import { FaultyFiles, type Fault } from './faultyFiles';

const OLD = '/blog/_posts/old/2020-01-02-old.md';
const NEW = '/blog/_posts/2024-01-02-new.md';
const root = Uri.from({ scheme: 'unreadable', path: '/blog' });

describe('a folder of a blog that cannot be listed for now', () => {
  let files: FaultyFiles;
  let provider: Disposable;
  let log: LogOutputChannel;
  let warnings: string[];
  let folder: FolderSites;

  /** From now on, at each such call on a file or folder. */
  function fail(path: string, call: Fault['call'] = 'list'): void {
    const act = (): void => {
      throw FileSystemError.Unavailable('ESTALE: stale file handle');
    };
    files.watched = path;
    files.breakBy({ call, step: 0, act });
  }

  function heal(): void {
    files.breakBy();
  }

  function onlySite(): OpenSite {
    assert.equal(folder.sites.length, 1);
    return folder.sites[0]!;
  }

  const textOf = async (path: string): Promise<string> =>
    Buffer.from(await workspace.fs.readFile(root.with({ path }))).toString();
  const labels = (): string[] => onlySite().catalog.posts.map(({ label }) => label);
  const problems = (): string[] => onlySite().catalog.problems.map(({ path, problem }) => `${path}: ${problem.code}`);

  beforeEach(() => {
    files = new FaultyFiles();
    files.put('/blog/_config.yml', 'title: A blog\n');
    files.put(OLD, '---\ntitle: Old\n---\n');
    files.put(NEW, '---\ntitle: New\n---\n');
    provider = workspace.registerFileSystemProvider('unreadable', files, { isCaseSensitive: true });
    log = window.createOutputChannel('Unreadable', { log: true });
    warnings = [];
    const recording = Object.create(log, {
      warn: { value: (line: string) => warnings.push(line) },
    }) as LogOutputChannel;
    const source = { reading: workspace.fs, losesChanges: false };
    folder = new FolderSites({ uri: root, name: 'blog', index: 0 }, source, recording, () => undefined);
  });

  afterEach(() => {
    folder.dispose();
    provider.dispose();
    log.dispose();
  });

  it('keeps its posts at a refresh, is named as a problem, and is read again at the next', async () => {
    await folder.search();
    fail('/blog/_posts/old');
    files.put(OLD, '---\ntitle: Older\n---\n');
    files.put(NEW, '---\ntitle: Newer\n---\n');
    await folder.reload();
    assert.deepEqual(labels(), ['Newer', 'Old']);
    assert.deepEqual(problems(), ['_posts/old: folder.unreadable']);
    assert.equal(warnings.length, 1);
    assert.match(
      warnings[0] ?? '',
      /^_posts\/old cannot be listed: .*ESTALE.* \(its posts stay as they were last read\)$/,
    );

    heal();
    await folder.reload();
    assert.deepEqual(labels(), ['Newer', 'Older']);
    assert.deepEqual(problems(), []);
  });

  it('keeps the blog itself where it is its root, or a folder that cannot even be looked at', async () => {
    await folder.search();
    fail('/blog');
    await folder.reload();
    assert.deepEqual(labels(), ['New', 'Old']);
    assert.deepEqual(problems(), [': folder.unreadable']);

    fail('/blog', 'stat');
    await onlySite().catalog.compare();
    assert.deepEqual(labels(), ['New', 'Old']);
    assert.deepEqual(problems(), [': folder.unreadable']);

    heal();
    files.put('/blog/_config.yml', 'title: Another blog\n');
    await folder.reload();
    assert.deepEqual(problems(), []);
    assert.equal(onlySite().catalog.site.title, 'Another blog');
  });

  it('keeps its posts where the search for sites is too shallow to see it', async () => {
    const deep = '/blog/_posts/a/b/c/d/e';
    files.put(`${deep}/2021-01-02-deep.md`, '---\ntitle: Deep\n---\n');
    await folder.search();
    fail(deep);
    await folder.reload();
    assert.deepEqual(labels(), ['New', 'Deep', 'Old']);
    assert.match(warnings[0] ?? '', /as they were last read/);
  });

  it('keeps a blog that is known by its dated files alone', async () => {
    files.remove('/blog');
    for (const name of ['2024-01-01-a', '2024-01-02-b', '2024-01-03-c']) {
      for (const home of ['notes', 'diary']) files.put(`/blog/${home}/${name}.md`, `# ${home}\n`);
    }
    await folder.search();
    assert.equal(labels().length, 6);
    for (const home of ['notes', 'diary']) {
      fail(`/blog/${home}`);
      await folder.reload();
      assert.equal(labels().length, 6, home);
      assert.deepEqual(problems(), [`${home}: folder.unreadable`]);
    }
  });

  it('keeps the archive as it is where nobody is asked', async () => {
    const page = '<!-- almanac:start -->\n<!-- almanac:end -->\n';
    files.put('/blog/archive.md', page);
    fail('/blog/_posts/old');
    await folder.search();
    const regenerate = async (): Promise<readonly ArchiveRun[]> => {
      const [archive] = await archivesOf(onlySite());
      assert.ok(archive);
      return (await runPage([archive])).archives;
    };
    const [left] = await regenerate();
    assert.ok(left?.kind === 'left');
    assert.match(left.reason, /^_posts\/old: This folder cannot be listed/);
    assert.equal(await textOf('/blog/archive.md'), page);

    heal();
    await folder.reload();
    assert.equal((await regenerate())[0]?.kind, 'written');
    assert.match(await textOf('/blog/archive.md'), /New[^]*Old/);
  });

  it('may keep its posts out of the archive where its author has been asked', async () => {
    files.put('/blog/archive.md', '<!-- almanac:start -->\n<!-- almanac:end -->\n');
    fail('/blog/_posts/old');
    await folder.search();
    const [archive] = await archivesOf(onlySite());
    assert.ok(archive);
    const { sites } = await almanac();
    const snapshots = new Snapshots();
    const writer = new ArchiveWriter(sites, log, snapshots);
    const answer = async (command: string): Promise<string> => {
      const state = { isDone: false };
      const run = writer.run(archive).then(() => (state.isDone = true));
      await until('the question is answered', async () => {
        await commands.executeCommand(command);
        return state.isDone;
      });
      await run;
      return textOf('/blog/archive.md');
    };
    assert.doesNotMatch(await answer('notifications.clearAll'), /New/);
    const text = await answer('notification.acceptPrimaryAction');
    assert.match(text, /New/);
    assert.doesNotMatch(text, /Old/);
    snapshots.dispose();
  });

  it('lets a blog go that is gone, and one that it does not hide', async () => {
    fail('/blog/shut');
    files.put('/blog/shut/x', '');
    await folder.search();
    assert.deepEqual(problems(), ['shut: folder.unreadable']);
    for (const path of ['/blog/_config.yml', '/blog/_posts']) files.remove(path);
    await folder.reload();
    assert.deepEqual(folder.sites, []);
  });

  it('is named with what becomes of its posts', () => {
    const fault = { kind: 'folder', path: '_posts/old', cause: new Error('EACCES') } as const;
    assert.deepEqual(
      [true, false].map((hasPosts) => faultWords(fault, hasPosts)),
      [
        '_posts/old cannot be listed, so posts in it are shown as they were last read: EACCES',
        '_posts/old cannot be listed, so posts in it are missing: EACCES',
      ],
    );
  });
});
