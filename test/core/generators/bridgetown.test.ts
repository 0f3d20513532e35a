import assert from 'node:assert/strict';
import { Catalog } from '../../../src/core/catalog';
import { bridgetown } from '../../../src/core/generators/bridgetown/bridgetown';
import { isListedAt, type Post } from '../../../src/core/post';
import type { SiteOverrides } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

type Files = Readonly<Record<string, string>>;

function open(files: Files, overrides: SiteOverrides = {}): Promise<Catalog> {
  const options = { buildTimeZone: 'Asia/Tokyo', isBuildTimeZoneStated: false, overrides };
  return Catalog.open({ generator: bridgetown, files: new MemoryFiles(files), options });
}

async function onePost(yaml: string, config = '', path = 'src/_posts/2024/2024-01-02-My-note.md'): Promise<Post> {
  const files = { 'bridgetown.config.yml': config, [path]: `---\n${yaml}\n---\nText.\n` };
  const post = (await open(files)).post(path);
  if (post === undefined) throw new Error(`${path} is no post`);
  return post;
}

const iso = (post: Post): string | undefined => post.date && new Date(post.date.epochMs).toISOString();
const codes = ({ problems }: Post): string[] => problems.map(({ code }) => code);

describe('a Bridgetown site', () => {
  it('is found by its configuration, or by its Gemfile and its posts', async () => {
    const detect = (files: Files) => {
      const names = new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''));
      return bridgetown.detect({ names, files: new MemoryFiles(files) });
    };
    const found = await detect({ 'bridgetown.config.yml': '', 'src/_posts/2024-01-02-a.md': '' });
    assert.deepEqual(found, { confidence: 0.95, evidence: ['bridgetown.config.yml', 'src/_posts/'] });
    const gems = await detect({ Gemfile: 'gem "bridgetown"', 'src/_posts/2024-01-02-a.md': '' });
    assert.deepEqual(gems?.evidence, ['Gemfile', 'src/_posts/']);
    assert.equal(await detect({ Gemfile: 'gem "bridgetown"' }), undefined);
    assert.equal(await detect({ '_config.yml': '', 'src/_posts/2024-01-02-a.md': '' }), undefined);
  });

  it('has the files of its folder of posts that have front matter', async () => {
    const { posts } = await open({
      'bridgetown.config.yml': '',
      'src/_posts/2024-01-02-a.md': '---\n---\n',
      'src/_posts/deep/_b.erb': '---\ndate: 2024-01-01\n---\n',
      'src/_posts/plain.md': 'Text.\n',
      'src/_posts/.hidden.md': '---\n---\n',
      'src/_posts/picture.png': '---\n---\n',
      'src/about.md': '---\n---\n',
    });
    assert.deepEqual(
      posts.map(({ path }) => path),
      ['src/_posts/2024-01-02-a.md', 'src/_posts/deep/_b.erb'],
    );
  });

  it('reads dates as Jekyll does, in the zone of the configuration or of the machine', async () => {
    assert.equal(iso(await onePost('title: A')), '2024-01-01T15:00:00.000Z');
    assert.equal(iso(await onePost('title: A', 'timezone: America/New_York')), '2024-01-02T05:00:00.000Z');
    assert.equal(iso(await onePost('date: 2024-01-02 10:00:00')), '2024-01-02T10:00:00.000Z');
    assert.equal(iso(await onePost('date: 2024-01-02 10:00')), '2024-01-02T01:00:00.000Z');
    assert.equal(iso(await onePost('date: Tue, 02 Jan 2024 10:00:00 -0800')), '2024-01-02T18:00:00.000Z');
    const broken = await onePost('date: soon');
    assert.deepEqual(
      [iso(broken), broken.dateSource, codes(broken)],
      ['2024-01-01T15:00:00.000Z', 'fileName', ['date.fatal']],
    );
    const undated = await onePost('title: A', '', 'src/_posts/a.md');
    assert.deepEqual([undated.dateSource, codes(undated)], ['buildTime', ['date.fromBuildTime']]);
  });

  it('makes addresses by style, template and front matter', async () => {
    const url = async (config: string, yaml = 'category: News'): Promise<string | undefined> =>
      (await onePost(yaml, `timezone: UTC\nbase_path: /b\n${config}`)).url;
    assert.equal(await url(''), '/b/news/2024/01/02/my-note/');
    assert.equal(await url('permalink: simple'), '/b/news/my-note/');
    assert.equal(await url('permalink: date'), '/b/news/2024/01/02/my-note');
    assert.equal(await url('permalink: /blog/:i_month/:title/'), '/b/blog/1/my-note/');
    assert.equal(await url('collections:\n  posts:\n    permalink: /:collection/:path.*'), '/b/posts/2024/My-note');
    assert.equal(await url('', 'permalink: /fixed'), '/b/fixed');
    assert.equal(await url('', 'permalink: /fixed.html'), '/b/fixed');
    const undated = await onePost('title: A', '', 'src/_posts/a.md');
    assert.equal(undated.url, undefined);
  });

  it('joins both keys of categories and tags', async () => {
    const post = await onePost('category: one two\ncategories: three four\ntags: [a, b]\ntag: a');
    assert.deepEqual(
      [post.categories, post.tags],
      [
        ['one two', 'three', 'four'],
        ['a', 'b'],
      ],
    );
  });

  it('takes titles of names, and values of the configuration', async () => {
    assert.equal((await onePost('slug: some-thing')).title, 'Some Thing');
    const defaults =
      'defaults:\n- scope: {collection: posts}\n  values: {category: all}\n- scope: {collection: pages}\n  values: {tag: x}\n';
    const post = await onePost('title: A', defaults);
    assert.deepEqual([post.title, post.categories, post.tags], ['A', ['all'], []]);
  });

  it('holds back what is not published, and what is dated in the future', async () => {
    assert.equal((await onePost('published: false')).visibility, 'hidden');
    assert.equal((await onePost('published: false', 'unpublished: true')).visibility, 'published');
    assert.equal(isListedAt(await onePost('title: A'), 0), false);
    assert.equal(isListedAt(await onePost('title: A', 'future: true'), 0), true);
  });

  it('reads what its initializers say in so many words, and never runs front matter', async () => {
    const { posts, site } = await open({
      'config/initializers.rb': 'Bridgetown.configure do\n  timezone "UTC"\n  permalink :simple\n  url ENV["X"]\nend\n',
      'src/_posts/2024-01-02-a.md': '```ruby\ntitle "A"\n```\nText.\n',
    });
    assert.equal(site.timeZone, 'UTC');
    assert.deepEqual(
      posts.map((post) => [post.url, post.problems.map(({ args }) => args)]),
      [['/a/', [['Ruby']]]],
    );
  });
});
