import assert from 'node:assert/strict';
import { openHugo, onePost, page } from './hugoSites';

const url = async (config: string, yaml: string, path?: string): Promise<string | undefined> =>
  (await onePost(config, page(yaml), path)).url;

describe('addresses of Hugo', () => {
  it('follow the folders, in lower case', async () => {
    assert.equal(await url('', 'title: T', 'content/Posts/My Trips/Day One.md'), '/posts/my-trips/day-one/');
  });

  it('keep their case by disablePathToLower', async () => {
    const path = 'content/Posts/My Trips/Day One.md';
    assert.equal(await url('disablePathToLower = true', 'title: T', path), '/Posts/My-Trips/Day-One/');
  });

  it('lose their accents by removePathAccents', async () => {
    assert.equal(await url('removePathAccents = true', 'title: T', 'content/posts/été.md'), '/posts/ete/');
  });

  it('stand below the path of baseURL', async () => {
    assert.equal(await url('baseURL = "https://example.org/my/blog/"', 'title: T'), '/my/blog/posts/my-post/');
  });

  it('leave out signs and encode what is not ASCII', async () => {
    assert.equal(await url('', 'slug: "Ünï (code)!/Sub Slug"'), '/posts/%C3%BCn%C3%AF-code/sub-slug/');
  });

  it('end in .html by uglyURLs, for all sections or for one', async () => {
    assert.equal(await url('uglyURLs = true', 'title: T'), '/posts/my-post.html');
    assert.equal(await url('[uglyURLs]\nposts = true', 'title: T'), '/posts/my-post.html');
    assert.equal(await url('[uglyURLs]\nnotes = true', 'title: T'), '/posts/my-post/');
  });

  it('are what url says, as it is written', async () => {
    assert.equal(await url('', 'url: /About/Me.html'), '/About/Me.html');
    assert.equal(await url('', 'url: sub/page'), '/sub/page/');
    assert.equal(await url('', 'url: /a/index.html'), '/a/');
    assert.equal(await url('', 'url: /Über Uns/'), '/%C3%9Cber%20Uns/');
    assert.equal(await url('', 'url: "/:year/:slug/"\nslug: s\ndate: 2024-03-01'), '/2024/s/');
  });

  it('of a page bundle are those of its folder', async () => {
    assert.equal(await url('', 'title: T', 'content/posts/trip/index.md'), '/posts/trip/');
    assert.equal(await url('', 'title: T', 'content/about/index.md'), '/about/');
  });
});

describe('permalinks of Hugo', () => {
  it('are chosen by section, and by kind and section', async () => {
    const date = 'date: 2024-03-05';
    assert.equal(await url('[permalinks]\nposts = "/:year/:month/:day/:slug/"', `slug: s\n${date}`), '/2024/03/05/s/');
    assert.equal(await url('[permalinks.page]\nposts = "/:year/:filename/"', date), '/2024/my-post/');
    assert.equal(await url('[permalinks]\nnotes = "/:year/"', date), '/posts/my-post/');
    assert.equal(await url('[permalinks]\n"/" = "/top/:filename/"', date, 'content/a.md'), '/top/a/');
  });

  it('are chosen by a list of targets, of which the first counts', async () => {
    const rule = (path: string, pattern: string): string =>
      `[[permalinks]]\npattern = "${pattern}"\n[permalinks.target]\npath = "${path}"\nkind = "page"\n`;
    const config = rule('/posts/old/**', '/archive/:slug/') + rule('{/posts,/posts/**}', '/p/:slug/');
    assert.equal(await url(config, 'slug: s'), '/p/s/');
    assert.equal(await url(config, 'slug: s', 'content/posts/old/x.md'), '/archive/s/');
  });

  it('fill in every part', async () => {
    const parts: Record<string, string> = {
      ':monthname/:weekdayname/:weekday/:yearday': '/march/tuesday/2/65/',
      ':section/:contentbasename': '/posts/my-post/',
      ':slugorcontentbasename': '/s/',
      ':slugorfilename': '/s/',
      ':title': '/a-title/',
      ':2006/:Jan/:02': '/2024/mar/05/',
      'x\\\\:y': '/xy/',
    };
    for (const [pattern, expected] of Object.entries(parts)) {
      const config = `[permalinks]\nposts = "/${pattern}/"`;
      assert.equal(await url(config, 'title: A Title!\nslug: s\ndate: 2024-03-05'), expected, pattern);
    }
  });

  it('know the sections above, of which those further down need an _index.md', async () => {
    const address = async (pattern: string, files: Record<string, string> = {}): Promise<string | undefined> => {
      const { posts } = await openHugo({
        'hugo.toml': `[permalinks]\ndocs = "/${pattern}/:filename/"`,
        'content/docs/a/b/x.md': '',
        ...files,
      });
      return posts[0]?.url;
    };
    const all = {
      'content/docs/a/_index.md': page('title: First'),
      'content/docs/a/b/_index.md': page('slug: second'),
    };
    assert.equal(await address(':sections'), '/docs/x/');
    assert.equal(await address(':sections', all), '/docs/a/b/x/');
    assert.equal(await address(':sections[1:]', all), '/a/b/x/');
    assert.equal(await address(':sections[last]', all), '/b/x/');
    assert.equal(await address(':sections[:last]', all), '/docs/a/x/');
    assert.equal(await address(':sections[9]', all), '/x/');
    assert.equal(await address(':sectionslugs', all), '/docs/first/second/x/');
    assert.equal(await address(':sectionslug', all), '/docs/x/');
  });

  it('use the day in the zone of the date itself', async () => {
    const config = 'timeZone = "Asia/Tokyo"\n[permalinks]\nposts = "/:month/:day/"';
    assert.equal(await url(config, 'date: 2024-03-05T23:30:00-05:00'), '/03/05/');
  });

  it('of a page without a date have the year 1', async () => {
    assert.equal(await url('[permalinks]\nposts = "/:year/:month/:filename/"', 'title: T'), '/1/01/my-post/');
  });

  it('with an unknown part leave the address open, and the configuration has a problem', async () => {
    const catalog = await openHugo({ 'hugo.toml': '[permalinks]\nposts = "/:nonsense/"', 'content/posts/a.md': '' });
    assert.equal(catalog.posts[0]?.url, undefined);
    assert.deepEqual(
      catalog.site.problems.map(({ path, problem }) => [path, problem.code]),
      [['hugo.toml', 'config.permalink']],
    );
  });

  it('are overruled by the setting', async () => {
    const files = { 'hugo.toml': '[permalinks]\nposts = "/:year/"', 'content/posts/a.md': '' };
    const { posts } = await openHugo(files, { permalink: '/mine/:filename/', baseUrl: 'https://example.com/base' });
    assert.equal(posts[0]?.url, '/base/mine/a/');
  });
});

describe('languages of Hugo', () => {
  const config = 'defaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n';
  const files = { 'content/posts/a.md': page('title: A'), 'content/posts/a.fr.md': page('title: Un') };

  it('are told by the name of a file, where they are configured', async () => {
    const { posts } = await openHugo({ 'hugo.toml': config, ...files });
    assert.deepEqual(
      posts.map(({ language, translationKey, url }) => [language, translationKey, url]),
      [
        ['en', '/posts/a', '/posts/a/'],
        ['fr', '/posts/a', '/fr/posts/a/'],
      ],
    );
    const { posts: plain } = await openHugo({ 'hugo.toml': '', ...files });
    assert.deepEqual(plain.map(({ url, language }) => [url, language]).sort(), [
      ['/posts/a.fr/', undefined],
      ['/posts/a/', undefined],
    ]);
  });

  it('are told by a content folder of their own', async () => {
    const folders = '[languages.en]\ncontentDir = "english"\n[languages.fr]\ncontentDir = "français"\n';
    const { posts, site } = await openHugo({
      'hugo.toml': folders,
      'english/posts/a.md': page('translationKey: k'),
      'français/articles/b.md': page('translationKey: k'),
    });
    assert.deepEqual(site.contentRoots, ['français', 'english']);
    assert.deepEqual(posts.map(({ language, url, translationKey }) => [language, url, translationKey]).sort(), [
      ['en', '/posts/a/', 'page/k'],
      ['fr', '/fr/articles/b/', 'page/k'],
    ]);
  });

  it('all stand in a folder by defaultContentLanguageInSubdir', async () => {
    const { posts } = await openHugo({ 'hugo.toml': `defaultContentLanguageInSubdir = true\n${config}`, ...files });
    assert.deepEqual(
      posts.map(({ url }) => url),
      ['/en/posts/a/', '/fr/posts/a/'],
    );
  });

  it('with a host of their own have no folder', async () => {
    const hosts =
      '[languages.en]\nbaseURL = "https://en.example/"\n[languages.fr]\nbaseURL = "https://fr.example/blog/"\n';
    const { posts } = await openHugo({ 'hugo.toml': hosts, ...files });
    assert.deepEqual(posts.map(({ url }) => url).sort(), ['/blog/posts/a/', '/posts/a/']);
  });

  it('that are disabled are not built', async () => {
    const { posts } = await openHugo({ 'hugo.toml': `disableLanguages = ["fr"]\n${config}`, ...files });
    assert.deepEqual(posts.map(({ path, visibility }) => [path, visibility]).sort(), [
      ['content/posts/a.fr.md', 'hidden'],
      ['content/posts/a.md', 'published'],
    ]);
  });
});
