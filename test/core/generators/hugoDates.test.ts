import assert from 'node:assert/strict';
import { isoDate } from '../../../src/core/date/format';
import { statusAt, type Post } from '../../../src/core/post';
import { onePost, openHugo, page } from './hugoSites';

const instant = ({ date }: Post): string | undefined =>
  date && isoDate({ ...date, kind: 'instant' }).replace('+00:00', 'Z');
const codes = ({ problems }: Post): string[] => problems.map(({ code }) => code);

describe('dates of Hugo', () => {
  it('are of UTC where neither they nor the configuration name a zone, wherever the site is built', async () => {
    assert.equal(instant(await onePost('', page('date: 2024-01-02 03:04:05'))), '2024-01-02T03:04:05Z');
  });

  it('are of the configured timeZone where they have no offset', async () => {
    const post = await onePost('timeZone = "Asia/Tokyo"', page('date: 2024-01-02 03:04:05'));
    assert.equal(instant(post), '2024-01-02T03:04:05+09:00');
  });

  it('keep an offset of their own', async () => {
    const post = await onePost('timeZone = "Asia/Tokyo"', page('date: 2024-01-02T03:04:05-05:00'));
    assert.equal(instant(post), '2024-01-02T03:04:05-05:00');
  });

  it('in TOML are days, local times and instants as well', async () => {
    const dates = ['2024-01-02', '2024-01-02T03:04:05', '2024-01-02T03:04:05-05:00'];
    const posts = await Promise.all(dates.map((date) => onePost('', `+++\ndate = ${date}\n+++\n`)));
    assert.deepEqual(
      posts.map(({ date }) => date?.kind),
      ['day', 'local', 'instant'],
    );
  });

  it('as a number are seconds, shown in the zone of the machine that builds', async () => {
    assert.equal(instant(await onePost('', page('date: 1700000000'))), '2023-11-14T17:13:20-05:00');
  });

  it('come from publishDate, its aliases and lastmod where there is no date', async () => {
    const keys = ['publishDate', 'pubdate', 'published', 'lastmod', 'modified', 'Date'];
    const posts = await Promise.all(keys.map((key) => onePost('', page(`${key}: 2024-05-06`))));
    assert.deepEqual(
      posts.map(instant),
      keys.map(() => '2024-05-06T00:00:00Z'),
    );
  });

  it('of a language are of its own zone', async () => {
    const config = '[languages.en]\n[languages.ja]\ntimeZone = "Asia/Tokyo"\n';
    const post = await onePost(config, page('date: 2024-01-02'), 'content/posts/a.ja.md');
    assert.equal(instant(post), '2024-01-02T00:00:00+09:00');
  });

  it('without seconds stop Hugo, and the problem stands at the value', async () => {
    const post = await onePost('', page('title: T\ndate: 2024-01-30 10:00'));
    assert.deepEqual(post.problems, [
      {
        code: 'date.fatal',
        args: ['Hugo', '2024-01-30 10:00'],
        severity: 'error',
        range: { start: { line: 2, column: 6 }, end: { line: 2, column: 22 } },
      },
    ]);
    assert.equal(post.title, 'T');
  });

  it('that cannot be read give way to the next source', async () => {
    const post = await onePost('', page('date: soon\nlastmod: 2024-05-06'));
    assert.equal(instant(post), '2024-05-06T00:00:00Z');
  });

  it('of a zone that is not known are of UTC, and the configuration has a problem', async () => {
    const { posts, site } = await openHugo({
      'hugo.toml': 'timeZone = "Mars/Base"',
      'content/a.md': page('date: 2024-01-02'),
    });
    assert.deepEqual(posts.map(instant), ['2024-01-02T00:00:00Z']);
    assert.deepEqual(
      site.problems.map(({ problem }) => problem.code),
      ['config.timeZone'],
    );
  });

  it('are of the zone that the setting names', async () => {
    const files = { 'hugo.toml': 'timeZone = "Asia/Tokyo"', 'content/a.md': page('date: 2024-01-02') };
    const { posts, site } = await openHugo(files, { timeZone: 'Europe/Berlin' });
    assert.deepEqual(posts.map(instant), ['2024-01-02T00:00:00+01:00']);
    assert.equal(site.timeZoneSource, 'setting');
  });
});

describe('the dates that frontmatter configures in Hugo', () => {
  const byName = '[frontmatter]\ndate = [":filename", ":default"]\n';

  it('come from the name of the file, whose rest is the slug', async () => {
    const post = await onePost(byName, page('title: T'), 'content/posts/2024-03-04-spring_days.md');
    assert.deepEqual([instant(post), post.dateSource, post.slug], ['2024-03-04T00:00:00Z', 'fileName', 'spring_days']);
    assert.equal(post.url, '/posts/spring_days/');
  });

  it('come from a name with a time', async () => {
    const post = await onePost(byName, '', 'content/posts/2024-03-04-05-06-07-x.md');
    assert.deepEqual([instant(post), post.slug], ['2024-03-04T05:06:07Z', 'x']);
  });

  it('come from the folder of a page bundle', async () => {
    const post = await onePost(byName, '', 'content/posts/2024-03-04-x/index.md');
    assert.deepEqual([instant(post), post.dateSource, post.url], ['2024-03-04T00:00:00Z', 'folderName', '/posts/x/']);
  });

  it('keep a slug of the front matter', async () => {
    const post = await onePost(byName, page('slug: own'), 'content/posts/2024-03-04-x.md');
    assert.equal(post.url, '/posts/own/');
  });

  it('are not the same on every machine where they are the time of the file or of git', async () => {
    const file = await onePost('[frontmatter]\ndate = ["date", ":fileModTime"]', '');
    assert.deepEqual([file.date, file.dateSource, codes(file)], [undefined, 'fileTime', ['date.fromFileTime']]);
    const git = await onePost('enableGitInfo = true\n[frontmatter]\ndate = [":git"]', page('date: 2024-01-01'));
    assert.deepEqual([git.date, git.dateSource, codes(git)], [undefined, 'gitTime', ['date.fromGitTime']]);
  });

  it('do not come from git where enableGitInfo is off', async () => {
    const post = await onePost('[frontmatter]\ndate = [":git", "date"]', page('date: 2024-01-01'));
    assert.equal(instant(post), '2024-01-01T00:00:00Z');
  });

  it('come from keys of the author', async () => {
    const post = await onePost('[frontmatter]\ndate = ["writtenOn"]', page('writtenOn: 2024-01-01\ndate: 2020-01-01'));
    assert.equal(instant(post), '2024-01-01T00:00:00Z');
  });

  it('hold back a post that its name dates in the future', async () => {
    const post = await onePost(byName, '', 'content/posts/2099-01-02-x.md');
    assert.equal(statusAt(post, Date.parse('2024-01-01')), 'scheduled');
  });
});

describe('the status of a page of Hugo', () => {
  const now = Date.parse('2024-06-01T00:00:00Z');
  const status = async (yaml: string, config = ''): Promise<string> => statusAt(await onePost(config, page(yaml)), now);

  it('is draft by draft: true, in any case of the key, and by published: false', async () => {
    assert.equal(await status('draft: true'), 'draft');
    assert.equal(await status('Draft: "true"'), 'draft');
    assert.equal(await status('published: false'), 'draft');
    assert.equal(await status('draft: false\npublished: false'), 'published');
  });

  it('is not draft by the words of YAML 1.1', async () => {
    assert.equal(await status('draft: yes'), 'published');
  });

  it('is scheduled by publishDate, which counts before the date', async () => {
    assert.equal(await status('date: 2024-07-01'), 'scheduled');
    assert.equal(await status('date: 2024-07-01\npublishDate: 2024-05-01'), 'published');
    assert.equal(await status('date: 2024-05-01\npublishDate: 2024-07-01'), 'scheduled');
  });

  it('is expired by expiryDate and unpublishdate', async () => {
    assert.equal(await status('expiryDate: 2024-05-01'), 'expired');
    assert.equal(await status('unpublishdate: 2024-05-01'), 'expired');
  });

  it('is published where the configuration builds drafts, future and expired pages', async () => {
    assert.equal(await status('draft: true', 'buildDrafts = true'), 'published');
    assert.equal(await status('date: 2024-07-01', 'buildFuture = true'), 'published');
    assert.equal(await status('expiryDate: 2024-05-01', 'buildExpired = true'), 'published');
  });

  it('is hidden for headless pages and unlisted for those that are rendered only', async () => {
    assert.equal(await status('headless: true'), 'hidden');
    assert.equal(await status('build:\n  list: never\n  render: never'), 'hidden');
    assert.equal(await status('build:\n  list: never'), 'unlisted');
    assert.equal(await status('_build:\n  list: false'), 'unlisted');
  });

  it('leaves a page that is not rendered without an address', async () => {
    assert.equal((await onePost('', page('build:\n  render: never'))).url, undefined);
  });
});
