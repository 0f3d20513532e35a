import assert from 'node:assert/strict';
import { shownPart } from '../../../src/core/markdown/shownPart';

describe('the part of a text that a preview shows', () => {
  it('is all of it, where it is not too long', () => {
    assert.equal(shownPart('one\ntwo\n', 8), 'one\ntwo\n');
  });

  it('ends with a line', () => {
    assert.equal(shownPart('one\ntwo\nthree\n', 10), 'one\ntwo\n');
    assert.equal(shownPart('one\ntwo\nthree\n', 8), 'one\ntwo\n');
  });

  it('is cut where the text is one long line', () => {
    assert.equal(shownPart('a'.repeat(20), 10), 'a'.repeat(10));
  });
});
