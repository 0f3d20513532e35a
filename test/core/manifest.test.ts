import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { generators } from '../../src/core/generators/registry';
import { isEvidence } from '../../src/vscode/siteEvidence';
import { declaredSettings } from './declaredSettings';

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text);
const words: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const { commands, menus, views, viewsWelcome } = manifest.contributes;
const settings = declaredSettings<Record<string, unknown>>();
const declared: string[] = commands.map(({ command }: MenuItem) => command);
const palette: readonly MenuItem[] = menus.commandPalette;

describe('the manifest', () => {
  it('takes its words from the catalogue, and the catalogue holds no others', () => {
    const used = [...text.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(words).sort());
  });

  it('gives every command a title, the category, and no two the same title', () => {
    for (const { title, category } of commands) {
      assert.match(title, /^%command\.\w+%$/);
      assert.equal(category, '%category%');
    }
    assert.equal(new Set(commands.map(({ title }: { title: string }) => title)).size, commands.length);
  });

  it('names in its menus and buttons only commands that it declares', () => {
    const inMenus = Object.values<MenuItem[]>(menus).flatMap((items) => items.map(({ command }) => command));
    const inWelcome = Object.values(words).flatMap((word) => [...word.matchAll(/\(command:(almanac\.\w+)/g)]);
    for (const id of [...inMenus, ...inWelcome.map(([, id = '']) => id)]) assert.ok(declared.includes(id), id);
  });

  it('hides from the palette what needs a row of the tree, and elsewhere what needs a blog', () => {
    const hidden = palette.filter(({ when }) => when === 'false').map(({ command }) => command);
    assert.deepEqual(hidden, [
      'almanac.openPost',
      'almanac.openToSide',
      'almanac.revealInExplorer',
      'almanac.copyPath',
    ]);
    const always = declared.filter((id) => !palette.some(({ command }) => command === id));
    assert.deepEqual(always, ['almanac.showPosts', 'almanac.chooseFolder', 'almanac.showDetectedSites']);
  });

  it('shows the view only where a blog is, or where it was asked for', () => {
    assert.deepEqual(
      Object.values<{ when: string }[]>(views)
        .flat()
        .map(({ when }) => when),
      ['almanac.hasSite || almanac.isAskedFor'],
    );
    assert.equal(viewsWelcome.length, 4);
  });

  it('asks for trust before it reads settings that run something', () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    const stated = Object.keys(settings);
    const running = stated.filter((name) => /[.](?:command|port)$/.test(name));
    assert.ok(running.length > 0);
    assert.deepEqual([...restrictedConfigurations].sort(), running.sort());
  });

  it('uses only context keys that the extension sets', () => {
    const source = readFileSync('src/vscode/contextKeys.ts', 'utf8');
    const known = new Set([...source.matchAll(/'(almanac\.\w+)'/g)].map(([, key]) => key));
    const clauses = [...text.matchAll(/"when": "([^"]+)"/g)].map(([, clause = '']) => clause);
    const used = clauses.flatMap((clause) => clause.match(/almanac\.(?:is|has|can)[A-Z]\w+/g) ?? []);
    for (const key of used) assert.ok(known.has(key), key);
  });

  it('describes each setting, with a default, for a folder', () => {
    for (const [key, setting] of Object.entries(settings)) {
      assert.match(key, /^almanac\./);
      assert.ok('default' in setting, key);
      // What is run, and where it listens, depends on the machine.
      const isOfMachine = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes(key);
      assert.equal(setting.scope, isOfMachine ? 'machine-overridable' : 'resource', key);
      assert.match(String(setting.markdownDescription), /^%setting\./, key);
    }
  });

  it('lets the user name every generator, and describes each', () => {
    const generator = declaredSettings<{ enum: string[]; markdownEnumDescriptions: string[] }>()['almanac.generator'];
    const { enum: named, markdownEnumDescriptions } = generator!;
    assert.deepEqual(
      markdownEnumDescriptions,
      named.map((id) => `%setting.generator.${id}%`),
    );
    assert.deepEqual([...named].sort(), ['auto', ...generators.map(({ id }) => id)].sort());
  });

  it('wakes the extension for blogs alone', () => {
    const events: readonly string[] = manifest.activationEvents;
    assert.ok(events.length > 0);
    for (const event of events) assert.doesNotMatch(event, /\*|onStartupFinished/);
  });

  it('wakes the extension for what each generator is recognised by, and looks again when that changes', () => {
    const events: readonly string[] = manifest.activationEvents;
    for (const { id, looksFor } of generators) {
      const [telling = ''] = looksFor.map((name) => name.replace(/\/$/, ''));
      if (id === 'plain') continue;
      assert.ok(events.includes(`workspaceContains:${telling}`), telling);
      assert.ok(isEvidence(`blog/${telling}`), telling);
    }
  });

  it('wakes the extension by what each generator is found by', () => {
    const names = manifest.activationEvents.map((event: string) => event.replace('workspaceContains:', ''));
    for (const { id, looksFor } of generators.filter((generator) => generator.id !== 'plain')) {
      assert.ok(
        looksFor.some((name) => names.includes(name.replace(/\/$/, ''))),
        id,
      );
    }
  });

  it('promises the oldest VS Code whose types it is compiled against', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  it('offers the site preview only where programs can be run', () => {
    const offers = Object.values<MenuItem[]>(menus)
      .flat()
      .filter(({ command }) => command === 'almanac.openSitePreview');
    assert.ok(offers.length >= 3);
    for (const { when } of offers) assert.match(when ?? '', /\bprocessExecutionSupported\b/);
  });

  it('works untrusted, on virtual file systems and in the browser', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.deepEqual(virtualWorkspaces, { supported: 'limited', description: '%virtual%' });
    assert.equal(untrustedWorkspaces.supported, 'limited');
    // What names a program counts only where the workspace is trusted.
    assert.deepEqual(untrustedWorkspaces.restrictedConfigurations, [
      'almanac.sitePreview.command',
      'almanac.sitePreview.port',
    ]);
    assert.deepEqual([manifest.main, manifest.browser], ['./dist/nodeHost.js', './dist/extension.js']);
  });

  it('leads through a blog in steps, each with a picture and something that ticks it off', () => {
    const [{ steps }] = manifest.contributes.walkthroughs;
    const ids: string[] = steps.map(({ id }: { id: string }) => id);
    assert.deepEqual(ids, ['openBlog', 'findBlog', 'seePosts', 'preview', 'write', 'archive']);
    for (const { id, media, completionEvents, description } of steps) {
      assert.match(readFileSync(media.svg, 'utf8'), /^<svg [^>]*id="\w+"/, id);
      assert.ok(completionEvents.length > 0, id);
      assert.match(words[description.slice(1, -1)] ?? '', /\]\(command:[\w.]+\)/, id);
    }
  });

  it('draws the walkthrough in the colours of the theme', () => {
    for (const { media } of manifest.contributes.walkthroughs[0].steps) {
      const colours = [...readFileSync(media.svg, 'utf8').matchAll(/(?:fill|stroke)="([^"]*)"/g)];
      for (const [, colour = ''] of colours) assert.match(colour, /^(?:none|var\(--vscode-)/, media.svg);
    }
  });

  it('names pictures that are there', () => {
    for (const [, path = ''] of text.matchAll(/"(media\/[^"]+)"/g)) assert.ok(existsSync(path), path);
  });
});
