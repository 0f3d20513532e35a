import { readBlock } from '../../frontMatter/blocks';
import type { FrontMatterData } from '../../frontMatter/frontMatter';
import { jsYaml } from '../../frontMatter/jsYaml';
import { YamlReader } from '../../frontMatter/yaml';
import type { Problem } from '../../problems';
import { configProblem } from '../configFile';
import { Program } from '../program/program';
import { asData } from '../values';

/** What stands in a data file. */
export interface DataFile {
  /** Empty where it cannot be read. */
  readonly data: FrontMatterData;
  readonly problems: readonly Problem[];
}

const yaml = new YamlReader(jsYaml);

/**
 * What a data file holds, by its extension; of a program only the literals. Files of other formats, for which the site has a
 * reader of its own, are tried as YAML, and are not wrong where they are none.
 */
export function readDataFile(path: string, text: string): DataFile {
  if (/\.[cm]?js$/.test(path)) return { data: new Program(text).exported(), problems: [] };
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const format = extension === 'json' || extension === 'toml' ? extension : 'yaml';
  const bare = text.replace(/^\uFEFF/, '');
  const result = readBlock(format, bare, { yaml });
  if (result.kind === 'read') return { data: asData(result.value), problems: [] };
  const isKnown = format !== 'yaml' || /^ya?ml$/.test(extension);
  return { data: {}, problems: isKnown ? [configProblem(path, bare, result)] : [] };
}
