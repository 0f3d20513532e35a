import assert from 'node:assert/strict';
import { ConfigurationTarget, extensions, window, workspace, type LogOutputChannel, type Uri } from 'vscode';
import { readSeverities } from '../../src/vscode/check/severities';
import { BlogError } from '../../src/vscode/errors';
import { readSettings } from '../../src/vscode/settings';
import { readServerSettings } from '../../src/vscode/sitePreview/settings';
import { almanac } from './archivePages';
import { onlySite, until } from './blog';

type Kind = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';

/** What users write in the place of each type: a value and a structure. */
const WRONG: Readonly<Record<Kind, readonly unknown[]>> = {
  string: [7, ['wrong']],
  number: ['wrong', { wrong: 1 }],
  integer: ['wrong', [1]],
  boolean: ['wrong', { wrong: true }],
  array: ['wrong', { wrong: true }],
  object: ['wrong', ['wrong']],
};

/** Where a wrong value is not named with the others: what comes of it. */
const ELSEWHERE: Readonly<Record<string, (scope: Uri, log: LogOutputChannel) => void>> = {
  'almanac.problems.severity': (scope) => assert.deepEqual(readSeverities(scope), {}),
  // The preview is rendered without them, which its log says.
  'almanac.preview.styles': () => undefined,
  'almanac.archive.regenerateOnSave': (scope, log) =>
    assert.equal(readSettings(scope, log).archive.isRegeneratedOnSave, false),
  'almanac.sitePreview.command': refusedByServer,
  'almanac.sitePreview.port': refusedByServer,
  'almanac.sitePreview.timeout': refusedByServer,
};

function refusedByServer(scope: Uri): void {
  assert.throws(
    () => readServerSettings(scope),
    (error) => error instanceof BlogError && /almanac\.sitePreview\./.test(error.message),
  );
}

/** The settings of the manifest, with the type of each. */
function offered(): readonly (readonly [string, Kind])[] {
  const extension = extensions.all.find(({ packageJSON }) => packageJSON.name === 'almanac-blog');
  const groups: readonly { properties: Record<string, { type: Kind }> }[] = [
    extension?.packageJSON.contributes.configuration,
  ].flat();
  return groups.flatMap(({ properties }) =>
    Object.entries(properties).map(([name, { type }]): [string, Kind] => [name, type]),
  );
}

describe('each setting of the manifest with a value of another type', () => {
  let log: LogOutputChannel;

  before(async () => {
    await almanac();
    log = window.createOutputChannel('Setting Types', { log: true });
  });

  after(() => log.dispose());

  it('is left out, named, and changes nothing else', async () => {
    const { sites, site } = await onlySite();
    const settings = offered();
    assert.ok(settings.length > 10, `${settings.length} settings`);
    const configuration = workspace.getConfiguration();
    for (const [name, kind] of settings) {
      for (const value of WRONG[kind]) {
        await configuration.update(name, value, ConfigurationTarget.Workspace);
        const { faults } = readSettings(site.root, log);
        const what = `${name}: ${JSON.stringify(value)}`;
        const elsewhere = ELSEWHERE[name];
        if (elsewhere === undefined) {
          assert.ok(
            faults.some((fault) => fault.name === name && fault.expected !== ''),
            what,
          );
        } else elsewhere(site.root, log);
        assert.deepEqual(
          faults.filter((fault) => fault.name !== name),
          [],
          what,
        );
      }
      await configuration.update(name, undefined, ConfigurationTarget.Workspace);
    }
    await until(sites, () => sites.all.length === 1 && (sites.all[0]?.catalog.posts.length ?? 0) > 0, 'the posts');
  });
});
