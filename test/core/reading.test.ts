import assert from 'node:assert/strict';
import { readingLength } from '../../src/core/reading';

describe('readingLength', () => {
  it('counts words and leaves code, tags and addresses out', () => {
    const body =
      'Two words.\n\n```js\nconst not = counted;\n```\n\n[a link](https://example.org/x) `code` {% include a.html %} <b>bold</b>';
    assert.deepEqual(readingLength(body), { words: 5, minutes: 1 });
  });

  it('counts words of scripts without spaces', () => {
    assert.ok(readingLength('今日は天気がいいから散歩しましょう').words >= 5);
    assert.ok(readingLength('สวัสดีครับผมชื่อสมชาย').words >= 3);
  });

  it('leaves an unclosed fence out to the end', () => {
    assert.equal(readingLength('One\n\n```\nnot counted at all').words, 1);
  });

  it('takes no time for an empty body', () => {
    assert.deepEqual(readingLength('  \n'), { words: 0, minutes: 0 });
  });

  it('stays quick on long runs of backticks and braces', () => {
    const body = '`'.repeat(50_000) + '{{'.repeat(50_000);
    assert.equal(readingLength(body).words, 0);
  });
});
