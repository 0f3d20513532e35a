import type { YamlDialect } from './yamlDialect';

const WORDS = new Map<string, boolean | number>([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
  ['.inf', Infinity],
  ['.Inf', Infinity],
  ['.INF', Infinity],
  ['-.inf', -Infinity],
  ['-.Inf', -Infinity],
  ['-.INF', -Infinity],
  ['.nan', Number.NaN],
  ['.NaN', Number.NaN],
  ['.NAN', Number.NaN],
]);
const NULLS = new Set(['null', 'Null', 'NULL', '~']);
const DECIMAL = /^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?$/;
const RADIX = /^([-+]?)0(?:x([\da-fA-F_]+)|o([0-7_]+)|b([01_]+)|([0-7_]+))$/;

/**
 * YAML as Go's goccy/go-yaml reads it into untyped values, as Hugo does since 0.152: the words of YAML 1.2, and dates stay
 * texts. It stops at a key that stands twice; here the last one counts, so that the rest of the block can still be shown.
 */
export const goccy: YamlDialect = {
  plainScalar: (text) => {
    const word = WORDS.get(text);
    if (word !== undefined) return word;
    const radix = RADIX.exec(text);
    if (radix !== null) return inRadix(radix);
    return DECIMAL.test(text) ? Number(text.replace(/_/g, '')) : undefined;
  },
  isNull: (text) => NULLS.has(text),
  duplicateKeys: 'lastWins',
};

function inRadix([, sign, hex, octal, binary, oldOctal]: readonly (string | undefined)[]): number {
  const parse = (digits: string | undefined, radix: number): number | undefined =>
    digits === undefined ? undefined : Number.parseInt(digits.replace(/_/g, ''), radix);
  const value = parse(hex, 16) ?? parse(octal, 8) ?? parse(binary, 2) ?? parse(oldOctal, 8) ?? 0;
  return sign === '-' ? -value : value;
}
