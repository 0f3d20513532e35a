import type { FrontMatterData } from '../../frontMatter/frontMatter';
import { goccy } from '../../frontMatter/goccy';
import type { FileStore } from '../../ports';
import type { Site, SiteOverrides } from '../../site';
import { readConfigFile } from '../configFile';
import { basePathOf, cleanPath } from '../sitePaths';
import { asData, asText, asTexts, valueOf } from '../values';
import { findListingPages, listingOf, type ListingPage } from './listings';

/** The part of a project's configuration that decides posts. */
export interface QuartoConfig {
  readonly data: FrontMatterData;
  readonly title: string | undefined;
  readonly origin: string | undefined;
  /** Base path, without a slash at the end. */
  readonly base: string;
  readonly outputFolder: string;
  /** Documents that are drafts without saying so. */
  readonly drafts: ReadonlySet<string>;
  /** True where drafts are shown like other documents. */
  readonly showsDrafts: boolean;
  readonly pages: readonly ListingPage[];
  readonly files: readonly string[];
  readonly problems: Site['problems'];
}

export const CONFIG_FILES = ['_quarto.yml', '_quarto.yaml'] as const;

/** Reads the configuration of a project, and which of its pages list documents. */
export async function readConfig(files: FileStore, overrides: SiteOverrides): Promise<QuartoConfig> {
  const found = await findListingPages(files);
  for (const path of CONFIG_FILES) {
    const file = await files.read(path);
    if (file === undefined) continue;
    const { data, problems } = readConfigFile(file, goccy);
    return { ...makeConfig(data, found, overrides), files: [path, ...found.map((page) => page.path)], problems };
  }
  return { ...makeConfig({}, found, overrides), files: [], problems: [] };
}

function makeConfig(
  data: FrontMatterData,
  found: readonly ListingPage[],
  overrides: SiteOverrides,
): Omit<QuartoConfig, 'files' | 'problems'> {
  const website = asData(valueOf(data, 'website'));
  const url = /^(https?:\/\/[^/]+)?(.*)$/s.exec(overrides.baseUrl ?? asText(valueOf(website, 'site-url')) ?? '');
  const drafts = valueOf(website, 'drafts');
  return {
    data,
    title: asText(valueOf(website, 'title')),
    origin: url?.[1],
    base: basePathOf(asText(valueOf(website, 'site-path')) ?? url?.[2] ?? ''),
    outputFolder: cleanPath(asText(valueOf(asData(valueOf(data, 'project')), 'output-dir')) ?? '_site'),
    drafts: new Set((typeof drafts === 'string' ? [drafts] : asTexts(drafts)).map(cleanPath)),
    showsDrafts: valueOf(website, 'draft-mode') === 'visible',
    pages: pagesOf(found, overrides),
  };
}

function pagesOf(found: readonly ListingPage[], { contentFolders }: SiteOverrides): readonly ListingPage[] {
  if (found.length > 0 && !contentFolders?.length) return found;
  const folders = contentFolders?.length ? contentFolders.map(cleanPath) : ['posts'];
  return [{ path: '', listings: [listingOf(folders, [{ field: 'date', isDescending: true }])] }];
}
