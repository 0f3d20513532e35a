import assert from 'node:assert/strict';
import { kramdownHtml } from '../previewSite';

const TIMES = 20_000;
/** Where each of them looked through all the text behind it, twice as long would not do. */
const MOST_MS = 6_000;

describe('a hostile text in kramdown @limits', () => {
  for (const piece of ['[a](', '{:', '`a']) {
    it(`is read to its end: "${piece}" that never closes, ${TIMES} times`, async function () {
      this.timeout(MOST_MS);
      assert.match(await kramdownHtml(piece.repeat(TIMES)), /^<p/);
    });
  }

  it('is read to its end: quotes in quotes, lists in lists', async () => {
    assert.match(await kramdownHtml(`${'> '.repeat(1_000)}a`), /^<blockquote/);
    const lists = Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
    assert.match(await kramdownHtml(lists), /^<ul/);
  });
});
