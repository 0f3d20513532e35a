import assert from 'node:assert/strict';
import { dataFilesIn } from '../../../src/core/generators/jekyll/dataFiles';
import { check } from '../check/checking';

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
    it(`are ${isRead ? 'right' : 'named'} as Jekyll reads them: ${JSON.stringify(text)}`, () => {
      for (const path of ['_data/some.yml', '_data/other.json']) {
        const problems = dataFilesIn('_data').problemsOf({ path, text });
        assert.deepEqual(
          problems.map(({ code }) => code),
          isRead ? [] : ['config.syntax'],
        );
      }
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
    assert.deepEqual(await namedOf(files), read.toSorted());
  });

  it('are where the configuration has them', async () => {
    const files = { '_data/a.yml': BROKEN, 'site/b.yml': BROKEN, 'site/assets/data/c.yml': BROKEN };
    const placed = { '_config.yml': 'source: site\ndata_dir: assets/data\n', ...files };
    assert.deepEqual(await namedOf(placed), ['site/assets/data/c.yml']);
    assert.deepEqual(await namedOf({ '_config.yml': 'data_dir: .\n', ...files }), []);
  });

  it('may be as long as they like', async () => {
    const long = `a: [${'x'.repeat(100_000)}`;
    assert.deepEqual(await namedOf({ '_data/a.yml': long }), []);
  });

  it('are named with the line', async () => {
    const findings = (await check({ [POST]: '', '_data/a.yml': BROKEN })).get('_data/a.yml') ?? [];
    assert.deepEqual(
      findings.map(({ code, range, severity }) => [code, range?.start.line, severity]),
      [['config.syntax', 1, 'error']],
    );
  });
});

/** The files that are named where they stand beside a post. */
async function namedOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const found = await check({ [POST]: '---\ntitle: A\n---\n', ...files });
  return [...found].flatMap(([path, findings]) => (findings.length > 0 ? [path] : [])).toSorted();
}
