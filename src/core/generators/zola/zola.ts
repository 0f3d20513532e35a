import { DATE_MARK, TITLE_MARK, type LanguageRules } from '../../authoring/rules';
import { isBelow, outermost } from '../../paths';
import type { FileStore, SourceFile } from '../../ports';
import type { Post } from '../../post';
import type { Affected, Detection, FileRole, FolderEvidence, Generator, Site, SiteContext } from '../../site';
import { compareText } from '../compareText';
import { fileReference } from '../references';
import { everydayAuthoring } from '../everydayAuthoring';
import { candidates, folderOf, isExternal, withoutBase } from '../sitePaths';
import { CONFIG_FILES, readConfig, type ZolaConfig } from './config';
import { parsePath } from './contentPath';
import { readZolaFrontMatter, zolaFrontMatter } from './frontMatter';
import { readPost } from './post';
import { Sections } from './sections';
import { slugify } from './slug';

/** Zola 0.22, by its sources and its documentation. */
export const zola: Generator = {
  id: 'zola',
  name: 'Zola',
  looksFor: ['zola.toml', 'config.toml with base_url', 'content/'],
  detect,
  configure: async (files, options) => makeSite(await readConfig(files, options.overrides)),
};

/** Others have a `config.toml`, too; only Zola's says `base_url`, without which it does not run. */
async function detect({ names, files }: FolderEvidence): Promise<Detection | undefined> {
  const config = CONFIG_FILES.find((name) => names.has(name));
  if (config === undefined || !names.has('content')) return undefined;
  if (config === 'zola.toml') return { confidence: 0.95, evidence: [config, 'content/'] };
  if (!(await says(files, config, /^[ \t]*base_url\s*=/m))) return undefined;
  return { confidence: 0.9, evidence: [config, 'base_url', 'content/'] };
}

async function says(files: FileStore, path: string, words: RegExp): Promise<boolean> {
  return words.test((await files.read(path))?.text ?? '');
}

/** What follows the first dot of a name is its language. Source: Zola `file_info.rs` (`find_language`). */
function languagesOf(config: ZolaConfig): LanguageRules | undefined {
  const { defaultLanguage, otherLanguages } = config;
  if (otherLanguages.size === 0) return undefined;
  return {
    codes: [defaultLanguage, ...otherLanguages],
    pathFor: (path, language) => {
      const own = parsePath(path, config).language;
      if (own === language) return path;
      const plain = own === defaultLanguage ? path.replace(/\.md$/, '') : path.slice(0, -`.${own}.md`.length);
      return language === defaultLanguage ? `${plain}.md` : `${plain}.${language}.md`;
    },
  };
}

function makeSite(config: ZolaConfig): Site {
  const sections = new Sections(config);
  const role = roles(config, sections);
  return {
    generator: zola,
    title: config.title,
    basePath: config.base,
    baseUrl: config.origin === undefined ? undefined : config.origin + config.base,
    timeZone: 'UTC',
    timeZoneSource: 'generator',
    configFiles: config.files,
    problems: config.problems,
    contentRoots: outermost(config.contentFolders),
    draftsFolder: undefined,
    isPruned: (folder) => folder === config.outputFolder || /(?:^|\/)(?:\.git|node_modules)$/.test(folder),
    role,
    toPost: (file: SourceFile, context: SiteContext) => readPost(file, config, (path) => sections.of(path, context)),
    affects: (path): Affected => {
      const meaning = role(path);
      if (meaning === 'config') return { kind: 'site' };
      if (meaning === 'data') return { kind: 'subtree', folder: folderOf(path).slice(0, -1) };
      return { kind: meaning === 'post' ? 'post' : 'nothing' };
    },
    compare: newestFirst,
    authoring: everydayAuthoring('Zola', config.contentFolders[0] ?? 'content', {
      dialect: zolaFrontMatter,
      languages: languagesOf(config),
      languageKey: undefined,
      alias: { key: 'aliases' },
      slugOf: (title) => slugify(title, 'on') ?? slugify(title, 'safe') ?? '',
      dateKeys: ['date'],
      firstPost: `+++\ntitle = "${TITLE_MARK}"\ndate = ${DATE_MARK}\n+++\n`,
    }),
    // Source: Zola `components/site/src/link_checking.rs`, internal links.
    reference: ({ path }) => fileReference(path, config.contentFolders[0] ?? 'content', (inner) => `@/${inner}`),
    archive: {
      file: `${config.contentFolders[0] ?? 'content'}/archive.md`,
      title: 'Archive',
      newPage: (title) => `+++\ntitle = ${JSON.stringify(title)}\n+++\n`,
    },
    markup: {
      dialect: 'commonmark',
      tags: 'shown',
      resolve: (from, target) => resolveTarget(config, from, target),
      variables: {},
      content: ({ text }) => {
        const { data, block } = readZolaFrontMatter(text);
        return { data, bodyStart: block?.end ?? 0 };
      },
    },
  };
}

/** Source: Zola `site/lib.rs` (`load`): all of `content` but hidden files and what the configuration ignores. */
function roles(config: ZolaConfig, sections: Sections): (path: string) => FileRole {
  return (path) => {
    if (CONFIG_FILES.some((name) => name === path)) return 'config';
    const name = path.slice(path.lastIndexOf('/') + 1);
    const isContent = config.contentFolders.some((folder) => isBelow(folder, path));
    if (!isContent || !name.endsWith('.md') || name.startsWith('.')) return 'other';
    if (sections.isIndex(name)) return 'data';
    return name.startsWith('_index.') || config.isIgnored(path) ? 'other' : 'post';
  };
}

/**
 * Zola sorts each section by itself. Here all stand in one list: newest first, then what has no date by its weight, and ties
 * by their address. Source: Zola `sorting.rs` (`sort_pages`).
 */
function newestFirst(a: Post, b: Post): number {
  const byDate = (b.date?.epochMs ?? -Infinity) - (a.date?.epochMs ?? -Infinity);
  if (byDate < 0 || byDate > 0) return byDate;
  return a.weight - b.weight || compareText(a.url ?? '', b.url ?? '') || compareText(a.path, b.path);
}

/** `@/` leads to the content folder; other targets are relative to the address of the page, which a bundle has its files at. */
function resolveTarget({ base, contentFolders }: ZolaConfig, from: string, target: string): readonly string[] {
  if (isExternal(target) || target === '') return [];
  const content = contentFolders[0] ?? 'content';
  if (target.startsWith('@/')) return candidates([`${content}${target.slice(1)}`]);
  if (target.startsWith('/')) {
    const path = withoutBase(base, target);
    return candidates([`static${path}`, `${content}${path}`]);
  }
  const name = from.slice(from.lastIndexOf('/') + 1);
  const home = name.startsWith('index.') ? folderOf(from) : `${from.replace(/\.md$/, '')}/`;
  return candidates([home + target, ...(home === folderOf(from) ? [] : [folderOf(from) + target])]);
}
