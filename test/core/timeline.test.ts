import assert from 'node:assert/strict';
import type { Post } from '../../src/core/post';
import { buildTimeline } from '../../src/core/timeline';
import { at, byPath, post } from './posts';

const NOW = Date.UTC(2026, 0, 1);

describe('buildTimeline', () => {
  it('groups by year and month, newest first, ties in the order of the site', () => {
    const posts = [
      post('b', '2024-05-02T00:00Z'),
      post('a', '2024-05-02T00:00Z'),
      post('c', '2024-06-01T00:00Z'),
      post('d', '2023-01-01T00:00Z'),
    ];
    const { years } = buildTimeline(posts, NOW, byPath);
    assert.deepEqual(
      years.map(({ year, count, months }) => [
        year,
        count,
        months.map(({ month, posts: inMonth }) => [month, inMonth.map(({ path }) => path)]),
      ]),
      [
        [
          2024,
          3,
          [
            [6, ['c']],
            [5, ['a', 'b']],
          ],
        ],
        [2023, 1, [[1, ['d']]]],
      ],
    );
  });

  it('files a post under the day that the generator shows', () => {
    const late = post('late', '2024-12-31T23:30:00Z', { date: at('2024-12-31T23:30:00Z', 120) });
    assert.equal(buildTimeline([late], NOW, byPath).years[0]?.year, 2025);
  });

  it('knows the month of each post where zones take turns around midnight of New Year', () => {
    const offsets = [120, 0, -120, 120, 0];
    const posts = offsets.map((offset, index) => {
      const instant = `2024-12-31T23:${30 - index}:00Z`;
      return post(`post-${index}`, instant, { date: at(instant, offset) });
    });
    const { years } = buildTimeline(posts, NOW, byPath);
    assert.deepEqual(
      years.map(({ year, months }) => [year, months.map(({ posts: inMonth }) => inMonth.map(({ path }) => path))]),
      [
        [2025, [['post-0', 'post-3']]],
        [2024, [['post-1', 'post-2', 'post-4']]],
      ],
    );
  });

  it('keeps drafts, scheduled and undated posts apart, each post in one place', () => {
    const posts = [
      post('draft', '2024-01-01T00:00Z', { visibility: 'draft' }),
      post('later', '2027-01-01T00:00Z', { publishMs: Date.UTC(2027, 0, 1) }),
      post('undated', undefined),
      post('hidden', '2024-01-01T00:00Z', { visibility: 'hidden' }),
    ];
    const { drafts, scheduled, undated, years } = buildTimeline(posts, NOW, byPath);
    const paths = (list: readonly Post[]): string[] => list.map(({ path }) => path);
    assert.deepEqual([paths(drafts), paths(scheduled), paths(undated)], [['draft'], ['later'], ['undated']]);
    assert.deepEqual(
      years.map(({ count }) => count),
      [1],
    );
  });

  it('keeps pages apart from posts without a date', () => {
    const { pages, undated } = buildTimeline([post('about', undefined, { isPage: true })], NOW, byPath);
    assert.deepEqual([pages.length, undated.length], [1, 0]);
  });

  it('shows a scheduled post in its year once its moment has come', () => {
    const later = post('later', '2027-01-01T00:00Z', { publishMs: Date.UTC(2027, 0, 1) });
    assert.equal(buildTimeline([later], Date.UTC(2027, 0, 1), byPath).scheduled.length, 0);
  });
});
