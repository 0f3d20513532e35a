import assert from 'node:assert/strict';
import { planArchive } from '../../../src/core/archive/plan';
import { defaultShape, type ArchiveShape } from '../../../src/core/archive/shape';
import type { Site } from '../../../src/core/site';
import { jekyllSite, nowMs, post } from './archiveSites';

const posts = [
  post('spring.md', 'Spring', '2024-03-05', { tags: ['walks', 'Birds'], categories: ['out'], language: 'en' }),
  post('thaw.md', 'Thaw', '2024-03-01', { tags: ['walks'], categories: ['out'], language: 'de' }),
  post('winter.md', 'Winter', '2024-01-20', { tags: ['Zen'], categories: ['in'], language: 'en' }),
  post('autumn.md', 'Autumn', '2023-10-01', { language: 'en' }),
  post('notes.md', 'Notes', '', { tags: ['walks'], language: 'en' }),
];

let site: Site;
before(async () => {
  site = await jekyllSite();
});

/** The lines of an archive in a shape, empty ones and markers left out. */
function archive(shape: Partial<ArchiveShape>, page = 'archive.md'): string[] {
  const text = '<!-- almanac:start -->\n<!-- almanac:end -->\n';
  const request = { page, site, posts, nowMs, shape: { ...defaultShape, dateFormat: '%F', ...shape } };
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
});
