import assert from 'node:assert/strict';
import { almanac, BlogOnDisk, JEKYLL_BLOG } from './blogOnDisk';

describe('almanac render', () => {
  let blog: BlogOnDisk;

  function open(files: Readonly<Record<string, string>>): BlogOnDisk {
    blog = new BlogOnDisk(files);
    return blog;
  }

  afterEach(() => blog.remove());

  it('prints the body of a post as the site that it lies in would have it', async () => {
    const path = '_posts/2024-06-01-reed.md';
    open({
      ...JEKYLL_BLOG,
      [path]: '---\ntitle: Reed\n---\n## {{ page.title }}\n\nAfter {% post_url 2024-03-01-low-water %}.\n',
    });
    const { status, printed, notes } = await almanac('render', blog.at(path));
    assert.equal(status, 0);
    assert.deepEqual(notes, []);
    assert.match(printed, /<h2[^>]* id="reed"[^>]*>Reed<\/h2>/);
    assert.match(printed, /After \/2024\/03\/01\/low-water\.html\./);
  });

  it('takes the generator that is named where a file lies in no blog', async () => {
    open({ 'note.md': '---\ntitle: Note\n---\n"Quoted"\n' });
    const { status, printed } = await almanac('render', blog.at('note.md'), '--generator', 'jekyll');
    assert.equal(status, 0);
    assert.match(printed, /“Quoted”/);
  });

  it('takes the site around a folder of posts, not that folder, for the site', async () => {
    const path = 'source/_posts/reed.md';
    open({
      '_config.yml': 'title: Reeds\n',
      'package.json': '{ "hexo": {} }',
      [path]: '---\ntitle: Reed\n---\n# Two Reeds\n',
    });
    const { printed } = await almanac('render', blog.at(path));
    assert.match(printed, /id="Two-Reeds"/, 'an id as Hexo makes it, where Jekyll writes small letters');
  });

  it('asks for the generator of a file that lies in no blog', async () => {
    open({ 'note.md': 'Text\n' });
    const { status, notes } = await almanac('render', blog.at('note.md'));
    assert.equal(status, 2);
    assert.match(notes.join(), /--generator/);
  });

  it('says at which line a tag would stop the generator, and renders the rest', async () => {
    const path = '_posts/2024-06-01-reed.md';
    open({ ...JEKYLL_BLOG, [path]: '---\ntitle: Reed\n---\nBefore\n\n{% post_url nowhere %}\n\nBehind\n' });
    const { status, printed, notes } = await almanac('render', blog.at(path));
    assert.equal(status, 0);
    assert.match(printed, /Behind/);
    assert.match(notes.join(), /2024-06-01-reed\.md:6: /);
  });

  it('says that a file is not there', async () => {
    open(JEKYLL_BLOG);
    const { status, notes } = await almanac('render', blog.at('_posts/nothing.md'));
    assert.equal(status, 2);
    assert.match(notes.join(), /nothing\.md cannot be read/);
  });
});
