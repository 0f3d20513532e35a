import { timeZone, utc, type Zone } from '../../date/zone';
import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import type { Problem } from '../../problems';
import type { Site, SiteOptions } from '../../site';
import type { AddressStyle } from './addresses';
import { readCascades, type Cascade } from './cascade';
import type { ConfigTree } from './configFiles';
import { dateRules, type DateRules } from './dates';
import { compilePattern, readPermalinks, type PermalinkRule } from './permalinks';
import { fromEntries, isMapping, mergeOver, toBool, toInt, toMapping, toText, toTexts } from './values';

/** What holds for the pages of one language. */
export interface LanguageConfig {
  readonly code: string;
  /** Place among the languages of the site, 0 for the default one. */
  readonly order: number;
  readonly isDisabled: boolean;
  readonly title: string | undefined;
  /** Where this language has an address of its own. */
  readonly baseUrl: string | undefined;
  readonly basePath: string;
  /** What stands in front of the addresses of its pages. */
  readonly prefix: string;
  readonly zone: Zone;
  readonly zoneSource: Site['timeZoneSource'];
  readonly dates: DateRules;
  readonly permalinks: readonly PermalinkRule[];
  readonly cascades: readonly Cascade[];
  readonly style: AddressStyle;
  readonly isUgly: (section: string) => boolean;
  /** The keys of the front matter that hold tags and categories. */
  readonly tagsKey: string;
  readonly categoriesKey: string;
  readonly isMainSection: (section: string) => boolean;
}

export interface HugoConfig {
  readonly data: FrontMatterData;
  /** By code, the default language first. */
  readonly languages: ReadonlyMap<string, LanguageConfig>;
  readonly defaultLanguage: LanguageConfig;
  readonly isMultilingual: boolean;
  readonly buildsDrafts: boolean;
  readonly buildsFuture: boolean;
  readonly buildsExpired: boolean;
  readonly buildsPages: boolean;
  /** True for a media type of content that the site may build from. */
  readonly allowsContent: (mediaType: string) => boolean;
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
}

/** Sections that hold the posts of a blog where the configuration does not name its own. */
const USUAL_SECTIONS = ['post', 'posts', 'blog', 'blogs', 'article', 'articles', 'news'];

/** Reads what decides posts from the merged configuration. Source: Hugo `config/allconfig` (`RootConfig`, `fromLoadConfigResult`). */
export function readConfig(tree: ConfigTree, options: SiteOptions): HugoConfig {
  const { data } = tree;
  const tables = languageTables(data);
  const defaultCode = defaultLanguageOf(data, tables);
  const codes = [...tables.keys()].sort((a, b) => Number(b === defaultCode) - Number(a === defaultCode));
  const problems: Problem[] = [];
  const isMultilingual = [...tables].filter(([code, table]) => !isDisabled(code, table, data)).length > 1;
  const languages = new Map(
    codes.map((code, order): [string, LanguageConfig] => {
      const table = tables.get(code) ?? {};
      const isPrefixed = code === defaultCode ? toBool(data['defaultcontentlanguageinsubdir']) : isMultilingual;
      const stated = { code, order, isPrefixed, isDisabled: isDisabled(code, table, data) };
      return [code, languageConfig(stated, withTable(data, table), table, options, problems)];
    }),
  );
  const [first] = languages.values();
  const path = tree.files[0] ?? 'hugo.toml';
  return {
    data,
    languages,
    // There is always one: `languageTables` makes it where none is configured.
    defaultLanguage: first ?? languageConfig(SOLE, data, {}, options, problems),
    isMultilingual,
    buildsDrafts: toBool(data['builddrafts']),
    buildsFuture: toBool(data['buildfuture']),
    buildsExpired: toBool(data['buildexpired']),
    buildsPages: !toTexts(data['disablekinds']).some((kind) => kind.toLowerCase() === 'page'),
    allowsContent: contentPolicy(toMapping(data['security'])['allowcontent']),
    problems: [...tree.problems, ...problems.map((problem) => ({ path, problem }))],
  };
}

const SOLE = { code: 'en', order: 0, isPrefixed: false, isDisabled: false };

/** The tables of the languages, in the order of their weights. */
function languageTables(data: FrontMatterData): ReadonlyMap<string, FrontMatterData> {
  const tables = Object.entries(toMapping(data['languages']))
    .filter((entry): entry is [string, FrontMatterData] => isMapping(entry[1]))
    .sort(([a, x], [b, y]) => toInt(x['weight']) - toInt(y['weight']) || (a < b ? -1 : 1));
  if (tables.length > 0) return new Map(tables);
  return new Map([[statedDefault(data), {}]]);
}

function statedDefault(data: FrontMatterData): string {
  return toText(data['defaultcontentlanguage']).toLowerCase() || 'en';
}

function defaultLanguageOf(data: FrontMatterData, tables: ReadonlyMap<string, FrontMatterData>): string {
  const stated = statedDefault(data);
  if (tables.has(stated)) return stated;
  return [...tables.keys()][0] ?? stated;
}

function isDisabled(code: string, table: FrontMatterData, data: FrontMatterData): boolean {
  return toBool(table['disabled']) || toTexts(data['disablelanguages']).some((name) => name.toLowerCase() === code);
}

/** A language's own values before those of the whole site; mappings are merged. */
function withTable(data: FrontMatterData, table: FrontMatterData): FrontMatterData {
  const own = Object.entries(table).filter(([key]) => key !== 'weight' && key !== 'disabled');
  return mergeOver(data, fromEntries(own));
}

interface StatedLanguage {
  readonly code: string;
  readonly order: number;
  readonly isPrefixed: boolean;
  readonly isDisabled: boolean;
}

function languageConfig(
  { code, order, isPrefixed, isDisabled: isOff }: StatedLanguage,
  data: FrontMatterData,
  table: FrontMatterData,
  { overrides }: SiteOptions,
  problems: Problem[],
): LanguageConfig {
  const baseUrl = overrides.baseUrl ?? (toText(data['baseurl']) || undefined);
  const isMultihost = toText(table['baseurl']) !== '' && overrides.baseUrl === undefined;
  const taxonomies = Object.hasOwn(data, 'taxonomies') ? toMapping(data['taxonomies']) : {};
  return {
    code,
    order,
    isDisabled: isOff,
    title: toText(data['title']) || undefined,
    baseUrl: baseUrl?.replace(/(?<!\/)\/+$/, ''),
    basePath: basePathOf(baseUrl),
    prefix: isPrefixed && !isMultihost ? code : '',
    ...zoneOf(overrides.timeZone, toText(data['timezone']), problems),
    dates: dateRules(toMapping(data['frontmatter']), toBool(data['enablegitinfo'])),
    permalinks: permalinksOf(overrides.permalink, data['permalinks'], problems),
    cascades: readCascades(data['cascade']),
    style: { isLowerCase: !toBool(data['disablepathtolower']), hasAccents: !toBool(data['removepathaccents']) },
    isUgly: uglyRule(data['uglyurls']),
    tagsKey: toText(taxonomies['tag']).toLowerCase() || 'tags',
    categoriesKey: toText(taxonomies['category']).toLowerCase() || 'categories',
    isMainSection: mainSections(data),
  };
}

/** The path of a base URL with a slash at its start and none at its end; `''` for the root of a host. */
export function basePathOf(baseUrl: string | undefined): string {
  const path =
    /^(?:https?:)?\/\/[^/]*(\/[^?#]*)?/i.exec(baseUrl ?? '')?.[1] ?? (baseUrl?.startsWith('/') ? baseUrl : '');
  const trimmed = path.replace(/^\/+|(?<!\/)\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}

function zoneOf(
  setting: string | undefined,
  configured: string,
  problems: Problem[],
): Pick<LanguageConfig, 'zone' | 'zoneSource'> {
  const stated = setting ?? configured;
  if (stated === '') return { zone: utc, zoneSource: 'generator' };
  const zone = timeZone(stated);
  if (zone === undefined) problems.push({ code: 'config.timeZone', args: [stated], severity: 'error' });
  return { zone: zone ?? utc, zoneSource: setting === undefined ? 'configuration' : 'setting' };
}

function permalinksOf(
  setting: string | undefined,
  configured: FrontMatterValue | undefined,
  problems: Problem[],
): readonly PermalinkRule[] {
  const rules =
    setting === undefined
      ? readPermalinks(configured)
      : [{ text: setting, matches: () => true, pattern: compilePattern(setting) }];
  for (const { text, pattern } of rules) {
    if (pattern === undefined) problems.push({ code: 'config.permalink', args: ['Hugo', text], severity: 'error' });
  }
  return rules;
}

/** `uglyURLs` is one answer, or one for each section. */
function uglyRule(value: FrontMatterValue | undefined): (section: string) => boolean {
  if (!isMapping(value)) return () => value === true || value === 'true';
  return (section) => toBool(value[section]);
}

function mainSections(data: FrontMatterData): (section: string) => boolean {
  const params = toMapping(data['params']);
  const stated = toTexts(params['mainsections'] ?? data['mainsections']);
  const sections = new Set(stated.length > 0 ? stated.map((section) => section.toLowerCase()) : USUAL_SECTIONS);
  return (section) => sections.has(section);
}

const DEFAULT_CONTENT_POLICY = ['! ^text/(html|org)$'];

/** Patterns of media types; one behind `!` forbids. Source: Hugo `config/security/whitelist.go`. */
function contentPolicy(value: FrontMatterValue | undefined): (mediaType: string) => boolean {
  const stated = value === undefined ? DEFAULT_CONTENT_POLICY : toTexts(value);
  const rules = stated.flatMap((text) => {
    const isForbidding = text.startsWith('!');
    const pattern = safePattern(text.replace(/^!\s*/, ''));
    return pattern === undefined ? [] : [{ isForbidding, pattern }];
  });
  const allowing = rules.filter(({ isForbidding }) => !isForbidding);
  return (mediaType) =>
    (allowing.length === 0 || allowing.some(({ pattern }) => pattern.test(mediaType))) &&
    !rules.some(({ isForbidding, pattern }) => isForbidding && pattern.test(mediaType));
}

/**
 * A pattern of the configuration as a regular expression; undefined for one that cannot be read, or that could take
 * very long: Go's own expressions never do, those of JavaScript may.
 */
export function safePattern(pattern: string): RegExp | undefined {
  const isSlow = /\)[*+{]/.test(pattern) || (pattern.match(/[*+]|\{\d*,/g)?.length ?? 0) > 3;
  if (isSlow) return undefined;
  const isCaseless = pattern.startsWith('(?i)');
  try {
    return new RegExp(isCaseless ? pattern.slice(4) : pattern, isCaseless ? 'iu' : 'u');
  } catch {
    // Go knows forms that JavaScript does not.
    return undefined;
  }
}
