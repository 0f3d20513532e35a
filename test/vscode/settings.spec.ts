import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { OpenSite, Sites } from '../../src/vscode/sites';
import { openAlmanac, openSites, rowsOf, until, withSetting } from './blog';

const figs = '_posts/2025/2025-05-31-figs-before-breakfast.md';

/** Waits until something is so of the site as it is open then. */
async function untilSite(sites: Sites, isSo: (site: OpenSite) => boolean, what: string): Promise<void> {
  const holds = (): boolean => sites.all.length === 1 && sites.all.every((site) => isRead(site) && isSo(site));
  const isRead = (site: OpenSite): boolean => site.catalog.posts.length > 0;
  await until(sites, holds, what);
}

describe('the settings', () => {
  it('generator makes the folder a blog of another kind', async () => {
    const almanac = await openAlmanac();
    const { sites } = almanac;
    await withSetting('generator', 'plain', async () => {
      await untilSite(sites, ({ location }) => location.generator.id === 'plain', 'plain');
      await sites.whenReady();
      assert.ok((await rowsOf(almanac)).includes('  About this kitchen') || sites.all[0]?.catalog.post('about.md'));
    });
    await untilSite(sites, ({ location }) => location.generator.id === 'jekyll', 'Jekyll again');
  });

  it('timeZone says in which zone dates without an offset are read', async () => {
    const sites = await openSites();
    await withSetting('timeZone', 'Asia/Tokyo', async () => {
      await untilSite(sites, ({ catalog }) => catalog.post(figs)?.date?.offsetMinutes === 540, 'the zone counts');
      assert.equal(sites.all[0]?.catalog.site.timeZone, 'Asia/Tokyo');
      assert.equal(sites.all[0]?.catalog.site.timeZoneSource, 'setting');
    });
    await untilSite(
      sites,
      ({ catalog }) => catalog.site.timeZoneSource === 'configuration',
      'the configuration counts',
    );
  });

  it('permalink gives posts other addresses', async () => {
    const sites = await openSites();
    const url = ({ catalog }: OpenSite): string | undefined => catalog.post(figs)?.url;
    await withSetting('permalink', '/p/:title/', () =>
      untilSite(sites, (site) => url(site) === '/blog/p/figs-before-breakfast/', 'the pattern counts'),
    );
    await untilSite(sites, (site) => url(site) === '/blog/2025/05/figs-before-breakfast/', 'the pattern is gone');
  });

  it('baseUrl says where the blog is served', async () => {
    const sites = await openSites();
    await withSetting('baseUrl', 'https://example.org/kitchen', async () => {
      await untilSite(sites, ({ catalog }) => catalog.site.basePath === '/kitchen', 'the address counts');
      await sites.whenReady();
      const [site] = sites.all;
      await vscode.commands.executeCommand('almanac.copyPermalink', site?.files.uriOf(figs));
      const permalink = 'https://example.org/kitchen/2025/05/figs-before-breakfast/';
      assert.equal(await vscode.env.clipboard.readText(), permalink);
    });
    await untilSite(sites, ({ catalog }) => catalog.site.basePath === '/blog', 'the address is gone');
  });

  it('contentFolders says where the posts are', async () => {
    const sites = await openSites();
    await withSetting('contentFolders', ['garden'], () =>
      untilSite(
        sites,
        ({ catalog }) => catalog.posts.every(({ path }) => path.startsWith('garden/')),
        'the folder counts',
      ),
    );
    await untilSite(sites, ({ catalog }) => catalog.post(figs) !== undefined, 'the folder is gone');
  });

  it('buildTimeZone stands in where the configuration names no zone', async () => {
    const sites = await openSites();
    const [site] = sites.all;
    const config = (await site?.files.read('_config.yml'))?.text ?? '';
    assert.ok(site);
    await vscode.workspace.fs.writeFile(
      site.files.uriOf('_config.yml'),
      new TextEncoder().encode(config.replace(/^timezone:.*$/m, '')),
    );
    await untilSite(sites, ({ catalog }) => catalog.site.timeZoneSource === 'machine', 'no zone is configured');
    await withSetting('buildTimeZone', 'Pacific/Auckland', () =>
      untilSite(sites, ({ catalog }) => catalog.site.timeZone === 'Pacific/Auckland', 'the build zone counts'),
    );
    await vscode.workspace.fs.writeFile(site.files.uriOf('_config.yml'), new TextEncoder().encode(config));
    await untilSite(sites, ({ catalog }) => catalog.site.timeZoneSource === 'configuration', 'configured again');
  });

  const wrong: readonly [string, unknown][] = [
    ['generator', 5],
    ['generator', 'wordpress'],
    ['contentFolders', 'posts'],
    ['contentFolders', [1, null]],
    ['contentFolders', { posts: true }],
    ['timeZone', 'Mars/Base'],
    ['timeZone', true],
    ['buildTimeZone', []],
    ['permalink', 7],
    ['baseUrl', 'example.org'],
    ['archive.file', ['a']],
    ['archive.title', {}],
  ];
  for (const [name, value] of wrong) {
    it(`${name} is left out with a fault where it is ${JSON.stringify(value)}, and nothing else changes`, async () => {
      const sites = await openSites();
      const faults = (): string[] => sites.folders.flatMap(({ settings }) => settings?.faults ?? []).map((f) => f.name);
      await withSetting(name, value, async () => {
        await until(sites, () => faults().includes(`almanac.${name}`), 'the fault is known');
        await sites.whenReady();
        assert.equal(sites.all[0]?.location.generator.id, 'jekyll');
        assert.ok(sites.all[0]?.catalog.post(figs));
      });
      await until(sites, () => faults().length === 0, 'the fault is gone');
    });
  }
});
