import assert from 'node:assert/strict';
import type { Catalog } from '../../../src/core/catalog';
import { EXPLODING } from '../frontMatter/exploding';
import { MemoryFiles } from '../memoryFiles';
import { open, SITES } from './anySite';

const LONG = 'x'.repeat(1_000_000);
/** Files that hold values for posts, with what is too long for each, and what is right. */
const DATA_FILES = [
  ['eleventy', 'posts/posts.json', `{"a": "${LONG}"}`, '{"tags": "post"}'],
  ['docusaurus', 'blog/tags.yml', `# ${LONG}`, 'food:\n  label: Food\n'],
  ['docusaurus', 'blog/authors.yml', `# ${LONG}`, 'mira:\n  name: Mira\n'],
  ['quarto', 'posts/_metadata.yml', `# ${LONG}`, 'author: Mira\n'],
] as const;
const OTHERS = {
  'index.qmd': '---\nlisting:\n  contents: posts\n---\n',
  'docusaurus.config.js': 'export default {};',
};
const problems = ({ problems: all }: Catalog) => all.map(({ path, problem }) => [path, problem.code]);

describe('files that hold values for posts', () => {
  for (const [id, path, long, right] of DATA_FILES) {
    const post = SITES.find(([other]) => other === id)?.[1] ?? '';
    const filesWith = (text: string): MemoryFiles =>
      new MemoryFiles({ ...OTHERS, [post]: '---\ntitle: A\ndate: 2024-01-02\n---\n', [path]: text });

    it(`are named once in ${id} (${path}) where they are too long, and the posts stay in the list`, async () => {
      const catalog = await open(id, filesWith(long));
      assert.deepEqual(problems(catalog), [[path, 'config.tooLong']]);
      assert.deepEqual(
        catalog.posts.map((each) => [each.path, each.problems.length]),
        [[post, 0]],
      );
    });

    it(`are named in ${id} (${path}) where they cannot be read, until they can`, async () => {
      const files = filesWith(right);
      const catalog = await open(id, files);
      assert.deepEqual(problems(catalog), []);
      files.set(path, '{"a": [');
      const broken = await catalog.update([path]);
      assert.ok(broken.kind === 'posts' && broken.paths.includes(path));
      assert.deepEqual(problems(catalog), [[path, 'config.syntax']]);
      assert.deepEqual(problems(await open(id, files)), problems(catalog));
      files.set(path, undefined);
      const change = await catalog.update([path]);
      assert.deepEqual([change.kind, problems(catalog)], ['posts', []]);
    });
  }

  for (const [id, path] of DATA_FILES.filter(([id]) => id !== 'eleventy')) {
    it(`are named in ${id} (${path}) where their aliases stand for more than anybody can read`, async () => {
      const post = SITES.find(([other]) => other === id)?.[1] ?? '';
      const catalog = await open(id, new MemoryFiles({ ...OTHERS, [post]: '---\ntitle: A\n---\n', [path]: EXPLODING }));
      assert.deepEqual(problems(catalog), [[path, 'config.expanding']]);
    });
  }

  it('are those that the configuration of Docusaurus names', async () => {
    const config = "export default { presets: [['classic', { blog: { authorsMapPath: 'people.yml' } }]] };";
    const broken = { 'blog/authors.yml': '[', 'blog/people.yml': '[', 'docusaurus.config.js': config };
    const catalog = await open('docusaurus', new MemoryFiles(broken));
    assert.deepEqual(problems(catalog), [['blog/people.yml', 'config.syntax']]);
  });

  it('are not wrong in Eleventy where no template has its data from them', async () => {
    const files = new MemoryFiles({ 'posts/2024-01-02-a.md': '', 'posts/tsconfig.json': '// words\n{}' });
    const catalog = await open('eleventy', files);
    assert.deepEqual(problems(catalog), []);
    files.set('posts/tsconfig.md', 'Text');
    await catalog.update(['posts/tsconfig.md']);
    assert.deepEqual(problems(catalog), [['posts/tsconfig.json', 'config.syntax']]);
  });
});
