import { timeZone, utc } from '../../date/zone';
import type { SourceFile } from '../../ports';
import type { Post } from '../../post';
import type { Affected, FileRole, Generator, PostContent, Site, SiteOptions } from '../../site';
import { compareText } from '../compareText';
import { resolveTarget } from '../jekyll/links';
import { everydayAuthoring } from '../everydayAuthoring';
import { readHead } from './head';
import { readPost } from './post';

/** A folder of Markdown files that no generator builds, or one that is not known here. */
export const plain: Generator = {
  id: 'plain',
  name: 'Markdown',
  looksFor: ['*.md'],
  // Found by the dates of its files, which takes a look at many folders: see `PlainSearch`.
  detect: () => Promise.resolve(undefined),
  configure: (_files, options) => Promise.resolve(makeSite(options)),
};

const MARKDOWN = /\.(?:md|markdown|mdx|mkd|qmd)$/i;

export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}

function makeSite(options: SiteOptions): Site {
  const { overrides } = options;
  const zone = timeZone(overrides.timeZone ?? options.buildTimeZone) ?? utc;
  const contentRoots = overrides.contentFolders?.length ? overrides.contentFolders : [''];
  const role = (path: string): FileRole => (isMarkdown(path) ? 'post' : 'other');
  const baseUrl = overrides.baseUrl?.replace(/(?<!\/)\/+$/, '');
  const basePath = baseUrl?.replace(/^https?:\/\/[^/]*/, '') ?? '';
  return {
    generator: plain,
    title: undefined,
    basePath,
    baseUrl,
    timeZone: zone.id,
    timeZoneSource: overrides.timeZone === undefined ? 'machine' : 'setting',
    configFiles: [],
    problems: [],
    contentRoots,
    draftsFolder: undefined,
    isPruned: (folder) => /(?:^|\/)(?:\.[^/]*|node_modules|_site|public|dist|build)$/.test(folder),
    role,
    toPost: (file) => readPost(file, { zone, permalink: overrides.permalink, basePath }),
    affects: (path): Affected => ({ kind: role(path) === 'post' ? 'post' : 'nothing' }),
    compare: newestFirst,
    authoring: everydayAuthoring('The blog', contentRoots[0] ?? ''),
    archive: { file: 'archive.md', title: 'Archive', newPage: (title) => `# ${title}\n\n` },
    markup: {
      dialect: 'commonmark',
      tags: 'none',
      resolve: (from, target) => resolveTarget('', '', from, target),
      variables: {},
      content: readContent,
    },
  };
}

function readContent({ text }: SourceFile): PostContent {
  const { data, bodyStart } = readHead(text);
  return { data, bodyStart };
}

/** Newest first, undated last, ties by path. */
function newestFirst(a: Post, b: Post): number {
  const byDate = (b.date?.epochMs ?? -Infinity) - (a.date?.epochMs ?? -Infinity);
  return byDate < 0 || byDate > 0 ? byDate : compareText(a.path, b.path);
}
