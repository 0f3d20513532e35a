import assert from 'node:assert/strict';
import { commands, Uri, window, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import type { Relocation } from '../../src/core/authoring/relocation';
import { findSites } from '../../src/core/generators/detection';
import { generators } from '../../src/core/generators/registry';
import { applyRelocation } from '../../src/vscode/authoring/apply';
import { assertWritable, undoChange } from '../../src/vscode/authoring/changes';
import { OwnMoves } from '../../src/vscode/authoring/ownMoves';
import { BlogError } from '../../src/vscode/errors';
import { WorkspaceFileStore } from '../../src/vscode/files';
import { openSite, type OpenSite } from '../../src/vscode/openSite';
import { readSettings } from '../../src/vscode/settings';
import { writeText } from '../../src/vscode/write';
import { closeEditors } from './archivePages';
import { FaultyFiles } from './faultyFiles';

const POST = '_posts/2024-01-01-one.md';
const BEFORE = '---\ntitle: One\n---\nText\n';
const AFTER = BEFORE.replace('One', 'Two');
const start = BEFORE.indexOf('One');
const TEXT = {
  from: POST,
  to: POST,
  before: BEFORE,
  after: AFTER,
  edits: [{ start, end: start + 3, text: 'Two' }],
  links: 0,
};
const ELSEWHERE = '_posts/2024-01-01-two.md';
/** What the commands about posts do to files: all of them are such changes. */
const CHANGES: Readonly<Record<string, Relocation>> = {
  'another title': { moves: [], texts: [TEXT] },
  'another name': { moves: [{ from: POST, to: ELSEWHERE }], texts: [] },
  'both of them': { moves: [{ from: POST, to: ELSEWHERE }], texts: [{ ...TEXT, to: ELSEWHERE }] },
};
const files = new FaultyFiles();
const path = `/blog/${POST}`;
let providers: readonly Disposable[] = [];
let log: LogOutputChannel;

async function open(scheme: string): Promise<OpenSite> {
  const root = Uri.from({ scheme, path: '/blog' });
  const store = new WorkspaceFileStore(root);
  const [location] = await findSites(store, { generators });
  assert.ok(location);
  return openSite({ uri: root, name: 'blog', index: 0 }, location, readSettings(root, log), store);
}

const isReadOnlyError = (error: unknown): boolean => error instanceof BlogError && /read-only/.test(error.message);

function assertUntouched(): void {
  assert.equal(files.text(path), BEFORE);
  assert.equal(files.text(`/blog/${ELSEWHERE}`), undefined);
  assert.equal(files.writes, 0);
  // VS Code may be writing settings of its own.
  const dirty = workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && /^locked/.test(uri.scheme));
  assert.deepEqual(
    dirty.map(({ uri }) => uri.toString()),
    [],
    'an editor holds what cannot be saved',
  );
}

before(() => {
  log = window.createOutputChannel('Read Only', { log: true });
  providers = [
    workspace.registerFileSystemProvider('locked', files, { isReadonly: true, isCaseSensitive: true }),
    workspace.registerFileSystemProvider('lockedfiles', files, { isCaseSensitive: true }),
  ];
});

after(() => {
  for (const each of [...providers, log]) each.dispose();
});

beforeEach(() => {
  files.put('/blog/_config.yml', 'title: A blog\n');
  files.put(path, BEFORE);
  files.watched = path;
  files.breakBy();
});

for (const [scheme, what] of [
  ['locked', 'a file system'],
  ['lockedfiles', 'a file'],
] as const) {
  describe(`${what} that is read-only`, () => {
    let site: OpenSite;

    beforeEach(async () => {
      files.isReadOnly = scheme === 'lockedfiles';
      site = await open(scheme);
    });

    afterEach(async () => {
      files.isReadOnly = false;
      await closeEditors();
    });

    for (const [change, relocation] of Object.entries(CHANGES)) {
      it(`gives a post ${change} by no command, says why, and leaves no editor with it`, async () => {
        await assert.rejects(applyRelocation(site, relocation, new OwnMoves()), isReadOnlyError);
        assertUntouched();
      });
    }

    it('takes nothing back, and deletes nothing', async () => {
      await assert.rejects(assertWritable(site.files, [POST]), isReadOnlyError);
      const change = { files: site.files, created: [], moves: [], folders: [] };
      const texts = [{ path: POST, before: 'Before\n', after: BEFORE }];
      await assert.rejects(undoChange({ ...change, texts }, new OwnMoves()), BlogError);
      assertUntouched();
    });

    it('is told of where a file is to be written', async () => {
      const outcome = await writeText({ files: site.files, path: POST }, BEFORE, AFTER);
      assert.match(outcome.kind === 'failed' ? outcome.reason : outcome.kind, /read-only/);
      assertUntouched();
    });
  });
}

describe('a disk that is full while a post is changed', () => {
  afterEach(async () => {
    files.breakBy();
    await closeEditors();
  });

  it('keeps the former bytes; the editor has the change, which can be taken back', async () => {
    const site = await open('lockedfiles');
    const act = (): void => {
      throw new Error('ENOSPC: no space left on device');
    };
    files.breakBy({ call: 'write', step: 0, act });
    const done = await applyRelocation(site, { moves: [], texts: [TEXT] }, new OwnMoves());
    assert.ok(done);
    assert.equal(files.text(path), BEFORE);
    const shown = workspace.textDocuments.find(({ uri }) => uri.path === path);
    assert.deepEqual([shown?.getText(), shown?.isDirty], [AFTER, true]);
    files.breakBy();
    await undoChange(done, new OwnMoves());
    assert.equal(shown?.getText(), BEFORE);
    assert.equal(files.text(path), BEFORE);
    await commands.executeCommand('workbench.action.files.revert');
  });
});
