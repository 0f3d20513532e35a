import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import { pyYaml } from '../../frontMatter/pyYaml';
import { normalizePath } from '../../paths';
import type { FileStore } from '../../ports';
import type { Site, SiteOverrides } from '../../site';
import { readConfigFile } from '../configFile';
import { basePathOf, cleanPath } from '../sitePaths';
import { asData, asList, asText, isMapping, valueOf } from '../values';

/** One blog of a site. Source: Material for MkDocs `plugins/blog/config.py`. */
export interface Blog {
  /** Folder relative to that of the documents; `''` where the blog is the whole site. */
  readonly folder: string;
  /** Folder of its posts, relative to the root. */
  readonly posts: string;
  readonly urlFormat: string;
  readonly dateFormat: string;
  readonly mostCategories: number;
  readonly separator: string;
  /** True where drafts are built, too. */
  readonly hasDrafts: boolean;
  readonly isFutureDraft: boolean;
  /** What ends the excerpt of a post, word for word. */
  readonly excerptSeparator: string;
  /** Those who write its posts, relative to the root; undefined where posts have no authors. */
  readonly authorsFile: string | undefined;
}

/** The part of a site's configuration that decides posts. */
export interface MkDocsConfig {
  readonly data: FrontMatterData;
  readonly title: string | undefined;
  readonly origin: string | undefined;
  /** Base path, without a slash at the end. */
  readonly base: string;
  readonly docsFolder: string;
  readonly siteFolder: string;
  readonly hasDirectoryUrls: boolean;
  readonly blogs: readonly Blog[];
  readonly files: readonly string[];
  readonly problems: Site['problems'];
}

export const CONFIG_FILES = ['mkdocs.yml', 'mkdocs.yaml'] as const;

/** What ends the excerpt of a post where the configuration says nothing else. */
export const EXCERPT_SEPARATOR = '<!-- more -->';

/** Reads the configuration of a site, and the one that it inherits from. */
export async function readConfig(files: FileStore, overrides: SiteOverrides): Promise<MkDocsConfig> {
  for (const path of CONFIG_FILES) {
    const file = await files.read(path);
    if (file === undefined) continue;
    const own = readConfigFile(file, pyYaml);
    const inherited = asText(valueOf(own.data, 'INHERIT'));
    const parent = inherited === undefined ? undefined : await files.read(cleanPath(inherited));
    const read = [path, ...(parent === undefined ? [] : [parent.path])];
    const data = parent === undefined ? own.data : merged(readConfigFile(parent, pyYaml).data, own.data);
    return { ...makeConfig(data, overrides), files: read, problems: own.problems };
  }
  return { ...makeConfig({}, overrides), files: [], problems: [] };
}

function merged(below: FrontMatterData, above: FrontMatterData): FrontMatterData {
  const entries = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above)) {
    const old = entries.get(key);
    entries.set(key, isMapping(old) && isMapping(value) ? merged(old, value) : value);
  }
  return Object.fromEntries(entries);
}

function makeConfig(data: FrontMatterData, overrides: SiteOverrides): Omit<MkDocsConfig, 'files' | 'problems'> {
  const url = /^(https?:\/\/[^/]+)?([^?#]*)/.exec(overrides.baseUrl ?? asText(valueOf(data, 'site_url')) ?? '');
  const docsFolder = cleanPath(asText(valueOf(data, 'docs_dir')) ?? 'docs');
  const blogs = blogOptions(valueOf(data, 'plugins')).map((options) => makeBlog(options, docsFolder, overrides));
  return {
    data,
    title: asText(valueOf(data, 'site_name')),
    origin: url?.[1],
    base: basePathOf(url?.[2] ?? ''),
    docsFolder,
    siteFolder: cleanPath(asText(valueOf(data, 'site_dir')) ?? 'site'),
    hasDirectoryUrls: valueOf(data, 'use_directory_urls') !== false,
    blogs: overrides.contentFolders?.length
      ? overrides.contentFolders.map((folder) => ({
          ...(blogs[0] ?? makeBlog({}, docsFolder, overrides)),
          posts: cleanPath(folder),
        }))
      : blogs,
  };
}

/** The options of each blog among the plugins, which are a list of names and of mappings, or one mapping. */
function blogOptions(plugins: FrontMatterValue | undefined): FrontMatterData[] {
  const items = isMapping(plugins) ? Object.entries(plugins) : asList(plugins).flatMap(entriesOf);
  return items
    .filter(([name]) => /^(?:material\/)?blog$/.test(name))
    .map(([, options]) => asData(options))
    .filter((options) => valueOf(options, 'enabled') !== false);
}

function entriesOf(item: FrontMatterValue): [string, FrontMatterValue][] {
  return typeof item === 'string' ? [[item, null]] : Object.entries(asData(item));
}

function makeBlog(options: FrontMatterData, docsFolder: string, overrides: SiteOverrides): Blog {
  const text = (key: string, otherwise: string): string => asText(valueOf(options, key)) ?? otherwise;
  const folder = cleanPath(text('blog_dir', 'blog'));
  const inDocs = (key: string, otherwise: string): string => {
    const path = `${docsFolder}/${text(key, otherwise).replace('{blog}', folder)}`;
    return normalizePath(path) ?? cleanPath(path);
  };
  const most = valueOf(options, 'post_url_max_categories');
  return {
    folder,
    posts: inDocs('post_dir', '{blog}/posts'),
    urlFormat: overrides.permalink ?? text('post_url_format', '{date}/{slug}'),
    dateFormat: text('post_url_date_format', 'yyyy/MM/dd'),
    mostCategories: typeof most === 'number' ? most : 1,
    separator: text('post_slugify_separator', '-'),
    hasDrafts: valueOf(options, 'draft') === true,
    isFutureDraft: valueOf(options, 'draft_if_future_date') === true,
    excerptSeparator: text('post_excerpt_separator', EXCERPT_SEPARATOR),
    authorsFile: valueOf(options, 'authors') === false ? undefined : inDocs('authors_file', '{blog}/.authors.yml'),
  };
}
