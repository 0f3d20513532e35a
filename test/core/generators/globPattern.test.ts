import assert from 'node:assert/strict';
import { globParent, globPattern } from '../../../src/core/generators/globPattern';

const matches = (glob: string, path: string): boolean => globPattern(glob)(path);

describe('a glob', () => {
  it('stays within a folder by one star, and spans folders by two', () => {
    assert.deepEqual([matches('a/*.md', 'a/b.md'), matches('a/*.md', 'a/b/c.md')], [true, false]);
    assert.deepEqual(
      [matches('**/*.md', 'c.md'), matches('**/*.md', 'a/b/c.md'), matches('a/**', 'a/b/c')],
      [true, true, true],
    );
  });

  it('does not see names with a dot unless it is told to', () => {
    assert.deepEqual([matches('**/*', '.a/b'), matches('*', '.a'), matches('.*', '.a')], [false, false, true]);
    assert.equal(globPattern('**/*.md', true)('.a/.b.md'), true);
  });

  it('chooses', () => {
    assert.deepEqual(
      ['md', 'mdx', 'txt'].map((extension) => matches('*.{md,mdx}', `a.${extension}`)),
      [true, true, false],
    );
    assert.deepEqual(
      ['1', '3', '4'].map((number) => matches('{1..3}', number)),
      [true, true, false],
    );
    assert.deepEqual(
      [matches('[ab].md', 'a.md'), matches('[^ab].md', 'a.md'), matches('[a-c]?', 'bz')],
      [true, false, true],
    );
    assert.deepEqual([matches('@(a|b)', 'b'), matches('+(a)', 'aaa'), matches('?(a)b', 'b')], [true, true, true]);
    assert.deepEqual([matches('!(a).md', 'b.md'), matches('!(a).md', 'a.md')], [true, false]);
  });

  it('can say no', () => {
    assert.deepEqual([matches('!*.md', 'a.md'), matches('!*.md', 'a.txt')], [false, true]);
  });

  it('takes every other character for itself', () => {
    assert.deepEqual(
      [matches('a+b.md', 'a+b.md'), matches('a+b.md', 'aab.md'), matches('a\\*', 'a*')],
      [true, false, true],
    );
  });

  it('matches nothing where it makes no sense', () => {
    assert.deepEqual(
      [matches('[z-a]', 'z'), matches('{a', '{a'), matches('a'.repeat(2000), 'a'.repeat(2000))],
      [false, true, false],
    );
  });

  it('comes to an end, however many stars and repetitions it has', () => {
    const name = `${'a'.repeat(250)}.md`;
    const hostile = [
      '*a*a*a*a*a*a*a*a*b',
      '*?*?*?*?*?*b',
      '+(a|aa)b',
      '+(*a|a*)b',
      '*(+(a|aa))b',
      '*{a,b}*{a,b}*{a,b}*{a,b}x',
    ];
    assert.deepEqual(
      hostile.filter((glob) => matches(glob, name)),
      [],
    );
    const deep = 'a/'.repeat(300) + name;
    assert.deepEqual([matches('**/a/**/a/**/a/**/a/**/b', deep), matches('**/*a*a*.md', deep)], [false, true]);
  });

  it('stops a star at the first place where the rest may go on', () => {
    const cases = [
      ['*ab*cd', 'xabyabcd', true],
      ['*-?*-b', '1-2-3-b', true],
      ['a*b*c', 'abbc', true],
      ['a*b*c', 'acb', false],
      ['+(ab)*.md', 'ababab-c.md', true],
    ] as const;
    for (const [glob, path, expected] of cases) assert.equal(matches(glob, path), expected, `${glob} ${path}`);
  });

  it('has a folder above it', () => {
    assert.deepEqual(['a/b/*.md', './a/b.md', '*.md', 'a/{b,c}/d'].map(globParent), ['a/b', 'a', '', 'a']);
  });
});
