import assert from 'node:assert/strict';
import fc from 'fast-check';
import { goccy } from '../../../src/core/frontMatter/goccy';
import { jsYaml } from '../../../src/core/frontMatter/jsYaml';
import { psych } from '../../../src/core/frontMatter/psych';
import { pyYaml } from '../../../src/core/frontMatter/pyYaml';
import { readSimpleYaml } from '../../../src/core/frontMatter/simpleYaml';
import { YamlReader } from '../../../src/core/frontMatter/yaml';
import type { YamlDialect } from '../../../src/core/frontMatter/yamlDialect';
import { runs } from '../property';

const dialects: readonly (readonly [string, YamlDialect])[] = [
  ['Psych', psych],
  ['goccy', goccy],
  ['js-yaml', jsYaml],
  ['PyYAML', pyYaml],
];

/** What the whole reader makes of a block: the tab in the comment keeps the short way closed. */
function readWhole(text: string, dialect: YamlDialect): unknown {
  const result = new YamlReader(dialect).read(`# \t\n${text}`);
  return result.kind === 'read' ? result.value : result;
}

const key = fc.constantFrom(
  'title',
  'date',
  'tags',
  'yes',
  'no',
  'null',
  'on',
  'a-b',
  '_x',
  '__proto__',
  'constructor',
  'N',
);
const word = fc.constantFrom(
  ...'a|Some words|it’s|é|2024-01-02|2024-01-02 10:00:00 +0100|2024-01-02T10:00:00Z|12:30|1.10|0x1f|017|1_000|-1|+1|.5|.inf|null|~|yes|No|off|true|[a, b]|[a,]|[ ]|[- a]|[1, x y, no]|"q"|"q: r"|"a\\nb"|\'it\'\'s\'|\'s\'|a: b|a:|a #b|a#b|#c|- a|-|? a|*x|&x y|!t v|{a: b}|@a|`a`|%a|= b|=|<<|<a>|a, b|a [b]|http://x.org/?a=b#c|—|...|---|>|\\|\n  more|b  '.split(
    '|',
  ),
);
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(key, fc.constantFrom(': ', ':   ', ':', ' : '), word).map((parts) => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('', '  ', '    '), fc.constantFrom('- ', '-   ', '-'), word)
      .map((parts) => parts.join('')),
  },
  { weight: 3, arbitrary: key.map((name) => `${name}:`) },
  { weight: 1, arbitrary: fc.constantFrom('', '# a comment', '  # a comment', ' ', '---', '...') },
);
const block = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('', '\n'))
  .map(([lines, end]) => lines.join('\n') + end);

describe('front matter of keys with one value each', () => {
  for (const [name, dialect] of dialects) {
    it(`is read as ${name} reads it, or left to the whole reader`, () => {
      fc.assert(
        fc.property(block, (text) => {
          const simple = readSimpleYaml(text, dialect);
          if (simple !== undefined) assert.deepEqual(simple, readWhole(text, dialect));
        }),
        runs(500),
      );
    });
  }

  it('is read without the whole reader', () => {
    const text =
      'title: "Bread: a study"\ndate: 2024-03-01\nlayout: post\ntags:\n  - bread\n  - slow food\nlinks: [a, b c]\nauthor:\n\n# Seen\nnote: \'so\'\n';
    assert.deepEqual(
      Object.entries(readSimpleYaml(text, psych) ?? {}),
      Object.entries(readWhole(text, psych) as object),
    );
  });

  it('keeps what a sign of YAML may change for the whole reader', () => {
    for (const text of [
      'a: b: c',
      'a: "b\\tc"',
      'a: b #c',
      'a: &x b',
      'a:\n  b: c',
      'a: b\n  c',
      'a: 1\na: 2',
      'a: b\r\n',
      '',
    ]) {
      assert.equal(readSimpleYaml(text, psych), undefined, JSON.stringify(text));
    }
  });
});
