import assert from 'node:assert/strict';
import { dirGlob, fnmatch } from '../../../src/core/generators/jekyll/globs';
import { NamePattern } from '../../../src/core/generators/hexo/permalink';
import { stripTags } from '../../../src/core/text';

const name = 'a'.repeat(250);

describe('a pattern of a hostile configuration', () => {
  it('comes to an end in Jekyll, however many stars it has', () => {
    assert.equal(fnmatch('*a*a*a*a*a*a*a*a*a*b').test(name), false);
    assert.equal(fnmatch('*?*?*?*?*?*?*b').test(name), false);
    assert.equal(dirGlob('**/a*a*a*a*a*a*a*/**/**/**/b').test(`${name}/`.repeat(10)), false);
  });

  it('still means in Jekyll what it says', () => {
    assert.equal(fnmatch('*ab*cd').test('x/ab/y-abcd'), true);
    assert.equal(dirGlob('a/*-b*c/*.md').test('a/1-2-b3c/d.md'), true);
    assert.equal(dirGlob('a/*-b*c/*.md').test('a/1-c/d.md'), false);
  });

  it('matches nothing in Jekyll where it makes no sense', () => {
    assert.deepEqual([fnmatch('[z-a]*').test('z'), dirGlob('[z-a]').test('z')], [false, false]);
  });

  it('comes to an end in Hexo, however many placeholders a name has', () => {
    const pattern = new NamePattern(':a:b:c:d:e:f:g:h-x');
    assert.equal(pattern.parse(name), undefined);
    assert.equal(new NamePattern(':category-:lang-:title').parse('a-b-c')?.get('title'), 'c');
  });
});

describe('a text without tags', () => {
  it('keeps a sign that nothing closes, and takes one walk for many', () => {
    assert.equal(stripTags('a <b>c</b> < d'), 'a c < d');
    assert.equal(stripTags('<'.repeat(100_000)).length, 100_000);
  });
});
