import assert from 'node:assert/strict';
import { yamlFence } from '../../../src/core/frontMatter/fences';
import { jsYaml } from '../../../src/core/frontMatter/jsYaml';
import { readFrontMatter } from '../../../src/core/frontMatter/read';
import { changeFrontMatter } from '../../../src/core/frontMatter/writing/change';
import { YamlReader } from '../../../src/core/frontMatter/yaml';
import { renderPost } from '../../../src/core/markdown/render';
import { MemoryFiles } from '../memoryFiles';
import { open, SITES } from '../generators/anySite';
import { EXPLODING } from './exploding';

const dialect = { generator: 'Hugo', fences: [yamlFence], readers: { yaml: new YamlReader(jsYaml) } };
const HEAD = `---\ntitle: A\ndate: 2024-01-02\n${EXPLODING}---\n{{ page.k1 }} {{ k1 }} {{ site.k1 }}\n`;
/** Sites whose posts begin with front matter in other forms than YAML. */
const WITHOUT_YAML = ['pelican', 'zola'];
const CONFIGURATIONS = [
  ['jekyll', '_config.yml'],
  ['hexo', '_config.yml'],
  ['hugo', 'hugo.yaml'],
  ['mkdocs-material', 'mkdocs.yml'],
  ['quarto', '_quarto.yml'],
] as const;

describe('aliases that stand for more than anybody can read', () => {
  it('are one problem at the first line of front matter', () => {
    const { data, isReadable, problems } = readFrontMatter(HEAD, dialect);
    assert.deepEqual([data, isReadable], [{}, false]);
    assert.deepEqual(
      problems.map(({ code, args, severity, range }) => [code, args, severity, range?.start]),
      [['frontMatter.expanding', ['1000000'], 'error', { line: 0, column: 0 }]],
    );
  });

  it('are so, too, where one stands for itself', () => {
    const { problems } = readFrontMatter('---\na: &a [*a]\n---\n', dialect);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['frontMatter.expanding'],
    );
  });

  it('are read where they stand for little, a thousand times', () => {
    const list = '*a, '.repeat(1_000);
    const { data, problems } = readFrontMatter(`---\na: &a {b: word}\nc: [${list}]\n---\n`, dialect);
    assert.deepEqual([problems, data['c']], [[], Array.from({ length: 1_000 }, () => ({ b: 'word' }))]);
  });

  it('are never changed', () => {
    const edit = changeFrontMatter(HEAD, dialect, { kind: 'set', key: 'title', value: 'B' });
    assert.equal(edit.kind === 'refused' ? edit.problem.code : edit.kind, 'frontMatter.expanding');
  });

  for (const [id, path] of SITES.filter(([id]) => !WITHOUT_YAML.includes(id))) {
    it(`leave a post of ${id} in the list, with the problem, and its text in the preview`, async () => {
      const files = new MemoryFiles({ [path]: HEAD, 'mkdocs.yml': 'plugins:\n- blog\n' });
      const { site, posts } = await open(id, files);
      assert.deepEqual(
        posts.map((post) => [post.path, post.problems.some(({ code }) => code === 'frontMatter.expanding')]),
        [[path, true]],
      );
      const { data } = await renderPost({ file: { path, text: HEAD }, site, posts, files, nowMs: 0 });
      assert.equal(data['k1'], undefined);
    });
  }

  for (const [id, path] of CONFIGURATIONS) {
    it(`in the configuration of ${id} are a problem, and the defaults stand in for it`, async () => {
      const { site } = await open(id, new MemoryFiles({ [path]: EXPLODING }));
      assert.deepEqual(
        site.problems.map(({ path: at, problem }) => [at, problem.code]),
        [[path, 'config.expanding']],
      );
    });
  }
});
