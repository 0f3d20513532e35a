import { Timestamp } from './frontMatter';
import type { YamlDialect } from './yamlDialect';

const WORDS = new Map<string, boolean | number>(
  Object.entries({
    'true True TRUE': true,
    'false False FALSE': false,
    '.inf .Inf .INF +.inf +.Inf +.INF': Infinity,
    '-.inf -.Inf -.INF': -Infinity,
    '.nan .NaN .NAN': Number.NaN,
  }).flatMap(([words, value]) => words.split(' ').map((word): [string, boolean | number] => [word, value])),
);
const NULLS = new Set(['~', 'null', 'Null', 'NULL']);
const INTEGER = /^[-+]?(?:0b[01]+|0x[\da-fA-F]+|0o[0-7]+|\d+)$/;
const FLOAT = /^(?:[-+]?\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const TIMESTAMP =
  /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/;

/**
 * YAML as js-yaml 4 reads it with its default schema: the words of YAML 1.2, and the timestamps of YAML 1.1.
 * Sources: js-yaml `type/{bool,int,float,null,timestamp}.js`. It stops at a key that stands twice; here the last one
 * counts, so that the rest of the block can still be shown.
 */
export const jsYaml: YamlDialect = {
  plainScalar: (text) => {
    const word = text.length <= 5 ? WORDS.get(text) : undefined;
    if (word !== undefined) return word;
    const first = text.charCodeAt(0);
    const mayBeNumber = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
    return mayBeNumber ? numberOrTimestamp(text) : undefined;
  },
  isNull: (text) => NULLS.has(text),
  duplicateKeys: 'lastWins',
};

function numberOrTimestamp(text: string): number | Timestamp | undefined {
  if (TIMESTAMP.test(text)) return new Timestamp(text);
  const number = INTEGER.test(text) || FLOAT.test(text) ? signed(text) : undefined;
  return Number.isFinite(number) ? number : undefined;
}

/** JavaScript takes no sign before `0x` and its like. */
function signed(text: string): number {
  return (text.startsWith('-') ? -1 : 1) * Number(text.replace(/^[-+]/, ''));
}
