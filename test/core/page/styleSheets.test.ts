import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'media/preview';

describe('style sheets of the preview', () => {
  for (const name of readdirSync(FOLDER).filter((each) => each.endsWith('.css'))) {
    // Scripts of other extensions ask for colours after each change of the page: each time, all of it would be gone through.
    it(`ask what stands in a box, and not in the whole page (${name})`, () => {
      const text = readFileSync(join(FOLDER, name), 'utf8').replace(/\/\*[^]*?\*\//g, '');
      assert.doesNotMatch(text, /(?:^|[\s,}>+~])(?:body|html|main|\*|\.almanac-(?:page|body))?:has\(/m);
    });
  }
});
