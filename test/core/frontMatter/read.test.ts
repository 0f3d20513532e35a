import assert from 'node:assert/strict';
import { jekyllFence } from '../../../src/core/frontMatter/fences';
import { Timestamp } from '../../../src/core/frontMatter/frontMatter';
import { psych } from '../../../src/core/frontMatter/psych';
import { readFrontMatter, valueOf } from '../../../src/core/frontMatter/read';
import { YamlReader } from '../../../src/core/frontMatter/yaml';

const dialect = { generator: 'Jekyll', fences: [jekyllFence], readers: { yaml: new YamlReader(psych) } };
const read = (text: string) => readFrontMatter(text, dialect);

describe('readFrontMatter', () => {
  it('finds the block and the body behind it', () => {
    const text = '---\ntitle: A\n---\nBody\n';
    const { block, data } = read(text);
    assert.ok(block);
    assert.equal(text.slice(block.contentStart, block.contentEnd), 'title: A\n');
    assert.equal(text.slice(block.end), 'Body\n');
    assert.deepEqual(data, { title: 'A' });
  });

  it('reads behind a BOM, with CRLF, with spaces behind the fences and with dots at the end', () => {
    for (const text of [
      '\uFEFF---\ntitle: A\n---\nB',
      '---\r\ntitle: A\r\n---\r\nB',
      '--- \ntitle: A\n--- \nB',
      '---\ntitle: A\n...\nB',
    ]) {
      const { block, data } = read(text);
      assert.deepEqual(data, { title: 'A' }, JSON.stringify(text));
      assert.equal(block && text.slice(block.end), 'B');
    }
  });

  it('reads an empty block and one at the end of the text', () => {
    assert.deepEqual(read('---\n---\nB').data, {});
    assert.deepEqual(read('---\ntitle: A\n---').data, { title: 'A' });
  });

  it('takes neither four dashes nor a later rule for front matter', () => {
    assert.equal(read('----\ntitle: A\n----\n').block, undefined);
    assert.equal(read('Text\n\n---\ntitle: A\n---\n').block, undefined);
  });

  it('reports an unclosed fence where keys follow, and none where a rule opens the text', () => {
    assert.deepEqual(
      read('---\ntitle: A\n\nBody').problems.map((problem) => problem.code),
      ['frontMatter.unclosed'],
    );
    assert.deepEqual(read('---\nA quiet rule above a text.\n').problems, []);
  });

  it('reports what cannot be read at its line and column, and gives no data', () => {
    const { data, isReadable, problems } = read('---\ntitle: A\nmore: b: c\n---\n');
    assert.deepEqual(data, {});
    assert.equal(isReadable, false);
    assert.equal(problems[0]?.code, 'frontMatter.syntax');
    assert.deepEqual(problems[0]?.range?.start, { line: 2, column: 7 });
  });

  it('ignores tags, whatever they name', () => {
    const { data } = read(
      '---\na: !important\nb: !!int "3"\nc: !ruby/object:Set {x: 1}\nd: !mine [x]\ne: !!str 1\n---\n',
    );
    assert.deepEqual(data, { a: null, b: 3, c: { x: 1 }, d: ['x'], e: '1' });
  });

  it('reports a second document at its line', () => {
    const { isReadable, problems } = read('---\ntitle: A\n--- B\n---\n');
    assert.equal(isReadable, false);
    assert.equal(problems[0]?.code, 'frontMatter.syntax');
    assert.deepEqual(problems[0]?.range?.start, { line: 2, column: 0 });
  });

  it('reports a key that stands twice at the last one, which counts', () => {
    const { data, problems } = read('---\ntitle: A\ntitle: B\n---\n');
    assert.deepEqual(data, { title: 'B' });
    assert.equal(problems[0]?.code, 'frontMatter.duplicateKey');
    assert.deepEqual(problems[0]?.range?.start, { line: 2, column: 0 });
  });

  it('keeps dates as they are written', () => {
    const { data } = read('---\ndate: 2024-1-2 10:00:00 +0900\n---\n');
    assert.ok(data['date'] instanceof Timestamp);
    assert.equal(data['date'].text, '2024-1-2 10:00:00 +0900');
  });

  it('locates a key and its value', () => {
    const located = read('---\ntitle: "A: b" # why\ntags:\n  - x\n  - y\n---\n').locate('tags');
    assert.deepEqual(located?.key, { start: { line: 2, column: 0 }, end: { line: 2, column: 4 } });
    assert.deepEqual(located?.value, { start: { line: 3, column: 2 }, end: { line: 4, column: 5 } });
  });

  it('continues a double-quoted value on the next line at column 0', () => {
    assert.deepEqual(read('---\nexcerpt: "first half\nsecond half"\n---\n').data, {
      excerpt: 'first half second half',
    });
  });

  it('takes keys of prototypes for keys like any other', () => {
    const { data } = read('---\n__proto__: 1\nconstructor: two\n---\n');
    assert.equal(valueOf(data, 'constructor'), 'two');
    assert.equal(valueOf(data, '__proto__'), 1);
    assert.equal(valueOf(data, 'toString'), undefined);
  });

  it('says that a block which is no mapping is ignored', () => {
    assert.deepEqual(
      read('---\n- a\n- b\n---\n').problems.map((problem) => problem.code),
      ['frontMatter.notMapping'],
    );
  });
});
