import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import type { FileStore } from '../../ports';
import type { SiteOverrides } from '../../site';
import { Program } from '../program/program';
import { asData, asList, asText, asTexts, isMapping, valueOf } from '../values';
import { truncateMarkerOf } from './truncateMarker';

/** One blog of a site. Source: Docusaurus `plugin-content-blog/src/options.ts`, DEFAULT_OPTIONS. */
export interface Blog {
  readonly id: string;
  /** Folder relative to the root, without a slash at the end. */
  readonly path: string;
  readonly routeBasePath: string;
  readonly archiveBasePath: string | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly tagsFile: string;
  readonly authorsFile: string;
  readonly isAscending: boolean;
  /** What ends the excerpt of a post; undefined where that cannot be read. */
  readonly truncateMarker: RegExp | undefined;
  /** Its admonitions, as they are stated. */
  readonly admonitions: FrontMatterValue | undefined;
}

/** The part of a site's configuration that decides posts, as far as it stands in literals. */
export interface DocusaurusConfig {
  readonly data: FrontMatterData;
  readonly title: string | undefined;
  readonly url: string | undefined;
  /** With a slash at its start and its end. */
  readonly baseUrl: string;
  readonly blogs: readonly Blog[];
  readonly staticFolders: readonly string[];
  readonly defaultLocale: string;
  /** The other locales. */
  readonly locales: readonly string[];
  readonly i18nFolder: string;
  readonly files: readonly string[];
}

export const CONFIG_FILES = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map(
  (extension) => `docusaurus.config.${extension}`,
);

/** Source: Docusaurus `utils/src/globUtils.ts`, GlobExcludeDefault. */
const DEFAULT_EXCLUDES = ['**/_*.{js,jsx,ts,tsx,md,mdx}', '**/_*/**', '**/*.test.{js,jsx,ts,tsx}', '**/__tests__/**'];

/** Reads the configuration of a site from its text. */
export async function readConfig(files: FileStore, overrides: SiteOverrides): Promise<DocusaurusConfig> {
  for (const path of CONFIG_FILES) {
    const file = await files.read(path);
    if (file !== undefined) return makeConfig(new Program(file.text).exported(), [path], overrides);
  }
  return makeConfig({}, [], overrides);
}

function makeConfig(data: FrontMatterData, files: readonly string[], overrides: SiteOverrides): DocusaurusConfig {
  const base = /^(https?:\/\/[^/]+)?(.*)$/s.exec(overrides.baseUrl ?? '');
  const i18n = asData(valueOf(data, 'i18n'));
  const defaultLocale = asText(valueOf(i18n, 'defaultLocale')) ?? 'en';
  const stated = asTexts(valueOf(data, 'staticDirectories'));
  return {
    data,
    title: asText(valueOf(data, 'title')),
    url: overrides.baseUrl === undefined ? asText(valueOf(data, 'url'))?.replace(/(?<!\/)\/+$/, '') : base?.[1],
    baseUrl: withSlashes((overrides.baseUrl === undefined ? asText(valueOf(data, 'baseUrl')) : base?.[2]) ?? '/'),
    blogs: overrides.contentFolders?.length
      ? overrides.contentFolders.map((path) => makeBlog({}, path))
      : blogsOf(data),
    staticFolders: stated.length > 0 ? stated.map(folder) : ['static'],
    defaultLocale,
    locales: asTexts(valueOf(i18n, 'locales')).filter((locale) => locale !== defaultLocale),
    i18nFolder: folder(asText(valueOf(i18n, 'path')) ?? 'i18n'),
    files,
  };
}

/**
 * The blogs of presets and plugins. A preset has one unless it says `blog: false`, and presets that do not stand in literals
 * are taken for the classic one.
 */
function blogsOf(data: FrontMatterData): Blog[] {
  const stated = valueOf(data, 'presets');
  const presets = (Array.isArray(stated) ? asList(stated) : [['classic']]).flatMap((preset) => {
    const options = asData(asList(preset)[1]);
    const blog = valueOf(options, 'blog');
    return blog === false ? [] : [makeBlog(asData(blog))];
  });
  const plugins = asList(valueOf(data, 'plugins')).flatMap((plugin) => {
    const [name, options] = Array.isArray(plugin) ? asList(plugin) : [plugin];
    return isBlogPlugin(name, options) ? [makeBlog(asData(options))] : [];
  });
  // Of two with one id the plugin is the one that the site means.
  return [...presets.filter(({ id }) => !plugins.some((plugin) => plugin.id === id)), ...plugins];
}

/** A plugin whose name is not a literal is told by the options that only blogs have. */
function isBlogPlugin(name: FrontMatterValue | undefined, options: FrontMatterValue | undefined): boolean {
  if (typeof name === 'string') return /(?:^|\/|-)content-blog$/.test(name);
  const own = [
    'postsPerPage',
    'blogTitle',
    'blogSidebarCount',
    'blogDescription',
    'authorsMapPath',
    'blogSidebarTitle',
  ];
  return isMapping(options) && own.some((key) => Object.hasOwn(options, key));
}

function makeBlog(options: FrontMatterData, path?: string): Blog {
  const text = (key: string): string | undefined => asText(valueOf(options, key));
  const include = asTexts(valueOf(options, 'include'));
  const exclude = valueOf(options, 'exclude');
  const archive = valueOf(options, 'archiveBasePath');
  return {
    id: text('id') ?? 'default',
    path: path ?? folder(text('path') ?? 'blog'),
    routeBasePath: text('routeBasePath') ?? 'blog',
    archiveBasePath: archive === null ? undefined : (asText(archive) ?? 'archive'),
    include: include.length > 0 ? include : ['**/*.{md,mdx}'],
    exclude: exclude === undefined ? DEFAULT_EXCLUDES : asTexts(exclude),
    tagsFile: text('tags') ?? 'tags.yml',
    authorsFile: text('authorsMapPath') ?? 'authors.yml',
    isAscending: text('sortPosts') === 'ascending',
    truncateMarker: truncateMarkerOf(valueOf(options, 'truncateMarker')),
    admonitions: valueOf(options, 'admonitions'),
  };
}

function folder(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

function withSlashes(path: string): string {
  const inner = folder(path);
  return inner === '' ? '/' : `/${inner}/`;
}
