import assert from 'node:assert/strict';
import { Catalog } from '../../../src/core/catalog';
import { hexo } from '../../../src/core/generators/hexo/hexo';
import { isListedAt, type Post } from '../../../src/core/post';
import type { SiteOverrides } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

interface Machine {
  readonly zone?: string;
  readonly isStated?: boolean;
  readonly overrides?: SiteOverrides;
}

function open(files: Readonly<Record<string, string>>, machine: Machine = {}): Promise<Catalog> {
  const { zone = 'Asia/Tokyo', isStated = false, overrides = {} } = machine;
  const options = { buildTimeZone: zone, isBuildTimeZoneStated: isStated, overrides };
  return Catalog.open({ generator: hexo, files: new MemoryFiles(files), options });
}

async function onePost(config: string, text: string, path = 'source/_posts/note.md', machine?: Machine): Promise<Post> {
  const { posts } = await open({ '_config.yml': config, [path]: text }, machine);
  if (posts[0] === undefined) throw new Error(`${path} is no post`);
  return posts[0];
}

const dated = (date: string): string => `---\ntitle: Note\ndate: ${date}\n---\nText\n`;
const iso = (post: Post): string | undefined => post.date && new Date(post.date.epochMs).toISOString();
const codes = (post: Post): string[] => post.problems.map(({ code }) => code);

describe('a Hexo site', () => {
  describe('is found', () => {
    const detect = (files: Readonly<Record<string, string>>) => {
      const names = new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''));
      return hexo.detect({ names, files: new MemoryFiles(files) });
    };

    it('by its configuration and the package', async () => {
      const found = await detect({ '_config.yml': '', 'package.json': '{"dependencies":{"hexo":"^8.0.0"}}' });
      assert.deepEqual(found, { confidence: 0.95, evidence: ['_config.yml', 'hexo in package.json'] });
    });

    it('by keys of its own where there is no package', async () => {
      const found = await detect({ '_config.yml': 'new_post_name: :title.md\n', 'source/_posts/a.md': '' });
      assert.equal(found?.confidence, 0.92);
    });

    it('not by a configuration that Jekyll has, too', async () => {
      assert.equal(await detect({ '_config.yml': 'source: source\n', 'source/_posts/a.md': '' }), undefined);
    });

    it('not by a theme, which has no posts', async () => {
      assert.equal(await detect({ '_config.yml': 'menu: {}\n', 'package.json': '{"name":"hexo-theme-x"}' }), undefined);
    });
  });

  describe('reads dates', () => {
    it('of YAML as wall time of the build machine', async () => {
      assert.equal(iso(await onePost('', dated('2024-01-02 10:00:00'))), '2024-01-02T01:00:00.000Z');
      assert.equal(iso(await onePost('', dated('2024-01-02'))), '2024-01-01T15:00:00.000Z');
    });

    it('of YAML without their offset', async () => {
      assert.equal(iso(await onePost('', dated('2024-01-02T10:00:00+09:00'))), '2024-01-01T16:00:00.000Z');
    });

    it('of texts with their offset', async () => {
      assert.equal(iso(await onePost('', dated('2024-01-02 10:00:00 +0200'))), '2024-01-02T08:00:00.000Z');
    });

    it('as wall time of the configured zone, on any machine', async () => {
      for (const zone of ['UTC', 'Asia/Tokyo', 'America/New_York']) {
        const post = await onePost('timezone: Asia/Shanghai', dated('2024-01-02 10:00:00'), undefined, { zone });
        assert.equal(iso(post), '2024-01-02T02:00:00.000Z');
      }
    });

    it('from the name of the file by the pattern for new posts', async () => {
      const config = 'new_post_name: :year-:month-:day-:title.md';
      const post = await onePost(config, 'Text', 'source/_posts/2024-03-04-walk.md');
      assert.deepEqual([iso(post), post.slug, post.dateSource], ['2024-03-03T15:00:00.000Z', 'walk', 'fileName']);
    });

    it('from the time of the file only in the end, and says so', async () => {
      const post = await onePost('', 'Text');
      assert.deepEqual([post.date, post.dateSource, codes(post)], [undefined, 'fileTime', ['date.fromFileTime']]);
      assert.equal(post.url, undefined);
    });

    it('and names one that JavaScript cannot read', async () => {
      const post = await onePost('', dated('someday'));
      assert.deepEqual(codes(post), ['date.unreadable', 'date.fromFileTime']);
      assert.deepEqual(post.problems[0]?.range?.start, { line: 2, column: 6 });
    });
  });

  describe('makes addresses', () => {
    const address = async (
      config: string,
      text = dated('2024-01-02 03:04:05'),
      path?: string,
    ): Promise<string | undefined> => (await onePost(config, text, path)).url;

    it('of the path and the day', async () => {
      assert.equal(await address(''), '/2024/01/02/note/');
      assert.equal(await address('', undefined, 'source/_posts/trip/day one.md'), '/2024/01/02/trip/day%20one/');
    });

    it('below the root that is stated, or the path of the address of the site', async () => {
      assert.equal(await address('url: https://a.example/x'), '/x/2024/01/02/note/');
      assert.equal(await address('url: https://a.example\nroot: /y/'), '/y/2024/01/02/note/');
    });

    it('by every placeholder', async () => {
      const parts = ':i_month/:i_day/:hour:minute:second/:timestamp/:category/:name/:post_title/:lang/:part/:none';
      const config = `permalink: ${parts}\npermalink_defaults:\n  lang: de\ncategory_map:\n  Öl: oil\nfilename_case: 1`;
      const text = '---\ntitle: Ça va?\ndate: 2024-01-02 03:04:05\ncategories: [Öl, Big Sea]\npart: 2\n---\n';
      const url = '/1/2/030405/1704132245/oil/big-sea/note/ca-va/de/2/undefined';
      assert.equal(await address(config, text), url);
    });

    it('without the ends that the configuration takes off', async () => {
      const html = 'permalink: :title.html\npretty_urls:\n  trailing_html: false';
      assert.equal(await address(html), '/note');
      const index = 'permalink: :title/index.html\npretty_urls:\n  trailing_index: false';
      assert.equal(await address(index), '/note/');
    });

    it('with a slash where posts have folders of files', async () => {
      assert.equal(await address('permalink: :title\npost_asset_folder: true'), '/note/');
    });

    it('in the zone of the build machine, and says where that matters', async () => {
      const config = 'timezone: Asia/Tokyo';
      const files = { '_config.yml': config, 'source/_posts/note.md': dated('2024-01-02 05:00:00') };
      const [atUtc] = (await open(files, { zone: 'UTC' })).posts;
      const [stated] = (await open(files, { zone: 'Asia/Tokyo', isStated: true })).posts;
      assert.deepEqual([atUtc?.url, atUtc && codes(atUtc)], ['/2024/01/01/note/', ['date.buildZone']]);
      assert.deepEqual([stated?.url, stated && codes(stated)], ['/2024/01/02/note/', []]);
    });
  });

  describe('holds posts back', () => {
    it('in the folder of drafts, unless the configuration shows them', async () => {
      const draft = await onePost('', dated('2024-01-02'), 'source/_drafts/idea.md');
      const shown = await onePost('render_drafts: true', dated('2024-01-02'), 'source/_drafts/idea.md');
      assert.deepEqual([draft.visibility, isListedAt(draft, 2e12)], ['draft', false]);
      assert.deepEqual([shown.visibility, isListedAt(shown, 2e12)], ['draft', true]);
    });

    it('that are not published, but not those with a key `draft`', async () => {
      assert.equal((await onePost('', '---\npublished: false\n---\n')).visibility, 'hidden');
      assert.equal((await onePost('', '---\npublished: "false"\n---\n')).visibility, 'hidden');
      assert.equal((await onePost('', '---\npublished:\n---\n')).visibility, 'published');
      assert.equal((await onePost('', '---\ndraft: true\n---\n')).visibility, 'published');
    });

    it('of the future only where the configuration says so', async () => {
      assert.equal((await onePost('', dated('2099-01-02'))).publishMs, undefined);
      assert.equal((await onePost('future: false', dated('2099-01-02'))).publishMs, Date.UTC(2099, 0, 1, 15));
    });
  });

  describe('reads front matter', () => {
    const title = async (text: string): Promise<string | undefined> => (await onePost('', text)).title;

    it('with and without its first line, as YAML and as JSON', async () => {
      assert.equal(await title('---\ntitle: A\n---\nx'), 'A');
      assert.equal(await title('title: B\n---\nx'), 'B');
      assert.equal(await title(';;;\n"title": "C"\n;;;\nx'), 'C');
      assert.equal(await title('"title": "D"\n;;;\nx'), 'D');
      assert.equal(await title('\uFEFF---\r\ntitle: E\r\n---\r\nx'), 'E');
    });

    it('with tabs for two spaces', async () => {
      assert.deepEqual((await onePost('', '---\ntags:\n\t- a\n\t- b\n---\n')).tags, ['a', 'b']);
    });

    it('and takes a line across a page for what it is', async () => {
      const post = await onePost('', '# Heading\n\nText.\n\n---\n\nMore.');
      assert.deepEqual([post.title, codes(post)], [undefined, ['date.fromFileTime']]);
    });

    it('and keeps a post that Hexo leaves out, with the place of the fault', async () => {
      const broken = await onePost('', '---\ntitle: a: b\ndate: 2024-01-02\n---\n');
      assert.deepEqual([broken.visibility, broken.label], ['hidden', 'note']);
      assert.deepEqual([broken.problems[0]?.code, broken.problems[0]?.range?.start.line], ['frontMatter.syntax', 1]);
      const list = await onePost('', '- one\n- two\n\n---\n\nText');
      assert.deepEqual([list.visibility, list.problems[0]?.code], ['hidden', 'frontMatter.notMapping']);
      const doubled = await onePost('', '---\ntitle: a\ntitle: b\n---\n');
      assert.deepEqual([doubled.visibility, doubled.problems[0]?.code], ['hidden', 'frontMatter.duplicateFatal']);
    });

    it('with titles that are no texts', async () => {
      assert.equal(await title('---\ntitle: 26\n---\n'), '26');
      assert.equal(await title('---\ntitle: 2015-10-11\n---\n'), '2015-10-11');
    });
  });

  it('has posts of every kind that it renders, and no others', async () => {
    const names = [
      'a.md',
      'b.markdown',
      'c.html',
      'd.txt',
      '_e.md',
      '.f.md',
      'g.md~',
      'deep/h.md',
      '_deep/i.md',
      'k.ejs',
    ];
    const files = Object.fromEntries(names.map((name) => [`source/_posts/${name}`, 'x']));
    const paths = async (config: string, json = '{}'): Promise<string[]> =>
      (await open({ ...files, '_config.yml': config, 'package.json': json })).posts.map(({ path }) => path.slice(14));
    assert.deepEqual(await paths(''), ['a.md', 'b.markdown', 'c.html', 'deep/h.md']);
    assert.deepEqual(await paths('post_asset_folder: true'), ['a.md', 'deep/h.md']);
    assert.deepEqual(await paths('skip_render: "_posts/deep/*"'), ['a.md', 'b.markdown', 'c.html']);
    assert.deepEqual(await paths('ignore: ["**/deep/**"]'), ['a.md', 'b.markdown', 'c.html']);
    assert.ok((await paths('', '{"dependencies":{"hexo-renderer-ejs":"2"}}')).includes('k.ejs'));
  });

  it('stands where the configuration puts it', async () => {
    const { posts, site } = await open({ '_config.yml': 'source_dir: blog\nroot: /b/', 'blog/_posts/a.md': 'x' });
    assert.deepEqual(
      posts.map(({ path }) => path),
      ['blog/_posts/a.md'],
    );
    assert.deepEqual([site.draftsFolder, site.archive.builtIn], ['blog/_drafts', '/b/archives/']);
  });

  it('yields to the settings', async () => {
    const overrides = {
      contentFolders: ['notes'],
      timeZone: 'America/New_York',
      permalink: ':year/:title.html',
      baseUrl: 'https://b.example/n',
    };
    const post = await onePost('', dated('2024-01-02 10:00:00'), 'notes/a.md', { zone: 'UTC', overrides });
    assert.deepEqual([iso(post), post.url], ['2024-01-02T15:00:00.000Z', '/n/2024/a.html']);
  });

  it('takes categories for a path, and lists in them for several', async () => {
    const categories = async (yaml: string): Promise<readonly string[]> =>
      (await onePost('', `---\ncategories: ${yaml}\n---\n`)).categories;
    assert.deepEqual(await categories('[a, b]'), ['a', 'b']);
    assert.deepEqual(await categories('[[a, b], [a, c], d]'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(await categories('one'), ['one']);
  });

  it('finds the files behind links', async () => {
    const { site } = await open({ '_config.yml': 'root: /b/\npost_asset_folder: true' });
    const resolve = (target: string): readonly string[] => site.markup.resolve('source/_posts/note.md', target);
    assert.deepEqual(resolve('/b/img/a.png'), ['source/img/a.png']);
    assert.deepEqual(resolve('a.png'), ['source/_posts/note/a.png', 'source/a.png', 'source/_posts/a.png']);
    assert.deepEqual(resolve('other.md'), ['source/_posts/other.md', 'source/_posts/note/other.md', 'source/other.md']);
    assert.deepEqual(resolve('https://a.example/'), []);
  });

  it('names a configuration that cannot be read', async () => {
    const { site } = await open({ '_config.yml': 'title: a: b' });
    assert.deepEqual(
      site.problems.map(({ path, problem }) => [path, problem.code]),
      [['_config.yml', 'config.syntax']],
    );
  });
});
