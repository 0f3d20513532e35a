import assert from 'node:assert/strict';
import { LONGEST_HEAD } from '../../../src/core/frontMatter/blocks';
import { tomlFence, jsonFence, yamlFence } from '../../../src/core/frontMatter/fences';
import { jsYaml } from '../../../src/core/frontMatter/jsYaml';
import { readFrontMatter } from '../../../src/core/frontMatter/read';
import { changeFrontMatter } from '../../../src/core/frontMatter/writing/change';
import { YamlReader } from '../../../src/core/frontMatter/yaml';
import { MemoryFiles } from '../memoryFiles';
import { open, SITES } from '../generators/anySite';

const dialect = {
  generator: 'Hugo',
  fences: [yamlFence, tomlFence, jsonFence],
  readers: { yaml: new YamlReader(jsYaml) },
};
const filler = 'x'.repeat(LONGEST_HEAD);
const LONG = [
  `---\ntitle: A\nnote: ${filler}\n---\nText\n`,
  `+++\ntitle = "A"\nnote = "${filler}"\n+++\nText\n`,
  `{"title": "A", "note": "${filler}"}\nText\n`,
];
/** Sites whose posts begin with lines of keys that are no block. */
const WITHOUT_BLOCKS = ['pelican'];
const CONFIGURATIONS = [
  ['jekyll', '_config.yml'],
  ['hexo', '_config.yml'],
  ['hugo', 'hugo.toml'],
  ['mkdocs-material', 'mkdocs.yml'],
] as const;

describe('front matter that is too long to be read', () => {
  it('is one problem at its first line, in each format, and the text below it is known', () => {
    for (const text of LONG) {
      const { data, block, isReadable, problems, locate } = readFrontMatter(text, dialect);
      assert.deepEqual([data, isReadable, locate('title')], [{}, false, undefined]);
      assert.deepEqual(
        problems.map(({ code, args, severity, range }) => [code, args[1], severity, range?.start]),
        [['frontMatter.tooLong', String(LONGEST_HEAD), 'error', { line: 0, column: 0 }]],
      );
      assert.equal(text.slice(block?.end), 'Text\n');
    }
  });

  it('is read up to the last character that is allowed', () => {
    const note = 'x'.repeat(LONGEST_HEAD - 'note: \n'.length);
    assert.deepEqual(readFrontMatter(`---\nnote: ${note}\n---\n`, dialect).data, { note });
  });

  it('is never changed', () => {
    for (const text of LONG) {
      const edit = changeFrontMatter(text, dialect, { kind: 'set', key: 'title', value: 'B' });
      assert.equal(edit.kind === 'refused' ? edit.problem.code : edit.kind, 'frontMatter.tooLong');
    }
  });

  for (const [id, path] of SITES.filter(([id]) => !WITHOUT_BLOCKS.includes(id))) {
    it(`leaves a post of ${id} in the list, with the problem`, async () => {
      const fence = id === 'zola' ? '+++' : '---';
      const text = `${fence}\n# ${filler}\n${fence}\nText\n`;
      const { posts } = await open(id, new MemoryFiles({ [path]: text, 'mkdocs.yml': 'plugins:\n- blog\n' }));
      assert.deepEqual(
        posts.map((post) => post.path),
        [path],
      );
      assert.notEqual(posts[0]?.label, '');
      assert.ok(posts[0]?.problems.some(({ code }) => code === 'frontMatter.tooLong'));
    });
  }

  for (const [id, path] of CONFIGURATIONS) {
    it(`in the configuration of ${id} is a problem, and the defaults stand in for it`, async () => {
      const { site } = await open(id, new MemoryFiles({ [path]: `# ${'x'.repeat(1_000_000)}\n` }));
      assert.deepEqual(
        site.problems.map(({ path: at, problem }) => [at, problem.code]),
        [[path, 'config.tooLong']],
      );
    });
  }
});
