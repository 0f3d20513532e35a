import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine, isGreen, readResult, sumResults } from './result.mjs';

describe('the result of a run', () => {
  it('is green where something passed and nothing failed', () => {
    assert.equal(isGreen({ passed: 3, failures: [] }), true);
    assert.equal(isGreen({ passed: 3, failures: ['a'] }), false);
  });

  it('is not green where nothing ran', () => {
    assert.equal(isGreen({ passed: 0, failures: [] }), false);
  });

  it('sums over suites into one plain line', () => {
    const sum = sumResults([
      { passed: 3, failures: [] },
      { passed: 2, failures: ['a'], failedAtFirst: ['a', 'b'] },
    ]);
    assert.equal(closingLine(sum), '5 passed, 1 failed');
    assert.deepEqual(sum.failedAtFirst, ['a', 'b']);
  });
});

describe('what a suite reports', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'almanac-result-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function readText(text: string): unknown {
    writeFileSync(join(folder, 'result.json'), text);
    return readResult(join(folder, 'result.json'));
  }

  it('is read back', () => {
    const result = { passed: 2, failures: ['a'], failedAtFirst: ['b'] };
    assert.deepEqual(readText(JSON.stringify(result)), result);
    assert.deepEqual(readText('{"passed":2,"failures":[]}'), { passed: 2, failures: [], failedAtFirst: [] });
  });

  it('is nothing where the suite wrote nothing, half of it or something else', () => {
    assert.equal(readResult(join(folder, 'none.json')), undefined);
    assert.equal(readText('{"passed":2,"fai'), undefined);
    assert.equal(readText('{"passed":"2","failures":[]}'), undefined);
  });
});
