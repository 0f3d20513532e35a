import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import type { FileStore } from '../../ports';
import type { SiteOverrides } from '../../site';
import { Program } from '../program/program';
import { asData, asText, asTexts, valueOf } from '../values';
import { readDataFile } from './dataFile';
import { markupOf, type EleventyMarkup } from './markup';

/** The part of a site's configuration that decides posts, as far as it stands in literals. Source: Eleventy `defaultConfig.js`. */
export interface EleventyConfig {
  /** Folders relative to the root, without a slash at the end; `''` for the root. */
  readonly input: string;
  readonly output: string;
  readonly includes: string;
  readonly layouts: string;
  readonly data: string;
  /** Base path, without a slash at the end. */
  readonly pathPrefix: string;
  readonly origin: string | undefined;
  readonly title: string | undefined;
  /** Extensions of templates, without the dot. */
  readonly formats: readonly string[];
  readonly dataSuffixes: readonly string[];
  /** The name of directory data files, where it is not that of the directory. */
  readonly dataBaseName: string | undefined;
  /** Extensions of data files, without the dot, the last one winning. */
  readonly dataExtensions: readonly string[];
  readonly isDataMerged: boolean;
  readonly layoutAliases: ReadonlyMap<string, string>;
  /** Globs of what is not read, relative to the root. */
  readonly ignores: readonly string[];
  /** Globs by which collections of posts are made, relative to the root. */
  readonly collectionGlobs: readonly string[];
  /** True where the configuration does something with drafts. */
  readonly hasDrafts: boolean;
  /** Languages of front matter that were added to those of Eleventy. */
  readonly hasTomlFrontMatter: boolean;
  readonly markup: EleventyMarkup;
  readonly files: readonly string[];
}

/** The names that Eleventy looks for, the first that exists counts. Source: Eleventy `TemplateConfig.js`. */
export const CONFIG_FILES = [
  '.eleventy.js',
  'eleventy.config.js',
  'eleventy.config.mjs',
  'eleventy.config.cjs',
  'eleventy.config.ts',
  'eleventy.config.mts',
] as const;
export const IGNORE_FILES = ['.eleventyignore', '.gitignore'] as const;
export const PACKAGE_FILE = 'package.json';

/** Names of collections and tags that posts have by custom. */
export const POST_NAMES: ReadonlySet<string> = new Set(
  'post posts blog blogs blogpost blogposts article articles writing journal'.split(' '),
);

const DEFAULT_FORMATS = ['liquid', 'md', 'njk', 'html', '11ty.js'];

/** Reads the configuration of a site from its text. */
export async function readConfig(files: FileStore, overrides: SiteOverrides): Promise<EleventyConfig> {
  const read = async (path: string): Promise<string | undefined> => (await files.read(path))?.text;
  const found: string[] = [];
  let text = '';
  for (const path of CONFIG_FILES) {
    const own = await read(path);
    if (own === undefined) continue;
    found.push(path);
    text = own;
    break;
  }
  const manifest = await read(PACKAGE_FILE);
  const program = new Program(text);
  const folders = foldersOf(program, manifest ?? '');
  const ignoreTexts = await Promise.all([...IGNORE_FILES, `${folders.input}/.eleventyignore`].map(read));
  if (/\bsetUseGitIgnore\(\s*false/.test(program.text)) ignoreTexts[1] = undefined;
  const base = /^(https?:\/\/[^/]+)?(.*)$/s.exec(overrides.baseUrl ?? '');
  return {
    ...folders,
    ...siteDataOf(await metadata(read, folders)),
    ...formatsOf(program),
    ...dataFilesOf(program),
    pathPrefix: basePathOf(overrides.baseUrl === undefined ? prefixOf(program, manifest ?? '') : (base?.[2] ?? '')),
    ...(base?.[1] === undefined ? {} : { origin: base[1] }),
    layoutAliases: new Map(
      program
        .calls('addLayoutAlias')
        .flatMap(([from, to]) => (typeof from === 'string' && typeof to === 'string' ? [[from, to] as const] : [])),
    ),
    ignores: ignoresOf(program, ignoreTexts, folders.input),
    collectionGlobs: collectionGlobs(program),
    hasDrafts: /\bdrafts?\b/i.test(program.text),
    hasTomlFrontMatter: /\btoml\b/i.test(program.text),
    markup: markupOf(program),
    files: [...found, ...(manifest === undefined ? [] : [PACKAGE_FILE])],
  };
}

type Folders = Pick<EleventyConfig, 'input' | 'output' | 'includes' | 'layouts' | 'data'>;

/** Command line > methods > `dir` of what the configuration returns. */
function foldersOf(program: Program, manifest: string): Folders {
  const dir = asData(valueOf(returned(program), 'dir'));
  const directories = asData(program.constants.get('directories'));
  const stated = (name: string, method: string): string | undefined =>
    asText(program.calls(method).at(-1)?.[0]) ?? asText(valueOf(directories, name)) ?? asText(valueOf(dir, name));
  const option = (name: string): string | undefined => optionOf(manifest, name);
  const input = folder(option('input') ?? stated('input', 'setInputDirectory') ?? '.');
  const inInput = (path: string): string => folder(`${input}/${path}`);
  const includes = inInput(stated('includes', 'setIncludesDirectory') ?? '_includes');
  const layouts = stated('layouts', 'setLayoutsDirectory');
  return {
    input,
    output: folder(option('output') ?? stated('output', 'setOutputDirectory') ?? '_site'),
    includes,
    layouts: layouts === undefined ? includes : inInput(layouts),
    data: inInput(stated('data', 'setDataDirectory') ?? '_data'),
  };
}

/** An option on the command line of the script that builds the site, or else of one that serves it. */
function optionOf(manifest: string, name: string): string | undefined {
  const option = new RegExp(`eleventy[^"&|]*\\s--${name}[= ]([^\\s"&|\\\\]+)`);
  const scripts = ['build', 'start', 'serve', 'dev'].map((script) =>
    new RegExp(`"${script}(?::(?:eleventy|11ty))?"\\s*:\\s*"(?:[^"\\\\]|\\\\.)*"`).exec(manifest),
  );
  return scripts.map((script) => option.exec(script?.[0] ?? '')?.[1]).find((value) => value !== undefined);
}

/** What the function of the configuration returns, or what stands beside it as `export const config`. */
function returned(program: Program): FrontMatterData {
  const own = program.constants.get('config');
  return { ...program.exported(), ...asData(own) };
}

/** What stands behind a setting of the environment: `pathPrefix: process.env.PREFIX || '/blog/'`. */
const PREFIX_OTHERWISE = /\bpathPrefix\s*:\s*process\.env\.\w+\s*(?:\|\||\?\?)\s*["'`]([^"'`]*)/;

function prefixOf(program: Program, manifest: string): string {
  const stated = asText(valueOf(returned(program), 'pathPrefix'));
  return optionOf(manifest, 'pathprefix') ?? stated ?? PREFIX_OTHERWISE.exec(program.text)?.[1] ?? '';
}

function formatsOf(program: Program): Pick<EleventyConfig, 'formats'> {
  const data = returned(program);
  const set = program.calls('setTemplateFormats').at(-1)?.[0] ?? valueOf(data, 'templateFormats');
  const added = program.calls('addTemplateFormats').flatMap(([formats]) => namesOf(formats));
  const stated = namesOf(set);
  return {
    formats: [...(stated.length > 0 ? stated : DEFAULT_FORMATS), ...added],
  };
}

function namesOf(value: FrontMatterValue | undefined): string[] {
  const text = asText(value);
  return text === undefined ? asTexts(value) : text.split(',').map((name) => name.trim());
}

type DataFiles = Pick<EleventyConfig, 'dataSuffixes' | 'dataBaseName' | 'dataExtensions' | 'isDataMerged'>;

function dataFilesOf(program: Program): DataFiles {
  const suffixes = program.calls('setDataFileSuffixes').at(-1)?.[0];
  const added = program.calls('addDataExtension').flatMap(([names]) => namesOf(names));
  return {
    dataSuffixes: suffixes === undefined ? ['.11tydata', ''] : asTexts(suffixes),
    dataBaseName: asText(program.calls('setDataFileBaseName').at(-1)?.[0]),
    dataExtensions: ['js', 'cjs', 'mjs', 'json', ...added.reverse()],
    isDataMerged: program.calls('setDataDeepMerge').at(-1)?.[0] !== false,
  };
}

/** Source: Eleventy `EleventyFiles.js` (`normalizeIgnoreContent`): each line is a glob from the folder of its file. */
function ignoresOf(program: Program, texts: readonly (string | undefined)[], input: string): string[] {
  const lines = (text: string | undefined, root: string): string[] =>
    (text ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !/^[#!]/.test(line))
      .map((line) => folder(`${root}/${line}`));
  const removed = new Set(
    [...program.text.matchAll(/\bignores\.delete\(\s*["'`]([^"'`]+)/g)].map(([, glob = '']) => glob),
  );
  const added = [...program.text.matchAll(/\bignores\.add\(\s*["'`]([^"'`]+)/g)].map(([, glob = '']) => folder(glob));
  const own = ['**/node_modules/**'].filter((glob) => !removed.has(glob));
  return [
    ...lines(texts[0], ''),
    ...lines(texts[1], ''),
    ...lines(input === '' ? undefined : texts[2], input),
    ...added,
    ...own,
  ];
}

/** The globs of `addCollection('posts', (api) => api.getFilteredByGlob(…))`. */
function collectionGlobs(program: Program): string[] {
  const starts = [...program.text.matchAll(/\baddCollection\(\s*["'`](\w+)["'`]/g)];
  return starts.flatMap((start, index) => {
    if (!POST_NAMES.has((start[1] ?? '').toLowerCase())) return [];
    const body = program.text.slice(start.index, starts[index + 1]?.index ?? start.index + 2_000);
    const call = /\bgetFilteredByGlob\(\s*(\[[^\]]{0,2000}\]|["'`][^"'`]{0,500}["'`])/.exec(body)?.[1] ?? '';
    return [...call.matchAll(/["'`]([^"'`]+)["'`]/g)].map(([, glob = '']) => folder(glob));
  });
}

const METADATA_FILES = ['metadata', 'site', 'meta', 'config'];

async function metadata(
  read: (path: string) => Promise<string | undefined>,
  { data }: Folders,
): Promise<FrontMatterData> {
  for (const name of METADATA_FILES) {
    const json = await read(`${data}/${name}.json`);
    if (json !== undefined) return readDataFile(`${name}.json`, json).data;
    const program = await read(`${data}/${name}.js`);
    if (program !== undefined) return readDataFile(`${name}.js`, program).data;
  }
  return {};
}

function siteDataOf(data: FrontMatterData): Pick<EleventyConfig, 'title' | 'origin'> {
  const url = asText(valueOf(data, 'url'));
  return {
    title: asText(valueOf(data, 'title')) ?? asText(valueOf(data, 'name')),
    origin: /^https?:\/\/[^/]+/.exec(url ?? '')?.[0],
  };
}

/** A path without `./`, doubled slashes and a slash at its end; `''` for the root. */
function folder(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

function basePathOf(prefix: string): string {
  const path = folder(prefix);
  return path === '' ? '' : `/${path}`;
}
