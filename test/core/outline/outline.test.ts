import assert from 'node:assert/strict';
import { groupings, idOfKey, type Grouping, type PostGroup } from '../../../src/core/outline/groups';
import type { PostOrder } from '../../../src/core/outline/order';
import { buildOutline } from '../../../src/core/outline/outline';
import type { Post } from '../../../src/core/post';
import { byPath, post } from '../posts';

const NOW = Date.UTC(2026, 0, 1);

const posts: readonly Post[] = [
  post('blog/home/figs.md', '2025-05-31', { tags: ['fruit', 'summer'], categories: ['Kitchen'] }),
  post('blog/home/bread.md', '2025-05-04', { tags: ['bread'], label: 'A loaf' }),
  post('blog/road/north.md', '2024-12-01', { tags: ['summer'], categories: ['Roads'] }),
  post('blog/hello/index.md', '2024-01-01'),
  post('blog/home/idea.md', undefined, { visibility: 'draft', tags: ['bread'] }),
  post('about.md', undefined, { isPage: true }),
];

function outline(grouping: Grouping, order: PostOrder = 'newest', list = posts): readonly unknown[] {
  const options = { grouping, order, nowMs: NOW, compare: byPath, contentRoots: ['blog'] };
  const { groups, posts: alone } = buildOutline(list, options);
  return [...groups.map(shown), ...alone.map(name)];
}

function shown({ key, count, groups, posts: inGroup }: PostGroup): unknown {
  return [`${idOfKey(key)} ${count}`, ...groups.map(shown), ...inGroup.map(name)];
}

function name({ path }: Post): string {
  return path.slice(path.lastIndexOf('/') + 1).replace('.md', '');
}

describe('the outline of a site', () => {
  it('goes by year and month', () => {
    assert.deepEqual(outline('yearAndMonth'), [
      ['drafts 1', 'idea'],
      ['2025 2', ['2025/5 2', 'figs', 'bread']],
      ['2024 2', ['2024/12 1', 'north'], ['2024/1 1', 'index']],
      ['pages 1', 'about'],
    ]);
  });

  it('goes by series, a post in each of its own', () => {
    const walks = [
      post('a.md', '2025-01-01', { series: ['Coast'] }),
      post('b.md', '2025-02-01', { series: ['Coast', 'Boots'] }),
      post('c.md', '2025-03-01'),
    ];
    assert.deepEqual(outline('series', 'oldest', walks), [
      ['series/Boots 1', 'b'],
      ['series/Coast 2', 'a', 'b'],
      ['no series 1', 'c'],
    ]);
  });

  it('has what was changed last first where that is asked for; what does not say so by its date', () => {
    const changed = [
      post('a.md', '2025-01-01', { updatedMs: Date.UTC(2025, 5, 1) }),
      post('b.md', '2025-02-01', { updatedMs: Date.UTC(2025, 1, 2) }),
      post('c.md', '2025-03-01'),
    ];
    assert.deepEqual(outline('flat', 'updated', changed), ['a', 'c', 'b']);
  });

  it('goes by month alone, the oldest first where that is asked for', () => {
    assert.deepEqual(outline('month', 'oldest'), [
      ['drafts 1', 'idea'],
      ['2024/1 1', 'index'],
      ['2024/12 1', 'north'],
      ['2025/5 2', 'bread', 'figs'],
      ['pages 1', 'about'],
    ]);
  });

  it('turns years and their months around for the oldest first', () => {
    assert.deepEqual(outline('yearAndMonth', 'oldest').slice(1, 3), [
      ['2024 2', ['2024/1 1', 'index'], ['2024/12 1', 'north']],
      ['2025 2', ['2025/5 2', 'bread', 'figs']],
    ]);
  });

  it('goes by tag, a post under each of its own, those without any last', () => {
    assert.deepEqual(outline('tag'), [
      ['tag/bread 2', 'idea', 'bread'],
      ['tag/fruit 1', 'figs'],
      ['tag/summer 2', 'figs', 'north'],
      ['no tag 1', 'index'],
      ['pages 1', 'about'],
    ]);
  });

  it('names a post once under a tag that it states twice', () => {
    const twice = [post('a', '2025-01-01', { tags: ['x', 'x'] })];
    assert.deepEqual(outline('tag', 'newest', twice), [['tag/x 1', 'a']]);
  });

  it('goes by category', () => {
    assert.deepEqual(outline('category').slice(0, 2), [
      ['category/Kitchen 1', 'figs'],
      ['category/Roads 1', 'north'],
    ]);
  });

  it('goes by section: the folder below the content folder, page bundles aside', () => {
    assert.deepEqual(outline('section'), [
      ['section/blog 1', 'index'],
      ['section/home 3', 'idea', 'figs', 'bread'],
      ['section/road 1', 'north'],
      ['no section 1', 'about'],
    ]);
  });

  it('goes by status, what needs attention first', () => {
    assert.deepEqual(outline('status'), [
      ['status/draft 1', 'idea'],
      ['status/published 5', 'about', 'figs', 'bread', 'north', 'index'],
    ]);
  });

  it('is flat, by title where that is asked for', () => {
    assert.deepEqual(outline('flat', 'title'), ['bread', 'about', 'index', 'figs', 'idea', 'north']);
  });

  it('leaves no post out', () => {
    for (const grouping of groupings) {
      const { length } = outline(grouping)
        .flat(9)
        .filter((text) => !/ \d+$/.test(String(text)));
      assert.ok(length >= posts.length, grouping);
    }
  });
});
