import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import { psych } from '../../frontMatter/psych';
import { valueOf } from '../../frontMatter/read';
import { YamlReader } from '../../frontMatter/yaml';
import { readBlock } from '../../frontMatter/blocks';
import type { FileStore } from '../../ports';
import { configProblem } from '../configFile';
import type { Problem } from '../../problems';
import { bundledGems, GEMFILE, statedGems } from './gems';
import { templateOf } from './permalink';

/** The part of a site's configuration that decides posts. Source: Jekyll `configuration.rb`, DEFAULTS. */
export interface JekyllConfig {
  /** Everything that stands in the file: what templates see as `site`. */
  readonly data: FrontMatterData;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly baseurl: string;
  readonly timezone: string | undefined;
  /** Template of a post's address. */
  readonly permalink: string;
  /** Folder of the source, relative to the root of the site; `''` for the root itself. */
  readonly source: string;
  readonly destination: string;
  readonly collectionsDir: string;
  /** Folder of the data files, below the source. */
  readonly dataDir: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Extensions of Markdown files, without the dot. */
  readonly markdownExtensions: ReadonlySet<string>;
  readonly future: boolean;
  readonly showDrafts: boolean;
  readonly unpublished: boolean;
  readonly strictFrontMatter: boolean;
  readonly defaults: readonly FrontMatterData[];
}

export interface ConfigRead {
  readonly config: JekyllConfig;
  /** The plugins that Jekyll loads, as far as the configuration and the Gemfile say. */
  readonly gems: readonly string[];
  readonly files: readonly string[];
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
}

/** The names that Jekyll looks for, the first that exists counts. Source: Jekyll `configuration.rb` (`config_files`). */
export const CONFIG_FILES = ['_config.yml', '_config.yaml', '_config.toml'] as const;

const DEFAULT_EXCLUDES =
  '.sass-cache .jekyll-cache gemfiles Gemfile Gemfile.lock node_modules vendor/bundle/ vendor/cache/ vendor/gems/ vendor/ruby/'.split(
    ' ',
  );

const yaml = new YamlReader(psych);

/** Reads the configuration of a site. A file that cannot be read is a problem, and the defaults stand in for it. */
export async function readConfig(files: FileStore): Promise<ConfigRead> {
  const [read, gemfile] = await Promise.all([readConfigFile(files), files.read(GEMFILE)]);
  return { ...read, gems: [...statedGems(read.config.data), ...bundledGems(gemfile?.text)] };
}

async function readConfigFile(files: FileStore): Promise<Omit<ConfigRead, 'gems'>> {
  for (const path of CONFIG_FILES) {
    const file = await files.read(path);
    if (file === undefined) continue;
    const text = file.text.replace(/^\uFEFF/, '');
    const result = readBlock(path.endsWith('.toml') ? 'toml' : 'yaml', text, { yaml });
    if (result.kind === 'read') return { config: makeConfig(asData(result.value)), files: [path], problems: [] };
    return { config: makeConfig({}), files: [path], problems: [{ path, problem: configProblem(path, text, result) }] };
  }
  return { config: makeConfig({}), files: [], problems: [] };
}

/** The configuration that a mapping of settings states, with Jekyll's defaults for the rest. */
export function makeConfig(data: FrontMatterData): JekyllConfig {
  const get = (key: string): FrontMatterValue | undefined => valueOf(data, key);
  const collections = asData(get('collections'));
  const permalink = asText(valueOf(asData(valueOf(collections, 'posts')), 'permalink')) ?? asText(get('permalink'));
  return {
    data,
    title: asText(get('title')) ?? asText(get('name')),
    url: asText(get('url'))?.replace(/(?<!\/)\/+$/, ''),
    baseurl: basePathOf(asText(get('baseurl'))),
    timezone: asText(get('timezone')),
    permalink: templateOf(permalink ?? 'date'),
    source: folderOf(asText(get('source')), ''),
    destination: folderOf(asText(get('destination')), '_site'),
    collectionsDir: folderOf(asText(get('collections_dir')), ''),
    dataDir: folderOf(asText(get('data_dir')), '_data'),
    include: ['.htaccess', ...asTexts(get('include'))],
    exclude: [...asTexts(get('exclude')), ...DEFAULT_EXCLUDES],
    markdownExtensions: new Set((asText(get('markdown_ext')) ?? 'markdown,mkdown,mkdn,mkd,md').split(',')),
    future: get('future') === true,
    showDrafts: get('show_drafts') === true,
    unpublished: get('unpublished') === true,
    strictFrontMatter: get('strict_front_matter') === true,
    defaults: asList(get('defaults')).map(asData),
  };
}

/** The base path with a slash at its start and none at its end; `''` for none. */
export function basePathOf(baseurl: string | undefined): string {
  const path = (baseurl ?? '').replace(/^\/+|(?<!\/)\/+$/g, '');
  return path === '' ? '' : `/${path}`;
}

function folderOf(text: string | undefined, otherwise: string): string {
  const folder = text?.replace(/^\.\/?/, '').replace(/(?<!\/)\/+$/, '');
  return folder === undefined || folder.startsWith('/') || folder.startsWith('..') ? otherwise : folder;
}

/** A mapping, or an empty one for anything else. */
export function asData(value: FrontMatterValue | undefined): FrontMatterData {
  const isData = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isData ? (value as FrontMatterData) : {};
}

export function asList(value: FrontMatterValue | undefined): readonly FrontMatterValue[] {
  return Array.isArray(value) ? (value as readonly FrontMatterValue[]) : [];
}

/** A text that says something; undefined for anything else. */
function asText(value: FrontMatterValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function asTexts(value: FrontMatterValue | undefined): string[] {
  return asList(value).filter((item) => typeof item === 'string');
}
