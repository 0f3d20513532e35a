import assert from 'node:assert/strict';
import { openAlmanac, rowsOf } from '../blog';

describe('an Astro blog', () => {
  it('opens with the posts of its collection, drafts apart', async () => {
    const almanac = await openAlmanac();
    assert.equal(almanac.sites.all[0]?.location.generator.id, 'astro');
    assert.deepEqual(await rowsOf(almanac), [
      'Drafts 1',
      '  Box kite Jun 1, 2025',
      '2025 1',
      '  May 1',
      '    Paper tails 10 Sat',
      '2024 1',
      '  August 1',
      '    No wind 19 Mon',
    ]);
  });
});
