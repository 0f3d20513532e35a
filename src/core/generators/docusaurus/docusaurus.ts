import type { FrontMatterData } from '../../frontMatter/frontMatter';
import { readGrayMatter } from '../../frontMatter/grayMatter';
import { jsYaml } from '../../frontMatter/jsYaml';
import type { SourceFile } from '../../ports';
import type { Post } from '../../post';
import type { Problem } from '../../problems';
import type { Detection, FolderEvidence, Generator, Site, SiteContext, SiteOptions } from '../../site';
import { compareText } from '../compareText';
import { DataFiles } from '../dataFiles';
import { fileReference } from '../references';
import { candidates, folderOf, isExternal, withoutBase } from '../sitePaths';
import { asData, valueOf } from '../values';
import { everydayAuthoring } from '../everydayAuthoring';
import { CONFIG_FILES, readConfig, type DocusaurusConfig } from './config';
import { Places } from './places';
import { joined, readPost } from './post';

/** Docusaurus 3, as far as its blogs go. */
export const docusaurus: Generator = {
  id: 'docusaurus',
  name: 'Docusaurus',
  looksFor: ['docusaurus.config.js', 'blog/'],
  detect,
  configure: async (files, options) => makeSite(await readConfig(files, options.overrides), options),
};

/** Many sites of Docusaurus are documentation without a blog. */
async function detect({ names, files }: FolderEvidence): Promise<Detection | undefined> {
  const config = CONFIG_FILES.find((name) => names.has(name));
  if (config === undefined) return undefined;
  const { blogs } = await readConfig(files, {});
  for (const { path } of blogs) {
    if ((await files.list(path)).length > 0) return { confidence: 0.95, evidence: [config, `${path}/`] };
  }
  return undefined;
}

function makeSite(config: DocusaurusConfig, _options: SiteOptions): Site {
  const places = new Places(config);
  const tags = new TagsFiles(places);
  const [first] = config.blogs;
  const basePath = config.baseUrl.replace(/\/$/, '');
  return {
    generator: docusaurus,
    title: config.title,
    basePath,
    baseUrl: config.url === undefined ? undefined : config.url + basePath,
    timeZone: 'UTC',
    timeZoneSource: 'generator',
    configFiles: config.files,
    problems: [],
    contentRoots: places.roots,
    draftsFolder: undefined,
    isPruned: (folder) => /(?:^|\/)(?:node_modules|\.git|\.docusaurus|build)$/.test(folder),
    role: (path) => places.role(path),
    toPost: (file, context) => {
      const place = places.placeOf(file.path);
      return place === undefined ? undefined : readPost(file, place, tags.for(file.path, context));
    },
    dataProblems: (file) => tags.problemsOf(file),
    affects: (path) => places.affects(path),
    compare: first?.isAscending === true ? (a, b) => newestFirst(b, a) : newestFirst,
    authoring: everydayAuthoring('Docusaurus', first?.path ?? 'blog', {
      languages: places.languages,
      languageKey: undefined,
    }),
    reference: ({ path }, page) => referenceIn(places, path, page),
    authors: { files: (path) => places.authorsFiles(path), stopsAtOthers: true },
    archive: {
      file: 'src/pages/archive.md',
      title: 'Archive',
      newPage: (title) => `---\ntitle: ${JSON.stringify(title)}\n---\n`,
      turnsTies: first?.isAscending === true,
      builtIn: first?.archiveBasePath && joined([config.baseUrl, first.routeBasePath, first.archiveBasePath]),
    },
    markup: {
      dialect: 'remark',
      tags: 'mdx',
      resolve: (from, target) => resolveTarget(config, from, target),
      variables: {
        generator: 'docusaurus',
        markdown: asData(valueOf(config.data, 'markdown')),
        admonitions: first?.admonitions,
        folders: places.roots,
      },
      content: ({ text }) => {
        const { data, block } = readGrayMatter(text, 'Docusaurus');
        return { data, bodyStart: block?.end ?? 0 };
      },
      excerptMark: (path) => {
        const place = places.placeOf(path);
        return place === undefined ? first?.truncateMarker : place.blog.truncateMarker;
      },
    },
  };
}

/**
 * Paths of files are found by the blog that they belong to, not by other pages. Source: Docusaurus `utils/src/markdownLinks.ts`
 * (`resolveMarkdownLinkPathname`): a path with a slash at its start begins at the folder of the blog.
 */
function referenceIn(places: Places, path: string, page: string): string | undefined {
  const [own, other] = [places.placeOf(path), places.placeOf(page)];
  const isWithin = own !== undefined && own.blog === other?.blog && own.language === other.language;
  return isWithin ? fileReference(own.name, '', (inner) => `/${inner}`) : undefined;
}

/** The predefined tags of blogs, each file of which is read once. */
class TagsFiles {
  readonly #files = new DataFiles(jsYaml);

  constructor(readonly places: Places) {}

  for(path: string, context: SiteContext): FrontMatterData {
    const file = this.places
      .tagsFiles(path)
      .map((candidate) => context.data(candidate))
      .find((found) => found !== undefined);
    return file === undefined ? {} : this.#files.dataOf(file);
  }

  /** What is wrong with such a file, or with one that names authors. */
  problemsOf(file: SourceFile): readonly Problem[] {
    return this.#files.problemsOf(file);
  }
}

/** Source: Docusaurus `blogUtils.ts` (`generateBlogPosts`). Undated posts have the time of their first commit. */
function newestFirst(a: Post, b: Post): number {
  const byDate = (b.date?.epochMs ?? Infinity) - (a.date?.epochMs ?? Infinity);
  return byDate < 0 || byDate > 0 ? byDate : compareText(a.path, b.path);
}

/** A relative target stands beside the file, `@site/` is the root of the site, and other addresses are static files. */
function resolveTarget({ baseUrl, staticFolders }: DocusaurusConfig, from: string, target: string): readonly string[] {
  if (target.startsWith('@site/')) return candidates([target.slice('@site/'.length)]);
  if (isExternal(target) || target === '') return [];
  if (!target.startsWith('/')) return candidates([folderOf(from) + target]);
  const path = withoutBase(baseUrl.replace(/\/$/, ''), target);
  return candidates(staticFolders.map((folder) => folder + path));
}
