import assert from 'node:assert/strict';
import { displayWidth, formatTable } from '../../../src/cli/table';

describe('a table', () => {
  it('has columns as wide as their widest cell, and none behind the last', () => {
    const rows = [
      ['a', 'bb', 'c'],
      ['aaa', 'b', 'ccc'],
    ];
    assert.equal(formatTable(rows, 10), 'a    bb  c\naaa  b   ccc\n');
  });

  it('lets one long cell push its own row only', () => {
    const rows = [
      ['a', 'x'],
      ['a very long cell', 'y'],
    ];
    assert.equal(formatTable(rows, 4), 'a     x\na very long cell  y\n');
  });

  it('counts the columns of a terminal, not characters', () => {
    assert.equal(displayWidth('Salt'), 4);
    assert.equal(displayWidth('café'), 4);
    assert.equal(displayWidth('cafe\u0301'), 4);
    assert.equal(displayWidth('日本語'), 6);
    assert.equal(displayWidth('한국'), 4);
    assert.equal(displayWidth('🍞'), 2);
  });
});
