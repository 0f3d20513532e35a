import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { jekyllFence, jsonFence, scriptFence, tomlFence } from '../../../src/core/frontMatter/fences';
import { Timestamp } from '../../../src/core/frontMatter/frontMatter';
import { psych } from '../../../src/core/frontMatter/psych';
import { readFrontMatter } from '../../../src/core/frontMatter/read';
import { YamlReader } from '../../../src/core/frontMatter/yaml';
import { runs } from '../property';

const fences = [scriptFence, jekyllFence, tomlFence, jsonFence];
const dialect = { generator: 'Hugo', fences, readers: { yaml: new YamlReader(psych) } };
const read = (text: string) => readFrontMatter(text, dialect);

/** The text of a key and of its value, as they are located. */
function located(text: string, key: string): readonly (string | undefined)[] | undefined {
  const found = read(text).locate(key);
  if (found === undefined) return undefined;
  const lines = text.split('\n');
  const cut = ({ start, end }: (typeof found)['key']): string | undefined =>
    start.line === end.line
      ? lines[start.line]?.slice(start.column, end.column)
      : [
          lines[start.line]?.slice(start.column),
          ...lines.slice(start.line + 1, end.line),
          lines[end.line]?.slice(0, end.column),
        ].join('\n');
  return [cut(found.key), cut(found.value)];
}

describe('front matter in TOML', () => {
  it('reads values and keeps dates of all kinds as they are meant', () => {
    const { data } = read('+++\r\ntitle = "A"\r\ndate = 2018-12-14\r\nlast = 2018-12-14T10:00:00+02:00\r\n+++\r\nBody');
    assert.equal(data['title'], 'A');
    assert.ok(data['date'] instanceof Timestamp);
    assert.equal(data['date'].text, '2018-12-14');
    assert.ok(data['last'] instanceof Timestamp);
    assert.equal(data['last'].text, '2018-12-14T10:00:00+02:00');
  });

  it('reports what cannot be read at its line', () => {
    const { problems, isReadable } = read('+++\ntitle = "A"\nnot toml\n+++\n');
    assert.equal(isReadable, false);
    assert.equal(problems[0]?.code, 'frontMatter.syntax');
    assert.equal(problems[0]?.range?.start.line, 2);
  });

  it('locates keys and values, behind comments and over several lines, and none of a table', () => {
    const text =
      '+++\n# title = "no"\ntags = [ # two\n  "a]",\n  "b",\n]\n"my key" = 1 # one\ntext = """\nx = 1\n"""\n[params]\ndate = 1\n+++\n';
    assert.deepEqual(located(text, 'tags'), ['tags', '[ # two\n  "a]",\n  "b",\n]']);
    assert.deepEqual(located(text, 'my key'), ['"my key"', '1']);
    assert.deepEqual(located(text, 'text'), ['text', '"""\nx = 1\n"""']);
    assert.equal(located(text, 'x'), undefined);
    assert.equal(located(text, 'title'), undefined);
    assert.equal(located(text, 'date'), undefined);
  });
});

describe('front matter in JSON', () => {
  it('reads an object at the start, and the body behind it', () => {
    const text = '{\n  "title": "A } {",\n  "tags": ["x"]\n}\nBody';
    const { data, block } = read(text);
    assert.deepEqual(data, { title: 'A } {', tags: ['x'] });
    assert.equal(text.slice(block?.end), 'Body');
  });

  it('reports an object without an end', () => {
    assert.deepEqual(
      read('{\n  "title": "A"\n\nBody').problems.map((problem) => problem.code),
      ['frontMatter.unclosed'],
    );
  });

  it('refuses comments and trailing commas', () => {
    for (const text of ['{"a": 1,}\n', '{"a": 1 // one\n}\n']) {
      assert.deepEqual(
        read(text).problems.map((problem) => problem.code),
        ['frontMatter.syntax'],
      );
    }
  });

  it('locates keys and values', () => {
    assert.deepEqual(located('{\n  "tags": ["x",\n "y"]\n}\n', 'tags'), ['"tags"', '["x",\n "y"]']);
  });

  it('takes a template tag at the start of a text for text', () => {
    assert.equal(read('{% include x.html %}\n').block, undefined);
    assert.equal(read('{{ page.title }}\n').block, undefined);
  });
});

describe('front matter that is a program', () => {
  it('is said to be one and never run', () => {
    for (const language of ['js', 'javascript']) {
      const { data, block, problems } = read(`---${language}\n({ title: process.exit(1) })\n---\nBody`);
      assert.equal(block?.format, 'script');
      assert.deepEqual(data, {});
      assert.equal(problems[0]?.code, 'frontMatter.script');
    }
  });
});

describe('any text at all', () => {
  const pieces = [
    '---',
    '+++',
    '...',
    '{',
    '}',
    '"a"',
    ':',
    'key: ',
    'k = ',
    '\n',
    '\r\n',
    '[',
    ']',
    '&a ',
    '*a',
    '- ',
    '<<: ',
    '\t',
    "'",
    '# ',
    '--- ',
    '|',
    '>',
    '!x ',
  ];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })))
    .map((parts) => parts.join(''));

  it('is read without throwing, in all formats', () => {
    fc.assert(
      fc.property(fc.constantFrom('---\n', '+++\n', '{', '\uFEFF---\n', ''), texts, (opening, text) => {
        const whole = `${opening}${text}\n${opening.trim()}\n`;
        const { block, locate, problems } = read(whole);
        locate('a');
        for (const { range } of problems) assert.ok(range);
        assert.ok(block === undefined || (block.contentStart <= block.contentEnd && block.contentEnd <= block.end));
      }),
      runs(400),
    );
  });

  it('does harm neither by aliases of aliases nor by depth', () => {
    const names = [...'abcdefghijklmnop'];
    const bomb = names.map((name, index) => {
      const before = names[index - 1];
      return `${name}: &${name} [${Array.from({ length: 9 }, () => (before === undefined ? 'x' : `*${before}`)).join(', ')}]`;
    });
    assert.equal(read(`---\n${bomb.join('\n')}\n---\n`).problems[0]?.code, 'frontMatter.expanding');
    const deep = read(`---\na: ${'['.repeat(50_000)}\n---\n`);
    assert.equal(deep.problems[0]?.code, 'frontMatter.syntax');
  });
});
