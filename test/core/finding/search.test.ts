import assert from 'node:assert/strict';
import { PostSearch } from '../../../src/core/finding/search';
import { post } from '../posts';

const search = new PostSearch([
  post('_posts/figs.md', '2025-05-31', { label: 'Figs before breakfast', tags: ['fruit'] }),
  post('_posts/bread.md', '2025-05-04', { label: 'Bread without a clock', tags: ['Café'] }),
  post('_posts/jar.md', '2023-03-28', { label: 'The jar on the windowsill', categories: ['bread'] }),
]);

function found(query: string, most = 10): string[] {
  return search.find(query, most).map(({ path }) => path.slice(7, -3));
}

describe('the search for a post', () => {
  it('finds all where nothing is asked for, in their order, and so many at most', () => {
    assert.deepEqual(found(''), ['figs', 'bread', 'jar']);
    assert.deepEqual(found('  ', 2), ['figs', 'bread']);
  });

  it('finds parts of a title and letters in their order', () => {
    assert.deepEqual(found('windows'), ['jar']);
    assert.deepEqual(found('bfrbrk'), ['figs']);
  });

  it('finds tags, categories, dates and paths', () => {
    assert.deepEqual(found('cafe'), ['bread']);
    assert.deepEqual(found('2025-05'), ['figs', 'bread']);
    assert.deepEqual(found('_posts/jar'), ['jar']);
  });

  it('puts what stands in a title before what stands elsewhere', () => {
    assert.deepEqual(found('bread'), ['bread', 'jar']);
  });

  it('wants every word', () => {
    assert.deepEqual(found('bread 2023'), ['jar']);
    assert.deepEqual(found('bread plums'), []);
  });
});
