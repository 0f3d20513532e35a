import assert from 'node:assert/strict';
import {
  commands,
  FileSystemError,
  Uri,
  ViewColumn,
  window,
  workspace,
  WorkspaceEdit,
  type LogOutputChannel,
  type TextDocumentChangeEvent,
} from 'vscode';
import { generators } from '../../src/core/generators/registry';
import { findSites } from '../../src/core/generators/detection';
import type { Archive } from '../../src/vscode/archive/archives';
import { ArchiveWriter } from '../../src/vscode/archive/regenerate';
import { runPage } from '../../src/vscode/archive/pageRun';
import { Snapshots } from '../../src/vscode/archive/snapshots';
import { BlogError } from '../../src/vscode/errors';
import { WorkspaceFileStore } from '../../src/vscode/files';
import { openSite, type OpenSite } from '../../src/vscode/openSite';
import { readSettings } from '../../src/vscode/settings';
import { almanac, closeEditors, END, START, until } from './archivePages';
import { FaultyFiles, type Fault } from './faultyFiles';

const BEFORE = `# Mine\n\n${START}\n${END}\n\nMine, too: ü\n`;
const OTHER = 'What another program wrote\n';
const files = new FaultyFiles();
/** A page of its own for each test: an editor may still hold the one of the test before. */
let page = '';
let pages = 0;
let uri: Uri;
let log: LogOutputChannel;
let snapshots: Snapshots;
let site: OpenSite;
let archive: Archive;
let writer: ArchiveWriter;

async function openBlog(): Promise<void> {
  files.put('/blog/_config.yml', 'title: A blog\n');
  files.put('/blog/_posts/2024-01-01-one.md', '---\ntitle: One\n---\n');
  files.put('/blog/_posts/2024-02-01-two.md', '---\ntitle: Two\n---\n');
  const root = Uri.from({ scheme: 'faulty', path: '/blog' });
  const [location] = await findSites(new WorkspaceFileStore(root), { generators });
  assert.ok(location);
  site = await openSite({ uri: root, name: 'blog', index: 0 }, location, readSettings(root, log));
  await site.catalog.load();
}

/** Regenerates the archive. What its user is told by an error; undefined where it was regenerated. */
async function told(): Promise<string | undefined> {
  try {
    await writer.run(archive);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof BlogError, String(error));
    return error.message;
  }
}

const isRegenerated = (text: string | undefined): boolean =>
  text !== undefined &&
  /^# Mine\n\n<!-- almanac:start digest=\w+ -->\n\n## 2024\n\n.*\[Two\].*\n.*\[One\].*\n\n<!-- almanac:end -->\n\nMine, too: ü\n$/.test(
    text,
  );

/** The texts that some editor holds. */
const editors = (): readonly string[] => workspace.textDocuments.map((document) => document.getText());

const fail = (reason: string) => (): void => {
  throw new Error(reason);
};
const full = fail('ENOSPC: no space left on device');
const change = (all: FaultyFiles): void => all.put(all.watched, OTHER);
/** Writes a part, as a full disk does, in the midst of a character where there is one. */
const tear =
  (length: number) =>
  (all: FaultyFiles, content: Uint8Array | undefined): void => {
    all.put(all.watched, (content ?? Buffer.from('')).slice(0, length));
    full();
  };

interface Case {
  readonly faults: readonly Fault[];
  /** What stands in the file afterwards; `new` and `before` are what they say. */
  readonly file: 'new' | 'before' | string | undefined;
  /** What is told; undefined for the usual result. */
  readonly message?: RegExp;
}

const CLOSED: Readonly<Record<string, Case>> = {
  nothing: { faults: [], file: 'new' },
  'the first reading fails': {
    faults: [{ call: 'read', step: 1, act: fail('EIO: i/o error') }],
    file: 'before',
    message: /^pages\/archive-\d+\.md cannot be read\.$/,
  },
  'the reading before the write fails': {
    faults: [{ call: 'read', step: 2, act: fail('EIO: i/o error') }],
    file: 'before',
    message: /^pages\/archive-\d+\.md was changed in the meantime, so nothing was written\. Regenerate it again\.$/,
  },
  'another program writes between plan and write': {
    faults: [{ call: 'read', step: 2, act: change }],
    file: OTHER,
    message: /was changed in the meantime, so nothing was written/,
  },
  'the page is deleted between plan and write': {
    faults: [{ call: 'read', step: 2, act: (all) => all.remove(all.watched) }],
    file: undefined,
    message: /^pages\/archive-\d+\.md was deleted in the meantime, so nothing was written\.$/,
  },
  'its folder is deleted between plan and write': {
    faults: [{ call: 'read', step: 2, act: (all) => all.remove('/blog/pages') }],
    file: undefined,
    message: /was deleted in the meantime, so nothing was written/,
  },
  'the disk is full': {
    faults: [{ call: 'write', step: 1, act: full }],
    file: 'before',
    message: /^pages\/archive-\d+\.md could not be written: .*ENOSPC: no space left on device/,
  },
  'permission is missing': {
    faults: [
      {
        call: 'write',
        step: 1,
        act: () => {
          throw FileSystemError.NoPermissions('EACCES: permission denied');
        },
      },
    ],
    file: 'before',
    message: /^pages\/archive-\d+\.md could not be written: .*EACCES: permission denied/,
  },
  'the disk gets full at the first byte': {
    faults: [{ call: 'write', step: 1, act: tear(0) }],
    file: 'before',
    message: /could not be written: .*ENOSPC/,
  },
  'the disk gets full in the midst': {
    faults: [{ call: 'write', step: 1, act: tear(60) }],
    file: 'before',
    message: /could not be written: .*ENOSPC/,
  },
  'the disk gets full in the last character': {
    faults: [{ call: 'write', step: 1, act: (all, content) => tear((content?.length ?? 0) - 2)(all, content) }],
    file: 'before',
    message: /could not be written: .*ENOSPC/,
  },
  'the connection is lost after all was written': {
    faults: [
      {
        call: 'write',
        step: 1,
        act: (all, content) => {
          all.put(all.watched, content ?? '');
          throw FileSystemError.Unavailable('lost');
        },
      },
    ],
    file: 'new',
  },
  'another program writes while writing fails': {
    faults: [
      {
        call: 'write',
        step: 1,
        act: (all) => {
          change(all);
          full();
        },
      },
    ],
    file: OTHER,
    message: /could not be written: .*ENOSPC/,
  },
};

describe('the archive, where a file system fails,', () => {
  before(async () => {
    const { sites } = await almanac();
    workspace.registerFileSystemProvider('faulty', files);
    log = window.createOutputChannel('Faults', { log: true });
    snapshots = new Snapshots();
    writer = new ArchiveWriter(sites, log, snapshots);
    await openBlog();
  });

  after(() => {
    snapshots.dispose();
    log.dispose();
  });

  beforeEach(() => {
    page = `pages/archive-${++pages}.md`;
    files.watched = `/blog/${page}`;
    uri = Uri.from({ scheme: 'faulty', path: files.watched });
    archive = { site, page, title: undefined, source: 'page', faults: [] };
    files.isReadOnly = false;
    files.breakBy();
    files.put(files.watched, BEFORE);
  });

  afterEach(async () => {
    files.breakBy();
    await closeEditors();
    await commands.executeCommand('notifications.clearAll');
  });

  function assertFile(expected: Case['file']): void {
    const text = files.text(files.watched);
    if (expected === 'new') assert.ok(isRegenerated(text), text);
    else assert.equal(text, expected === 'before' ? BEFORE : expected);
  }

  for (const [name, { faults, file, message }] of Object.entries(CLOSED)) {
    it(`loses nothing and says one thing: ${name}`, async () => {
      files.breakBy(...faults);
      const words = await told();
      if (message === undefined) assert.equal(words, undefined);
      else assert.match(words ?? '', message);
      assertFile(file);
    });

    it(`does so among all archives: ${name}`, async () => {
      files.breakBy(...faults);
      const { change: written, archives } = await runPage([archive]);
      assert.equal(archives.length, 1);
      assert.equal(archives[0]?.kind, message === undefined ? 'written' : 'left');
      assert.equal(written === undefined, message !== undefined);
      assertFile(file);
    });
  }

  it('hands the former text to an editor where it cannot be written back', async () => {
    const act = (all: FaultyFiles, content: Uint8Array | undefined): void =>
      all.writes === 1 ? tear(30)(all, content) : full();
    files.breakBy({ call: 'write', step: 0, act });
    assert.match((await told()) ?? '', /ENOSPC.* Its former text is in a new editor: save it from there\.$/);
    assert.ok(editors().includes(BEFORE));
  });

  it('says so of a read-only file, open or not, and writes nothing', async () => {
    files.isReadOnly = true;
    assert.equal(await told(), `${page} could not be written: The file is read-only.`);
    const document = await workspace.openTextDocument(uri);
    assert.equal(await told(), `${page} could not be written: The file is read-only.`);
    assert.equal(document.isDirty, false);
    assertFile('before');
    assert.equal(files.writes, 0);
  });

  for (const [name, fault] of [
    ['the first reading', { call: 'read', step: 1 }],
    ['the reading before the write', { call: 'read', step: 2 }],
    ['the write', { call: 'write', step: 1 }],
  ] as const) {
    it(`waits where ${name} stalls, with the former text in place`, async () => {
      let goOn = (): void => undefined;
      let isStalled = false;
      const stall = new Promise<void>((resolve) => (goOn = resolve));
      const act = (): Promise<void> => {
        isStalled = true;
        return stall;
      };
      files.breakBy({ ...fault, act });
      const words = told();
      await until('it stalls', () => isStalled);
      assertFile('before');
      goOn();
      assert.equal(await words, undefined);
      assertFile('new');
    });
  }

  it('leaves an open file alone that is changed between plan and write', async () => {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    files.breakBy({ call: 'read', step: 2, act: change });
    assert.match((await told()) ?? '', /was changed in the meantime, so nothing was written/);
    assertFile(OTHER);
    assert.equal(document.isDirty, false);
  });

  it('leaves an open file alone that another program changed just now, which its editor does not know', async () => {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    const changed = `${BEFORE}Another program's line\n`;
    files.put(files.watched, changed);
    assert.match((await told()) ?? '', /was changed in the meantime, so nothing was written/);
    assertFile(changed);
    assert.equal(document.getText(), BEFORE);
    assert.equal(document.isDirty, false);
    assert.equal(files.writes, 0);
  });

  it('saves over nothing that another program writes between the edit and its saving', async () => {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    const isEdited = ({ document: edited }: TextDocumentChangeEvent): boolean => edited === document;
    const listener = workspace.onDidChangeTextDocument((event) => isEdited(event) && files.put(files.watched, OTHER));
    try {
      assert.equal(await told(), undefined);
    } finally {
      listener.dispose();
    }
    assertFile(OTHER);
    assert.ok(document.isDirty);
    assert.ok(isRegenerated(document.getText()), document.getText());
  });

  it('keeps the new text in the editor where it cannot be saved', async () => {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    files.breakBy({ call: 'write', step: 0, act: full });
    assert.equal(await told(), undefined);
    assertFile('before');
    assert.ok(document.isDirty);
    assert.ok(isRegenerated(document.getText()), document.getText());
    files.breakBy();
    await document.save();
    assertFile('new');
  });

  it('writes into an editor with unsaved changes alone, and keeps them', async () => {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    const edit = new WorkspaceEdit();
    edit.insert(uri, document.positionAt(0), 'UNSAVED\n');
    await workspace.applyEdit(edit);
    assert.equal(await told(), undefined);
    assertFile('before');
    assert.ok(document.isDirty);
    assert.ok(isRegenerated(document.getText().replace('UNSAVED\n', '')), document.getText());
  });

  it('shows the same in two editors of the file, and takes it back by one step', async () => {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, ViewColumn.One);
    await window.showTextDocument(document, ViewColumn.Two);
    assert.equal(await told(), undefined);
    assertFile('new');
    assert.equal(window.visibleTextEditors.filter((editor) => isRegenerated(editor.document.getText())).length, 2);
    await commands.executeCommand('undo');
    await until('it is taken back', () => document.getText() === BEFORE);
  });

  it('makes no part of a page that is new', async () => {
    files.remove(files.watched);
    const made: Archive = { ...archive, source: 'settings' };
    files.breakBy({ call: 'write', step: 1, act: tear(20) });
    await assert.rejects(writer.run(made), /could not be written: .*ENOSPC/);
    assertFile(undefined);
    // It is looked for when it is planned, when it may be locked, and before it is written.
    files.breakBy({ call: 'stat', step: 3, act: change });
    await assert.rejects(writer.run(made), /was changed in the meantime, so nothing was written/);
    assertFile(OTHER);
  });
});
