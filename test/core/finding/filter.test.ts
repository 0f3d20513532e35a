import assert from 'node:assert/strict';
import { facetsOf } from '../../../src/core/finding/facets';
import { filterPosts, isEmptyFilter, type PostFilter } from '../../../src/core/finding/filter';
import { languagesOf, translationsOf } from '../../../src/core/finding/languages';
import { post } from '../posts';

const NOW = Date.UTC(2026, 0, 1);

const posts = [
  post('a.md', '2025-12-31T23:30:00Z', { label: 'Crème brûlée', tags: ['Sweet'], date: undefined }),
  post('b.md', '2025-05-01', { label: 'Bread', tags: ['bread', 'sweet'], categories: ['Kitchen'], language: 'en' }),
  post('c.md', '2024-05-01', { label: 'Pain', tags: ['bread'], language: 'fr', visibility: 'draft' }),
  post('d.md', '2099-01-01', { label: 'Later', description: 'A loaf', publishMs: Date.UTC(2099, 0, 1) }),
];

function seen(filter: PostFilter): string {
  return filterPosts(posts, filter, NOW)
    .map(({ path }) => path.slice(0, 1))
    .join('');
}

describe('a filter', () => {
  it('that states nothing lets all posts through', () => {
    assert.equal(seen({}), 'abcd');
    assert.equal(seen({ text: undefined }), 'abcd');
    assert.ok(isEmptyFilter({ tag: undefined }));
    assert.ok(!isEmptyFilter({ year: 2024 }));
  });

  it('finds a text in titles, tags, categories, descriptions and paths, without regard to case and accents', () => {
    assert.equal(seen({ text: 'creme BRULEE' }), 'a');
    assert.equal(seen({ text: 'sweet' }), 'ab');
    assert.equal(seen({ text: 'kitch' }), 'b');
    assert.equal(seen({ text: 'LOAF' }), 'd');
    assert.equal(seen({ text: 'c.md' }), 'c');
  });

  it('takes a tag and a category as they are written', () => {
    assert.equal(seen({ tag: 'sweet' }), 'b');
    assert.equal(seen({ category: 'Kitchen' }), 'b');
    assert.equal(seen({ category: 'kitchen' }), '');
  });

  it('goes by status at a moment, and by year', () => {
    assert.equal(seen({ status: 'scheduled' }), 'd');
    assert.equal(seen({ status: 'draft' }), 'c');
    assert.equal(seen({ year: 2025 }), 'b');
  });

  it('shows posts of one language, and those that state none', () => {
    assert.equal(seen({ language: 'fr' }), 'acd');
  });

  it('wants all of what it states', () => {
    assert.equal(seen({ tag: 'bread', year: 2024 }), 'c');
    assert.equal(seen({ tag: 'bread', year: 2023 }), '');
  });
});

describe('what posts can be told apart by', () => {
  it('is counted: statuses, years, tags and categories', () => {
    const { statuses, years, tags, categories } = facetsOf(posts, NOW);
    assert.deepEqual(statuses[0], { value: 'published', count: 2 });
    assert.deepEqual(
      years.map(({ value }) => value),
      [2099, 2025, 2024],
    );
    assert.deepEqual(tags, [
      { value: 'bread', count: 2 },
      { value: 'sweet', count: 1 },
      { value: 'Sweet', count: 1 },
    ]);
    assert.deepEqual(categories, [{ value: 'Kitchen', count: 1 }]);
  });
});

describe('the languages of posts', () => {
  it('are those that are stated, the most used first', () => {
    assert.deepEqual(languagesOf([...posts, post('e.md', undefined, { language: 'fr' })]), [
      { value: 'fr', count: 2 },
      { value: 'en', count: 1 },
    ]);
  });

  it('hold translations where the generator pairs them', () => {
    const one = post('one.md', undefined, { translationKey: 'one', language: 'en' });
    const un = post('one.fr.md', undefined, { translationKey: 'one', language: 'fr' });
    const all = [one, un, ...posts];
    assert.deepEqual(translationsOf(one, all), [un]);
    assert.deepEqual(translationsOf(post('b.md', undefined), all), []);
  });
});
