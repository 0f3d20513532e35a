import assert from 'node:assert/strict';
import {
  foldersAbove,
  innerPath,
  isAtOrBelow,
  isBelow,
  outermost,
  pathsBelow,
  withoutFolder,
} from '../../src/core/paths';

describe('paths and folders', () => {
  const cases = [
    { folder: 'a/b', path: 'a/b/c/d.md', isBelow: true, isAtOrBelow: true, inner: 'c/d.md', without: 'c/d.md' },
    { folder: 'a/b', path: 'a/b', isBelow: false, isAtOrBelow: true, inner: '', without: 'a/b' },
    { folder: 'a/b', path: 'a/bc/d.md', isBelow: false, isAtOrBelow: false, inner: undefined, without: 'a/bc/d.md' },
    { folder: 'a/b', path: 'a', isBelow: false, isAtOrBelow: false, inner: undefined, without: 'a' },
    { folder: '', path: 'a/b', isBelow: true, isAtOrBelow: true, inner: 'a/b', without: 'a/b' },
    { folder: '', path: '', isBelow: false, isAtOrBelow: true, inner: '', without: '' },
  ];

  for (const { folder, path, inner, without, ...is } of cases) {
    it(`are told for “${path}” and “${folder}”`, () => {
      assert.deepEqual({ isBelow: isBelow(folder, path), isAtOrBelow: isAtOrBelow(folder, path) }, is);
      assert.equal(innerPath(folder, path), inner);
      assert.equal(withoutFolder(folder, path), without);
    });
  }

  it('leave the outermost folders of several, each once', () => {
    assert.deepEqual(outermost(['b/c', 'a', 'b', 'a', 'ab']), ['a', 'b', 'ab']);
    assert.deepEqual(outermost(['a', '', 'b']), ['']);
  });

  it('are told for several folders at once', () => {
    assert.deepEqual(foldersAbove('a/b/c.md'), ['', 'a', 'a/b']);
    assert.deepEqual(foldersAbove(''), []);
    assert.deepEqual(pathsBelow(new Set(['a/b', 'd']), ['a/b/c.md', 'a/b', 'a/bc.md', 'd/e/f.md']), [
      'a/b/c.md',
      'd/e/f.md',
    ]);
    assert.deepEqual(pathsBelow(new Set(['']), ['a', '']), ['a']);
  });
});
