import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex, positionAt, rangeAt } from '../../src/core/text';
import { runs } from './property';

const texts = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', '😀')).map((pieces) => pieces.join(''));

describe('the places of a text', () => {
  it('are the same whether looked up or counted', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), (text, start, end) => {
        const lines = new LineIndex(text);
        assert.deepEqual(lines.positionAt(start), positionAt(text, start));
        assert.deepEqual(lines.rangeAt(start, end), rangeAt(text, start, end));
      }),
      runs(400),
    );
  });

  it('begin where a line does, and end with the text', () => {
    const lines = new LineIndex('ab\r\nc\rd\n');
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => lines.startOf(line)),
      [0, 4, 6, 8, 8],
    );
  });
});
