import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { runAll } from '../../src/vscode/archive/regenerateAll';
import {
  almanac,
  bytesOf,
  clearSettings,
  closeEditors,
  END,
  exists,
  latin1,
  openPage,
  putPage,
  setSettings,
  START,
  until,
  uriOf,
} from './archivePages';

/** Runs a command to its end. Messages, which wait for an answer, are closed. */
async function run(command: string, ...args: readonly unknown[]): Promise<void> {
  const state = { isDone: false };
  const done = commands.executeCommand(command, ...args).then(() => (state.isDone = true));
  await until('the command ends', async () => {
    await commands.executeCommand('notifications.clearAll');
    return state.isDone;
  });
  await done;
}

const all = (): Promise<void> => run('almanac.regenerateAllArchives');
let folder = '';
let folders = 0;

describe('several archives', () => {
  before(() => almanac());

  beforeEach(() => {
    folder = `several-${++folders}`;
  });

  afterEach(async () => {
    await closeEditors();
    await clearSettings();
    if (await exists(folder)) await workspace.fs.delete(uriOf(folder), { recursive: true });
  });

  it('are all regenerated: made, put between markers, each in its shape', async () => {
    await putPage(`${folder}/tags.md`, `# Tags\n\n${START}\n${END}\n`);
    await putPage(`${folder}/page.md`, `---\nalmanac: { groupBy: none, newest: 1 }\n---\n${START}\n${END}\n`);
    await setSettings({
      'almanac.archives': [
        { file: `${folder}/years.html`, title: 'All years', counts: true },
        { file: `${folder}/tags.md`, groupBy: 'tag', headingLevel: 3 },
      ],
    });
    await all();
    const [years, tags, page] = await Promise.all(
      ['years.html', 'tags.md', 'page.md'].map((name) => bytesOf(`${folder}/${name}`)),
    );
    assert.match(years ?? '', /All years[^]*<h2>2025 \(\d+\)<\/h2>\n<ul>/);
    assert.match(tags ?? '', /^# Tags\n\n<!-- almanac:start digest=\w+ -->\n\n### \w+/);
    assert.equal(page?.match(/^- /gm)?.length, 1);
    await all();
    assert.equal(await bytesOf(`${folder}/tags.md`), tags);
  });

  it('are left alone where their author has to be asked', async () => {
    const texts = {
      'hand.md': `${START}\n- by hand\n${END}\n`,
      'broken.md': `${START}\n\n${START}\n${END}\n`,
      'wrong.md': `---\nalmanac: { groupBy: colour }\n---\n${START}\n${END}\n`,
      'placeless.md': '---\nalmanac:\n---\nText\n',
      'named.md': `${START}\n${END}\n`,
    };
    for (const [name, text] of Object.entries(texts)) await putPage(`${folder}/${name}`, text);
    await setSettings({ 'almanac.archives': [{ file: `${folder}/named.md`, order: 'upwards' }] });
    await all();
    for (const [name, text] of Object.entries(texts)) assert.equal(await bytesOf(`${folder}/${name}`), text, name);
  });

  for (const [name, shape] of [
    ['before it is planned', ''],
    ['while its posts are read', 'show: [excerpt]'],
  ] as const) {
    it(`stop where their user cancels: the first is written, the second is left alone ${name}`, async () => {
      for (const page of ['a.md', 'b.md']) {
        await putPage(`${folder}/${page}`, `---\nalmanac: { ${shape} }\n---\n${START}\n${END}\n`);
      }
      const { sites } = await almanac();
      const log = window.createOutputChannel('Cancelling', { log: true });
      const abort = new AbortController();
      const seen: string[] = [];
      const report = ({ message }: { readonly message: string }): void => {
        seen.push(message);
        if (message === `${folder}/b.md`) abort.abort();
      };
      const { runs, isStopped } = await runAll(sites, { report }, abort.signal, log);
      log.dispose();
      assert.equal(isStopped, true);
      assert.deepEqual(seen, [`${folder}/a.md`, `${folder}/b.md`]);
      assert.deepEqual(
        runs.map(({ archives }) => archives.map(({ kind }) => kind)),
        [['written']],
      );
      assert.match(await bytesOf(`${folder}/a.md`), /^- /m);
      assert.doesNotMatch(await bytesOf(`${folder}/b.md`), /^- /m);
    });
  }

  it('may stand in one page, between markers of their own, and are written by one step', async () => {
    const page = `${folder}/two.md`;
    const text = `# Two\n\n<!-- newest starts -->\n<!-- newest ends -->\n\nText\n\n<!-- all starts -->\n<!-- all ends -->\n`;
    await putPage(page, text);
    const markers = (name: string) => ({ start: `<!-- ${name} starts -->`, end: `${name} ends` });
    await setSettings({
      'almanac.archives': [
        { file: page, groupBy: 'none', newest: 2, markers: markers('newest') },
        { file: page, groupBy: 'year', markers: markers('all') },
      ],
    });
    const document = await openPage(page);
    await all();
    const bytes = await bytesOf(page);
    const [newest = '', others = ''] = bytes.split('\n\nText\n\n');
    assert.equal(newest.match(/^- /gm)?.length, 2);
    assert.ok((others.match(/^- /gm)?.length ?? 0) > 5);
    assert.match(others, /<!-- all ends -->\n$/);
    await until('the editor shows it', () => latin1(document.getText()) === bytes);
    await commands.executeCommand('undo');
    await until('one step is taken back', () => document.getText() === text);
  });

  it('are told apart by the page that a command is about', async () => {
    await putPage(`${folder}/a.md`, `${START}\n${END}\n`);
    await putPage(`${folder}/b.md`, `${START}\n${END}\n`);
    await run('almanac.regenerateArchive', uriOf(`${folder}/b.md`));
    assert.equal(await bytesOf(`${folder}/a.md`), `${START}\n${END}\n`);
    assert.match(await bytesOf(`${folder}/b.md`), /^- /m);
    await openPage(`${folder}/a.md`);
    await run('almanac.regenerateArchive');
    assert.match(await bytesOf(`${folder}/a.md`), /^- /m);
  });

  it('are made where a setting names a page that is not there', async () => {
    await setSettings({ 'almanac.archives': [{ file: `${folder}/deep/list.md`, title: 'A [list]' }] });
    await run('almanac.regenerateArchive', Uri.joinPath(uriOf(folder), 'deep/list.md'));
    assert.match(await bytesOf(`${folder}/deep/list.md`), /^---\nlayout: page\ntitle: "A \[list\]"/);
  });

  for (const [name, archives, faults] of [
    ['what is no list', { file: 'a.md' }, ['almanac.archives']],
    ['an entry that is no description', ['a.md', null], ['almanac.archives[0]', 'almanac.archives[1]']],
    ['an entry without a page', [{ groupBy: 'tag' }], ['almanac.archives[0].file']],
    [
      'a page outside of the blog',
      [{ file: '../a.md' }, { file: '/a.md' }],
      ['almanac.archives[0].file', 'almanac.archives[1].file'],
    ],
    [
      'a wrong value',
      [{ file: 'a.md', groupBy: 'colour', headingLevel: 9 }],
      ['almanac.archives[0].groupBy', 'almanac.archives[0].headingLevel'],
    ],
    ['an unknown key', [{ file: 'a.md', sorted: true }], ['almanac.archives[0].sorted']],
    ['a title that is no text', [{ file: 'a.md', title: 3 }], ['almanac.archives[0].title']],
    ['a page that stands twice', [{ file: 'a.md' }, { file: './a.md' }], ['almanac.archives[1].file']],
    [
      'markers that are the same',
      [{ file: 'a.md', markers: { start: 'x', end: 'X' } }],
      ['almanac.archives[0].markers'],
    ],
  ] as const) {
    it(`has a clear problem for ${name}`, async () => {
      const { sites } = await almanac();
      await setSettings({ 'almanac.archives': archives });
      await until('the settings are read', () => {
        const read = sites.folders.flatMap(({ settings }) => settings?.faults ?? []);
        return JSON.stringify(read.map((fault) => fault.name)) === JSON.stringify(faults);
      });
      const read = sites.folders.flatMap(({ settings }) => settings?.faults ?? []);
      for (const { expected } of read) assert.match(expected, /^[A-Z].*\.$/);
      await sites.whenReady();
    });
  }
});
