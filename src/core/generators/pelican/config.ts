import type { FrontMatterValue } from '../../frontMatter/frontMatter';
import type { FileStore } from '../../ports';
import type { SiteOverrides } from '../../site';
import { basePathOf, cleanPath } from '../sitePaths';
import { asData, asTexts, isMapping, valueOf } from '../values';
import { pythonSettings } from './settings';

/** The part of a site's settings that decides posts. Source: Pelican `settings.py`, DEFAULT_CONFIG. */
export interface PelicanConfig {
  readonly title: string | undefined;
  readonly origin: string | undefined;
  /** Base path, without a slash at the end. */
  readonly base: string;
  /** Folder of the content, relative to the root; `''` for the root. */
  readonly content: string;
  readonly output: string;
  /** Folders of articles, relative to the root. */
  readonly articleFolders: readonly string[];
  /** Folders in it that hold other things, relative to the root. */
  readonly excluded: readonly string[];
  readonly timeZone: string | undefined;
  readonly language: string;
  readonly articleUrl: string;
  readonly draftUrl: string;
  readonly slugSource: string;
  readonly fileNameMetadata: RegExp | undefined;
  readonly pathMetadata: RegExp | undefined;
  readonly isFolderCategory: boolean;
  readonly defaultCategory: string;
  readonly defaultStatus: string | undefined;
  /** True where an article without a date gets that of its file. */
  readonly hasFileDates: boolean;
  readonly hasFuture: boolean;
  readonly isAscending: boolean;
  /** What it says about Markdown. */
  readonly markdown: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
}

/** The second is what is published: it imports the first and changes some of it. */
export const CONFIG_FILES = ['pelicanconf.py', 'publishconf.py'] as const;

/** Reads the settings of a site from their text. */
export async function readConfig(files: FileStore, overrides: SiteOverrides): Promise<PelicanConfig> {
  const settings = new Map<string, FrontMatterValue>();
  const found: string[] = [];
  for (const path of CONFIG_FILES) {
    const file = await files.read(path);
    if (file === undefined) continue;
    found.push(path);
    for (const [name, value] of pythonSettings(file.text)) settings.set(name, value);
  }
  return makeConfig(settings, found, overrides);
}

function makeConfig(
  settings: ReadonlyMap<string, FrontMatterValue>,
  files: readonly string[],
  overrides: SiteOverrides,
): PelicanConfig {
  const text = (name: string): string | undefined => {
    const value = settings.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const list = (name: string): readonly string[] | undefined => {
    const value = settings.get(name);
    return Array.isArray(value) ? asTexts(value) : undefined;
  };
  const content = cleanPath(text('PATH') ?? '');
  const inContent = (folders: readonly string[]): string[] =>
    folders.map((folder) => cleanPath(`${content}/${folder}`));
  const url = /^(https?:\/\/[^/]+)?([^?#]*)/.exec(overrides.baseUrl ?? text('SITEURL') ?? '');
  return {
    title: text('SITENAME'),
    origin: url?.[1],
    base: basePathOf(url?.[2] ?? ''),
    content,
    output: cleanPath(text('OUTPUT_PATH') ?? 'output'),
    articleFolders: overrides.contentFolders?.length
      ? overrides.contentFolders.map(cleanPath)
      : inContent(list('ARTICLE_PATHS') ?? ['']),
    excluded: inContent([...(list('ARTICLE_EXCLUDES') ?? []), ...(list('PAGE_PATHS') ?? ['pages'])]),
    timeZone: overrides.timeZone ?? text('TIMEZONE'),
    language: text('DEFAULT_LANG') ?? 'en',
    articleUrl: overrides.permalink ?? text('ARTICLE_URL') ?? '{slug}.html',
    draftUrl: text('DRAFT_URL') ?? 'drafts/{slug}.html',
    slugSource: text('SLUGIFY_SOURCE') ?? 'title',
    fileNameMetadata: pythonPattern(text('FILENAME_METADATA') ?? '(?P<date>\\d{4}-\\d{2}-\\d{2}).*'),
    pathMetadata: pythonPattern(text('PATH_METADATA')),
    isFolderCategory: settings.get('USE_FOLDER_AS_CATEGORY') !== false,
    defaultCategory: text('DEFAULT_CATEGORY') ?? 'misc',
    defaultStatus: statusOf(settings.get('DEFAULT_METADATA')),
    hasFileDates: settings.get('DEFAULT_DATE') === 'fs',
    hasFuture: settings.get('WITH_FUTURE_DATES') !== false,
    isAscending: text('ARTICLE_ORDER_BY') === 'date',
    markdown: markdownOf(settings.get('MARKDOWN')),
    files,
  };
}

/** The extensions of Python-Markdown that a site uses. Source: Pelican `settings.py`, DEFAULT_CONFIG['MARKDOWN']. */
function markdownOf(stated: FrontMatterValue | undefined): Readonly<Record<string, unknown>> {
  const settings = isMapping(stated) ? stated : {};
  const configs = asData(valueOf(settings, 'extension_configs'));
  const names = isMapping(stated) ? Object.keys(configs) : ['codehilite', 'extra', 'meta'];
  const extensions = [...names, ...asTexts(valueOf(settings, 'extensions'))];
  return {
    extensions,
    codeClass: extensions.some((name) => /codehilite|highlight$/.test(name)) ? 'highlight' : undefined,
  };
}

/** `Status` of `DEFAULT_METADATA`. */
function statusOf(value: FrontMatterValue | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const status = Object.entries(value).find(([key]) => key.toLowerCase() === 'status')?.[1];
  return typeof status === 'string' ? status : undefined;
}

/** A pattern of Python as one of JavaScript, anchored at the start; none where it may take long on hostile text. */
function pythonPattern(pattern: string | undefined): RegExp | undefined {
  if (pattern === undefined || pattern.length > 300 || /[*+}]\)+[*+{]/.test(pattern)) return undefined;
  try {
    return new RegExp(`^(?:${pattern.replace(/\(\?P</g, '(?<').replace(/\(\?[aiLmsux]+\)/g, '')})`, 'u');
  } catch {
    // A pattern that only Python knows: it says nothing here.
    return undefined;
  }
}
