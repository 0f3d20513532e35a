import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { almanac, BlogOnDisk, JEKYLL_BLOG } from './blogOnDisk';

const START = '<!-- almanac:start -->';
const END = '<!-- almanac:end -->';

describe('almanac archive', () => {
  let blog: BlogOnDisk;

  function open(files: Readonly<Record<string, string | Uint8Array>> = {}): void {
    blog = new BlogOnDisk(JEKYLL_BLOG);
    for (const [path, text] of Object.entries(files)) blog.write(path, text);
  }

  const archive = (...options: readonly string[]) => almanac('archive', blog.folder, ...options);

  afterEach(() => blog.remove());

  it('makes the page where there is none, with the posts that readers see', async () => {
    open();
    const { status, printed } = await archive();
    assert.equal(status, 0);
    assert.equal(printed, 'archive.md was made: it lists 2 posts.\n');
    assert.match(
      blog.read('archive.md'),
      /^---\n[\s\S]*almanac:start[\s\S]*High water[\s\S]*Low water[\s\S]*almanac:end/,
    );
    assert.doesNotMatch(blog.read('archive.md'), /Spring tide/);
  });

  it('writes nothing where a folder cannot be listed, whose posts would be missing, unless it is forced', async () => {
    blog = new BlogOnDisk({ 'hugo.toml': '', 'content/neap.md': '---\ntitle: Neap\ndate: 2024-04-01\n---\n' });
    const page = (...options: readonly string[]) => archive('--file', 'all.md', ...options);
    await page();
    const before = blog.read('all.md');
    assert.match(before, /Neap/);
    rmSync(blog.at('content'), { recursive: true });
    symlinkSync('content', blog.at('content'));
    const { status, notes } = await page();
    assert.equal(status, 2);
    assert.match(notes[0] ?? '', /^content: error: This folder cannot be listed/);
    assert.match(notes[1] ?? '', /^all\.md was left as it is.*--diff.*--force/);
    assert.equal(blog.read('all.md'), before);
    assert.equal((await page('--check')).status, 1);
    assert.equal((await page('--force')).status, 0);
    assert.doesNotMatch(blog.read('all.md'), /Neap/);
  });

  it('writes nothing where the page is up to date', async () => {
    open();
    await archive();
    const before = statSync(blog.at('archive.md')).mtimeMs;
    const { status, printed } = await archive();
    assert.equal(status, 0);
    assert.equal(printed, 'archive.md is up to date: it lists 2 posts.\n');
    assert.equal(statSync(blog.at('archive.md')).mtimeMs, before);
  });

  it('replaces the region and no byte around it', async () => {
    const head = '\uFEFF---\r\ntitle: All\n---\r\nBefore  \n';
    open({ 'all.md': `${head}${START}\n${END}\t\nBehind \r\nwithout end` });
    assert.equal((await archive('--file', 'all.md')).status, 0);
    const after = blog.read('all.md');
    assert.ok(after.startsWith(`${head}<!-- almanac:start digest=`));
    assert.ok(after.endsWith(`${END}\t\nBehind \r\nwithout end`));
    assert.match(after, /Low water/);
  });

  it('finds the page that has the markers', async () => {
    open({ 'about/posts.md': `# Posts\n\n${START}\n${END}\n` });
    assert.match((await archive()).printed, /^about\/posts\.md lists 2 posts now: 2 added/);
    assert.ok(!existsSync(blog.at('archive.md')));
  });

  it('keeps every page that has markers, or the one that is named', async () => {
    open({ 'one.md': `${START}\n${END}\n`, 'two.md': `---\nalmanac: { groupBy: none }\n---\n${START}\n${END}\n` });
    assert.equal((await archive('--file', 'two.md')).status, 0);
    assert.equal(blog.read('one.md'), `${START}\n${END}\n`);
    const { status, printed } = await archive('--check');
    assert.equal(status, 1);
    assert.match(printed, /^one\.md is not up to date: .*\ntwo\.md is up to date/);
    assert.equal((await archive()).status, 0);
    assert.equal((await archive('--check')).status, 0);
    assert.match(
      (await archive('--stdout')).notes.join(),
      /there are several: one\.md, two\.md\. Name one with --file/,
    );
  });

  it('says what a page lacks that asks for an archive', async () => {
    open({ 'all.md': '---\nalmanac: { groupBy: tag }\n---\n' });
    const { status, notes } = await archive('--check');
    assert.equal(status, 2);
    assert.match(notes.join(), /all\.md has no place for the archive/);
    assert.equal((await archive('--insert')).status, 0);
    assert.equal((await archive('--check')).status, 0);
  });

  it('uses a template of the blog, and names the line of what is wrong in it', async () => {
    const page = `---\nalmanac: { template: mine.liquid }\n---\n${START}\n${END}\n`;
    open({ 'all.md': page, 'mine.liquid': '{% for post in posts %}* {{ post.title }}\n{% endfor %}' });
    assert.equal((await archive()).status, 0);
    assert.match(blog.read('all.md'), /-->\n\n\* High water\n\* Low water\n\n<!--/);
    blog.write('mine.liquid', '\n{{ post.colour }}\n');
    const { status, notes } = await archive();
    assert.equal(status, 2);
    assert.match(
      notes.join(),
      /^mine\.liquid:2:\d+: error: The archive cannot be made from this template: undefined variable/,
    );
  });

  it('checks without writing: 1 where the page is stale or missing, 0 where it is true', async () => {
    open();
    assert.equal((await archive('--check')).status, 1);
    assert.ok(!existsSync(blog.at('archive.md')));
    await archive();
    assert.equal((await archive('--check')).status, 0);
    blog.write('_posts/2024-07-01-neap.md', '---\ntitle: Neap\n---\n');
    const { status, printed } = await archive('--check');
    assert.equal(status, 1);
    assert.equal(printed, 'archive.md is not up to date: 1 post to add, 0 to change, 0 to remove.\n');
    assert.doesNotMatch(blog.read('archive.md'), /Neap/);
  });

  it('prints a difference that git applies, to a page that is there or is not', async () => {
    open();
    const created = await archive('--diff');
    assert.equal(created.status, 0);
    execFileSync('git', ['apply', '-'], { cwd: blog.folder, input: created.printed });
    blog.write('_posts/2024-07-01-neap.md', '---\ntitle: Neap\n---\n');
    const changed = await archive('--diff', '--check');
    assert.equal(changed.status, 1);
    assert.match(changed.printed, /^--- a\/archive\.md\n\+\+\+ b\/archive\.md\n@@ [\s\S]*^\+- Jul 1 · \[Neap\]/m);
    execFileSync('git', ['apply', '-'], { cwd: blog.folder, input: changed.printed });
    assert.equal((await archive('--check')).status, 0);
  });

  it('prints the page as it would be, and writes nothing', async () => {
    open();
    const { status, printed } = await archive('--stdout');
    assert.equal(status, 0);
    assert.ok(!existsSync(blog.at('archive.md')));
    await archive();
    assert.equal(blog.read('archive.md'), printed);
    assert.equal((await archive('--stdout')).printed, printed);
  });

  it('replaces what was changed by hand only when it is told to', async () => {
    open();
    await archive();
    const edited = blog.read('archive.md').replace('High water', 'My high water');
    blog.write('archive.md', edited);
    const { status, notes } = await archive();
    assert.equal(status, 2);
    assert.match(notes.join(), /^archive\.md was changed by hand.*--diff.*--force/);
    assert.equal(blog.read('archive.md'), edited);
    assert.equal((await archive('--force')).status, 0);
    assert.doesNotMatch(blog.read('archive.md'), /My high water/);
  });

  it('puts a region into a page without one only when it is told to', async () => {
    open({ 'README.md': '# Tides\n' });
    const { status, notes } = await archive('--file', 'README.md');
    assert.equal(status, 2);
    assert.match(notes.join('\n'), /--insert[\s\S]*<!-- almanac:start [^\n]*-->\n *<!-- almanac:end -->/);
    assert.equal(blog.read('README.md'), '# Tides\n');
    assert.equal((await archive('--file', 'README.md', '--insert')).status, 0);
    assert.match(blog.read('README.md'), /^# Tides\n\n<!-- almanac:start [\s\S]*Low water/);
  });

  it('leaves a page alone that lists the posts at each build', async () => {
    const page = '{% for post in site.posts %}{{ post.title }}{% endfor %}\n';
    open({ 'archive.md': page });
    const { status, printed } = await archive();
    assert.equal(status, 0);
    assert.match(printed, /by itself at each build/);
    assert.equal(blog.read('archive.md'), page);
  });

  it('refuses a page with one marker, and names its line', async () => {
    open({ 'all.md': `# All\n\n${START}\n` });
    const { status, notes } = await archive('--file', 'all.md');
    assert.equal(status, 2);
    assert.match(notes.join(), /^all\.md:3:1: error: /);
    assert.equal(blog.read('all.md'), `# All\n\n${START}\n`);
  });

  it('refuses a page that is not UTF-8', async () => {
    open({ 'all.md': new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x0a]) });
    const { status, notes } = await archive('--file', 'all.md', '--insert');
    assert.equal(status, 2);
    assert.match(notes.join(), /^all\.md: error: .*UTF-8/);
  });

  it('refuses a page outside of the blog, and a file that is no page', async () => {
    open();
    assert.match((await archive('--file', '../all.md')).notes.join(), /does not lie in a blog/);
    assert.match((await archive('--file', 'data.csv')).notes.join(), /^data\.csv: error: /);
  });

  it('leaves no other file behind', async () => {
    open();
    const before = readdirSync(blog.folder);
    await archive();
    assert.deepEqual(readdirSync(blog.folder).sort(), [...before, 'archive.md'].sort());
  });

  it('keeps the page of each site of a folder', async () => {
    blog = new BlogOnDisk({});
    for (const site of ['east', 'west']) {
      for (const [path, text] of Object.entries(JEKYLL_BLOG)) blog.write(`${site}/${path}`, text);
    }
    const { printed } = await archive();
    assert.match(printed, /^east\/archive\.md was made.*\nwest\/archive\.md was made/);
    assert.equal((await archive('--stdout')).status, 2);
    assert.match((await archive('--stdout', '--file', 'west/archive.md')).printed, /Low water/);
  });
});
