import assert from 'node:assert/strict';
import { defaultShape } from '../../../src/core/archive/shape';
import { planArchive, planInsertion, type ArchivePlan, type ArchiveRequest } from '../../../src/core/archive/plan';
import { applyEdits } from '../../../src/core/text';
import { jekyllSite, nowMs, plainSite, post } from './archiveSites';
import type { Site } from '../../../src/core/site';

const posts = [
  post('spring.md', 'Spring', '2024-03-05'),
  post('winter.md', 'Winter', '2024-01-20'),
  post('autumn.md', 'Autumn', '2023-10-01'),
];

const LIST = [
  '## 2024',
  '',
  '- Mar 5 · [Spring](/spring/)',
  '- Jan 20 · [Winter](/winter/)',
  '',
  '## 2023',
  '',
  '- Oct 1 · [Autumn](/autumn/)',
].join('\n');

let jekyll: Site;
before(async () => {
  jekyll = await jekyllSite();
});

function plan(text: string | undefined, more: Partial<ArchiveRequest> = {}): ArchivePlan {
  return planArchive({ page: 'archive.md', text, site: jekyll, posts, nowMs, ...more });
}

/** The page after a plan; fails where there is nothing to write. */
function textAfter(result: ArchivePlan): string {
  assert.ok(result.kind === 'edit' || result.kind === 'create', JSON.stringify(result));
  return result.text;
}

/** A text without the digest of its start marker, which no test can know. */
function withoutDigest(text: string): string {
  return text.replace(/ digest=[0-9a-f]{16}/, '');
}

describe('planArchive', () => {
  it('lists posts by year, newest first, between the markers', () => {
    const after = textAfter(plan('Before\n\n<!-- almanac:start -->\nold\n<!-- almanac:end -->\n\nAfter\n'));
    assert.equal(
      withoutDigest(after),
      `Before\n\n<!-- almanac:start -->\n\n${LIST}\n\n<!-- almanac:end -->\n\nAfter\n`,
    );
  });

  it('changes nothing the second time', () => {
    const after = textAfter(plan('<!-- almanac:start -->\n<!-- almanac:end -->'));
    assert.deepEqual(plan(after), { kind: 'upToDate', posts: 3 });
  });

  it('makes a page with the front matter that the generator needs', () => {
    const result = plan(undefined, { title: 'All: posts' });
    assert.equal(result.kind, 'create');
    assert.equal(
      withoutDigest(textAfter(result)),
      `---\nlayout: page\ntitle: "All: posts"\npermalink: /archive/\n---\n\n<!-- almanac:start -->\n\n${LIST}\n\n<!-- almanac:end -->\n`,
    );
    assert.equal(plan(textAfter(result)).kind, 'upToDate');
  });

  it('makes a page with a heading where there is no generator', async () => {
    const made = textAfter(plan(undefined, { site: await plainSite(), title: 'All_posts', posts: [] }));
    assert.equal(withoutDigest(made), '# All\\_posts\n\n<!-- almanac:start -->\n<!-- almanac:end -->\n');
  });

  it('leaves a page without a region alone', () => {
    assert.deepEqual(plan('# Posts\n\n- a list of mine\n'), { kind: 'noRegion', listsPosts: false });
  });

  it('knows a page that lists posts by a loop', () => {
    assert.deepEqual(plan('<ul>{% for post in site.posts %}<li>{{ post.title }}</li>{% endfor %}</ul>'), {
      kind: 'noRegion',
      listsPosts: true,
    });
  });

  it('refuses markers that do not fit together, and files that are no pages', () => {
    const broken = plan('<!-- almanac:start -->');
    assert.deepEqual(broken.kind === 'refused' ? broken.problems.map(({ code }) => code) : broken, [
      'archive.startWithoutEnd',
    ]);
    const image = plan(undefined, { page: 'archive.png' });
    assert.deepEqual(image.kind === 'refused' ? image.problems.map(({ code }) => code) : image, ['archive.format']);
  });

  it('leaves out drafts, hidden and scheduled posts, pages, and itself', () => {
    const all = [
      ...posts,
      post('draft.md', 'Draft', '2024-03-01', { visibility: 'draft' }),
      post('hidden.md', 'Hidden', '2024-03-01', { visibility: 'hidden' }),
      post('unlisted.md', 'Unlisted', '2024-03-01', { visibility: 'unlisted' }),
      post('later.md', 'Later', '2024-03-01', { publishMs: nowMs + 1 }),
      post('gone.md', 'Gone', '2024-03-01', { expireMs: nowMs }),
      post('about.md', 'About', '', { isPage: true }),
      post('archive.md', 'Archive', ''),
    ];
    const before = textAfter(plan('<!-- almanac:start -->\n<!-- almanac:end -->'));
    assert.equal(plan(before, { posts: all }).kind, 'upToDate');
  });

  it('puts posts without a date at the end, under a heading of their own', () => {
    const after = textAfter(
      plan('<!-- almanac:start --><!-- almanac:end -->', { posts: [post('b.md', 'B', ''), ...posts] }),
    );
    assert.ok(
      after.endsWith('- Oct 1 · [Autumn](/autumn/)\n\n## Undated\n\n- [B](/b/)\n\n<!-- almanac:end -->'),
      after,
    );
  });

  it('shows the label of a post whose title is empty', () => {
    const after = textAfter(plan('<!-- almanac:start --><!-- almanac:end -->', { posts: [post('b.md', '')] }));
    assert.ok(after.includes('[b.md](/b/)'), after);
  });

  it('keeps the order of the site among posts of one instant', () => {
    const same = ['c', 'a', 'b'].map((name) => post(`${name}.md`, name));
    const after = textAfter(plan('<!-- almanac:start --><!-- almanac:end -->', { posts: same }));
    assert.deepEqual(
      [...after.matchAll(/\[(\w)\]/g)].map(([, name]) => name),
      ['c', 'a', 'b'],
    );
  });

  it('writes HTML into an HTML page, as deep as its markers', () => {
    const page = '<main>\n  <!-- almanac:start -->\n  <!-- almanac:end -->\n</main>\n';
    assert.equal(
      withoutDigest(textAfter(plan(page, { page: 'archive.html', posts: posts.slice(0, 1) }))),
      [
        '<main>',
        '  <!-- almanac:start -->',
        '  <h2>2024</h2>',
        '  <ul>',
        '    <li><time datetime="2024-03-05">Mar 5</time> · <a href="/spring/">Spring</a></li>',
        '  </ul>',
        '  <!-- almanac:end -->',
        '</main>',
        '',
      ].join('\n'),
    );
  });

  it('writes HTML between tags that kramdown does not look into', () => {
    const page = '<div>\n\n<!-- almanac:start -->\n<!-- almanac:end -->\n\n</div>\n';
    const after = textAfter(plan(page));
    assert.ok(after.includes('-->\n<h2>2024</h2>\n<ul>\n'), after);
    assert.equal(plan(after).kind, 'upToDate');
  });

  it('writes Markdown behind an element that is closed', () => {
    const page = '<div>\n<br>\n</div>\n\n<!-- almanac:start -->\n<!-- almanac:end -->\n';
    assert.ok(textAfter(plan(page)).includes('\n\n## 2024\n\n'));
  });

  it('stays in the quote or list that the markers stand in', () => {
    const quoted = textAfter(plan('> <!-- almanac:start -->\n> <!-- almanac:end -->\n', { posts: posts.slice(0, 1) }));
    assert.equal(
      withoutDigest(quoted),
      '> <!-- almanac:start -->\n>\n> ## 2024\n>\n> - Mar 5 · [Spring](/spring/)\n>\n> <!-- almanac:end -->\n',
    );
    const listed = textAfter(
      plan('- a\n\n  <!-- almanac:start -->\n  <!-- almanac:end -->\n', { posts: posts.slice(2) }),
    );
    assert.equal(
      withoutDigest(listed),
      '- a\n\n  <!-- almanac:start -->\n\n  ## 2023\n\n  - Oct 1 · [Autumn](/autumn/)\n\n  <!-- almanac:end -->\n',
    );
  });

  it('refuses a place where the archive would become code', () => {
    const result = plan('Text\n      <!-- almanac:start -->\n      <!-- almanac:end -->\n');
    assert.deepEqual(result.kind === 'refused' ? result.problems.map(({ code }) => code) : result, ['archive.noPlace']);
  });

  it('follows the line ends around the region and leaves the others as they are', () => {
    const after = textAfter(plan('a\nb\r\n<!-- almanac:start -->\r\nold\n<!-- almanac:end -->\nc  \r\nd'));
    assert.ok(after.startsWith('a\nb\r\n<!-- almanac:start digest='));
    assert.ok(after.endsWith('<!-- almanac:end -->\nc  \r\nd'));
    const region = after.slice(after.indexOf('-->') + 3, after.lastIndexOf('<!--'));
    assert.equal(region, `\r\n\r\n${LIST.replaceAll('\n', '\r\n')}\r\n\r\n`);
  });

  it('counts what becomes different', () => {
    const before = textAfter(plan('<!-- almanac:start -->\n<!-- almanac:end -->\n'));
    const now = [post('new.md', 'New', '2024-04-01'), post('spring.md', 'Spring again'), ...posts.slice(2)];
    const result = plan(before, { posts: now });
    assert.deepEqual(result.kind === 'edit' ? result.counts : result, { posts: 3, added: 1, removed: 1, changed: 1 });
  });

  it('edits only the lines that differ', () => {
    const before = textAfter(plan('x\n\n<!-- almanac:start -->\n<!-- almanac:end -->\n'));
    const result = plan(before, { posts: [...posts, post('first.md', 'First', '2023-01-02')] });
    assert.ok(result.kind === 'edit');
    assert.equal(result.edits.at(-1)?.text, '- Jan 2 · [First](/first/)\n');
    assert.equal(applyEdits(before, result.edits), result.text);
  });

  it('returns to the same bytes when a post comes and goes', () => {
    const before = textAfter(plan('<!-- almanac:start -->\n<!-- almanac:end -->\n'));
    const between = textAfter(plan(before, { posts: [...posts, post('x.md', 'X', '2020-01-01')] }));
    assert.equal(textAfter(plan(between)), before);
  });
});

describe('planArchive, of a region changed by hand,', () => {
  const isHandEdited = (text: string, more: Partial<ArchiveRequest> = {}): boolean | string => {
    const result = plan(text, more);
    return result.kind === 'edit' ? result.isHandEdited : result.kind;
  };
  const written = (): string => textAfter(plan('<!-- almanac:start -->\n<!-- almanac:end -->\n'));

  it('notices an entry that was reworded', () => {
    assert.equal(isHandEdited(written().replace('Spring', 'Spring!')), true);
  });

  it('notices text that stood between markers before the first run', () => {
    assert.equal(isHandEdited('<!-- almanac:start -->\n- mine\n<!-- almanac:end -->'), true);
  });

  it('notices nothing where only the posts changed', () => {
    assert.equal(isHandEdited(written(), { posts: posts.slice(1) }), false);
  });

  it('notices nothing in an empty region', () => {
    assert.equal(isHandEdited('<!-- almanac:start digest=0000000000000000 -->\n\n<!-- almanac:end -->'), false);
  });

  it('is up to date where Git changed all line ends', () => {
    const checkedOut = written().replaceAll('\n', '\r\n');
    assert.equal(isHandEdited(checkedOut), 'upToDate');
    assert.equal(isHandEdited(checkedOut, { posts: posts.slice(1) }), false);
  });

  it('keeps the words of the start marker', () => {
    const after = textAfter(plan('<!--ALMANAC:start  by hand-->\n<!-- almanac:end -->'));
    assert.match(after, /^<!--ALMANAC:start {2}by hand digest=[0-9a-f]{16} -->\n/);
    assert.equal(plan(after).kind, 'upToDate');
  });
});

describe('planArchive, of links,', () => {
  const linkIn = (
    page: string,
    site: Site,
    one = post('_posts/a b.md', 'T', '2024-03-05', { url: '/blog/t/' }),
  ): string => {
    const after = textAfter(planArchive({ page, text: undefined, site, posts: [one], nowMs }));
    return /\]\((.*)\)/.exec(after)?.[1] ?? '';
  };

  it('leads to permalinks, with the base path', () => assert.equal(linkIn('archive.md', jekyll), '/blog/t/'));

  it('leads from a README to the address on the web', async () => {
    const site = await jekyllSite('url: https://example.org\nbaseurl: /blog\n');
    assert.equal(linkIn('README.md', site), 'https://example.org/blog/t/');
  });

  it('leads to the file where the address is not known', async () => {
    const file = post('posts/50% a:b (1).md', 'T', '2024-03-05', { url: undefined });
    assert.equal(linkIn('README.md', await plainSite(), file), 'posts/50%25%20a:b%20%281%29.md');
    assert.equal(linkIn('posts/x/archive.md', await plainSite(), file), '../50%25%20a:b%20%281%29.md');
    assert.equal(linkIn('posts/archive.md', await plainSite(), file), './50%25%20a:b%20%281%29.md');
  });

  it('takes the kind of link that the shape asks for', () => {
    const shape = { ...defaultShape, links: 'file' } as const;
    const result = planArchive({ page: 'archive.md', text: undefined, site: jekyll, posts, nowMs, shape });
    assert.ok(textAfter(result).includes('](spring.md)'));
  });
});

describe('planInsertion', () => {
  const insert = (text: string, page = 'README.md'): string =>
    withoutDigest(textAfter(planInsertion({ page, text, site: jekyll, posts: posts.slice(2), nowMs })));
  const region = '<!-- almanac:start -->\n\n## 2023\n\n- Oct 1 · [Autumn](autumn.md)\n\n<!-- almanac:end -->\n';

  it('adds the region at the end, after an empty line', () => {
    assert.equal(insert('# Read me\n'), `# Read me\n\n${region}`);
    assert.equal(insert('# Read me'), `# Read me\n\n${region}`);
    assert.equal(insert('# Read me\n\n'), `# Read me\n\n${region}`);
    assert.equal(insert('# Read me\n\n    '), `# Read me\n\n    \n${region}`);
    assert.equal(insert(''), region);
    assert.equal(insert('\uFEFF'), `\uFEFF${region}`);
  });

  it('takes the line ends of the page', () => {
    assert.equal(insert('# Read me\r\n'), `# Read me\r\n\r\n${region.replaceAll('\n', '\r\n')}`);
  });

  it('puts it into the main part of an HTML page', () => {
    const after = insert('<body>\n  <main>\n    <p>x</p>\n  </main>\n  <!-- </main> -->\n</body>\n', 'a.html');
    assert.ok(after.startsWith('<body>\n  <main>\n    <p>x</p>\n  <!-- almanac:start -->\n  <h2>2023</h2>\n'), after);
    assert.ok(after.endsWith('\n  <!-- almanac:end -->\n  </main>\n  <!-- </main> -->\n</body>\n'), after);
  });

  for (const open of ['```\ncode', '<!-- a comment', '<pre>\n', '<script>']) {
    it(`refuses where the page ends inside ${JSON.stringify(open)}`, () => {
      const result = planInsertion({ page: 'README.md', text: `# A\n\n${open}`, site: jekyll, posts, nowMs });
      assert.deepEqual(result.kind === 'refused' ? result.problems.map(({ code }) => code) : result, [
        'archive.noPlace',
      ]);
    });
  }

  it('fills a region that is already there', () => {
    assert.equal(insert('<!-- almanac:start -->\n<!-- almanac:end -->\nx'), `${region}x`);
  });
});
