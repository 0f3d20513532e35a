import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, window, workspace } from 'vscode';
import type { AlmanacApi } from '../../src/extension';
import { useTemplate } from '../../src/vscode/archive/template';
import {
  almanac,
  bytesOf,
  clearSettings,
  closeEditors,
  END,
  exists,
  putPage,
  setSettings,
  START,
  until,
  uriOf,
} from './archivePages';

const PAGE = 'template-pages/archive.md';
const TEMPLATE = '.almanac/archive.liquid';
let api: AlmanacApi;

async function run(command: string): Promise<void> {
  const state = { isDone: false };
  const done = commands.executeCommand(command, uriOf(PAGE)).then(() => (state.isDone = true));
  await until('the command ends', async () => {
    await commands.executeCommand('notifications.clearAll');
    return state.isDone;
  });
  await done;
}

describe('the template of an archive', () => {
  before(async () => {
    api = await almanac();
  });

  afterEach(async () => {
    await closeEditors();
    await clearSettings();
    await workspace.getConfiguration('almanac').update('archives', undefined, ConfigurationTarget.Workspace);
    for (const path of ['template-pages', '.almanac']) {
      if (await exists(path)) await workspace.fs.delete(uriOf(path), { recursive: true });
    }
  });

  it('is written to start from, opened, and makes the same archive', async () => {
    await putPage(PAGE, `---\nalmanac: { layout: table, groupBy: none }\n---\n\n${START}\n${END}\n`);
    await run('almanac.regenerateArchive');
    const before = await bytesOf(PAGE);
    await run('almanac.createArchiveTemplate');
    assert.match(await bytesOf(TEMPLATE), /^\{%- comment -%\}/);
    assert.equal(window.activeTextEditor?.document.uri.toString(), uriOf(TEMPLATE).toString());
    await setSettings({ 'almanac.archives': [{ file: PAGE, template: TEMPLATE }] });
    await run('almanac.regenerateArchive');
    assert.equal(await bytesOf(PAGE), before);
  });

  it('is never written over another', async () => {
    await putPage(PAGE, `${START}\n${END}\n`);
    await putPage(TEMPLATE, 'mine');
    await run('almanac.createArchiveTemplate');
    assert.equal(await bytesOf(TEMPLATE), 'mine');
    assert.ok(await exists('.almanac/archive-2.liquid'));
    await setSettings({ 'almanac.archives': [{ file: PAGE, template: TEMPLATE }] });
    await run('almanac.createArchiveTemplate');
    assert.equal(window.activeTextEditor?.document.getText(), 'mine');
    assert.equal(await exists('.almanac/archive-3.liquid'), false);
  });

  it('tells its errors at their line, as those of the template', async () => {
    await putPage(PAGE, `${START}\n${END}\n`);
    await putPage(TEMPLATE, 'One\n{{ nothing.here }}\n');
    await setSettings({ 'almanac.archives': [{ file: PAGE, template: TEMPLATE }] });
    await until('it is told', () => {
      const [state] = api.archives.at(uriOf(PAGE));
      if (state?.condition.kind !== 'broken') return false;
      return state.condition.file === TEMPLATE && state.condition.problems[0]?.range?.start.line === 1;
    });
    await run('almanac.regenerateArchive');
    assert.equal(await bytesOf(PAGE), `${START}\n${END}\n`);
    await putPage(TEMPLATE, 'One\n');
    await until('it is mended', () => api.archives.at(uriOf(PAGE))[0]?.condition.kind === 'stale');
  });

  it('is named in the settings: in the entry of its archive, else in a new one', async () => {
    const [site] = api.sites.all;
    assert.ok(site);
    const archives = (): unknown => workspace.getConfiguration('almanac').get('archives');
    await useTemplate({ site, page: PAGE, title: undefined }, TEMPLATE);
    assert.deepEqual(archives(), [{ file: PAGE, template: TEMPLATE }]);
    await setSettings({ 'almanac.archives': [{ file: 'a.md' }, { file: `./${PAGE}`, groupBy: 'tag' }] });
    await useTemplate({ site, page: PAGE, title: undefined }, TEMPLATE);
    assert.deepEqual(archives(), [{ file: 'a.md' }, { file: `./${PAGE}`, groupBy: 'tag', template: TEMPLATE }]);
  });
});
