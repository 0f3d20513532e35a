import assert from 'node:assert/strict';
import { planNewPost, type NewPost } from '../../../src/core/authoring/newPost';
import { placesOf } from '../../../src/core/authoring/places';
import { planPublish, planUnpublish, type PostPlan } from '../../../src/core/authoring/publish';
import type { AuthoringRules } from '../../../src/core/authoring/rules';
import { templateOf } from '../../../src/core/authoring/template';
import { Catalog } from '../../../src/core/catalog';
import type { PostDate } from '../../../src/core/date/postDate';
import { generatorById } from '../../../src/core/generators/registry';
import { MemoryFiles } from '../memoryFiles';

/** 7 June 2025, 08:09:10 in Helsinki. */
const now: PostDate = { kind: 'instant', epochMs: Date.UTC(2025, 5, 7, 5, 9, 10), offsetMinutes: 180 };

type Texts = Readonly<Record<string, string>>;

async function open(
  id: string,
  texts: Texts,
): Promise<{ catalog: Catalog; files: MemoryFiles; rules: AuthoringRules }> {
  const generator = generatorById(id);
  assert.ok(generator !== undefined);
  const files = new MemoryFiles(texts);
  const options = { buildTimeZone: 'Europe/Helsinki', isBuildTimeZoneStated: true, overrides: {} };
  const catalog = await Catalog.open({ generator, files, options });
  const rules = catalog.site.authoring;
  assert.ok(rules !== undefined);
  return { catalog, files, rules };
}

async function newPost(id: string, texts: Texts, title: string, isDraft = false, template?: string): Promise<NewPost> {
  const { catalog, files, rules } = await open(id, texts);
  const [place] = placesOf(rules, catalog.posts);
  assert.ok(place !== undefined);
  const { posts } = catalog;
  const read = catalog.postFrom.bind(catalog);
  return planNewPost({ title, place, isDraft, date: now, rules, posts, files, template, read });
}

/** The post that the generator reads from what was planned. */
async function readBack(id: string, texts: Texts, { path, text }: { path: string; text: string }) {
  const { catalog } = await open(id, { ...texts, [path]: text });
  const post = catalog.post(path);
  assert.ok(post !== undefined, `${path} is a post`);
  return post;
}

describe('a new post', () => {
  const jekyll: Texts = {
    '_config.yml': 'timezone: Europe/Helsinki\n',
    '_posts/2024-01-01-one.md':
      '---\nlayout: post\ntitle: "One"\ndate: 2024-01-01 10:00:00 +0200\ntags: [a]\nauthor: Ada # us\nimage: one.png\n---\nOne\n',
    '_posts/2024-02-01-two.md':
      '---\nlayout: post\ntitle: "Two"\ndate: 2024-02-01 10:00:00 +0200\ntags: [a, b]\nauthor: Ada # us\n---\nTwo\n',
  };

  it('of Jekyll is named by its day, and begins as the newest posts do', async () => {
    const post = await newPost('jekyll', jekyll, 'Bread: a "study"');
    assert.equal(post.path, '_posts/2025-06-07-bread-a-study.md');
    assert.equal(
      post.text,
      '---\nlayout: post\ntitle: "Bread: a \\"study\\""\ndate: 2025-06-07 08:09:10 +0300\ntags: []\nauthor: Ada # us\n---\n\n',
    );
    assert.equal(post.cursor, post.text.length);
    const { title, date } = await readBack('jekyll', jekyll, post);
    assert.deepEqual([title, date?.epochMs], ['Bread: a "study"', now.epochMs]);
  });

  it('of Jekyll lies among the drafts where it is one', async () => {
    const post = await newPost('jekyll', jekyll, 'Été 日本', true);
    assert.equal(post.path, '_drafts/été-日本.md');
    assert.equal((await readBack('jekyll', jekyll, post)).visibility, 'draft');
  });

  it('never takes the place of a file, and has a name where the title gives none', async () => {
    const taken = { ...jekyll, '_posts/2025-06-07-one.md': '---\ntitle: x\n---\n' };
    assert.equal((await newPost('jekyll', taken, 'One')).path, '_posts/2025-06-07-one-2.md');
    assert.equal((await newPost('jekyll', jekyll, '!?')).path, '_posts/2025-06-07-untitled.md');
  });

  it('is the first one of a blog without posts', async () => {
    const post = await newPost('jekyll', { '_config.yml': '' }, 'Hello');
    assert.equal(post.path, '_posts/2025-06-07-hello.md');
    assert.equal(post.text, '---\nlayout: post\ntitle: Hello\ndate: 2025-06-07 08:09:10 +0300\n---\n\n');
    const config = 'defaults:\n  - scope: { path: "", type: posts }\n    values: { layout: story }\n';
    const given = await newPost('jekyll', { '_config.yml': config }, 'Hello');
    assert.equal(given.text, '---\ntitle: Hello\ndate: 2025-06-07 08:09:10 +0300\n---\n\n');
  });

  it('of Jekyll says its offset where its neighbours, which say none, would be read as UTC', async () => {
    const bare = {
      '_config.yml': 'timezone: Europe/Helsinki\n',
      '_posts/2024-01-01-a.md': '---\ndate: 2024-01-01 10:00:00\n---\n',
    };
    const post = await newPost('jekyll', bare, 'B');
    assert.equal(post.text, '---\ndate: 2025-06-07 08:09:10 +0300\n---\n\n');
    // Without seconds it is a text to Ruby's YAML, and Jekyll reads that in the zone of the site.
    const local = { ...bare, '_posts/2024-01-01-a.md': '---\ndate: 2024-01-01 10:00\n---\n' };
    assert.equal((await newPost('jekyll', local, 'B')).text, '---\ndate: 2025-06-07 08:09\n---\n\n');
  });

  it('begins with the template of its author where there is one', async () => {
    const template = '---\ntitle: {{ title }}\ndate: {{date}}\nmood: ""\n---\n\nDear reader,\n';
    const post = await newPost('jekyll', jekyll, 'A: b', false, templateOf(template));
    assert.equal(post.text, '---\ntitle: "A: b"\ndate: 2025-06-07 08:09:10 +0300\nmood: ""\n---\n\nDear reader,\n');
    assert.equal(post.text.slice(post.cursor), 'Dear reader,\n');
  });

  it('of Hugo comes from the archetype of its section', async () => {
    const hugo: Texts = {
      'hugo.toml': 'title = "x"\n',
      'archetypes/posts.md':
        '---\ntitle: "{{ replace .Name "-" " " | title }}"\ndate: {{ .Date }}\ndraft: true\nsection: {{ .Section }}\nodd: "{{ site.Title }}"\n---\n\nOn {{ .Name }}:\n',
      'content/posts/a/index.md': '---\ntitle: A\ndate: 2024-01-01\n---\n',
      'content/posts/b/index.md': '---\ntitle: B\ndate: 2024-01-02\n---\n',
    };
    const post = await newPost('hugo', hugo, 'Say "hi": now');
    assert.equal(post.path, 'content/posts/say-hi-now/index.md');
    assert.equal(
      post.text,
      '---\ntitle: "Say \\"hi\\": now"\ndate: 2025-06-07T08:09:10+03:00\ndraft: true\nsection: posts\nodd: "{{ site.Title }}"\n---\n\nOn say-hi-now:\n',
    );
    assert.equal((await readBack('hugo', hugo, post)).title, 'Say "hi": now');
  });

  it('of Hugo is written in TOML where nothing else says so', async () => {
    const post = await newPost('hugo', { 'hugo.toml': '' }, "It's");
    assert.equal(post.path, 'content/posts/its.md');
    assert.equal(post.text, '+++\ntitle = "It\'s"\ndate = 2025-06-07T08:09:10+03:00\ndraft = true\n+++\n\n');
  });

  it('of Hexo comes from its scaffold, and is named as the configuration says', async () => {
    const hexo: Texts = {
      '_config.yml': 'new_post_name: :year-:month-:day-:title.md\n',
      'package.json': '{ "hexo": {}, "dependencies": { "hexo": "8.0.0" } }',
      'scaffolds/post.md': '---\ntitle: {{ title }}\ndate: {{ date }}\ntags:\n---\n',
    };
    const post = await newPost('hexo', hexo, 'Été: one');
    assert.equal(post.path, 'source/_posts/2025-06-07-Ete-one.md');
    assert.equal(post.text, '---\ntitle: "Été: one"\ndate: 2025-06-07 08:09:10\ntags:\n---\n\n');
    assert.equal((await readBack('hexo', hexo, post)).title, 'Été: one');
  });

  it('of Astro is like the others of its collection', async () => {
    const astro: Texts = {
      'astro.config.mjs': 'export default {};\n',
      'src/content/blog/a.mdx': "---\ntitle: 'A'\npubDate: 'Jan 02 2024'\nheroImage: './a.jpg'\nlang: en\n---\nText\n",
      'src/content/blog/b.mdx': "---\ntitle: 'B'\npubDate: '2024-03-04'\nheroImage: './b.jpg'\nlang: en\n---\nText\n",
    };
    const post = await newPost('astro', astro, "It's", true);
    assert.equal(post.path, 'src/content/blog/its.mdx');
    assert.equal(post.text, "---\ntitle: 'It''s'\npubDate: '2025-06-07'\nlang: en\ndraft: true\n---\n\n");
  });
});

describe('a draft that is published', () => {
  const config: Texts = { '_config.yml': 'timezone: Europe/Helsinki\n' };

  async function publish(id: string, texts: Texts, path: string): Promise<PostPlan> {
    const { catalog, files, rules } = await open(id, texts);
    const file = await files.read(path);
    assert.ok(file !== undefined);
    return planPublish(file, rules, placesOf(rules, catalog.posts)[0], now);
  }

  it('moves out of the folder of drafts of Jekyll, and gets its day', async () => {
    const texts = { ...config, '_drafts/my-post.markdown': '---\ntitle: T # x\npublished: false\n---\nText' };
    assert.deepEqual(await publish('jekyll', texts, '_drafts/my-post.markdown'), {
      kind: 'plan',
      path: '_posts/2025-06-07-my-post.markdown',
      text: '---\ntitle: T # x\ndate: 2025-06-07 08:09:10 +0300\n---\nText',
    });
  });

  it('loses the key of a draft in Hugo, and keeps the style of its date', async () => {
    const texts = {
      'hugo.toml': '',
      'content/posts/a.md': '+++\ntitle = "A"\ndraft = true # wip\ndate = 2024-01-02\n+++\n',
    };
    assert.deepEqual(await publish('hugo', texts, 'content/posts/a.md'), {
      kind: 'plan',
      path: 'content/posts/a.md',
      text: '+++\ntitle = "A"\ndraft = false # wip\ndate = 2025-06-07\n+++\n',
    });
  });

  it('is refused where its front matter cannot be read', async () => {
    const texts = { ...config, '_drafts/x.md': '---\ntitle: "open\n---\n' };
    const plan = await publish('jekyll', texts, '_drafts/x.md');
    assert.equal(plan.kind === 'refused' && plan.problem.code, 'frontMatter.syntax');
  });
});

describe('a post that becomes a draft again', () => {
  it('moves among the drafts of Jekyll without its day', async () => {
    const texts = { '_config.yml': '', '_posts/2024-01-02-a-b.md': '---\ntitle: A\n---\nText\n' };
    const { files, rules } = await open('jekyll', texts);
    const file = await files.read('_posts/2024-01-02-a-b.md');
    assert.ok(file !== undefined);
    assert.deepEqual(planUnpublish(file, rules), { kind: 'plan', path: '_drafts/a-b.md', text: file.text });
  });

  it('cannot be made where the generator knows none', async () => {
    const texts = {
      '.vitepress/config.ts': 'export default {}\n',
      'posts/a.md': '---\ntitle: A\ndate: 2024-01-01\n---\n',
    };
    const { files, rules } = await open('vitepress', texts);
    const file = await files.read('posts/a.md');
    assert.ok(file !== undefined);
    const plan = planUnpublish(file, rules);
    assert.equal(plan.kind === 'refused' && plan.problem.code, 'authoring.noDrafts');
  });
});
