import type { FrontMatterData } from '../../frontMatter/frontMatter';
import { isBelow, withoutFolder } from '../../paths';
import type { FileStore } from '../../ports';
import type { SiteOverrides } from '../../site';
import { globPattern } from '../globPattern';
import { Program } from '../program/program';
import { basePathOf, cleanPath } from '../sitePaths';
import { asData, asText, asTexts, valueOf } from '../values';

/** The part of a site's configuration that decides posts, as far as it stands in literals. */
export interface VitePressConfig {
  readonly title: string | undefined;
  readonly origin: string | undefined;
  /** Base path, without a slash at the end. */
  readonly base: string;
  /** Folder of the pages, relative to the root; `''` for the root. */
  readonly sourceFolder: string;
  /** What stands at the end of an address in the place of `.md`. */
  readonly ending: string;
  /** What it says about Markdown. */
  readonly markdown: FrontMatterData;
  readonly isPost: (path: string) => boolean;
  /** Folders below which posts stand. */
  readonly folders: readonly string[];
  /** True where the site does something with drafts. */
  readonly hasDrafts: boolean;
  readonly files: readonly string[];
}

const EXTENSIONS = ['js', 'ts', 'mjs', 'mts', 'cjs', 'cts'];
const CONFIG_FILES = ['.vitepress/config', '.vitepress/config/index'].flatMap((name) =>
  EXTENSIONS.map((extension) => `${name}.${extension}`),
);
/** Folders that hold posts by custom, where no loader of content says. */
const POST_FOLDERS = ['posts', 'blog', 'blogs', 'post', 'articles'];

/** True for a path whose content says where posts are: the configuration, and the loaders of data. */
export function isConfigFile(path: string): boolean {
  return CONFIG_FILES.includes(path) || /\.data\.[cm]?[jt]s$/.test(path);
}

/** Reads the configuration of a site and its loaders of content from their text. */
export async function readConfig(files: FileStore, overrides: SiteOverrides): Promise<VitePressConfig> {
  const found = (await Promise.all(CONFIG_FILES.map((path) => files.read(path)))).find((file) => file !== undefined);
  const data = found === undefined ? {} : new Program(found.text).exported();
  const sourceFolder = cleanPath(asText(valueOf(data, 'srcDir')) ?? '');
  const loaders = await readLoaders(files, sourceFolder);
  const base = /^(https?:\/\/[^/]+)?(.*)$/s.exec(overrides.baseUrl ?? '');
  const hostname = asText(valueOf(asData(valueOf(data, 'sitemap')), 'hostname'));
  const excluded = asTexts(valueOf(data, 'srcExclude')).map((glob) => globPattern(glob));
  const posts = overrides.contentFolders?.length
    ? inFolders(overrides.contentFolders.map(cleanPath), true)
    : postsOf(loaders, sourceFolder);
  return {
    title: asText(valueOf(data, 'title')),
    origin: overrides.baseUrl === undefined ? /^https?:\/\/[^/]+/.exec(hostname ?? '')?.[0] : base?.[1],
    base: basePathOf((overrides.baseUrl === undefined ? asText(valueOf(data, 'base')) : base?.[2]) ?? ''),
    sourceFolder,
    markdown: asData(valueOf(data, 'markdown')),
    ending: valueOf(data, 'cleanUrls') === true ? '' : '.html',
    folders: posts.folders,
    isPost: (path) => posts.isPost(path) && !excluded.some((matches) => matches(inSource(sourceFolder, path))),
    hasDrafts: loaders.some(({ text }) => /\bdraft\b/.test(text)),
    files: [...(found === undefined ? [] : [found.path]), ...loaders.map(({ path }) => path)],
  };
}

type Posts = Pick<VitePressConfig, 'folders' | 'isPost'>;

interface Loader {
  readonly path: string;
  readonly text: string;
  readonly patterns: readonly string[];
}

/** The files that load content for pages, such as `.vitepress/theme/posts.data.ts`. */
async function readLoaders(files: FileStore, sourceFolder: string): Promise<Loader[]> {
  const prune = (folder: string): boolean => /(?:^|\/)(?:cache|dist|node_modules|\.git)$/.test(folder);
  const inTheme = await files.walk('.vitepress', { prune });
  const beside = (await files.list(sourceFolder)).map(({ name }) =>
    sourceFolder === '' ? name : `${sourceFolder}/${name}`,
  );
  const paths = [...inTheme, ...beside].filter((path) => /\.data\.[cm]?[jt]s$/.test(path)).sort();
  const loaders: Loader[] = [];
  for (const path of paths) {
    const text = (await files.read(path))?.text ?? '';
    const [call] = new Program(text).calls('createContentLoader');
    const stated = call?.[0];
    const patterns = typeof stated === 'string' ? [stated] : asTexts(stated);
    if (patterns.length > 0) loaders.push({ path, text, patterns });
  }
  return loaders;
}

/** Source: VitePress `contentLoader.ts` (`createContentLoader`). */
function postsOf(loaders: readonly Loader[], sourceFolder: string): Posts {
  const patterns = loaders.flatMap((loader) => loader.patterns).map(cleanPath);
  if (patterns.length === 0)
    return inFolders(
      POST_FOLDERS.map((name) => cleanPath(`${sourceFolder}/${name}`)),
      false,
    );
  const matchers = patterns.map((pattern) => globPattern(pattern));
  return {
    folders: [sourceFolder],
    isPost: (path) => path.endsWith('.md') && matchers.some((matches) => matches(inSource(sourceFolder, path))),
  };
}

/** @param isStated true where the page of a folder is one of its posts, too */
function inFolders(folders: readonly string[], isStated: boolean): Posts {
  const isList = (path: string): boolean => folders.some((folder) => path === `${folder}/index.md`);
  return {
    folders,
    isPost: (path) =>
      path.endsWith('.md') && folders.some((folder) => isBelow(folder, path)) && (isStated || !isList(path)),
  };
}

/** A path relative to the folder of the pages. */
export function inSource(sourceFolder: string, path: string): string {
  return withoutFolder(sourceFolder, path);
}
