import assert from 'node:assert/strict';
import { noDetails, type PostDetails } from '../../../src/core/archive/details';
import { planArchive } from '../../../src/core/archive/plan';
import { defaultShape, type ArchiveShape } from '../../../src/core/archive/shape';
import type { Site } from '../../../src/core/site';
import { jekyllSite, nowMs, plainSite, post } from './archiveSites';

const posts = [
  post('spring.md', 'Spring', '2024-03-05', { tags: ['walks', 'Birds'], categories: ['out'], language: 'en' }),
  post('thaw.md', 'Thaw', '2024-03-01', { tags: ['walks'], categories: ['out'], language: 'de' }),
  post('winter.md', 'Winter', '2024-01-20', { tags: ['Zen'], categories: ['in'], language: 'en' }),
  post('autumn.md', 'Autumn', '2023-10-01', { language: 'en' }),
  post('notes.md', 'Notes', '', { tags: ['walks'], language: 'en' }),
];

const details = new Map<string, PostDetails>([
  ['spring.md', { excerpt: 'It *thaws* | at last.', authors: ['Ann', 'B_o'], minutes: 4, series: ['Seasons'] }],
  ['winter.md', { ...noDetails, series: ['Seasons', 'Cold'] }],
]);

let site: Site;
before(async () => {
  site = await jekyllSite();
});

/** The lines of an archive in a shape, empty ones and markers left out. */
function archive(shape: Partial<ArchiveShape>, page = 'archive.md', on = site): string[] {
  const text = '<!-- almanac:start -->\n<!-- almanac:end -->\n';
  const request = { page, site: on, posts, nowMs, details, shape: { ...defaultShape, dateFormat: '%F', ...shape } };
  const plan = planArchive({ ...request, text });
  assert.ok(plan.kind === 'edit', JSON.stringify(plan));
  assert.equal(planArchive({ ...request, text: plan.text }).kind, 'upToDate');
  return plan.text.split('\n').filter((line) => line !== '' && !line.startsWith('<!--'));
}

const SPRING = '- 2024-03-05 · [Spring](/spring/)';
const THAW = '- 2024-03-01 · [Thaw](/thaw/)';
const WINTER = '- 2024-01-20 · [Winter](/winter/)';
const AUTUMN = '- 2023-10-01 · [Autumn](/autumn/)';
const NOTES = '- [Notes](/notes/)';

describe('shapes of an archive', () => {
  it('lists posts by year and month', () => {
    assert.deepEqual(archive({ groupBy: 'yearAndMonth' }), [
      '## 2024',
      ...['### March', SPRING, THAW, '### January', WINTER],
      ...['## 2023', '### October', AUTUMN],
      ...['## Undated', NOTES],
    ]);
  });

  it('lists the oldest posts first, months and years too, and undated ones last', () => {
    assert.deepEqual(archive({ groupBy: 'yearAndMonth', order: 'oldestFirst' }), [
      ...['## 2023', '### October', AUTUMN],
      '## 2024',
      ...['### January', WINTER, '### March', THAW, SPRING],
      ...['## Undated', NOTES],
    ]);
    assert.deepEqual(archive({ order: 'oldestFirst' }), [
      ...['## 2023', AUTUMN],
      ...['## 2024', WINTER, THAW, SPRING],
      ...['## Undated', NOTES],
    ]);
  });

  it('lists posts below each of their tags, by name whatever the case, others last', () => {
    assert.deepEqual(archive({ groupBy: 'tag', others: 'Without a tag' }), [
      ...['## Birds', SPRING],
      ...['## walks', SPRING, THAW, NOTES],
      ...['## Zen', WINTER],
      ...['## Without a tag', AUTUMN],
    ]);
  });

  it('orders headings by their first posts where that is asked for', () => {
    const heads = archive({ groupBy: 'tag', groupOrder: 'firstPost' }).filter((line) => line.startsWith('#'));
    assert.deepEqual(heads, ['## walks', '## Birds', '## Zen', '## Others']);
  });

  it('lists posts by category', () => {
    assert.deepEqual(archive({ groupBy: 'category' }), [
      ...['## in', WINTER],
      ...['## out', SPRING, THAW],
      ...['## Others', AUTUMN, NOTES],
    ]);
  });

  it('lists posts without headings', () => {
    assert.deepEqual(archive({ groupBy: 'none' }), [SPRING, THAW, WINTER, AUTUMN, NOTES]);
  });

  it('counts what stands below a heading, apart from its name', () => {
    const headings = archive({ groupBy: 'yearAndMonth', counts: true }).filter((line) => line.startsWith('#'));
    assert.deepEqual(headings, [
      ...['## 2024 (3)', '### March (2)', '### January (1)'],
      ...['## 2023 (1)', '### October (1)'],
      '## Undated (1)',
    ]);
  });

  it('makes no heading deeper than there are', () => {
    const headings = archive({ groupBy: 'yearAndMonth', headingLevel: 6, only: { newest: 1 } });
    assert.deepEqual(headings, ['###### 2024', '###### March', SPRING]);
  });

  it('lists only posts with a tag, a category, a language, and the newest of them', () => {
    const flat = { groupBy: 'none' } as const;
    assert.deepEqual(archive({ ...flat, only: { tag: 'walks' } }), [SPRING, THAW, NOTES]);
    assert.deepEqual(archive({ ...flat, only: { category: 'out' } }), [SPRING, THAW]);
    assert.deepEqual(archive({ ...flat, only: { language: 'en', newest: 2 } }), [SPRING, WINTER]);
    assert.deepEqual(archive({ ...flat, only: { newest: 2 }, order: 'oldestFirst' }), [THAW, SPRING]);
  });

  it('escapes headings for the page', () => {
    const tagged = [post('a.md', 'A', '2024-03-05', { tags: ['a_b [c]', '<i>'] })];
    const shape = { ...defaultShape, groupBy: 'tag' } as const;
    const text = '<!-- almanac:start -->\n<!-- almanac:end -->\n';
    const inMarkdown = planArchive({ page: 'a/archive.md', site, posts: tagged, nowMs, shape, text });
    assert.match(JSON.stringify(inMarkdown), /## a\\\\_b \\\\\[c\\\\\]/);
    const inHtml = planArchive({ page: 'archive.html', site, posts: tagged, nowMs, shape, text });
    assert.match(JSON.stringify(inHtml), /<h2>&lt;i&gt;<\/h2>/);
  });

  it('lists posts by series, and by the folder that they lie in', async () => {
    assert.deepEqual(archive({ groupBy: 'series', others: 'Alone' }), [
      ...['## Cold', WINTER],
      ...['## Seasons', SPRING, WINTER],
      ...['## Alone', THAW, AUTUMN, NOTES],
    ]);
    const inFolders = [post('sea/a.md', 'A'), post('b.md', 'B'), post('air/c/d.md', 'D')];
    const shape = { ...defaultShape, groupBy: 'section', dateFormat: '%F' } as const;
    const request = { page: 'archive.md', site: await plainSite(), posts: inFolders, nowMs, shape };
    const made = planArchive({ ...request, text: '<!-- almanac:start --><!-- almanac:end -->' });
    assert.ok(made.kind === 'edit');
    assert.deepEqual(made.text.match(/^#.*$/gm), ['## air', '## sea', '## Others']);
    const only = { section: 'sea' };
    const sea = planArchive({ ...request, shape: { ...shape, only }, text: made.text });
    assert.ok(sea.kind === 'edit' && sea.counts.posts === 1);
  });

  it('counts a post once that stands below several headings', () => {
    const shape = { ...defaultShape, groupBy: 'tag' } as const;
    const request = { page: 'archive.md', site, posts, nowMs, shape };
    const made = planArchive({ ...request, text: '<!-- almanac:start --><!-- almanac:end -->' });
    assert.ok(made.kind === 'edit');
    assert.deepEqual(made.counts, { posts: 5, added: 5, removed: 0, changed: 0 });
    assert.deepEqual(planArchive({ ...request, text: made.text }), { kind: 'upToDate', posts: 5 });
    const renamed = posts.map((one) => (one.path === 'spring.md' ? { ...one, title: 'Vernal' } : one)).slice(0, -1);
    const again = planArchive({ ...request, posts: renamed, text: made.text });
    assert.ok(again.kind === 'edit');
    assert.deepEqual(again.counts, { posts: 4, added: 0, removed: 1, changed: 1 });
  });

  it('says of each post what is asked for', () => {
    const only = { newest: 2 };
    const show = ['authors', 'readingTime', 'tags', 'excerpt'] as const;
    assert.deepEqual(archive({ groupBy: 'none', only, show }), [
      `${SPRING} · Ann, B\\_o · 4 min read · walks, Birds`,
      '    It \\*thaws\\* \\| at last.',
      `${THAW} · walks`,
    ]);
    assert.deepEqual(archive({ groupBy: 'none', only, show }, 'archive.html'), [
      '<ul>',
      '  <li><time datetime="2024-03-05">2024-03-05</time> · <a href="/spring/">Spring</a> · Ann, B_o · 4 min read · walks, Birds<p>It *thaws* | at last.</p></li>',
      '  <li><time datetime="2024-03-01">2024-03-01</time> · <a href="/thaw/">Thaw</a> · walks</li>',
      '</ul>',
    ]);
  });

  it('writes tables', () => {
    const shape = { layout: 'table', only: { newest: 2 }, show: ['excerpt', 'tags'] } as const;
    assert.deepEqual(archive(shape), [
      '## 2024',
      '| Date | Title | Excerpt | Tags |',
      '| --- | --- | --- | --- |',
      '| 2024-03-05 | [Spring](/spring/) | It \\*thaws\\* &#124; at last. | walks, Birds |',
      '| 2024-03-01 | [Thaw](/thaw/) |  | walks |',
    ]);
    assert.deepEqual(archive({ ...shape, groupBy: 'none', only: { newest: 1 } }, 'archive.html'), [
      '<table>',
      '  <thead><tr><th>Date</th><th>Title</th><th>Excerpt</th><th>Tags</th></tr></thead>',
      '  <tbody>',
      '    <tr><td>2024-03-05</td><td><a href="/spring/">Spring</a></td><td>It *thaws* | at last.</td><td>walks, Birds</td></tr>',
      '  </tbody>',
      '</table>',
    ]);
  });

  it('leads from an index to each of the first headings', async () => {
    const shape = { index: true, counts: true, groupBy: 'yearAndMonth', only: { newest: 4 } } as const;
    const heads = (lines: string[]): string[] =>
      lines.filter((line) => !line.startsWith('- ') && !line.includes('###'));
    assert.deepEqual(heads(archive(shape)), [
      '[2024](#archive-2024-3) · [2023](#archive-2023-1)',
      '## 2024 (3) {#archive-2024-3}',
      '## 2023 (1) {#archive-2023-1}',
    ]);
    assert.deepEqual(heads(archive(shape, 'README.md')), [
      '[2024](#2024-3) · [2023](#2023-1)',
      '## 2024 (3)',
      '## 2023 (1)',
    ]);
    assert.deepEqual(heads(archive({ ...shape, counts: false }, 'archive.md', await plainSite())), [
      '[2024](#2024) · [2023](#2023)',
      '## 2024',
      '## 2023',
    ]);
    const html = archive({ ...shape, counts: false, only: { newest: 1 } }, 'archive.html');
    assert.deepEqual(html.slice(0, 2), ['<p><a href="#archive-2024">2024</a></p>', '<h2 id="archive-2024">2024</h2>']);
  });

  it('gives headings of an index that look alike anchors of their own', () => {
    const tagged = [post('a.md', 'A', '2024-03-05', { tags: ['C', 'C++', '日本'] })];
    const shape = { ...defaultShape, groupBy: 'tag', index: true } as const;
    const made = planArchive({
      page: 'archive.md',
      site,
      posts: tagged,
      nowMs,
      shape,
      text: '<!-- almanac:start --><!-- almanac:end -->',
    });
    assert.ok(made.kind === 'edit');
    assert.match(made.text, /\[C\]\(#archive-c\) · \[C\\\+\\\+\]\(#archive-c-1\) · \[日本\]\(#archive-group\)/);
  });

  it('takes the names of months in another language', () => {
    assert.deepEqual(
      archive({ groupBy: 'yearAndMonth', locale: 'de', dateFormat: '%a %-d. %b', only: { newest: 1 } }),
      ['## 2024', '### März', '- Di 5. März · [Spring](/spring/)'],
    );
  });

  it('lists drafts, scheduled, expired and unlisted posts where they are asked for', () => {
    const hidden = [
      post('draft.md', 'Draft', '2024-03-01', { visibility: 'draft' }),
      post('later.md', 'Later', '2024-03-02', { publishMs: nowMs + 1 }),
      post('gone.md', 'Gone', '2024-03-03', { expireMs: nowMs }),
      post('unlisted.md', 'Unlisted', '2024-03-04', { visibility: 'unlisted' }),
      post('never.md', 'Never', '2024-03-05', { visibility: 'hidden' }),
    ];
    const titles = (include: ArchiveShape['include']): string => {
      const shape = { ...defaultShape, include };
      const text = '<!-- almanac:start --><!-- almanac:end -->';
      const made = planArchive({ page: 'archive.md', site, posts: hidden, nowMs, shape, text });
      return made.kind === 'edit'
        ? [...made.text.matchAll(/\[(\w+)\]/g)].map(([, title]) => title).join(' ')
        : made.kind;
    };
    assert.equal(titles([]), '');
    assert.equal(titles(['drafts']), 'Draft');
    assert.equal(titles(['scheduled', 'expired']), 'Gone Later');
    assert.equal(titles(['drafts', 'scheduled', 'expired', 'unlisted']), 'Unlisted Gone Later Draft');
  });
});
