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

  it('leaves code in template tags and in HTML out, and comments', () => {
    assert.equal(readingLength('{% highlight js %}\nlet a = b;\n{% endhighlight %} One').words, 1);
    assert.equal(readingLength('{{< highlight go >}}\na b c\n{{< /highlight >}}\nOne two').words, 2);
    assert.equal(readingLength('<pre><code>a b c</code></pre>\nOne <!-- not this\nnor this --> two').words, 2);
  });

  it('counts words as Unicode parts them, in any script', () => {
    const texts = [
      "I don't know: 3.14 is well-known, isn't it?",
      'Él comió piñas. Die Straße – und der Fluß!',
      'Привет, мир. Γειά σου Κόσμε. שלום עולם',
      '東京で Visual Studio Code を使って don’t panic と書いた。',
    ];
    for (const text of texts) {
      const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
      assert.equal(readingLength(text).words, segments.filter(({ isWordLike }) => isWordLike).length, text);
    }
  });

  it('stays quick on long texts in any script, and on marks without an end @limits', () => {
    assert.equal(readingLength('word '.repeat(100_000)).words, 100_000);
    assert.ok(readingLength('天気がいい'.repeat(20_000)).words > 20_000);
    assert.equal(readingLength('<!-- {% raw %} <pre> '.repeat(20_000)).words, 0);
  });
});
