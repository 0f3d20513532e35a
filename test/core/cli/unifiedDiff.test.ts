import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { unifiedDiff } from '../../../src/cli/unifiedDiff';
import { BlogOnDisk } from './blogOnDisk';

describe('a unified difference', () => {
  it('is empty between equal texts', () => {
    assert.equal(unifiedDiff('a.md', 'same\n', 'same\n'), '');
  });

  const lines = (count: number, word: string): string =>
    Array.from({ length: count }, (_, index) => `${word} ${index}\n`).join('');
  const cases: readonly (readonly [string, string | undefined, string])[] = [
    ['a new file', undefined, 'one\ntwo\n'],
    ['mixed line ends', 'one\r\ntwo\nthree\r\n', 'one\r\n2\nthree\r\n'],
    ['a text without a last line end', 'one\ntwo', 'one\nthree'],
    ['more lines than are worth comparing @limits', lines(2_000, 'old'), `${lines(2_000, 'new')}end`],
  ];
  for (const [name, before, after] of cases) {
    it(`leads git from the old text to the new one: ${name}`, () => {
      const blog = new BlogOnDisk(before === undefined ? {} : { 'a.md': before });
      try {
        const input = unifiedDiff('a.md', before, after);
        execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: blog.folder, input });
        assert.equal(blog.read('a.md'), after);
      } finally {
        blog.remove();
      }
    });
  }
});
