import assert from 'node:assert/strict';
import { almanac, BlogOnDisk, JEKYLL_BLOG } from './blogOnDisk';

describe('almanac check', () => {
  let blog: BlogOnDisk;

  function open(files: Readonly<Record<string, string>>): BlogOnDisk {
    blog = new BlogOnDisk(files);
    return blog;
  }

  afterEach(() => blog.remove());

  it('finds nothing wrong with a blog that is right', async () => {
    open(JEKYLL_BLOG);
    assert.deepEqual(await almanac('check', blog.folder), {
      status: 0,
      printed: '',
      notes: ['nothing wrong in 3 posts'],
    });
  });

  it('prints one line for each problem, as compilers do, and ends with 1 where there is an error', async () => {
    open({
      ...JEKYLL_BLOG,
      '_posts/2024-03-01-low-water.md': '---\ntitle: Low water\n---\n![Mud](/mud.png)\n\n{% tide %}\n',
      '_posts/2024-05-01-high-water.md': '---\ntitle: High water\ndate: 2024-05-03\n---\nWaves.\n',
    });
    const { status, printed, notes } = await almanac('check', blog.folder);
    assert.equal(status, 1);
    assert.deepEqual(printed.split('\n'), [
      '_posts/2024-03-01-low-water.md:4:8: warning: There is no image at "/mud.png". Correct the address, or add the file. [image.nowhere]',
      '_posts/2024-03-01-low-water.md:6:1: error: Jekyll stops at "tide", which it does not know. [template.unknown]',
      '_posts/2024-05-01-high-water.md:3:7: information: The front matter says 2024-05-03, and the name of the file 2024-05-01. The front matter counts. [date.otherThanFileName]',
      '',
    ]);
    assert.deepEqual(notes, ['1 error, 1 warning, 1 note in 3 posts']);
  });

  it('prints all that is known about a problem as JSON', async () => {
    open({ ...JEKYLL_BLOG, '_posts/2024-06-07-ebb.md': '---\ntitle: Ebb\ntags: [Sea]\n---\n' });
    const { status, printed } = await almanac('check', blog.folder, '--format', 'json');
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(printed), [
      {
        site: '',
        generator: 'jekyll',
        path: '_posts/2024-06-07-ebb.md',
        line: 3,
        column: 8,
        endLine: 3,
        endColumn: 11,
        code: 'tags.case',
        severity: 'warning',
        message: 'The tag "Sea" differs only in case from "sea", which other posts have (1).',
        fixes: ['Write "sea"'],
      },
    ]);
  });

  it('lets users say how much a rule matters', async () => {
    open({ ...JEKYLL_BLOG, '_posts/2024-06-07-ebb.md': '---\ntitle: Ebb\ntags: [Sea]\n---\n' });
    assert.equal((await almanac('check', blog.folder, '--rule', 'tags.case=error')).status, 1);
    const { printed } = await almanac('check', blog.folder, '--rule', 'tags.case=off', '--rule', 'title.missing=off');
    assert.equal(printed, '');
  });

  it('names the files of several blogs from the folder that was asked for', async () => {
    open({
      'one/_config.yml': 'title: One\n',
      'one/_posts/2024-03-01-a.md': '---\ntitle: A\n---\n[x]()\n',
      'two/hugo.toml': 'baseURL = "https://two.example/"\n',
      'two/content/posts/b.md': '---\ntitle: B\ndate: 2024-01-01\n---\n[y]()\n',
    });
    const { printed } = await almanac('check', blog.folder);
    assert.deepEqual(
      printed.split('\n').map((line) => line.split(':')[0]),
      ['one/_posts/2024-03-01-a.md', 'two/content/posts/b.md', ''],
    );
  });
});
