import assert from 'node:assert/strict';
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
});
