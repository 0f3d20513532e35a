import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openAlmanac, rowsOf, until, write } from '../blog';

describe('an Eleventy blog', () => {
  it('opens with its posts', async () => {
    const almanac = await openAlmanac();
    assert.equal(almanac.sites.all[0]?.location.generator.id, 'eleventy');
    assert.deepEqual(await rowsOf(almanac), [
      '2025 1',
      '  February 1',
      '    The sewing machine in the shed 2 Sun',
      '2024 1',
      '  February 1',
      '    A clock that runs on water 10 Sat',
    ]);
  });

  it('reads the posts of a folder again when its data file changes', async () => {
    const { sites } = await openAlmanac();
    const [site] = sites.all;
    assert.ok(site);
    const url = (): string | undefined => site.catalog.post('posts/a-sewing-machine.md')?.url;
    assert.equal(url(), '/posts/a-sewing-machine/');
    const data = { tags: ['posts'], permalink: '/machines/{{ page.fileSlug }}/' };
    await write(site.files.uriOf('posts/posts.json'), JSON.stringify(data));
    await until(sites, () => url() === '/machines/a-sewing-machine/', 'another permalink');
  });

  it('says what is wrong with the data file of a folder, until it is mended', async () => {
    const { sites } = await openAlmanac();
    const [site] = sites.all;
    assert.ok(site);
    const file = site.files.uriOf('posts/posts.json');
    const codes = async (): Promise<readonly unknown[]> => {
      await new Promise((resolve) => setImmediate(resolve));
      return vscode.languages.getDiagnostics(file).map(({ code }) => code);
    };
    await write(file, '{"tags": [');
    await until(sites, () => site.catalog.problems.length === 1, 'a problem of the data file');
    assert.deepEqual(await codes(), ['config.syntax']);
    await write(file, '{"tags": ["posts"]}');
    await until(sites, () => site.catalog.problems.length === 0, 'no problem of the data file');
    assert.deepEqual(await codes(), []);
  });
});
