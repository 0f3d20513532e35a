import { readBlock, type BlockResult } from '../frontMatter/blocks';
import type { FrontMatterData } from '../frontMatter/frontMatter';
import { YamlReader } from '../frontMatter/yaml';
import type { YamlDialect } from '../frontMatter/yamlDialect';
import type { SourceFile } from '../ports';
import type { Problem } from '../problems';
import type { Site } from '../site';
import { positionAt } from '../text';
import { asData } from './values';

/** What stands in a configuration file, and what is wrong with it. */
export interface ConfigFile {
  /** Empty where it cannot be read. */
  readonly data: FrontMatterData;
  readonly problems: Site['problems'];
}

/** Reads a configuration file in TOML or, by any other name, in YAML. A file that cannot be read is one problem. */
export function readConfigFile({ path, text }: SourceFile, dialect: YamlDialect): ConfigFile {
  const bare = text.replace(/^\uFEFF/, '');
  const result = readBlock(path.endsWith('.toml') ? 'toml' : 'yaml', bare, { yaml: new YamlReader(dialect) });
  if (result.kind === 'read') return { data: asData(result.value), problems: [] };
  return { data: {}, problems: [{ path, problem: configProblem(path, bare, result) }] };
}

/** True where it is its length, or what its aliases stand for, for which a file is not read. */
export function isTooLong({ code }: Problem): boolean {
  return code === 'config.tooLong' || code === 'config.expanding';
}

/**
 * Why a configuration file is not read.
 * @param text without a byte order mark, as it was given to `readBlock`
 */
export function configProblem(path: string, text: string, result: Exclude<BlockResult, { kind: 'read' }>): Problem {
  const start = positionAt(text, result.kind === 'failed' ? result.offset : 0);
  const range = { start, end: { line: start.line, column: start.column + 1 } };
  if (result.kind === 'tooLong') {
    const args = [path, String(result.length), String(result.most)];
    return { code: 'config.tooLong', args, severity: 'error', range };
  }
  if (result.kind === 'expanding') {
    return { code: 'config.expanding', args: [path, String(result.most)], severity: 'error', range };
  }
  const args = [path, result.kind === 'failed' ? result.reason : ''];
  return { code: 'config.syntax', args, severity: 'error', range };
}
