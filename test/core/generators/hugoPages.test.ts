import assert from 'node:assert/strict';
import { hugo } from '../../../src/core/generators/hugo/hugo';
import { MemoryFiles } from '../memoryFiles';
import { onePost, openHugo, page } from './hugoSites';

async function paths(files: Record<string, string>, config = ''): Promise<string[]> {
  const { posts } = await openHugo({ 'hugo.toml': config, ...files });
  return posts.map(({ path }) => path).sort();
}

describe('the pages of Hugo', () => {
  it('are the content files of every format, whatever the case of the extension', async () => {
    const names = ['a.md', 'b.MD', 'c.markdown', 'd.mdown', 'e.org', 'f.adoc', 'g.rst'];
    const files = Object.fromEntries([...names, 'h.txt', 'i.png'].map((name) => [`content/posts/${name}`, '']));
    assert.deepEqual(
      await paths(files),
      names.map((name) => `content/posts/${name}`),
    );
  });

  it('are not section pages, hidden files, nor what stands in hidden folders', async () => {
    const files = {
      'content/_index.md': '',
      'content/posts/_index.md': '',
      'content/posts/.hidden.md': '',
      'content/posts/#saved.md': '',
      'content/.git/a.md': '',
      'content/old~/a.md': '',
      'content/posts/~a.md': '',
      'content/posts/_index.old.md': '',
    };
    assert.deepEqual(await paths(files), ['content/posts/_index.old.md', 'content/posts/~a.md']);
  });

  it('are not what ignoreFiles names', async () => {
    const files = { 'content/posts/a.md': '', 'content/posts/a.draft.md': '', 'content/notes/b.md': '' };
    const config = 'ignoreFiles = ["\\\\.draft\\\\.md$", "/content/notes/", "(a+)+$"]';
    assert.deepEqual(await paths(files, config), ['content/posts/a.md']);
  });

  it('are not the resources of a page bundle, at any depth', async () => {
    const files = {
      'content/posts/trip/index.md': '',
      'content/posts/trip/notes.md': '',
      'content/posts/trip/more/index.md': '',
      'content/posts/other.md': '',
    };
    assert.deepEqual(await paths(files), ['content/posts/other.md', 'content/posts/trip/index.md']);
  });

  it('are not HTML files without front matter', async () => {
    const files = { 'content/a.html': '<p>x</p>', 'content/b.html': '---\ntitle: B\n---\n<p>x</p>' };
    assert.deepEqual(await paths(files), ['content/b.html']);
  });

  it('stand in contentDir, and in the folders of module.mounts', async () => {
    assert.deepEqual(await paths({ 'texts/a.md': '', 'content/b.md': '' }, 'contentDir = "texts/"'), ['texts/a.md']);
    const mounts = `[[module.mounts]]\nsource = "articles"\ntarget = "content/posts"\n[[module.mounts]]\nsource = "static"\ntarget = "static"`;
    const { posts } = await openHugo({ 'hugo.toml': mounts, 'articles/a.md': '', 'content/b.md': '' });
    assert.deepEqual(
      posts.map(({ path, url }) => [path, url]),
      [['articles/a.md', '/posts/a/']],
    );
  });

  it('stand in the folders that the setting names, and keep their place in the content', async () => {
    const files = { 'hugo.toml': '', 'content/posts/a.md': '', 'content/docs/b.md': '', 'extra/c.md': '' };
    const { posts } = await openHugo(files, { contentFolders: ['content/posts', 'extra/'] });
    assert.deepEqual(posts.map(({ path, url }) => [path, url]).sort(), [
      ['content/posts/a.md', '/posts/a/'],
      ['extra/c.md', '/c/'],
    ]);
  });

  it('of HTML and Org stop Hugo, unless security.allowContent lets them in', async () => {
    const codes = async (config: string, path: string): Promise<string[]> =>
      (await onePost(config, page('title: T'), path)).problems.map(({ code }) => code);
    assert.deepEqual(await codes('', 'content/a.html'), ['content.forbidden']);
    assert.deepEqual(await codes('', 'content/a.md'), []);
    assert.deepEqual(await codes('[security]\nallowContent = [".*"]', 'content/a.html'), []);
    assert.deepEqual(await codes('[security]\nallowContent = ["^text/html$"]', 'content/a.md'), ['content.forbidden']);
  });

  it('without a date outside the main sections are marked as pages', async () => {
    const files = {
      'content/about.md': '',
      'content/docs/a.md': '',
      'content/docs/dated.md': page('date: 2024-01-01'),
      'content/posts/b.md': '',
    };
    const marked = async (config: string): Promise<string[]> => {
      const { posts } = await openHugo({ 'hugo.toml': config, ...files });
      return posts.filter(({ isPage }) => isPage).map(({ path }) => path);
    };
    assert.deepEqual((await marked('')).sort(), ['content/about.md', 'content/docs/a.md']);
    assert.deepEqual((await marked('mainSections = ["docs"]')).sort(), ['content/about.md', 'content/posts/b.md']);
    assert.deepEqual((await marked('[params]\nmainSections = "docs"')).sort(), [
      'content/about.md',
      'content/posts/b.md',
    ]);
  });
});

describe('the values of a page of Hugo', () => {
  it('are read from YAML, TOML, JSON and Org alike, keys in any case', async () => {
    const texts = [
      '---\nTitle: T\ntags: [a, b]\n---\n',
      '+++\r\nTITLE = "T"\r\ntags = ["a", "b"]\r\n+++\r\n',
      '{\n "title": "T", "tags": ["a", "b"]\n}\n',
      '#+TITLE: T\n#+TAGS[]: a b\n\nText',
      '\n\n---\ntitle: T\ntags:\n- a\n- b\n-----\nText',
    ];
    for (const text of texts) {
      const { title, tags, problems } = await onePost('', text);
      assert.deepEqual([title, tags, problems], ['T', ['a', 'b'], []], text);
    }
  });

  it('are texts where others are written', async () => {
    const titles = { '26': '26', '1.10': '1.1', '2015-10-11': '2015-10-11', true: 'true', '[a, b]': '', no: 'no' };
    for (const [written, title] of Object.entries(titles)) {
      assert.equal((await onePost('', page(`title: ${written}`))).title, title, written);
    }
  });

  it('hold tags and categories under the keys of the configured taxonomies', async () => {
    const config = '[taxonomies]\ntag = "labels"\ncategory = "topics"';
    const post = await onePost(config, page('labels: one, two\ntopics: [x]\ntags: [y]'));
    assert.deepEqual([post.tags, post.categories], [['one, two'], ['x']]);
  });

  it('label a page without a title by its name', async () => {
    assert.equal((await onePost('', '', 'content/posts/trip/index.md')).label, 'trip');
    assert.equal((await onePost('', page('title: "  A\\n B "'))).label, 'A B');
  });
});

describe('front matter at which Hugo stops', () => {
  const stop = async (text: string, path?: string): Promise<readonly [string, string, number | undefined]> => {
    const post = await onePost('', text, path);
    const [problem] = post.problems;
    assert.equal(post.problems.length, 1);
    return [problem!.code, problem!.severity, problem!.range?.start.line];
  };

  it('has a key twice, and the post keeps its title', async () => {
    const text = '---\ntitle: A\ndate: 2024-01-02\ntitle: B\n---\n';
    assert.deepEqual(await stop(text), ['frontMatter.duplicateFatal', 'error', 3]);
    assert.equal((await onePost('', text)).title, 'B');
  });

  it('has an unquoted colon, a tab or an unclosed quote, and the post stays', async () => {
    assert.deepEqual(await stop('---\ntitle: A: B\n---\n'), ['frontMatter.syntax', 'error', 1]);
    assert.deepEqual(await stop('---\ntags:\n\t- a\n---\n'), ['frontMatter.syntax', 'error', 2]);
    assert.equal((await stop('---\ntitle: "A\ndate: 2024-01-02\n---\n'))[0], 'frontMatter.syntax');
  });

  it('is dated by the name of its file where it cannot be read', async () => {
    const post = await onePost('', '---\ntitle: A: B\n---\n', 'content/posts/2024-05-06-a.md');
    assert.deepEqual([post.date?.epochMs, post.dateSource], [Date.parse('2024-05-06T00:00:00Z'), 'fileName']);
  });

  it('is not closed', async () => {
    assert.deepEqual(await stop('---\ntitle: A\n\nText'), ['frontMatter.unclosed', 'error', 0]);
    assert.deepEqual(await stop('+++\nText'), ['frontMatter.unclosed', 'error', 0]);
  });

  it('is only a list or a shortcode at the start of the text', async () => {
    assert.deepEqual(await stop('- item\n- item\n'), ['frontMatter.firstLine', 'error', 0]);
    assert.deepEqual(await stop('{{< figure >}}\n'), ['frontMatter.firstLine', 'error', 0]);
  });
});

describe('cascade in Hugo', () => {
  const dated = 'date: 2024-01-01';

  it('hands values of a section down, the nearest first, and the page has the last word', async () => {
    const catalog = await openHugo({
      'hugo.toml': '[cascade]\ntitle = "Site"\ndescription = "Site"\ntags = ["site"]',
      'content/_index.md': page('cascade:\n  title: Home\n  description: Home'),
      'content/posts/_index.md': page('cascade:\n  Title: Section\n  draft: true'),
      'content/posts/a.md': page(dated),
      'content/posts/b.md': page(`${dated}\ntitle: Own\ndraft: false`),
      'content/c.md': page(dated),
    });
    const values = (path: string): unknown[] => {
      const { title, description, tags, visibility } = catalog.post(path)!;
      return [title, description, tags, visibility];
    };
    assert.equal(catalog.posts.length, 3);
    assert.deepEqual(values('content/posts/a.md'), ['Section', 'Home', ['site'], 'draft']);
    assert.deepEqual(values('content/posts/b.md'), ['Own', 'Home', ['site'], 'published']);
    assert.deepEqual(values('content/c.md'), ['Home', 'Home', ['site'], 'published']);
  });

  it('reaches the pages of its target only', async () => {
    const blocks = [
      { title: 'Deep', target: { path: '/posts/deep/**' } },
      { title: 'Section', target: { kind: 'section' } },
      { title: 'French', _target: { lang: 'fr' } },
      { title: 'Preview', target: { environment: 'development' } },
      { title: 'Page', target: { path: '{/posts/a,/posts/[b-c]?}', kind: 'page' } },
    ];
    const config = { languages: { en: {}, fr: {} }, cascade: blocks };
    const { posts } = await openHugo({
      'hugo.json': JSON.stringify(config),
      'content/posts/deep/x/y.md': '',
      'content/posts/a.md': '',
      'content/posts/b1.md': '',
      'content/posts/d.md': '',
      'content/posts/d.fr.md': '',
    });
    assert.deepEqual(Object.fromEntries(posts.map(({ path, title }) => [path.slice(14), title])), {
      'deep/x/y.md': 'Deep',
      'a.md': 'Page',
      'b1.md': 'Page',
      'd.md': '',
      'd.fr.md': 'French',
    });
  });

  it('follows the section page when it changes', async () => {
    const files = new MemoryFiles({ 'hugo.toml': '', 'content/posts/a.md': page(dated) });
    const catalog = await openHugo(files);
    files.set('content/posts/_index.md', page('cascade:\n  draft: true'));
    assert.deepEqual(await catalog.update(['content/posts/_index.md']), {
      kind: 'posts',
      paths: ['content/posts/a.md'],
    });
    assert.equal(catalog.post('content/posts/a.md')?.visibility, 'draft');
  });
});

describe('the order of Hugo', () => {
  it('is by weight, then by date, then by the title for links, then by path', async () => {
    const { posts } = await openHugo({
      'hugo.toml': '',
      'content/posts/heavy.md': page('weight: 20\ndate: 2024-01-01'),
      'content/posts/light.md': page('weight: "3"\ndate: 2020-01-01'),
      'content/posts/new.md': page('title: Z\ndate: 2024-03-01'),
      'content/posts/old-b.md': page('title: b\ndate: 2024-02-01'),
      'content/posts/old-a.md': page('title: Zz\nlinkTitle: Á\ndate: 2024-02-01'),
      'content/posts/old-c.md': page('title: b\ndate: 2024-02-01'),
      'content/posts/undated.md': page('title: A'),
    });
    const names = posts.map(({ path }) => path.slice('content/posts/'.length, -'.md'.length));
    assert.deepEqual(names, ['light', 'heavy', 'new', 'old-a', 'old-b', 'old-c', 'undated']);
  });
});

describe('links in pages of Hugo', () => {
  it('lead to static files, bundles and pages', async () => {
    const { site } = await openHugo({
      'hugo.toml': 'baseURL = "https://example.org/base/"\nstaticDir = ["static", "media"]',
    });
    const resolve = (from: string, target: string): string | undefined => site.markup.resolve(from, target)[0];
    assert.equal(resolve('content/posts/a.md', '/img/x.png'), 'static/img/x.png');
    assert.ok(site.markup.resolve('content/posts/a.md', '/img/x.png').includes('media/img/x.png'));
    assert.equal(resolve('content/posts/a.md', '/base/img/x.png'), 'static/img/x.png');
    assert.equal(resolve('content/posts/trip/index.md', 'x.png'), 'content/posts/trip/x.png');
    assert.equal(resolve('content/posts/a.md', 'x.png'), 'static/posts/a/x.png');
    assert.ok(site.markup.resolve('content/posts/a.md', '../x.png').includes('content/posts/x.png'));
    assert.equal(resolve('content/posts/a.md', 'other.md'), 'content/posts/other.md');
    assert.ok(site.markup.resolve('content/posts/a.md', '/posts/b/').includes('content/posts/b.md'));
    assert.deepEqual(site.markup.resolve('content/posts/a.md', 'https://example.org/x.png'), []);
  });
});

describe('the configuration of Hugo', () => {
  it('is the first of hugo.* and config.*, then config/_default, then config/production', async () => {
    const { site } = await openHugo({
      'hugo.yaml': 'title: Main\nbaseURL: https://example.org/\n',
      'config.toml': 'title = "Not read"',
      'config/_default/hugo.toml': 'title = "Default"\ntimeZone = "Asia/Tokyo"',
      'config/_default/params.toml': 'mainSections = ["notes"]',
      'config/_default/params.fr.toml': 'x = 1',
      'config/_default/languages.toml': '[en]\nweight = 1\n[fr]\nweight = 2',
      'config/_default/hugo.fr.toml': 'title = "Titre"',
      'config/production/config.yaml': 'title: Production\n',
      'config/staging/hugo.toml': 'title = "Staging"',
    });
    assert.deepEqual([site.title, site.baseUrl, site.timeZone], ['Production', 'https://example.org', 'Asia/Tokyo']);
    assert.deepEqual(site.configFiles, [
      'hugo.yaml',
      'config/_default/hugo.fr.toml',
      'config/_default/hugo.toml',
      'config/_default/languages.toml',
      'config/_default/params.fr.toml',
      'config/_default/params.toml',
      'config/production/config.yaml',
    ]);
  });

  it('that cannot be read is a problem at its place, and the defaults stand in', async () => {
    const { site, posts } = await openHugo({ 'hugo.toml': 'title = "x"\nbroken\n', 'content/posts/a.md': '' });
    assert.equal(posts.length, 1);
    assert.deepEqual(
      site.problems.map(({ path, problem }) => [path, problem.code, problem.range?.start.line]),
      [['hugo.toml', 'config.syntax', 1]],
    );
  });

  it('is read again when it changes', async () => {
    const files = new MemoryFiles({ 'hugo.toml': '', 'content/posts/a.md': '' });
    const catalog = await openHugo(files);
    files.set('config/_default/hugo.toml', 'uglyURLs = true');
    assert.deepEqual(await catalog.update(['config/_default']), { kind: 'site' });
    assert.equal(catalog.posts[0]?.url, '/posts/a.html');
  });

  it('is evidence of Hugo; a shared name needs more', async () => {
    const detect = async (files: Record<string, string>): Promise<number | undefined> => {
      const store = new MemoryFiles(files);
      const names = new Set((await store.list('')).map(({ name }) => name));
      return (await hugo.detect({ names, files: store }))?.confidence;
    };
    assert.equal(await detect({ 'hugo.toml': '' }), 0.95);
    assert.equal(await detect({ 'config/_default/config.yaml': '' }), 0.9);
    assert.equal(await detect({ 'config.toml': 'baseURL = "x"', 'content/a.md': '' }), 0.85);
    assert.equal(await detect({ 'config.toml': 'base_url = "x"\ntheme = "y"', 'content/a.md': '' }), undefined);
    assert.equal(await detect({ 'config.json': '{"port": 80}', 'content/a.md': '' }), undefined);
    assert.equal(await detect({ 'config.yaml': 'baseURL: x' }), undefined);
  });
});
