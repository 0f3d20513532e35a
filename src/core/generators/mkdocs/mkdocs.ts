import { relativeUrl } from '../../archive/links';
import type { FrontMatterData } from '../../frontMatter/frontMatter';
import { isBelow, outermost } from '../../paths';
import type { Post } from '../../post';
import type { Affected, Detection, FileRole, FolderEvidence, Generator, Site } from '../../site';
import { compareText } from '../compareText';
import { everydayAuthoring } from '../everydayAuthoring';
import { candidates, folderOf, isExternal, withoutBase } from '../sitePaths';
import { asData, asList, isMapping, valueOf } from '../values';
import { CONFIG_FILES, EXCERPT_SEPARATOR, readConfig, type Blog, type MkDocsConfig } from './config';
import { readMkDocsFrontMatter, readPost } from './post';

/** Material for MkDocs 9, as far as its blogs go. */
export const mkdocsMaterial: Generator = {
  id: 'mkdocs-material',
  name: 'Material for MkDocs',
  looksFor: ['mkdocs.yml', 'plugins: blog'],
  detect,
  configure: async (files, options) => makeSite(await readConfig(files, options.overrides)),
};

/** Without the plugin for blogs, it is documentation. */
async function detect({ names, files }: FolderEvidence): Promise<Detection | undefined> {
  const config = CONFIG_FILES.find((name) => names.has(name));
  if (config === undefined) return undefined;
  const { blogs } = await readConfig(files, {});
  const [first] = blogs;
  return first && { confidence: 0.95, evidence: [config, 'plugins: blog', `${first.posts}/`] };
}

/** Source: MkDocs `utils/__init__.py`, markdown_extensions. */
const MARKDOWN = /\.(?:markdown|mdown|mkdn|mkd|md)$/;

function makeSite(config: MkDocsConfig): Site {
  const blogOf = (path: string): Blog | undefined => config.blogs.find(({ posts }) => isBelow(posts, path));
  const role = (path: string): FileRole => {
    if (config.files.includes(path) || CONFIG_FILES.some((name) => name === path)) return 'config';
    const blog = MARKDOWN.test(path) ? blogOf(path) : undefined;
    return blog !== undefined && !/(?:^|\/)\./.test(path.slice(blog.posts.length)) ? 'post' : 'other';
  };
  const [first] = config.blogs;
  return {
    generator: mkdocsMaterial,
    title: config.title,
    basePath: config.base,
    baseUrl: config.origin === undefined ? undefined : config.origin + config.base,
    timeZone: 'UTC',
    timeZoneSource: 'generator',
    configFiles: config.files,
    problems: config.problems,
    contentRoots: outermost(config.blogs.map(({ posts }) => posts)),
    draftsFolder: undefined,
    isPruned: (folder) => folder === config.siteFolder || /(?:^|\/)(?:\.[^/]*|node_modules)$/.test(folder),
    role,
    toPost: (file) => {
      const blog = blogOf(file.path);
      return blog && readPost(file, blog, config);
    },
    affects: (path): Affected => {
      const meaning = role(path);
      if (meaning === 'config') return { kind: 'site' };
      return { kind: meaning === 'post' ? 'post' : 'nothing' };
    },
    compare: newestFirst,
    authoring: everydayAuthoring('Material for MkDocs', `${config.docsFolder}/blog/posts`),
    // Source: MkDocs `structure/pages.py` (`_RelativePathTreeprocessor`): links to files are relative to the page.
    reference: ({ path }, page) => (isBelow(config.docsFolder, page) ? relativeUrl(page, path) : undefined),
    // Source: Material for MkDocs `plugins/blog/plugin.py` (`_resolve_authors`, `on_page_markdown`).
    authors: { files: (path) => [blogOf(path)?.authorsFile].filter((file) => file !== undefined), stopsAtOthers: true },
    archive: {
      file: `${config.docsFolder}/archive.md`,
      title: 'Archive',
      newPage: (title) => `---\ntitle: ${JSON.stringify(title)}\n---\n`,
      builtIn: first && `${config.base}/${first.folder}${first.folder === '' ? '' : '/'}`,
    },
    markup: {
      dialect: 'python-markdown',
      tags: 'none',
      resolve: (from, target) => resolveTarget(config, from, target),
      variables: markdownOf(config),
      content: ({ text }) => {
        const { data, block } = readMkDocsFrontMatter(text);
        return { data, bodyStart: block?.end ?? 0 };
      },
      excerptMark: (path) => (blogOf(path) ?? first)?.excerptSeparator ?? EXCERPT_SEPARATOR,
    },
  };
}

/** Source: Material for MkDocs `plugins/blog/plugin.py`: sorted by date, backwards, so that equal dates keep their order. */
function newestFirst(a: Post, b: Post): number {
  const byDate = (b.date?.epochMs ?? -Infinity) - (a.date?.epochMs ?? -Infinity);
  return byDate < 0 || byDate > 0 ? byDate : compareText(a.path, b.path);
}

/** Targets are relative to the file. */
function resolveTarget({ base, docsFolder }: MkDocsConfig, from: string, target: string): readonly string[] {
  if (isExternal(target) || target === '') return [];
  if (!target.startsWith('/')) return candidates([folderOf(from) + target]);
  return candidates([docsFolder + withoutBase(base, target), docsFolder + target]);
}

/** The extensions of Python-Markdown that a site uses. Source: MkDocs `config/defaults.py`, `markdown_extensions`. */
function markdownOf({ data }: MkDocsConfig): Readonly<Record<string, unknown>> {
  const stated = valueOf(data, 'markdown_extensions');
  const items = isMapping(stated) ? [stated] : asList(stated);
  const options = new Map<string, FrontMatterData>();
  for (const item of items) {
    if (typeof item === 'string') options.set(item, {});
    else for (const [name, own] of Object.entries(asData(item))) options.set(name, asData(own));
  }
  const hasHighlighter = options.has('pymdownx.highlight') || options.has('codehilite');
  return {
    extensions: ['toc', 'tables', 'fenced_code', ...options.keys()],
    codeClass: hasHighlighter ? 'highlight' : undefined,
    tocPermalink: Boolean(valueOf(options.get('toc') ?? {}, 'permalink')),
  };
}
