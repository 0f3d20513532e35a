import assert from 'node:assert/strict';
import { Timestamp, type FrontMatterValue } from '../../../src/core/frontMatter/frontMatter';
import { jekyllFence, jsonFence, tomlFence, yamlFence } from '../../../src/core/frontMatter/fences';
import { goccy } from '../../../src/core/frontMatter/goccy';
import { psych } from '../../../src/core/frontMatter/psych';
import { readFrontMatter, type FrontMatterDialect } from '../../../src/core/frontMatter/read';
import { changeFrontMatter } from '../../../src/core/frontMatter/writing/change';
import type { FrontMatterChange } from '../../../src/core/frontMatter/writing/changes';
import { YamlReader } from '../../../src/core/frontMatter/yaml';
import { applyEdits } from '../../../src/core/text';

const jekyll: FrontMatterDialect = {
  generator: 'Jekyll',
  fences: [jekyllFence],
  readers: { yaml: new YamlReader(psych) },
};
const hugo: FrontMatterDialect = {
  generator: 'Hugo',
  fences: [yamlFence, tomlFence, jsonFence],
  readers: { yaml: new YamlReader(goccy) },
};

/** The text after a change, or the code of the problem for which it was refused. */
function changed(text: string, change: FrontMatterChange, dialect = jekyll): string {
  const edit = changeFrontMatter(text, dialect, change);
  return edit.kind === 'refused' ? edit.problem.code : applyEdits(text, edit.edits);
}

const set = (key: string, value: Extract<FrontMatterChange, { kind: 'set' }>['value']): FrontMatterChange => ({
  kind: 'set',
  key,
  value,
});
const remove = (key: string): FrontMatterChange => ({ kind: 'remove', key });
const add = (key: string, item: string): FrontMatterChange => ({ kind: 'addItem', key, item });
const drop = (key: string, item: string): FrontMatterChange => ({ kind: 'removeItem', key, item });

/** A block of YAML, what is done to it, and the block that a careful author would have written. */
const EXAMPLES: readonly (readonly [string, string, FrontMatterChange, string])[] = [
  ['a plain title', 'title: Old\n', set('title', 'New'), 'title: New\n'],
  ['a title with a comment', 'title:  Old   # draft\nb: 1\n', set('title', 'New'), 'title:  New   # draft\nb: 1\n'],
  ['double quotes', 'title: "Old" # x\n', set('title', 'A "b"'), 'title: "A \\"b\\"" # x\n'],
  ['single quotes', "title: 'Old'\n", set('title', "It's"), "title: 'It''s'\n"],
  ['quotes where a colon needs them', 'title: Old\n', set('title', 'Bread: a study'), 'title: "Bread: a study"\n'],
  ['quotes around what is no text', 'title: Old\n', set('title', 'no'), 'title: "no"\n'],
  ['single quotes around double ones', 'title: Old\n', set('title', '"So": x'), 'title: \'"So": x\'\n'],
  ['a missing value', 'title:\nb: 1\n', set('title', 'New'), 'title: New\nb: 1\n'],
  ['a missing value with a comment', 'title: # todo\nb: 1\n', set('title', 'New'), 'title: New # todo\nb: 1\n'],
  ['a folded text', 'title: >-\n  One\n  two\nb: 1\n', set('title', 'New'), 'title: New\nb: 1\n'],
  ['a text over two lines', 'title: One\n  two\nb: 1\n', set('title', 'New'), 'title: New\nb: 1\n'],
  ['a word for no', 'draft: yes\n', set('draft', false), 'draft: no\n'],
  ['a word with a capital', 'draft: True\n', set('draft', false), 'draft: False\n'],
  ['a number', 'weight: 1\n', set('weight', 20), 'weight: 20\n'],
  ['a date', 'date: 2024-01-02 10:00\n', set('date', new Timestamp('2025-01-02')), 'date: 2025-01-02\n'],
  ['a date in quotes', 'date: "2024-01-02"\n', set('date', new Timestamp('2025-01-02')), 'date: "2025-01-02"\n'],
  ['a new key', 'title: a # b\n\n# end\n', set('draft', true), 'title: a # b\n\n# end\ndraft: true\n'],
  ['a new key behind CRLF', 'a: 1\r\nb: 2\r\n', set('c', 'x'), 'a: 1\r\nb: 2\r\nc: x\r\n'],
  ['a new list like the others', 'a: [x, y]\n', set('tags', ['p', 'q r']), 'a: [x, y]\ntags: [p, q r]\n'],
  ['a new list in lines', 'a:\n- x\n', set('tags', ['p', 'q']), 'a:\n- x\ntags:\n- p\n- q\n'],
  ['a new list where there was none', 'a: 1\n', set('tags', ['p']), 'a: 1\ntags:\n  - p\n'],
  ['a list for a list', 'tags:\n  - a\n  - b\nz: 1\n', set('tags', ['c']), 'tags:\n  - c\nz: 1\n'],
  ['a key less', '# head\na: 1 # x\n# of b\nb: 2\n', remove('a'), '# head\n# of b\nb: 2\n'],
  ['a list less', 'a: 1\ntags:\n  - x # y\n  - z\n# tail\nb: 2\n', remove('tags'), 'a: 1\n# tail\nb: 2\n'],
  ['a block text less', 'a: |\n  x\n  # y\n\nb: 2\n', remove('a'), '\nb: 2\n'],
  [
    'one tag more',
    'tags:\n  - a # first\n  - b\nc: 1\n',
    add('tags', 'd'),
    'tags:\n  - a # first\n  - b\n  - d\nc: 1\n',
  ],
  ['one tag more in quotes', "tags:\n- 'a'\n", add('tags', 'b'), "tags:\n- 'a'\n- 'b'\n"],
  ['one tag more between brackets', 'tags: [ a, "b" ] # x\n', add('tags', 'c, d'), 'tags: [ a, "b", "c, d" ] # x\n'],
  ['the first tag', 'tags: []\n', add('tags', 'a'), 'tags: [a]\n'],
  ['the first tag of a key without value', 'tags:\nb: 1\n', add('tags', 'a'), 'tags:\n  - a\nb: 1\n'],
  ['a tag that is there', 'tags: [a]\n', add('tags', 'a'), 'tags: [a]\n'],
  ['one tag less', 'tags:\n  - a\n  # why\n  - b\n', drop('tags', 'a'), 'tags:\n  # why\n  - b\n'],
  ['one tag less between brackets', 'tags: [a, b, c]\n', drop('tags', 'b'), 'tags: [a, c]\n'],
  ['the first of the tags', 'tags: [a, b]\n', drop('tags', 'a'), 'tags: [b]\n'],
  ['the only tag', 'tags:\n  - a\nb: 1\n', drop('tags', 'a'), 'tags: []\nb: 1\n'],
  ['the only tag between brackets', 'tags: [ a ]\n', drop('tags', 'a'), 'tags: [  ]\n'],
  ['keys that are indented', '  a: 1\n  b: 2\n', set('c', 3), '  a: 1\n  b: 2\n  c: 3\n'],
  ['a key in quotes', '"a": 1\nb: 2\n', set('a', 5), '"a": 5\nb: 2\n'],
];

describe('a change of front matter', () => {
  for (const [name, before, change, after] of EXAMPLES) {
    it(`writes ${name} as the author would have`, () => {
      assert.equal(changed(`---\n${before}---\nBody\n`, change), `---\n${after}---\nBody\n`);
    });
  }

  it('keeps a BOM, line ends of both kinds, and a body without a last line end', () => {
    const text = '\ufeff---\r\ntitle: Old\r\ndate: 2024-01-02\n---\r\nBody  \r\nend';
    assert.equal(changed(text, set('title', 'New')), text.replace('Old', 'New'));
  });

  it('makes a block where there is none', () => {
    assert.equal(changed('Only text.\r\n', set('title', 'T')), '---\r\ntitle: T\r\n---\r\nOnly text.\r\n');
    assert.equal(changed('\ufeffText', add('tags', 'a')), '\ufeff---\ntags:\n  - a\n---\nText');
    assert.equal(changed('Only text.\n', remove('title')), 'Only text.\n');
  });

  it('writes TOML as it is written there', () => {
    const text =
      '+++\ntitle = \'Old\' # x\ntags = ["a", "b"]\ndate = 2024-01-02\n\n[params]\ntitle = "inner"\n+++\nBody\n';
    const of = (change: FrontMatterChange): string => changed(text, change, hugo);
    assert.equal(of(set('title', 'New')), text.replace("'Old'", "'New'"));
    assert.equal(of(set('title', "It's")), text.replace("'Old'", '"It\'s"'));
    assert.equal(of(set('draft', true)), text.replace('date = 2024-01-02\n', 'date = 2024-01-02\ndraft = true\n'));
    assert.equal(of(set('date', new Timestamp('2025-06-07'))), text.replace('2024-01-02', '2025-06-07'));
    assert.equal(of(remove('tags')), text.replace('tags = ["a", "b"]\n', ''));
    assert.equal(of(add('tags', 'c')), text.replace('"b"]', '"b", "c"]'));
    assert.equal(of(drop('tags', 'a')), text.replace('"a", ', ''));
    const inLines = '+++\ntags = [\n  "a",\n  "b",\n]\n+++\n';
    assert.equal(changed(inLines, add('tags', 'c'), hugo), inLines.replace('"b",', '"b",\n  "c",'));
    assert.equal(changed(inLines, drop('tags', 'b'), hugo), inLines.replace(',\n  "b"', ''));
  });

  it('writes JSON as it is written there', () => {
    const text = '{\n  "title": "Old",\n  "tags": ["a", "b"]\n}\nBody\n';
    const of = (change: FrontMatterChange): string => changed(text, change, hugo);
    assert.equal(of(set('title', 'A "b"')), text.replace('"Old"', '"A \\"b\\""'));
    assert.equal(of(set('draft', true)), text.replace('"b"]', '"b"],\n  "draft": true'));
    assert.equal(of(remove('title')), text.replace('  "title": "Old",\n', ''));
    assert.deepEqual(readFrontMatter(of(add('tags', 'c')), hugo).data['tags'], ['a', 'b', 'c']);
    assert.deepEqual(readFrontMatter(of(drop('tags', 'a')), hugo).data['tags'], ['b']);
  });

  it('is refused where more than the key would change, or nobody knows what it means', () => {
    const refusals: readonly (readonly [string, FrontMatterChange, string])[] = [
      ['a: &x 1\nb: *x\n', set('a', 2), 'frontMatter.notEditable'],
      ['a: &x 1\nb: *x\n', remove('a'), 'frontMatter.notEditable'],
      ['{a: 1, b: 2}\n', set('a', 2), 'frontMatter.notEditable'],
      ['tags: one two\n', add('tags', 'x'), 'frontMatter.notEditable'],
      ['tags:\n  - a\n  - [b]\n', add('tags', 'x'), 'frontMatter.notEditable'],
      ['a: 1\na: 2\n', set('a', 3), 'frontMatter.notEditable'],
      ['a: "open\n', set('a', 3), 'frontMatter.syntax'],
      ['? a\n: 1\n', set('a', 3), 'frontMatter.notEditable'],
    ];
    for (const [block, change, code] of refusals) assert.equal(changed(`---\n${block}---\n`, change), code, block);
    assert.equal(changed('---\n- a\n---\n', set('a', 1)), 'frontMatter.notMapping');
  });
});

describe('any block of front matter', () => {
  const titles = [
    'title: Old',
    'title: "Old: x"',
    "title: 'Old' # c",
    'title: >\n  Old\n  and more',
    'title:',
    '# no title',
  ];
  const dates = ['date: 2024-01-02', 'date: 2024-01-02 10:00:00 +0200', 'date: "2024-01-02T10:00:00Z"', '# no date'];
  const tags = [
    'tags: [a, "b c"]',
    'tags:\n  - a\n  - b # c',
    "tags:\n- 'a'\n\n- 'b'",
    'tags: a b',
    'tags: []',
    '# no tags',
  ];
  const others = ['draft: yes', 'other: {deep: [1, {x: y}]} # keep\n\n# a comment'];
  const blocks = titles.flatMap((title) =>
    dates.flatMap((date) => tags.flatMap((list) => others.map((other) => [other, title, date, list].join('\n')))),
  );
  const changes: readonly FrontMatterChange[] = [
    set('title', 'New: "it\'s"'),
    set('date', new Timestamp('2025-06-07 08:09:10 +0100')),
    set('tags', ['x', 'y: z']),
    set('draft', false),
    add('tags', 'new'),
    drop('tags', 'a'),
    ...['title', 'date', 'tags', 'draft'].map(remove),
  ];

  it(`is changed in the lines of the key alone, and reads as asked (${blocks.length} blocks)`, () => {
    const refused = new Set<string>();
    for (const [index, block] of blocks.entries()) {
      const lineEnd = index % 2 === 0 ? '\n' : '\r\n';
      const text = `---\n${block}\n---\n\nBody\n`.replace(/\n/g, lineEnd);
      // Every block meets some of the changes, and every change some of the blocks of each kind.
      for (const change of changes.filter((_, which) => (which + index + Math.floor(index / 12)) % 10 === 0)) {
        if (!isChangedAsAsked(text, change)) refused.add(`${change.kind} to ${/^tags:.*$/m.exec(block)?.[0] ?? ''}`);
      }
    }
    // A text with blanks between tags is no list to which one could be added.
    assert.deepEqual([...refused], ['addItem to tags: a b']);
  });
});

/** @returns false where the change was refused */
function isChangedAsAsked(text: string, change: FrontMatterChange): boolean {
  const edit = changeFrontMatter(text, jekyll, change);
  if (edit.kind === 'refused') return false;
  const after = applyEdits(text, edit.edits);
  const [was, is] = [readFrontMatter(text, jekyll).data, readFrontMatter(after, jekyll).data];
  const where = `${JSON.stringify(change)} in ${JSON.stringify(text)}`;
  assert.deepEqual(withoutKey(is, change.key), withoutKey(was, change.key), where);
  if (change.kind === 'set') assert.deepEqual(String(is[change.key]), String(change.value), where);
  if (change.kind === 'remove') assert.equal(Object.hasOwn(is, change.key), false, where);
  if (change.kind === 'addItem') assert.ok((is[change.key] as readonly string[]).includes(change.item), where);
  for (const { start, end } of edit.edits) assert.ok(isOfKey(text, change.key, start, end), where);
  return true;
}

function withoutKey(data: Readonly<Record<string, FrontMatterValue>>, key: string): unknown {
  return Object.entries(data).filter(([name]) => name !== key);
}

/** True where an edit lies in the lines of the key, or adds a line at the end of the block. */
function isOfKey(text: string, key: string, start: number, end: number): boolean {
  const head = new RegExp(`^${key}:`, 'm').exec(text);
  if (head === null) return start === end && /^---\r?\n/.test(text.slice(start));
  const below = text.indexOf('\n', head.index) + 1;
  const next = /^(?:\w+:|---)/m.exec(text.slice(below));
  return start >= head.index && end <= below + (next?.index ?? 0);
}
