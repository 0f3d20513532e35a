import assert from 'node:assert/strict';
import { planNewPost } from '../../../src/core/authoring/newPost';
import { placesOf } from '../../../src/core/authoring/places';
import { Catalog } from '../../../src/core/catalog';
import type { PostDate } from '../../../src/core/date/postDate';
import { generatorById } from '../../../src/core/generators/registry';
import type { Post } from '../../../src/core/post';
import { MemoryFiles } from '../memoryFiles';

/** 7 June 2025, 08:09:10 at +02:00. */
const now: PostDate = { kind: 'instant', epochMs: Date.UTC(2025, 5, 7, 6, 9, 10), offsetMinutes: 120 };

/** A first post as it is planned, and the post that the generator reads from it. */
async function firstPost(id: string, config: string, isDraft = false): Promise<{ text: string; post: Post }> {
  const generator = generatorById(id);
  assert.ok(generator !== undefined);
  const files = new MemoryFiles({ [config]: '' });
  const options = { buildTimeZone: 'Europe/Helsinki', isBuildTimeZoneStated: true, overrides: {} };
  const catalog = await Catalog.open({ generator, files, options });
  const rules = catalog.site.authoring;
  assert.ok(rules !== undefined);
  const [place] = placesOf(rules, catalog.posts);
  assert.ok(place !== undefined);
  const title = 'Été "in" Łódź';
  const plan = await planNewPost({ title, place, isDraft, date: now, rules, posts: catalog.posts, files });
  files.set(plan.path, plan.text);
  await catalog.update([plan.path]);
  const [post] = catalog.posts;
  assert.ok(post !== undefined, plan.path);
  assert.deepEqual([post.path, post.title, post.problems], [plan.path, title, []]);
  return { text: plan.text, post };
}

describe('a first post', () => {
  it('of Zola begins with TOML, and is named in ASCII', async () => {
    const { text, post } = await firstPost('zola', 'zola.toml');
    assert.equal(text, '+++\ntitle = "Été \\"in\\" Łódź"\ndate = 2025-06-07\n+++\n\n');
    assert.equal(post.path, 'content/ete-in-lodz.md');
    assert.equal((await firstPost('zola', 'zola.toml', true)).post.visibility, 'draft');
  });

  it('of Quarto stands where its listing looks for it', async () => {
    const { text, post } = await firstPost('quarto', '_quarto.yml');
    assert.equal(text, '---\ntitle: Été "in" Łódź\ndate: 2025-06-07\n---\n\n');
    assert.match(post.path, /^posts\//);
    assert.equal((await firstPost('quarto', '_quarto.yml', true)).post.visibility, 'draft');
  });

  it('of Bridgetown is named by its day, and held back by a key', async () => {
    const { text, post } = await firstPost('bridgetown', 'bridgetown.config.yml');
    assert.equal(text, '---\nlayout: post\ntitle: Été "in" Łódź\ndate: 2025-06-07 08:09:10 +0200\n---\n\n');
    assert.equal(post.path, 'src/_posts/2025-06-07-été-in-łódź.md');
    assert.equal((await firstPost('bridgetown', 'bridgetown.config.yml', true)).post.visibility, 'hidden');
  });
});
