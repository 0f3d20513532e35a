import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { almanac, BlogOnDisk, JEKYLL_BLOG } from './blogOnDisk';

describe('almanac list', () => {
  let blog: BlogOnDisk;

  function open(files: Readonly<Record<string, string>>): BlogOnDisk {
    blog = new BlogOnDisk(files);
    return blog;
  }

  afterEach(() => blog.remove());

  it('prints a table in the order of the generator', async () => {
    open(JEKYLL_BLOG);
    const { status, printed, notes } = await almanac('list', blog.folder);
    assert.equal(status, 0);
    assert.deepEqual(notes, []);
    assert.deepEqual(printed.split('\n'), [
      'Date        Status     Title        Path',
      '2024-06-01  draft      Spring tide  _drafts/spring-tide.md',
      '2024-05-01  published  High water   _posts/2024-05-01-high-water.md',
      '2024-03-01  published  Low water    _posts/2024-03-01-low-water.md',
      '',
    ]);
  });

  it('prints all fields as JSON', async () => {
    open(JEKYLL_BLOG);
    const { printed } = await almanac('list', blog.folder, '--json');
    const posts: unknown[] = JSON.parse(printed);
    assert.equal(posts.length, 3);
    assert.deepEqual(posts[2], {
      site: '',
      generator: 'jekyll',
      path: '_posts/2024-03-01-low-water.md',
      title: 'Low water',
      label: 'Low water',
      date: '2024-03-01',
      dateSource: 'fileName',
      status: 'published',
      url: '/2024/03/01/low-water.html',
      slug: 'low-water',
      tags: ['sea', 'mud'],
      categories: [],
      problems: [],
    });
  });

  it('looks at the posts at the moment that is named', async () => {
    open({ ...JEKYLL_BLOG, '_config.yml': 'timezone: UTC\nfuture: false\n' });
    const { printed } = await almanac('list', blog.folder, '--now', '2024-04-01');
    assert.match(printed, /scheduled +High water/);
    assert.match(printed, /published +Low water/);
  });

  it('takes the zone of the build machine that is named', async () => {
    const late = '---\ntitle: Neap\ndate: 2024-04-01 20:00:00 +0000\n---\n';
    open({ ...JEKYLL_BLOG, '_config.yml': 'title: Tides\n', '_posts/2024-04-01-neap.md': late });
    const { printed } = await almanac('list', blog.folder, '--json', '--time-zone', 'Asia/Tokyo');
    assert.match(printed, /"date": "2024-04-02T05:00:00\+09:00"[\s\S]*"url": "\/2024\/04\/02\/neap.html"/);
  });

  it('says which folder cannot be listed, and so does making an archive', async () => {
    open({ 'hugo.toml': 'title = "Tides"\n' });
    symlinkSync('content', blog.at('content'));
    const { status, notes } = await almanac('list', blog.folder);
    assert.equal(status, 2);
    assert.equal(notes.length, 1);
    assert.match(notes[0] ?? '', /^content: error: This folder cannot be listed/);
    const archive = await almanac('archive', blog.folder, '--stdout', '--file', 'archive.md');
    assert.match(archive.notes[0] ?? '', /^content: error: This folder cannot be listed/);
  });

  it('says where the problems of posts are, and lists those posts', async () => {
    open({ ...JEKYLL_BLOG, '_posts/2024-04-01-neap.md': '---\ntitle: Neap: a tide\n---\n' });
    const { status, printed, notes } = await almanac('list', blog.folder);
    assert.equal(status, 0);
    assert.match(printed, /_posts\/2024-04-01-neap\.md/);
    assert.equal(notes.length, 1);
    assert.match(notes[0] ?? '', /^_posts\/2024-04-01-neap\.md:2:\d+: error: /);
  });

  it('ends with 2 where the configuration cannot be read, and says where', async () => {
    open({ ...JEKYLL_BLOG, '_config.yml': 'title: Tides\nurl: a: b\n' });
    const { status, printed, notes } = await almanac('list', blog.folder, '--json');
    assert.equal(status, 2);
    assert.equal(JSON.parse(printed).length, 3);
    assert.match(notes.join('\n'), /^_config\.yml:2:\d+: error: /);
  });

  it('ends with 2 where no blog is, says what was looked for and what to add', async () => {
    open({ 'notes.md': '# Notes\n' });
    const { status, notes } = await almanac('list', blog.folder);
    assert.equal(status, 2);
    assert.match(notes.join('\n'), /no configuration of Jekyll or Hugo.*\n.*--generator plain/);
    const named = await almanac('list', blog.folder, '--generator', 'plain');
    assert.match(named.printed, /published +Notes +notes\.md/);
  });

  it('lists the posts of each site of a folder, with paths from that folder', async () => {
    open(
      Object.fromEntries(
        ['east', 'west'].flatMap((site) =>
          Object.entries(JEKYLL_BLOG).map(([path, text]) => [`${site}/${path}`, text]),
        ),
      ),
    );
    const { printed } = await almanac('list', blog.folder);
    assert.match(
      printed,
      /^east \(Jekyll\)\nDate[\s\S]*east\/_posts[\s\S]*\n\nwest \(Jekyll\)\nDate[\s\S]*west\/_posts/,
    );
    const { printed: json } = await almanac('list', blog.folder, '--json');
    const rows: { site: string }[] = JSON.parse(json);
    assert.deepEqual([...new Set(rows.map(({ site }) => site))].sort(), ['east', 'west']);
  });

  it('sends nothing to a terminal that it would act on', async () => {
    open({ ...JEKYLL_BLOG, '_posts/2024-04-01-neap.md': '---\ntitle: "Neap\\e[2J"\n---\n' });
    const { printed } = await almanac('list', blog.folder);
    assert.match(printed, /Neap \[2J/);
    assert.ok(!printed.includes('\u001b'));
  });
});
