import { psych } from './psych';
import type { YamlDialect } from './yamlDialect';

/**
 * YAML as Python's PyYAML reads it with its safe loader: the words of YAML 1.1, the last of two equal keys counts, and commas
 * make no numbers. Source: PyYAML `resolver.py`, `constructor.py`.
 */
export const pyYaml: YamlDialect = {
  plainScalar: (text) => (text.includes(',') ? undefined : psych.plainScalar(text)),
  isNull: (text) => text === '~' || text === 'null' || text === 'Null' || text === 'NULL',
  duplicateKeys: 'lastWins',
};
