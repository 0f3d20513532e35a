import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onlySite, withSetting, write } from './blog';

const TWICE = '_posts/2025/2025-10-26-the-hour-that-came-twice.md';
const LONGEST_MS = 8_000;

describe('Problems', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('are found in all posts by and by, and said with the code of their rule', async () => {
    const { site } = await onlySite();
    await problemsBecome(site.files.uriOf(TWICE), ['image.nowhere "missing-picture.png"']);
    const [diagnostic] = vscode.languages.getDiagnostics(site.files.uriOf(TWICE));
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(diagnostic.message, /^There is no image at "missing-picture\.png"\./);
  });

  it('are found while a post is written, and put right by a quick fix', async () => {
    const { site } = await onlySite();
    const file = site.files.uriOf('_posts/2025/2025-10-26-the-hour-that-came-twice.md');
    const document = await vscode.workspace.openTextDocument(file);
    const editor = await vscode.window.showTextDocument(document);
    const end = document.positionAt(document.getText().length);
    await editor.edit((edit) => edit.insert(end, '\n[Clock](#the-clokc)\n\n## The clock\n\n```text\nTick.\n'));
    await problemsBecome(file, [
      'image.nowhere "missing-picture.png"',
      'link.anchor "#the-clokc"',
      'fence.unclosed "```"',
    ]);
    const before = document.getText();

    await applyFix(document, 'link.anchor', 'Write "#the-clock"');
    await applyFix(document, 'fence.unclosed', 'Close the code at the end of the post');
    assert.equal(document.getText(), `${before.replace('#the-clokc', '#the-clock').trimEnd()}\n\`\`\`\n`);
    await problemsBecome(file, ['image.nowhere "missing-picture.png"']);
    assert.equal(document.isDirty, true, 'nothing is saved that the author has not saved');
  });

  it('are no longer said of an image that appears, and said of what links to a post that goes', async () => {
    const { site } = await onlySite();
    const picture = site.files.uriOf('_posts/2025/missing-picture.png');
    const [linked, linking] = ['_posts/2025/2025-01-02-a.md', '_posts/2025/2025-01-03-b.md'].map((path) =>
      site.files.uriOf(path),
    );
    assert.ok(linked && linking);
    await write(picture, '');
    await problemsBecome(site.files.uriOf(TWICE), []);
    await write(linked, '---\ntitle: A\n---\n');
    await write(linking, '---\ntitle: B\n---\n[A]({% post_url 2025/2025-01-02-a %})\n');
    await problemsBecome(linking, []);
    await vscode.workspace.fs.delete(linked);
    await problemsBecome(linking, ['link.noPost "{% post_url 2025/2025-01-02-a %}"']);
    await vscode.workspace.fs.delete(linking);
    await vscode.workspace.fs.delete(picture);
    await problemsBecome(site.files.uriOf(TWICE), ['image.nowhere "missing-picture.png"']);
  });

  it('are found in data files at which Jekyll stops, while they are written too', async () => {
    const { site } = await onlySite();
    const file = site.files.uriOf('_data/spices/pepper.yml');
    // The reader misses the end of the list where the text ends.
    const stops = ['config.syntax ""'];
    await write(file, 'black: [corns\n');
    await problemsBecome(file, stops);
    const document = await vscode.workspace.openTextDocument(file);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(document.lineAt(0).range.end, ']'));
    await problemsBecome(file, []);
    await vscode.commands.executeCommand('undo');
    await problemsBecome(file, stops);
    await vscode.commands.executeCommand('almanac.refresh');
    await problemsBecome(file, stops);
    await vscode.workspace.fs.delete(site.files.uriOf('_data/spices'), { recursive: true });
    await problemsBecome(file, []);
  });

  it('are said of what links to a former address, once its post no longer names it', async () => {
    const { site } = await onlySite();
    const [moved, linking] = ['_posts/2025/2025-01-05-d.md', '_posts/2025/2025-01-06-e.md'].map((path) =>
      site.files.uriOf(path),
    );
    assert.ok(moved && linking);
    await write(moved, '---\ntitle: D\nredirect_from: /2025/01/former/\n---\n');
    await write(linking, '---\ntitle: E\n---\n[D](/blog/2025/01/former/) ![Gone](gone.png)\n');
    await problemsBecome(linking, ['image.nowhere "gone.png"']);
    await write(moved, '---\ntitle: D\n---\n');
    await problemsBecome(linking, ['link.nowhere "/blog/2025/01/former/"', 'image.nowhere "gone.png"']);
    await write(moved, '---\ntitle: D\nredirect_from: [/2025/01/former/]\n---\n');
    await problemsBecome(linking, ['image.nowhere "gone.png"']);
    for (const file of [moved, linking]) await vscode.workspace.fs.delete(file);
  });

  it('are found in the text of a post that another program writes, even where the list has nothing to show of it', async () => {
    const { site } = await onlySite();
    const file = site.files.uriOf('_posts/2025/2025-01-04-c.md');
    await write(file, '---\ntitle: C\n---\nNothing yet.\n');
    await until(() => site.catalog.post('_posts/2025/2025-01-04-c.md') !== undefined);
    await write(file, '---\ntitle: C\n---\n![Gone](gone.png)\n');
    await problemsBecome(file, ['image.nowhere "gone.png"']);
    await vscode.workspace.fs.delete(file);
    // Its text may still be open.
    await until(() => problemsOf(file, undefined).length === 0);
  });

  it('matter as much as the settings say', async () => {
    const { site } = await onlySite();
    const file = site.files.uriOf(TWICE);
    await withSetting(
      'problems.severity',
      { 'image.nowhere': 'error', 'description.missing': 'information' },
      async () => {
        await until(() => vscode.languages.getDiagnostics(file).some(({ code }) => code === 'description.missing'));
        assert.deepEqual(
          vscode.languages.getDiagnostics(file).map(({ code, severity }) => [code, severity]),
          [
            ['description.missing', vscode.DiagnosticSeverity.Information],
            ['image.nowhere', vscode.DiagnosticSeverity.Error],
          ],
        );
      },
    );
    await problemsBecome(file, ['image.nowhere "missing-picture.png"']);
  });

  it('are looked for in all posts by a command', async () => {
    const { site } = await onlySite();
    await vscode.commands.executeCommand('almanac.checkAllPosts');
    assert.deepEqual(problemsOf(site.files.uriOf(TWICE), undefined), ['image.nowhere']);
  });
});

async function applyFix(document: vscode.TextDocument, code: string, title: string): Promise<void> {
  const diagnostic = vscode.languages.getDiagnostics(document.uri).find((each) => each.code === code);
  assert.ok(diagnostic, code);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const action = actions.find((each) => each.title === title);
  assert.ok(action?.edit, actions.map((each) => each.title).join());
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

/** The codes of what is wrong with a file, and the text that each is about. */
function problemsOf(file: vscode.Uri, text: string | undefined): string[] {
  const lines = text?.split(/\r?\n/);
  return vscode.languages.getDiagnostics(file).map(({ code, range: { start, end } }) => {
    const piece = lines?.[start.line]?.slice(start.character, end.character);
    return piece === undefined ? String(code) : `${String(code)} "${piece}"`;
  });
}

async function problemsBecome(file: vscode.Uri, expected: readonly string[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  const found = (): string[] => problemsOf(file, document.getText());
  await until(() => JSON.stringify(found()) === JSON.stringify(expected)).catch(() => undefined);
  assert.deepEqual(found(), expected);
}

/** Waits until something is so, looking again at each change of the problems. */
async function until(isSo: () => boolean): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((resolve, reject) => {
    const end = (finish: () => void): void => {
      clearTimeout(timer);
      listener.dispose();
      finish();
    };
    const timer = setTimeout(() => end(() => reject(new Error('It did not happen.'))), LONGEST_MS);
    const listener = vscode.languages.onDidChangeDiagnostics(() => isSo() && end(resolve));
  });
}
