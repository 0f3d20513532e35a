import assert from 'node:assert/strict';
import {
  commands,
  CompletionItemKind,
  languages,
  Position,
  workspace,
  WorkspaceEdit,
  window,
  type CodeAction,
  type CodeLens,
  type CompletionList,
} from 'vscode';
import type { AlmanacApi } from '../../src/extension';
import type { ArchiveCondition } from '../../src/vscode/archive/condition';
import {
  almanac,
  bytesOf,
  clearSettings,
  closeEditors,
  END,
  exists,
  openPage,
  putPage,
  setSettings,
  START,
  until,
  uriOf,
} from './archivePages';

const REGION = `${START}\n${END}\n`;
let api: AlmanacApi;
let page = '';
let post = '';
let count = 0;

function condition(path = page): ArchiveCondition | undefined {
  return api.archives.at(uriOf(path))[0]?.condition;
}

async function untilKind(kind: ArchiveCondition['kind'] | undefined, path = page): Promise<void> {
  await until(`${path} is ${kind}`, () => condition(path)?.kind === kind);
}

type Counts = Readonly<Record<'added' | 'changed' | 'removed', number>>;

async function untilCounts(expected: Counts): Promise<void> {
  await until(JSON.stringify(expected), () => {
    const now = condition();
    if (now?.kind !== 'stale') return false;
    const { added, changed, removed } = now.counts;
    return JSON.stringify({ added, changed, removed }) === JSON.stringify(expected);
  });
}

async function regenerate(): Promise<void> {
  const state = { isDone: false };
  const done = commands.executeCommand('almanac.regenerateArchive', uriOf(page)).then(() => (state.isDone = true));
  await until('the command ends', async () => {
    await commands.executeCommand('notifications.clearAll');
    return state.isDone;
  });
  await done;
}

async function lenses(): Promise<readonly string[]> {
  const found = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uriOf(page), 10);
  return found
    .filter(({ command }) => command?.command.startsWith('almanac.'))
    .map(({ range, command }) => `${range.start.line}: ${command?.title}`);
}

describe('the state of an archive', () => {
  before(async () => {
    api = await almanac();
  });

  beforeEach(() => {
    page = `states/archive-${++count}.md`;
    post = `_posts/2025/2025-02-01-state-${count}.md`;
  });

  afterEach(async () => {
    await closeEditors();
    await clearSettings();
    for (const path of ['states', post]) {
      if (await exists(path)) await workspace.fs.delete(uriOf(path), { recursive: true });
    }
    await untilKind(undefined);
  });

  it('is stale, then up to date, then stale again by a post that comes, changes and goes', async () => {
    await putPage(page, `# A\n\n${REGION}`);
    await untilKind('stale');
    await regenerate();
    await untilKind('upToDate');
    await putPage(post, '---\ntitle: One more\n---\n');
    await untilCounts({ added: 1, changed: 0, removed: 0 });
    await regenerate();
    await untilKind('upToDate');
    await putPage(post, '---\ntitle: Once more\n---\n');
    await untilCounts({ added: 0, changed: 1, removed: 0 });
    await regenerate();
    await untilKind('upToDate');
    await workspace.fs.delete(uriOf(post));
    await untilCounts({ added: 0, changed: 0, removed: 1 });
  });

  it('is edited where only a hand was there, also before it is saved', async () => {
    await putPage(page, REGION);
    await untilKind('stale');
    await regenerate();
    await untilKind('upToDate');
    const document = await openPage(page);
    const change = new WorkspaceEdit();
    change.insert(document.uri, document.positionAt(document.getText().indexOf('\n##')), '\nBy hand\n');
    await workspace.applyEdit(change);
    await untilKind('edited');
    await until('the editor says so', async () => (await lenses()).includes('0: Regenerate · changed by hand'));
  });

  it('is missing, placeless, broken or refused', async () => {
    await setSettings({ 'almanac.archives': [{ file: page }] });
    await untilKind('missing');
    await putPage(page, '# Text\n');
    await untilKind('placeless');
    await openPage(page);
    await until('the editor says so', async () => (await lenses())[0] === '0: Put the archive into this page');
    await closeEditors();
    await putPage(page, `${START}\n`);
    await untilKind('broken');
    await setSettings({ 'almanac.archives': [{ file: page, order: 'up' }] });
    await untilKind('refused');
  });

  it('follows from what its page says, which is written with help', async () => {
    // VS Code offers words and snippets of its own beside them.
    const offered = async (position: Position, of: CompletionItemKind): Promise<readonly string[]> => {
      const command = 'vscode.executeCompletionItemProvider';
      const { items } = await commands.executeCommand<CompletionList>(command, uriOf(page), position);
      return items
        .filter(({ kind }) => kind === of)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    await putPage(page, '---\nalmanac:\n  order: \n  \n---\n');
    await openPage(page);
    await untilKind('broken');
    const values = await offered(new Position(2, 9), CompletionItemKind.Value);
    assert.deepEqual(values, ['newestFirst', 'oldestFirst']);
    const keys = await offered(new Position(3, 2), CompletionItemKind.Property);
    assert.ok(keys.includes('groupBy') && !keys.includes('order'), keys.join());
  });

  it('is told above the archive', async () => {
    await putPage(page, `# A\n\n${REGION}`);
    await openPage(page);
    await untilKind('stale');
    await until('the editor offers it', async () =>
      /^2: Regenerate · \d+ posts missing$/.test((await lenses())[0] ?? ''),
    );
    await regenerate();
    await until('the editor says so', async () =>
      /^2: Archive of \d+ posts · up to date$/.test((await lenses())[0] ?? ''),
    );
  });

  it('stands in the tree, in a row above the posts', async () => {
    assert.ok(!api.rows.getChildren().some(({ kind }) => kind === 'archives'));
    await putPage(page, REGION);
    await untilKind('stale');
    const [row] = api.rows.getChildren();
    assert.ok(row?.kind === 'archives');
    const [archive] = api.rows.getChildren(row);
    assert.ok(archive?.kind === 'archive');
    const item = api.rows.getTreeItem(archive);
    assert.equal(item.label, page);
    assert.match(String(item.description), /^\d+ posts missing$/);
    assert.equal(item.contextValue, 'archive-stale');
    assert.equal(api.rows.getParent(archive), row);
    await commands.executeCommand('almanac.showArchiveChanges', archive);
    await until(
      'the changes are shown',
      () => window.tabGroups.activeTabGroup.activeTab?.label.includes('now ↔ regenerated') === true,
    );
    assert.equal(await bytesOf(page), REGION);
  });
});

describe('markers that do not fit together', () => {
  before(async () => {
    api = await almanac();
  });

  beforeEach(() => {
    page = `states/markers-${++count}.md`;
  });

  afterEach(async () => {
    await closeEditors();
    await clearSettings();
    if (await exists('states')) await workspace.fs.delete(uriOf('states'), { recursive: true });
    await untilKind(undefined);
  });

  for (const [name, text, fixes] of [
    [
      'a start without an end',
      `# A\n\n${START}\nText\n`,
      { 'Add <!-- almanac:end --> below': `# A\n\n${START}\n${END}\nText\n`, 'Remove this marker': '# A\n\nText\n' },
    ],
    [
      'an end without a start',
      `# A\n\n${END}\n`,
      { 'Add <!-- almanac:start --> above': `# A\n\n${REGION}`, 'Remove this marker': '# A\n\n' },
    ],
    ['a start in a region', `${START}\n${REGION}`, { 'Remove this marker': REGION }],
    [
      'a second region',
      `${REGION}\n${START}\n- x\n${END}\n`,
      { 'Remove both markers of this archive': `${REGION}\n- x\n` },
    ],
    ['a comment without an end', `${START}\n\n<!-- almanac:end\n`, { 'Add --> after it': `${START}\n\n${END}\n` }],
  ] as const) {
    it(`are told at their line, and mended: ${name}`, async () => {
      for (const [title, mended] of Object.entries(fixes)) {
        await putPage(page, text);
        const document = await openPage(page);
        await untilKind('broken');
        const own = () =>
          languages.getDiagnostics(document.uri).filter(({ code }) => String(code).startsWith('archive.'));
        await until('the problem is told', () => own().length > 0);
        const before = own().length;
        const actions = await Promise.all(
          own().map(({ range }) =>
            commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range),
          ),
        );
        const action = actions.flat().find((each) => each.title === title);
        assert.ok(
          action?.edit,
          actions
            .flat()
            .map((each) => each.title)
            .join(),
        );
        assert.equal(await bytesOf(page), text);
        await workspace.applyEdit(action.edit);
        assert.equal(document.getText(), mended);
        await document.save();
        await until('the problem is gone', () => own().length < before);
        await closeEditors();
      }
    });
  }
});

describe('regeneration on save', () => {
  before(async () => {
    api = await almanac();
  });

  beforeEach(async () => {
    page = `states/saved-${++count}.md`;
    post = `_posts/2025/2025-02-01-saved-${count}.md`;
    await putPage(page, REGION);
    await putPage(post, '---\ntitle: Saved\n---\n');
    await until('the blog has the post', () => api.sites.all.some(({ catalog }) => catalog.post(post) !== undefined));
    await untilKind('stale');
    await regenerate();
    await untilKind('upToDate');
  });

  afterEach(async () => {
    await closeEditors();
    await clearSettings();
    await commands.executeCommand('notifications.clearAll');
    for (const path of ['states', post]) {
      if (await exists(path)) await workspace.fs.delete(uriOf(path), { recursive: true });
    }
    await untilKind(undefined);
  });

  async function savePost(title: string): Promise<void> {
    const document = await openPage(post);
    const change = new WorkspaceEdit();
    const line = document.lineAt(1).range;
    change.replace(document.uri, line, `title: ${title}`);
    await workspace.applyEdit(change);
    await document.save();
  }

  it('is off unless it is asked for', async () => {
    await savePost('Other');
    await untilKind('stale');
    assert.doesNotMatch(await bytesOf(page), /\[Other\]/);
  });

  it('brings the archive up to date once, and no more', async () => {
    await setSettings({ 'almanac.archive.regenerateOnSave': true });
    for (const title of ['Other', 'Another']) {
      await savePost(title);
      await until('it is regenerated', async () => (await bytesOf(page)).includes(`[${title}]`));
      await untilKind('upToDate');
      const { mtime } = await workspace.fs.stat(uriOf(page));
      await commands.executeCommand('almanac.refresh');
      await untilKind('upToDate');
      assert.equal((await workspace.fs.stat(uriOf(page))).mtime, mtime);
    }
  });

  it('leaves alone what was changed by hand', async () => {
    await setSettings({ 'almanac.archive.regenerateOnSave': true });
    const edited = (await bytesOf(page)).replace('## ', 'By hand\n\n## ');
    await putPage(page, Buffer.from(edited, 'latin1'));
    await untilKind('edited');
    await savePost('Other');
    await untilKind('stale');
    await savePost('Another');
    await until('the blog has heard', () =>
      api.sites.all.some(({ catalog }) => catalog.post(post)?.title === 'Another'),
    );
    assert.equal(await bytesOf(page), edited);
  });

  it('leaves alone a page with unsaved changes', async () => {
    await setSettings({ 'almanac.archive.regenerateOnSave': true });
    const document = await openPage(page);
    const change = new WorkspaceEdit();
    change.insert(document.uri, document.positionAt(document.getText().length), 'UNSAVED');
    await workspace.applyEdit(change);
    const text = document.getText();
    await savePost('Other');
    await untilKind('stale');
    assert.equal(document.getText(), text);
    assert.ok(document.isDirty);
  });
});
