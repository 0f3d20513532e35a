import assert from 'node:assert/strict';
import { Timestamp, type FrontMatterValue } from '../../../src/core/frontMatter/frontMatter';
import { psych } from '../../../src/core/frontMatter/psych';
import { YamlReader } from '../../../src/core/frontMatter/yaml';

/**
 * What Psych 4 (Ruby 3.1) makes of `k: SCALAR`: `Psych.safe_load("k: yes\n", permitted_classes: [Date, Time])`.
 * 'T' is a Date or a Time; numbers that JSON does not have stand as text.
 */
const ASKED_OF_PSYCH: readonly (readonly [string, string | number | boolean | null])[] = [
  ['yes', true],
  ['Yes', true],
  ['YES', true],
  ['no', false],
  ['on', true],
  ['off', false],
  ['On', true],
  ['y', 'y'],
  ['n', 'n'],
  ['true', true],
  ['True', true],
  ['false', false],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['nUlL', null],
  ['012', 10],
  ['0o12', '0o12'],
  ['0x1F', 31],
  ['0b11', 3],
  ['08', '08'],
  ['1_000', 1000],
  ['1,000', 1000],
  ['+5', 5],
  ['-5', -5],
  ['1.5', 1.5],
  ['1.10', 1.1],
  ['.5', 0.5],
  ['5.', 5],
  ['1e3', '1e3'],
  ['1.5e+3', 1500],
  ['1.5e3', '1.5e3'],
  ['-1.5e-3', -0.0015],
  ['.inf', 'Infinity'],
  ['-.inf', '-Infinity'],
  ['.nan', 'NaN'],
  ['1:30', 5400],
  ['1:30:15', 5415],
  ['12:30:45', 45045],
  ['190:20:30', 685230],
  ['2024-01-02', 'T'],
  ['2024-1-2', 'T'],
  ['2024-13-02', '2024-13-02'],
  ['2024-01-09 23:30:00', 'T'],
  ['2024-01-09T23:30:00Z', 'T'],
  ['2024-01-09 23:30', '2024-01-09 23:30'],
  ['2024-01-09T23:30:00.5+02:00', 'T'],
  ['2024-01-09 23:30:00 -4', 'T'],
  ['2024-01-09 23:30:00 +0900', 'T'],
  ['hello', 'hello'],
  ['1.2.3', '1.2.3'],
  ['+', '+'],
  ['-1_0', -10],
  ['0', 0],
  ['00', 0],
  ['0.0', 0],
  ['123abc', '123abc'],
  ['1-2', '1-2'],
  ['1 2', '1 2'],
  ['1__0', '1__0'],
  ['.', '.'],
  ['2024', 2024],
  ['4.4.1', '4.4.1'],
  ['truee', 'truee'],
  ['nope', 'nope'],
];

describe('psych', () => {
  const reader = new YamlReader(psych);
  for (const [scalar, expected] of ASKED_OF_PSYCH) {
    it(`reads the plain scalar ${scalar} as Psych does`, () => {
      const result = reader.read(`k: ${scalar}\n`);
      assert.ok(result.kind === 'read');
      assert.equal(comparable((result.value as Record<string, FrontMatterValue>)['k']), expected);
    });
  }
});

function comparable(value: FrontMatterValue | undefined): unknown {
  if (value instanceof Timestamp) return 'T';
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
