import assert from 'node:assert/strict';
import { nameOfPost, planChange, redatedPath, renamedPath, type PostChange } from '../../../src/core/authoring/change';
import { Catalog } from '../../../src/core/catalog';
import type { PostDate } from '../../../src/core/date/postDate';
import { generatorById } from '../../../src/core/generators/registry';
import { MemoryFiles } from '../memoryFiles';

const day = (year: number, month: number, date: number): PostDate => ({
  kind: 'day',
  epochMs: Date.UTC(year, month - 1, date),
  offsetMinutes: 0,
});

async function changed(id: string, config: string, path: string, text: string, change: PostChange): Promise<string> {
  const generator = generatorById(id);
  assert.ok(generator !== undefined);
  const files = new MemoryFiles({ [config]: '', [path]: text });
  const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
  const catalog = await Catalog.open({ generator, files, options });
  const [post, rules] = [catalog.post(path), catalog.site.authoring];
  assert.ok(post !== undefined && rules !== undefined);
  const plan = planChange({ path, text }, post, rules, change);
  return plan.kind === 'refused' ? plan.problem.code : plan.text;
}

describe('the name of a post', () => {
  it('is that of its file or its bundle, without day, language and extension', () => {
    assert.equal(nameOfPost('_posts/2024-01-02-a-b.md'), 'a-b');
    assert.equal(nameOfPost('content/posts/2024-01-02-a/index.de.md'), 'a');
    assert.equal(nameOfPost('content/posts/a.de.md'), 'a');
    assert.equal(nameOfPost('posts/v1.2.md'), 'v1.2');
    assert.equal(nameOfPost('2024-01-02-.md'), '2024-01-02-');
  });

  it('is changed with all else of the path left alone', () => {
    assert.equal(renamedPath('_posts/2024-01-02-a-b.markdown', 'c'), '_posts/2024-01-02-c.markdown');
    assert.equal(renamedPath('content/a/index.de.md', 'c'), 'content/c/index.de.md');
    assert.equal(renamedPath('content/a.de.md', 'c'), 'content/c.de.md');
    assert.equal(renamedPath('a.md', 'c'), 'c.md');
  });

  it('follows its date, and so do the folders of a year and a month', () => {
    const [before, after] = [day(2024, 1, 2), day(2025, 6, 7)];
    assert.equal(redatedPath('_posts/2024/2024-01-02-a.md', before, after), '_posts/2025/2025-06-07-a.md');
    assert.equal(redatedPath('blog/2024/01/02/a/index.md', before, after), 'blog/2025/06/07/a/index.md');
    assert.equal(redatedPath('blog/2024/01/a.md', before, after), 'blog/2025/06/a.md');
    assert.equal(redatedPath('blog/2023/a.md', before, after), 'blog/2023/a.md');
    assert.equal(redatedPath('blog/a.md', before, after), 'blog/a.md');
  });
});

describe('a changed post', () => {
  it('has its title where it had it: in a key of any case, or in its heading', async () => {
    const title = 'New: one';
    const hugo = '+++\nTitle = "Old" # x\n+++\nText\n';
    assert.equal(
      await changed('hugo', 'hugo.toml', 'content/a.md', hugo, { title }),
      '+++\nTitle = "New: one" # x\n+++\nText\n',
    );
    const docusaurus = '---\ndate: 2024-01-02\n---\n\n# Old title #\n\n## Old title\n';
    assert.equal(
      await changed('docusaurus', 'docusaurus.config.js', 'blog/a.md', docusaurus, { title }),
      '---\ndate: 2024-01-02\n---\n\n# New: one #\n\n## Old title\n',
    );
  });

  it('gets an alias beside those that it has', async () => {
    const alias = '/posts/old/';
    const at = (head: string) => changed('hugo', 'hugo.toml', 'content/a.md', `---\n${head}---\n`, { alias });
    assert.equal(await at('title: A\n'), '---\ntitle: A\naliases:\n  - /posts/old/\n---\n');
    assert.equal(await at('aliases:\n  - /x/\n'), '---\naliases:\n  - /x/\n  - /posts/old/\n---\n');
    assert.equal(await at('aliases: /x/\n'), '---\naliases:\n  - /x/\n  - /posts/old/\n---\n');
  });
});
