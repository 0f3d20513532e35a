import assert from 'node:assert/strict';
import type { Catalog } from '../../../src/core/catalog';
import { MemoryFiles } from '../memoryFiles';
import { open } from './anySite';

const POST = '_posts/2024-01-02-a.md';
const BROKEN = 'a: [1\nb: 2\n';

/** Texts, and whether Jekyll's `DataReader` reads them. Asked of Jekyll 4.3.1. */
const ASKED: readonly (readonly [text: string, isRead: boolean])[] = [
  ['', true],
  ['only a word', true],
  ['- a\n- b\n', true],
  ['a: 1\na: 2\n', true],
  ['a: 2024-13-45\n', true],
  ['a: !own b\n', true],
  ['a: 1\n---\nb: [\n', true],
  ['# first\n---\na: 1\n---\nb: [\n', true],
  ['--- \na: 1\n...\nrest: [', true],
  ['{"a": 1, "b": 2,}', true],
  ['{"a": 1,\n\t"b": 2}', true],
  ['{"a": 1}\n{"b": 2}\n', true],
  ['{a: 1}}\n', true],
  [BROKEN, false],
  ['---\na: [\n---\nb: 1\n', false],
  ['- a\nb: c\n', false],
  ['a: b: c\n', false],
  ['a: *unknown\n', false],
  ['a:\n\t- b\n', false],
  ['a: "\\q"\n', false],
  ['{"a": \n', false],
  ['[1,,2]', false],
];

describe('the data files of Jekyll', () => {
  for (const [text, isRead] of ASKED) {
    it(`are ${isRead ? 'right' : 'named'} as Jekyll reads them: ${JSON.stringify(text)}`, async () => {
      const catalog = await open('jekyll', siteWith({ '_data/some.yml': text, '_data/other.json': text }));
      assert.deepEqual(namesOf(catalog), isRead ? [] : ['_data/other.json', '_data/some.yml']);
    });
  }

  it('are all that Jekyll takes for such, in any folder and with any name', async () => {
    const read = ['_data/a.yaml', '_data/in/b c/d.e.yml', '_data/_f/g.json', '_data/node.modules/h.yml'];
    const others = [
      '_data/.a.yml',
      '_data/.in/b.yml',
      '_data/a.YML',
      '_data/a.csv',
      '_data/yml',
      'data/a.yml',
      'a.yml',
    ];
    const files = Object.fromEntries([...read, ...others].map((path) => [path, BROKEN]));
    assert.deepEqual(namesOf(await open('jekyll', siteWith(files))), read.toSorted());
  });

  it('are where the configuration has them', async () => {
    const files = { '_data/a.yml': BROKEN, 'site/b.yml': BROKEN, 'site/assets/data/c.yml': BROKEN };
    const placed = siteWith({ '_config.yml': 'source: site\ndata_dir: assets/data\n', ...files });
    assert.deepEqual(namesOf(await open('jekyll', placed)), ['site/assets/data/c.yml']);
    assert.deepEqual(namesOf(await open('jekyll', siteWith({ '_config.yml': 'data_dir: .\n', ...files }))), []);
  });

  it('may be as long as they like', async () => {
    const long = `a: [${'x'.repeat(100_000)}`;
    assert.deepEqual(namesOf(await open('jekyll', siteWith({ '_data/a.yml': long }))), []);
  });

  it('are named until they are mended, and their posts stay', async () => {
    const files = siteWith({ '_data/a.yml': BROKEN });
    const catalog = await open('jekyll', files);
    assert.deepEqual(
      catalog.problems.map(({ path, problem: { code, range } }) => [path, code, range?.start.line]),
      [['_data/a.yml', 'config.syntax', 1]],
    );
    files.set('_data/a.yml', 'a: 1\n');
    await catalog.update(['_data/a.yml']);
    assert.deepEqual(namesOf(catalog), []);
    files.set('_data/b/c.yml', BROKEN);
    await catalog.update(['_data/b/c.yml']);
    assert.deepEqual(namesOf(catalog), ['_data/b/c.yml']);
    assert.deepEqual(
      catalog.posts.map(({ path }) => path),
      [POST],
    );
  });
});

function siteWith(files: Readonly<Record<string, string>>): MemoryFiles {
  return new MemoryFiles({ [POST]: '---\ntitle: A\n---\n', ...files });
}

function namesOf({ problems }: Catalog): readonly string[] {
  return problems.map(({ path }) => path);
}
