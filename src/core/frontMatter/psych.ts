import { Timestamp } from './frontMatter';
import type { YamlDialect } from './yamlDialect';

const INTEGER = /^(?:[-+]?0b[01_,]+|[-+]?0[0-7_,]+|[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|[-+]?0x[0-9a-fA-F_,]+)$/;
const FLOAT = /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?$/;
const SEXAGESIMAL = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}$/;
const TIMESTAMP =
  /^(?:-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?|\d{4}-(?:1[012]|0\d|\d)-(?:[12]\d|3[01]|0\d|\d))$/;
const WORDS = new Map<string, boolean | number>(
  Object.entries({
    yes: true,
    true: true,
    on: true,
    no: false,
    false: false,
    off: false,
    '.inf': Infinity,
    '+.inf': Infinity,
    '-.inf': -Infinity,
    '.nan': Number.NaN,
  }),
);

/** YAML as Ruby's Psych reads it: the words of YAML 1.1. Source: psych `scalar_scanner.rb` (`tokenize`). */
export const psych: YamlDialect = {
  plainScalar: (text) => {
    if (text.length <= 5 || text.startsWith('.')) {
      const word = WORDS.get(text.toLowerCase());
      if (word !== undefined) return word;
    }
    const first = text.charCodeAt(0);
    const mayBeNumber = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
    return mayBeNumber ? numberOrTimestamp(text) : undefined;
  },
  isNull: (text) => text === '~' || (text.length === 4 && text.toLowerCase() === 'null'),
  duplicateKeys: 'lastWins',
};

function numberOrTimestamp(text: string): number | Timestamp | undefined {
  if (TIMESTAMP.test(text)) return new Timestamp(text);
  if (SEXAGESIMAL.test(text)) return sexagesimal(text);
  if (FLOAT.test(text))
    return /^[-+]?\.$/.test(text) ? undefined : Number(text.replace(/[,_]/g, '').replace(/\.(?=[eE]|$)/, ''));
  return INTEGER.test(text) ? integer(text.replace(/[,_]/g, '')) : undefined;
}

/** Psych's own arithmetic: the last of three parts counts once, the first 3600 times; of two, 60 and 3600 times. */
function sexagesimal(text: string): number {
  return text
    .split(':')
    .reduce((sum, part, index) => sum + Number.parseInt(part.replace(/_/g, ''), 10) * 60 ** Math.abs(index - 2), 0);
}

function integer(text: string): number | undefined {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[-+]/, '');
  if (/^0[xb]/.test(digits)) return sign * Number(digits);
  if (/^0./.test(digits)) return sign * Number.parseInt(digits, 8);
  return sign * Number(digits);
}
