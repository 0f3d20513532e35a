import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import { psych } from '../../frontMatter/psych';
import type { FileStore } from '../../ports';
import type { Site, SiteOverrides } from '../../site';
import { readConfigFile } from '../configFile';
import { FrontMatterDefaults } from '../jekyll/defaults';
import { basePathOf, cleanPath } from '../sitePaths';
import { asData, asList, asText, asTexts, valueOf } from '../values';

/** The part of a site's configuration that decides posts. Source: Bridgetown `configuration.rb`, DEFAULTS. */
export interface BridgetownConfig {
  readonly data: FrontMatterData;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly base: string;
  readonly timezone: string | undefined;
  /** Style or template of a post's address. */
  readonly permalink: string;
  readonly source: string;
  readonly postFolders: readonly string[];
  readonly destination: string;
  readonly markdownExtensions: ReadonlySet<string>;
  readonly exclude: readonly string[];
  readonly future: boolean;
  readonly unpublished: boolean;
  /** True where posts are templates of Liquid, unless they say something else. */
  readonly isLiquid: boolean;
  readonly defaults: FrontMatterDefaults;
  readonly files: readonly string[];
  readonly problems: Site['problems'];
}

export const INITIALIZERS = 'config/initializers.rb';
/** The first that exists counts. */
export const CONFIG_FILES = ['bridgetown.config.yml', 'bridgetown.config.yaml', 'bridgetown.config.toml'] as const;

/** Reads the configuration of a site: its file, and what `config/initializers.rb` says in so many words. */
export async function readConfig(files: FileStore, overrides: SiteOverrides): Promise<BridgetownConfig> {
  const program = await files.read(INITIALIZERS);
  const literals = program === undefined ? {} : literalsOf(program.text);
  const read = program === undefined ? [] : [program.path];
  for (const path of CONFIG_FILES) {
    const file = await files.read(path);
    if (file === undefined) continue;
    const { data, problems } = readConfigFile(file, psych);
    return { ...makeConfig({ ...data, ...literals }, overrides), files: [path, ...read], problems };
  }
  return { ...makeConfig(literals, overrides), files: read, problems: [] };
}

/** Settings of a program whose values are literals: `timezone "Asia/Tokyo"`, `permalink :simple`, `future true`. */
function literalsOf(program: string): FrontMatterData {
  const setting =
    /^[ \t]*(url|base_path|timezone|permalink|template_engine|future|unpublished)[ \t]+(?::(\w+)|"([^"\n]*)"|'([^'\n]*)'|(true|false)\b)/gm;
  const entries = [...program.matchAll(setting)].map(
    ([, key = '', symbol, double, single, word]): [string, FrontMatterValue] => [
      key,
      word === undefined ? (symbol ?? double ?? single ?? '') : word === 'true',
    ],
  );
  return Object.fromEntries(entries);
}

type Read = Omit<BridgetownConfig, 'files' | 'problems'>;

function makeConfig(data: FrontMatterData, overrides: SiteOverrides): Read {
  const get = (key: string): FrontMatterValue | undefined => valueOf(data, key);
  const posts = asData(valueOf(asData(get('collections')), 'posts'));
  const url = /^(https?:\/\/[^/]+)?(.*)$/s.exec(overrides.baseUrl ?? asText(get('url')) ?? '');
  const source = cleanPath(asText(get('source')) ?? 'src');
  const collections = cleanPath(`${source}/${asText(get('collections_dir')) ?? ''}`);
  return {
    data,
    title: asText(get('title')),
    url: url?.[1],
    base: basePathOf(overrides.baseUrl === undefined ? (asText(get('base_path')) ?? '') : (url?.[2] ?? '')),
    timezone: asText(get('timezone')),
    permalink: overrides.permalink ?? asText(valueOf(posts, 'permalink')) ?? asText(get('permalink')) ?? 'pretty',
    source,
    postFolders: overrides.contentFolders?.length
      ? overrides.contentFolders.map(cleanPath)
      : [cleanPath(`${collections}/_posts`)],
    destination: cleanPath(asText(get('destination')) ?? 'output'),
    markdownExtensions: new Set((asText(get('markdown_ext')) ?? 'markdown,mkdown,mkdn,mkd,md').split(',')),
    exclude: asTexts(get('exclude')),
    future: get('future') === true || valueOf(posts, 'future') === true,
    unpublished: get('unpublished') === true,
    isLiquid: get('template_engine') === 'liquid',
    defaults: new FrontMatterDefaults(asList(get('defaults')).map(asData).filter(isForPosts), ''),
  };
}

function isForPosts(set: FrontMatterData): boolean {
  const collection = valueOf(asData(valueOf(set, 'scope')), 'collection');
  return collection === undefined || collection === 'posts';
}
