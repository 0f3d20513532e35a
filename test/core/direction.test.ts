import assert from 'node:assert/strict';
import { directionOf } from '../../src/core/direction';

describe('the direction of a text', () => {
  it('is that of most of its letters', () => {
    assert.equal(directionOf('Bread without a clock'), 'ltr');
    assert.equal(directionOf('خبز بلا ساعة'), 'rtl');
    assert.equal(directionOf('CSS בלי דמעות'), 'rtl');
    assert.equal(directionOf('What שלום means'), 'ltr');
  });

  it('is from left to right where there are no letters', () => {
    assert.equal(directionOf(''), 'ltr');
    assert.equal(directionOf('2025 — 31'), 'ltr');
  });

  it('does not depend on code and tags', () => {
    const code = '<pre><code>const everything = "is in English here";</code></pre>';
    assert.equal(directionOf(`<p class="from-left-to-right">سلام</p>${code}`), 'rtl');
  });

  it('is told by the beginning of a long text', () => {
    assert.equal(directionOf('שלום '.repeat(500) + 'and so on '.repeat(100_000)), 'rtl');
  });
});
