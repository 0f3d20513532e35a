import assert from 'node:assert/strict';
import type { KeyTable } from '../../../src/core/frontMatter/help/keys';
import { suggestionsAt } from '../../../src/core/frontMatter/help/suggestions';
import type { Suggestion, SuggestionSource } from '../../../src/core/frontMatter/help/suggestion';
import { keyTables } from '../../../src/core/frontMatter/help/tables/tables';
import { Vocabulary } from '../../../src/core/frontMatter/help/vocabulary';
import { readFrontMatter } from '../../../src/core/frontMatter/read';
import { atCursor, everyday, yaml } from './cursor';

/** A site with posts of these front matters. */
function site(table: KeyTable, posts: readonly string[], own: Partial<SuggestionSource> = {}): SuggestionSource {
  const vocabulary = new Vocabulary(everyday);
  posts.forEach((text, index) => vocabulary.take({ path: `${index}.md`, text }));
  return {
    table,
    dialect: everyday,
    vocabulary,
    names: { layouts: [], authors: [], tags: [] },
    tags: [],
    categories: [],
    images: [],
    dates: [],
    ...own,
  };
}

function at(marked: string, source: SuggestionSource): readonly Suggestion[] {
  const { text, offset } = atCursor(marked);
  return suggestionsAt(text, offset, source) ?? [];
}

const labels = (suggestions: readonly Suggestion[]): string[] => suggestions.map(({ label }) => label);

/** The text once a suggestion is taken; `$0` is where the cursor then stands. */
function taken(marked: string, label: string, source: SuggestionSource): string {
  const { text } = atCursor(marked);
  const suggestion = at(marked, source).find((each) => each.label === label);
  assert.ok(suggestion, `${label} is not offered`);
  return text.slice(0, suggestion.start) + suggestion.insert + text.slice(suggestion.end);
}

const tags = [
  { value: 'bread', count: 5 },
  { value: 'rye', count: 2 },
  { value: 'C#', count: 1 },
  { value: 'a, b', count: 1 },
  { value: 'no', count: 1 },
];

describe('keys that are offered', () => {
  it('are those of the posts, the most used first, then those of the generator, each once and none twice', () => {
    const source = site(keyTables.jekyll, [
      yaml('mood: calm\ntitle: x'),
      yaml('title: y'),
      yaml('title: z\nmood: wild'),
    ]);
    const offered = at(yaml('layout: post\n|'), source);
    assert.deepEqual(labels(offered).slice(0, 4), ['title', 'mood', 'date', 'tags']);
    assert.ok(!labels(offered).includes('layout'));
    assert.equal(new Set(labels(offered)).size, offered.length);
    assert.deepEqual(
      offered.slice(0, 2).map(({ count, meaning }) => [count, meaning]),
      [
        [3, 'The title. Without it, the file name decides.'],
        [2, undefined],
      ],
    );
  });

  it('are the same in any case where the generator takes them for the same', () => {
    const source = site(keyTables.hugo, [yaml('Draft: true')]);
    assert.ok(labels(at(yaml('|'), source)).includes('Draft'));
    assert.ok(!labels(at(yaml('|'), source)).includes('draft'));
    assert.ok(!labels(at(yaml('DRAFT: true\n|'), source)).includes('Draft'));
  });

  it('are written with their lists as the posts have them', () => {
    const block = site(keyTables.hugo, [yaml('tags:\n- bread')]);
    assert.equal(taken(yaml('ta|'), 'tags', block), yaml('tags:\n- $0'));
    const flow = site(keyTables.hugo, [yaml('tags: [bread]')]);
    assert.equal(taken(yaml('ta|'), 'tags', flow), yaml('tags: [$0]'));
    const words = site(keyTables.jekyll, [yaml('tags: bread rye')]);
    assert.equal(taken(yaml('ta|'), 'tags', words), yaml('tags: $0'));
  });

  it('are written in each syntax', () => {
    const source = site(keyTables.hugo, []);
    assert.equal(taken('+++\nta|\n+++\n', 'tags', source), '+++\ntags = ["$0"]\n+++\n');
    assert.equal(taken('+++\ndr|\n+++\n', 'draft', source), '+++\ndraft = $0\n+++\n');
    assert.equal(taken('{\n  "ta|"\n}\n', 'tags', source), '{\n  "tags": ["$0"]\n}\n');
    assert.equal(taken(yaml('build:\n  |'), 'list', source), yaml('build:\n  list: $0'));
  });

  it('leave a value alone that stands there already', () => {
    assert.equal(taken(yaml('ta|: [bread]'), 'tags', site(keyTables.hugo, [])), yaml('tags: [bread]'));
  });

  it('are none outside of the front matter', () => {
    assert.deepEqual(at('---\ntitle: x\n---\n|\n', site(keyTables.hugo, [])), []);
  });
});

describe('values that are offered', () => {
  it('are tags by their use, but for those that the list has', () => {
    const source = site(keyTables.hugo, [], { tags });
    assert.deepEqual(labels(at(yaml('tags: [rye, |]'), source)), ['bread', 'C#', 'a, b', 'no']);
    assert.deepEqual(labels(at(yaml('tags:\n  - bread\n  - |'), source)), ['rye', 'C#', 'a, b', 'no']);
    assert.equal(at(yaml('tags: [|]'), source)[0]?.count, 5);
  });

  it('are quoted where the syntax asks for it, and not in quotes again', () => {
    const source = site(keyTables.hugo, [], { tags });
    assert.equal(taken(yaml('tags: [|]'), 'a, b', source), yaml('tags: ["a, b"]'));
    assert.equal(taken(yaml('tags:\n  - |'), 'a, b', source), yaml('tags:\n  - a, b'));
    assert.equal(taken(yaml('tags: [|]'), 'C#', source), yaml('tags: [C#]'));
    assert.equal(taken(yaml('tags: ["|"]'), 'a, b', source), yaml('tags: ["a, b"]'));
    assert.equal(taken('+++\ntags = [|]\n+++\n', 'bread', source), '+++\ntags = ["bread"]\n+++\n');
    assert.equal(taken('+++\ntags = ["|"]\n+++\n', 'bread', source), '+++\ntags = ["bread"]\n+++\n');
    assert.equal(taken('{\n  "tags": ["br|"]\n}\n', 'bread', source), '{\n  "tags": ["bread"]\n}\n');
  });

  it('are read as what they are, whatever they are called and wherever they are put', () => {
    const names = [
      'a, b',
      'no',
      'C#',
      "it's",
      'x: y',
      'say "so"',
      '[z]',
      '#hash',
      '- dash',
      'é',
      '2024',
      '1.10',
      'a\\b',
    ];
    const source = site(keyTables.hugo, [], { tags: names.map((value) => ({ value, count: 1 })) });
    const places = [
      yaml('tags: [|]'),
      yaml('tags: ["|"]'),
      yaml("tags: ['|']"),
      yaml('tags:\n  - |'),
      yaml('tags: |'),
      '+++\ntags = [|]\n+++\n',
      '+++\ntags = ["|"]\n+++\n',
      '+++\ntags = |\n+++\n',
      '{\n  "tags": ["|"]\n}\n',
      '{\n  "tags": [|]\n}\n',
    ];
    for (const place of places) {
      for (const name of names) {
        const suggestion = at(place, source).find(({ label }) => label === name);
        const text = taken(place, name, source);
        const plain = suggestion?.isSnippet === true ? text.replace('$0', '').replace(/\\([$}\\])/g, '$1') : text;
        assert.deepEqual(readFrontMatter(plain, everyday).data['tags'], [name], `${name} in ${place}`);
      }
    }
  });

  it('begin a list where one has to be, as the posts write theirs', () => {
    const flow = site(keyTables.docusaurus, [], { tags });
    assert.equal(taken(yaml('tags: |'), 'bread', flow), yaml('tags: [bread$0]'));
    assert.equal(taken(yaml('tags:|'), 'bread', flow), yaml('tags: [bread$0]'));
    const block = site(keyTables.docusaurus, [yaml('tags:\n  - x')], { tags });
    assert.equal(taken(yaml('tags:|'), 'bread', block), yaml('tags:\n  - bread$0'));
  });

  it('are words where the posts write words', () => {
    const source = site(keyTables.jekyll, [yaml('tags: bread rye')], { tags });
    assert.equal(taken(yaml('tags: rye br| x'), 'bread', source), yaml('tags: rye bread x'));
    assert.ok(!labels(at(yaml('tags: rye | x'), source)).includes('rye'));
  });

  it('are true and false, layouts, authors, and what a generator knows', () => {
    const names = { layouts: ['post', 'photo'], authors: ['ann'], tags: [] };
    const source = site(keyTables.jekyll, [yaml('layout: photo')], { names });
    assert.deepEqual(labels(at(yaml('published: |'), source)), ['true', 'false']);
    assert.deepEqual(labels(at(yaml('layout: |'), source)), ['photo', 'post', 'none']);
    assert.deepEqual(labels(at(yaml('author: |'), source)), ['ann']);
    assert.deepEqual(labels(at(yaml('build:\n  list: |'), site(keyTables.hugo, []))), ['always', 'never', 'local']);
  });

  it('are dates, in quotes where JSON has them', () => {
    const source = site(keyTables.hugo, [], { dates: [{ label: 'Today', text: '2024-05-31' }] });
    assert.equal(taken(yaml('date: |'), 'Today', source), yaml('date: 2024-05-31'));
    assert.equal(taken('{\n  "date": |\n}\n', 'Today', source), '{\n  "date": "2024-05-31"\n}\n');
  });

  it('are those that posts repeat, for keys of their own', () => {
    const posts = [yaml('mood: calm\nnote: one'), yaml('mood: calm\nnote: two'), yaml('mood: wild\nnote: three')];
    const source = site(keyTables.plain, posts);
    assert.deepEqual(labels(at(yaml('mood: |'), source)), ['calm', 'wild']);
    assert.deepEqual(labels(at(yaml('note: |'), source)), []);
    assert.deepEqual(labels(at(yaml('title: |'), source)), []);
  });
});

describe('the keys of the generators', () => {
  it('say what each means, and are named once', () => {
    for (const { generator, keys } of Object.values(keyTables)) {
      assert.equal(new Set(keys.map(({ name }) => name)).size, keys.length, generator);
      for (const { name, meaning } of keys) assert.match(meaning, /^[`A-Z].*\.$/, `${generator} ${name}`);
    }
  });
});
