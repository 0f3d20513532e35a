import assert from 'node:assert/strict';
import { openAlmanac, rowsOf } from '../blog';

describe('a Hexo blog', () => {
  it('opens with its posts and drafts, in the zone of its configuration', async () => {
    const almanac = await openAlmanac();
    const [site] = almanac.sites.all;
    assert.equal(site?.location.generator.id, 'hexo');
    assert.equal(site.catalog.site.timeZone, 'Asia/Tokyo');
    assert.deepEqual(await rowsOf(almanac), [
      'Drafts 1',
      '  Slack water',
      '2025 1',
      '  March 1',
      '    大潮の朝 30 Sun',
      '2024 1',
      '  September 1',
      '    Neap 11 Wed',
    ]);
  });
});
