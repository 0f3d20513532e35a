import { readBlock } from '../../frontMatter/blocks';
import type { FrontMatterData, FrontMatterFormat } from '../../frontMatter/frontMatter';
import type { FileStore, SourceFile } from '../../ports';
import type { Problem } from '../../problems';
import { compareText } from '../compareText';
import { configProblem } from '../configFile';
import { hugoFrontMatter } from './frontMatter';
import { fromEntries, isMapping, lowerKeys, mergeOver } from './values';

/** The configuration as it is merged from its files, keys in lower case. */
export interface ConfigTree {
  readonly data: FrontMatterData;
  readonly files: readonly string[];
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
}

const FORMATS: Readonly<Record<string, FrontMatterFormat>> = { toml: 'toml', yaml: 'yaml', yml: 'yaml', json: 'json' };
const NAMES = ['hugo', 'config'];

/** The names of a site's one configuration file; the first that exists counts. Source: Hugo `config/configLoader.go`. */
export const CONFIG_FILES: readonly string[] = NAMES.flatMap((name) =>
  Object.keys(FORMATS).map((extension) => `${name}.${extension}`),
);
export const CONFIG_FOLDER = 'config';
/** What `hugo` builds with, unless it is told otherwise. */
const ENVIRONMENT = 'production';

/**
 * Reads `hugo.toml` or its like, then `config/_default`, then `config/production`; later values win.
 * A file that cannot be read is a problem, and the others count. Source: Hugo `config/allconfig/load.go`.
 */
export async function readConfigTree(files: FileStore): Promise<ConfigTree> {
  const main = await firstFile(files);
  const inFolders = await Promise.all(['_default', ENVIRONMENT].map((name) => filesIn(files, name)));
  let data: FrontMatterData = {};
  const problems: { path: string; problem: Problem }[] = [];
  const read: string[] = [];
  for (const file of [...(main === undefined ? [] : [main]), ...inFolders.flat()]) {
    read.push(file.path);
    const result = parse(file);
    if (result.problem !== undefined) problems.push({ path: file.path, problem: result.problem });
    data = mergeOver(data, nest(keyPathOf(file.path), lowerKeys(result.data)));
  }
  return { data, files: read, problems };
}

async function firstFile(files: FileStore): Promise<SourceFile | undefined> {
  for (const path of CONFIG_FILES) {
    const file = await files.read(path);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** The files of one folder of the configuration, in the order in which Hugo walks them. */
async function filesIn(files: FileStore, name: string): Promise<readonly SourceFile[]> {
  const paths = await files.walk(`${CONFIG_FOLDER}/${name}`, { prune: () => false });
  const wanted = paths.filter((path) => formatOf(path) !== undefined).sort(inWalkOrder);
  const read = await Promise.all(wanted.map((path) => files.read(path)));
  return read.filter((file) => file !== undefined);
}

function inWalkOrder(a: string, b: string): number {
  return compareText(a.replaceAll('/', '\0'), b.replaceAll('/', '\0'));
}

function formatOf(path: string): FrontMatterFormat | undefined {
  return FORMATS[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
}

function parse(file: SourceFile): { readonly data: FrontMatterData; readonly problem?: Problem } {
  const text = file.text.replace(/^\uFEFF/, '');
  const result = readBlock(formatOf(file.path) ?? 'toml', text, hugoFrontMatter.readers);
  if (result.kind === 'read') return { data: isMapping(result.value) ? result.value : {} };
  return result.kind === 'script' ? { data: {} } : { data: {}, problem: configProblem(file.path, text, result) };
}

/**
 * Where the content of a file belongs: `params.toml` under `params`, `params.de.toml` under the parameters of a language,
 * `hugo.toml` and `config.toml` at the top. Source: Hugo `config/configLoader.go` (`LoadConfigFromDir`).
 */
function keyPathOf(path: string): readonly string[] {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const name = file.slice(0, file.lastIndexOf('.'));
  if (NAMES.includes(name)) return [];
  const dot = name.lastIndexOf('.');
  if (dot < 0) return [name.toLowerCase()];
  const [base, language] = [name.slice(0, dot).toLowerCase(), name.slice(dot + 1).toLowerCase()];
  const inner = base === 'params' || base === 'menus' || base === 'menu' ? [base] : [];
  return ['languages', language, ...inner];
}

function nest(keys: readonly string[], data: FrontMatterData): FrontMatterData {
  return keys.reduceRight((inner, key) => fromEntries([[key, inner]]), data);
}
