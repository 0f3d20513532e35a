import assert from 'node:assert/strict';
import { languages, Position, Range, TextEdit, window, workspace, type Disposable } from 'vscode';
import {
  almanac,
  bytesOf,
  clearSettings,
  closeEditors,
  END,
  latin1,
  openPage,
  putPage,
  regenerate,
  setSettings,
  START,
  until,
  uriOf,
} from './archivePages';

/** A page of its own for each test: VS Code may still hear of, or hold, the one of the test before. */
let page = '';
let pages = 0;

/** What stands before and behind the region, each disturbing some editor or setting. */
const SURROUNDINGS: Readonly<Record<string, readonly [string, string]>> = {
  'Unix line ends': ['# Archive\n\nText\n\n', '\n\nMore\n'],
  'Windows line ends': ['# Archive\r\n\r\nText\r\n\r\n', '\r\n\r\nMore\r\n'],
  'mixed line ends': ['# Archive\r\n\nText\n\r\n', '\n\r\nMore\rOld\r\n'],
  'a BOM': ['\uFEFF# Archive\n\n', '\n\nMore\n'],
  'no final line end': ['# Archive\n\n', '\n\nMore'],
  'several final line ends': ['# Archive\n\n', '\n\nMore\n\n\n\n'],
  'trailing spaces': ['# Archive  \n \t\nhard  \nbreak\n\n', '\t\n\nMore   \n'],
  'characters of all kinds': ['# Überschrift 日本 😀\n\n', '\n\nمرحبا\u00A0\u200B\n'],
  'all of it': ['\uFEFF# Ü  \r\n \n\r\n', '\t\r\nMore 😀  \n\n\nend   '],
};

const SETTINGS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'no settings': {},
  'files.trimTrailingWhitespace': { 'files.trimTrailingWhitespace': true },
  'files.insertFinalNewline': { 'files.insertFinalNewline': true },
  'files.trimFinalNewlines': { 'files.trimFinalNewlines': true },
  'editor.formatOnSave': { 'editor.formatOnSave': true },
  'editor.codeActionsOnSave': { 'editor.codeActionsOnSave': { 'source.fixAll': 'explicit' } },
  'files.eol': { 'files.eol': '\r\n' },
  'files.encoding utf8bom': { 'files.encoding': 'utf8bom' },
  'files.encoding windows1252': { 'files.encoding': 'windows1252' },
  'files.encoding utf16le': { 'files.encoding': 'utf16le' },
  'files.encoding shiftjis and all others': {
    'files.encoding': 'shiftjis',
    'files.trimTrailingWhitespace': true,
    'files.insertFinalNewline': true,
    'files.trimFinalNewlines': true,
    'editor.formatOnSave': true,
  },
};

/** Settings under which every kind of surroundings is tried. */
const ALL_OF_THEM = new Set(['no settings', 'files.encoding shiftjis and all others']);

/** That a page is its surroundings with the posts of the blog between. */
function assertRegenerated(bytes: string, [before, behind]: readonly [string, string]): void {
  assert.ok(bytes.startsWith(`${latin1(before)}<!-- almanac:start digest=`), JSON.stringify(bytes.slice(0, 200)));
  assert.ok(bytes.endsWith(`${END}${latin1(behind)}`), JSON.stringify(bytes.slice(-200)));
  assert.ok(bytes.includes('[Figs before breakfast](/blog/'), 'no posts');
}

describe('the archive, written', () => {
  let formatter: Disposable | undefined;

  before(async () => {
    await almanac();
    formatter = languages.registerDocumentFormattingEditProvider('markdown', {
      provideDocumentFormattingEdits: (document) => [
        TextEdit.replace(new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end), 'FORMATTED'),
      ],
    });
  });

  after(() => formatter?.dispose());

  beforeEach(() => {
    page = `pages/archive-${++pages}.md`;
  });

  afterEach(closeEditors);

  for (const [settingsName, settings] of Object.entries(SETTINGS)) {
    describe(`under ${settingsName}`, () => {
      // Each change of a setting takes longer than a test.
      before(() => setSettings(settings));
      after(clearSettings);

      for (const [name, surroundings] of Object.entries(SURROUNDINGS)) {
        // Each of the ones meets the hardest of the others; all with all would take minutes and show no more.
        if (ALL_OF_THEM.has(settingsName) || name === 'all of it') specsOfKeeping(name, surroundings);
      }
    });
  }

  function specsOfKeeping(name: string, surroundings: readonly [string, string]): void {
    const old = `${surroundings[0]}${START}\n${END}${surroundings[1]}`;

    it(`keeps ${name} in a file that is not open`, async () => {
      await putPage(page, old);
      await regenerate(page);
      assertRegenerated(await bytesOf(page), surroundings);
    });

    it(`keeps ${name} in a file that is open`, async () => {
      await putPage(page, old);
      const document = await openPage(page);
      await regenerate(page);
      assertRegenerated(await bytesOf(page), surroundings);
      await until('the editor shows it', () => document.getText().includes('Figs before breakfast'));
      assert.equal(document.isDirty, false);
    });

    it(`leaves the file alone where its editor has unsaved changes (${name})`, async () => {
      await putPage(page, old);
      const document = await openPage(page);
      const editor = await window.showTextDocument(document);
      await editor.edit((change) => change.insert(document.lineAt(document.lineCount - 1).range.end, 'UNSAVED'));
      await until('the editor has unsaved changes', () => document.isDirty);
      const text = document.getText();
      await regenerate(page);
      assert.equal(await bytesOf(page), latin1(old));
      assert.equal(document.isDirty, true);
      const isRefused = !document.encoding.startsWith('utf8');
      const [head = '', tail = ''] = text.split(/<!-- almanac:start -->\r?\n<!-- almanac:end -->/);
      if (isRefused) assert.equal(document.getText(), text);
      else {
        assert.ok(document.getText().startsWith(head));
        assert.ok(document.getText().endsWith(`${END}${tail}`));
        assert.ok(document.getText().includes('Figs before breakfast'));
      }
    });
  }

  describe('in a page that the settings name', () => {
    beforeEach(() => setSettings({ 'almanac.archive.file': page }));
    afterEach(clearSettings);

    it('writes nothing where nothing is different', async () => {
      await putPage(page, `x\r\n\n${START}\n${END}`);
      await regenerate(page);
      const [bytes, { mtime }] = [await bytesOf(page), await workspace.fs.stat(uriOf(page))];
      await new Promise((resolve) => setTimeout(resolve, 20));
      await regenerate(page);
      assert.equal(await bytesOf(page), bytes);
      assert.equal((await workspace.fs.stat(uriOf(page))).mtime, mtime);
    });

    it('refuses a file that is not UTF-8', async () => {
      const bytes = Buffer.from(`Gr\xFC\xDFe\n\n${START}\n${END}\n`, 'latin1');
      await putPage(page, bytes);
      await regenerate(page);
      assert.equal(await bytesOf(page), bytes.toString('latin1'));
    });

    it('refuses markers that do not fit together', async () => {
      const text = `${START}\n\n${START}\n\n${END}\n`;
      await putPage(page, text);
      await regenerate(page);
      assert.equal(await bytesOf(page), text);
    });
  });
});
