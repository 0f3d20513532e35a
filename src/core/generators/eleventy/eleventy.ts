import { isAtOrBelow } from '../../paths';
import type { Post } from '../../post';
import type { Detection, FolderEvidence, Generator, Site, SiteOptions } from '../../site';
import { globPattern } from '../globPattern';
import { fileReference } from '../references';
import { everydayAuthoring } from '../everydayAuthoring';
import { candidates, folderOf, isExternal, withoutBase } from '../sitePaths';
import { DataCascade, withTags } from './cascade';
import { CONFIG_FILES, PACKAGE_FILE, readConfig, type EleventyConfig } from './config';
import { readEleventyFrontMatter } from './frontMatter';
import { EleventyPaths } from './paths';
import { EleventyTemplates } from './templates';
import { readPost, type PostRules } from './post';

/** Eleventy 3. */
export const eleventy: Generator = {
  id: 'eleventy',
  name: 'Eleventy',
  looksFor: ['.eleventy.js', 'eleventy.config.js', '@11ty/eleventy in package.json'],
  detect,
  configure: async (files, options) => makeSite(await readConfig(files, options.overrides), options),
};

async function detect({ names, files }: FolderEvidence): Promise<Detection | undefined> {
  const config = CONFIG_FILES.find((name) => names.has(name));
  if (config !== undefined) return { confidence: 0.9, evidence: [config] };
  if (!names.has(PACKAGE_FILE)) return undefined;
  const manifest = (await files.read(PACKAGE_FILE))?.text ?? '';
  if (!/"@11ty\/eleventy"\s*:/.test(manifest)) return undefined;
  return { confidence: 0.7, evidence: [`@11ty/eleventy in ${PACKAGE_FILE}`] };
}

function makeSite(config: EleventyConfig, { overrides }: SiteOptions): Site {
  const cascade = new DataCascade(config);
  const paths = new EleventyPaths(config, cascade);
  const globs = config.collectionGlobs.map((glob) => globPattern(glob));
  const folders = overrides.contentFolders ?? [];
  const rules: PostRules = {
    config,
    cascade,
    isStatedPost: (path) =>
      folders.length > 0 ? folders.some((folder) => isAtOrBelow(folder, path)) : globs.some((matches) => matches(path)),
  };
  return {
    generator: eleventy,
    title: config.title,
    basePath: config.pathPrefix,
    baseUrl: config.origin === undefined ? undefined : config.origin + config.pathPrefix,
    timeZone: 'UTC',
    timeZoneSource: 'generator',
    configFiles: config.files,
    problems: [],
    contentRoots: paths.roots,
    draftsFolder: undefined,
    isPruned: (folder) => paths.isPruned(folder),
    role: (path) => paths.role(path),
    toPost: (file, context) => readPost(file, context, rules),
    dataProblems: (file, context) => cascade.problemsOf(file, context),
    affects: (path) => paths.affects(path),
    compare: oldestFirst,
    authoring: everydayAuthoring('Eleventy', config.input === '' ? 'posts' : `${config.input}/posts`),
    reference: ({ path }, page) =>
      isTemplate(config, page) ? fileReference(path, config.input, eleventyReference) : undefined,
    archive: {
      file: config.input === '' ? 'archive.md' : `${config.input}/archive.md`,
      title: 'Archive',
      newPage: (title) => `---\ntitle: ${JSON.stringify(title)}\n---\n`,
      turnsTies: true, // Collections are oldest first, and templates reverse them.
    },
    markup: {
      dialect: 'markdown-it',
      tags: 'eleventy',
      resolve: (from, target) => resolveTarget(config, from, target),
      variables: { eleventy: new EleventyTemplates(config, cascade) },
      content: ({ path, text }) => {
        const { data, block } = readEleventyFrontMatter(path, text, config);
        return { data: withTags(data), bodyStart: block?.end ?? 0 };
      },
    },
  };
}

/** True for a page in which filters are read: not where the configuration turns that off for Markdown, say. */
function isTemplate({ markup }: EleventyConfig, page: string): boolean {
  const engine = /\.html?$/i.test(page) ? markup.htmlEngine : markup.markdownEngine;
  return engine === 'liquid' || engine === 'njk';
}

/** Filters that every template of Eleventy 3 has. Source: Eleventy `Plugins/InputPathToUrl.js`, `Filters/Url.js`. */
function eleventyReference(path: string): string {
  return `{{ '/${path}' | inputPathToUrl | url }}`;
}

/** The order of collections. Source: Eleventy `Sortable.js` (`sortFunctionDateInputPath`). Undated posts have the time of their file. */
function oldestFirst(a: Post, b: Post): number {
  const byDate = (a.date?.epochMs ?? Infinity) - (b.date?.epochMs ?? Infinity);
  if (byDate < 0 || byDate > 0) return byDate;
  if (a.path === b.path) return 0;
  return a.path > b.path ? 1 : -1;
}

/** Folders from which sites copy files to their root. */
const STATIC_FOLDERS = ['', 'public/', 'static/', 'assets/'];

/** An address from the root stands in the input folder or in one that is copied; a relative one beside the file. */
function resolveTarget({ input, pathPrefix }: EleventyConfig, from: string, target: string): readonly string[] {
  if (isExternal(target) || target === '') return [];
  if (!target.startsWith('/'))
    return candidates([folderOf(from) + target, `${from.replace(/\.[^./]*$/, '')}/${target}`]);
  const path = withoutBase(pathPrefix, target).slice(1);
  const roots = input === '' ? [''] : [`${input}/`, ''];
  return candidates(roots.flatMap((root) => STATIC_FOLDERS.map((folder) => root + folder + path)));
}
