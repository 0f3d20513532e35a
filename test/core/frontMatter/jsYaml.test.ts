import assert from 'node:assert/strict';
import { load } from 'js-yaml';
import { parseJsYamlTimestamp } from '../../../src/core/date/jsYaml';
import { Timestamp } from '../../../src/core/frontMatter/frontMatter';
import { jsYaml } from '../../../src/core/frontMatter/jsYaml';
import { YamlReader } from '../../../src/core/frontMatter/yaml';

const reader = new YamlReader(jsYaml);

/** What the dialect makes of a plain scalar; dates as js-yaml makes them. */
function mine(text: string): unknown {
  const result = reader.read(`- ${text}`);
  const value: unknown = result.kind === 'read' && Array.isArray(result.value) ? result.value[0] : 'failed';
  if (!(value instanceof Timestamp)) return value;
  const date = parseJsYamlTimestamp(value.text);
  return date && new Date(date.epochMs);
}

const TEXTS =
  `true True TRUE tRUE yes no on off null Null NULL ~ nULL 1 -1 +1 0 007 0x1F 0xg 0b101 0b2 0o17 0o8 1_000 1.5 1. .5 -.5
  1e3 1.5e-3 1e .inf -.inf +.Inf .nan .NaN 2024-01-02 2024-1-2 2024-01-02T10:00:00 2024-1-2T1:02:03 2024-02-30 2024-01-02T10:00:00Z
  2024-01-02T10:00:00+09:00 2024-01-02T10:00:00-4 2024-01-02T10:00:00.123456Z 2024-01-02T10:00 2024-13-01 12:30 a:b - text`
    .trim()
    .split(/\s+/);

describe('YAML as js-yaml reads it', () => {
  for (const text of [...TEXTS, '2024-01-02 10:00:00', '2024-01-02 10:00:00 +0900', '2024-01-02 10:00:00 +9', '']) {
    it(`makes of ${text === '' ? 'nothing' : text} what the library makes of it`, () => {
      assert.deepEqual([mine(text)], load(`- ${text}`));
    });
  }
});
