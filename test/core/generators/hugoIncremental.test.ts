import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MemoryFiles } from '../memoryFiles';
import { openHugo, page } from './hugoSites';
import { runs } from '../property';

const CONFIGURATIONS = [
  '',
  'uglyURLs = true',
  '[permalinks]\nposts = "/:sectionslugs/:year/:title/"',
  '[languages.en]\n[languages.fr]',
  '[frontmatter]\ndate = [":filename", ":default"]\n[cascade]\ndraft = true\n[cascade.target]\npath = "/posts/**"',
];
const PATHS = [
  'content/_index.md',
  'content/about.md',
  'content/posts/_index.md',
  'content/posts/_index.fr.md',
  'content/posts/2024-01-02-a.md',
  'content/posts/b.md',
  'content/posts/b.fr.md',
  'content/posts/trip/index.md',
  'content/posts/trip/index.fr.md',
  'content/posts/trip/part.md',
  'content/posts/trip/deep/index.md',
  'content/posts/deep/_index.md',
  'content/posts/deep/c.md',
];
const TEXTS = [
  '',
  page('title: One\ndate: 2024-01-02'),
  page('title: Two\nlinkTitle: Other\ndate: 2024-01-02'),
  page('title: Three\nweight: 2\nslug: third'),
  page('title: Cascading\nslug: s\ncascade:\n  title: From above\n  weight: 1'),
  page('cascade:\n- target:\n    path: /posts/deep/**\n  draft: true\n  date: 2020-01-01'),
  page('title: Broken: here'),
];

const edit = fc.oneof(
  { weight: 8, arbitrary: fc.record({ path: fc.constantFrom(...PATHS), text: fc.constantFrom(undefined, ...TEXTS) }) },
  { weight: 1, arbitrary: fc.record({ path: fc.constant('hugo.toml'), text: fc.constantFrom(...CONFIGURATIONS) }) },
);

describe('a catalog of a Hugo site', () => {
  it('after any edits equals one that is read afresh', async () => {
    const batches = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 });
    const start = fc.array(fc.tuple(fc.constantFrom(...PATHS), fc.constantFrom(...TEXTS)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(start, batches, async (first, steps) => {
        const files = new MemoryFiles(new Map([['hugo.toml', ''], ...first]));
        const catalog = await openHugo(files);
        for (const step of steps) {
          // The list is asked for in between, so that it has to be kept in order.
          assert.ok(catalog.posts.length >= 0);
          for (const { path, text } of step) files.set(path, text);
          await catalog.update(step.map(({ path }) => path));
        }
        assert.deepEqual(catalog.posts, (await openHugo(files)).posts);
      }),
      runs(40),
    );
  });

  it('has a total order', async () => {
    const { posts, site } = await openHugo({
      'hugo.toml': '[languages.en]\n[languages.fr]',
      ...Object.fromEntries(PATHS.map((path, index) => [path, TEXTS[index % TEXTS.length] ?? ''])),
    });
    for (const a of posts) {
      for (const b of posts) {
        assert.equal(Math.sign(site.compare(a, b)), -Math.sign(site.compare(b, a)) || 0);
        assert.equal(site.compare(a, b) === 0, a === b);
        for (const c of posts) {
          if (site.compare(a, b) < 0 && site.compare(b, c) < 0) assert.ok(site.compare(a, c) < 0);
        }
      }
    }
  });

  it('takes any text without throwing', async () => {
    const files = { 'hugo.toml': '[frontmatter]\ndate = [":filename", ":default"]' };
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (head, value) => {
        const text = `---\ntitle: ${head}\ndate: ${value}\nurl: ${value}\n---`;
        for (const body of [text, head, `+++\n${head}\n+++`, `{${value}`]) {
          const { posts } = await openHugo({ ...files, 'content/posts/2024-01-01-a.md': body });
          assert.equal(posts.length, 1);
        }
      }),
      runs(30),
    );
  });
});
