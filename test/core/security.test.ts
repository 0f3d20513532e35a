import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

/** A claim of SECURITY.md names its tests so: [`TITLE`](FILE). */
const NAMED_TEST = /\[`([^`]+)`\]\((test\/[^)]+)\)/g;

describe('each claim of SECURITY.md', () => {
  const tests = [...readFileSync('SECURITY.md', 'utf8').matchAll(NAMED_TEST)];

  it('names tests', () => {
    assert.ok(tests.length >= 15, `${tests.length} tests`);
  });

  for (const [, title = '', file = ''] of tests) {
    it(`is held by a test that is there: ${title}`, () => {
      assert.ok(existsSync(file), file);
      const stated = new RegExp(`\\b(?:it|describe)\\(\\s*(['"\`])(?:(?!\\1).)*${escaped(title)}`);
      assert.match(readFileSync(file, 'utf8'), stated, `${file} has no test “${title}”`);
    });
  }
});

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
