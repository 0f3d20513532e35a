import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import { goccy } from '../../frontMatter/goccy';
import type { FileStore } from '../../ports';
import type { Site, SiteOverrides } from '../../site';
import { readConfigFile } from '../configFile';
import { compileGlob } from '../hugo/globs';
import { basePathOf, cleanPath } from '../sitePaths';
import { asData, asList, asText, asTexts, valueOf } from '../values';

/** The part of a site's configuration that decides pages. Source: Zola `config/mod.rs`. */
export interface ZolaConfig {
  readonly data: FrontMatterData;
  readonly title: string | undefined;
  readonly origin: string | undefined;
  /** Base path, without a slash at the end. */
  readonly base: string;
  readonly defaultLanguage: string;
  /** Codes of the languages besides the default one. */
  readonly otherLanguages: ReadonlySet<string>;
  /** How names become slugs: `[slugify] paths`. */
  readonly slugs: 'on' | 'safe' | 'off';
  readonly keepsDatesInSlugs: boolean;
  readonly isIgnored: (path: string) => boolean;
  readonly outputFolder: string;
  readonly contentFolders: readonly string[];
  readonly files: readonly string[];
  readonly problems: Site['problems'];
}

/** The first that exists counts. Source: Zola `main.rs`: `zola.toml` since 0.22. */
export const CONFIG_FILES = ['zola.toml', 'config.toml'] as const;

/** Reads the configuration of a site. A file that cannot be read is a problem, and the defaults stand in for it. */
export async function readConfig(files: FileStore, overrides: SiteOverrides): Promise<ZolaConfig> {
  for (const path of CONFIG_FILES) {
    const file = await files.read(path);
    if (file === undefined) continue;
    const { data, problems } = readConfigFile(file, goccy);
    return { ...makeConfig(data, overrides), files: [path], problems };
  }
  return { ...makeConfig({}, overrides), files: [], problems: [] };
}

function makeConfig(data: FrontMatterData, overrides: SiteOverrides): Omit<ZolaConfig, 'files' | 'problems'> {
  const url = /^(https?:\/\/[^/]+)?(.*)$/s.exec(overrides.baseUrl ?? asText(valueOf(data, 'base_url')) ?? '');
  const slugify = asData(valueOf(data, 'slugify'));
  const defaultLanguage = asText(valueOf(data, 'default_language')) ?? 'en';
  const languages = languageCodes(valueOf(data, 'languages'));
  return {
    data,
    title: asText(valueOf(data, 'title')),
    origin: url?.[1],
    base: basePathOf(url?.[2] ?? ''),
    defaultLanguage,
    otherLanguages: new Set(languages.filter((code) => code !== defaultLanguage)),
    slugs: slugStrategy(valueOf(slugify, 'paths')),
    keepsDatesInSlugs: valueOf(slugify, 'paths_keep_dates') === true,
    isIgnored: ignores(asTexts(valueOf(data, 'ignored_content'))),
    outputFolder: cleanPath(asText(valueOf(data, 'output_dir')) ?? 'public'),
    contentFolders: overrides.contentFolders?.length ? overrides.contentFolders.map(cleanPath) : ['content'],
  };
}

/** A table by code; a list of tables with a `code` before 0.15. */
function languageCodes(languages: FrontMatterValue | undefined): readonly string[] {
  if (!Array.isArray(languages)) return Object.keys(asData(languages));
  return asList(languages).flatMap((language) => asText(valueOf(asData(language), 'code')) ?? []);
}

function slugStrategy(value: FrontMatterValue | undefined): ZolaConfig['slugs'] {
  return value === 'safe' || value === 'off' ? value : 'on';
}

/**
 * Patterns for whole paths on the disk, so that one needs a star before the first folder that it names. Here capitals are
 * not told apart. Source: Zola `utils/globs.rs`: a star crosses folders.
 */
function ignores(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map((pattern) => compileGlob(pattern.replace(/\*+/g, '**')));
  return (path) => {
    const onDisk = `/${path.toLowerCase()}`;
    return matchers.some((matches) => matches(onDisk));
  };
}
