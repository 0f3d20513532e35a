import { dateInPath, type DatedPath } from '../date/fileName';
import { parseIsoDate } from '../date/iso';
import type { PostDate } from '../date/postDate';
import { parseRubyTime } from '../date/ruby';
import { timeZone, utc, type Zone } from '../date/zone';
import { jsonFence, scriptFence, tomlFence, yamlFence } from '../frontMatter/fences';
import { Timestamp, type FrontMatter, type FrontMatterValue } from '../frontMatter/frontMatter';
import { psych } from '../frontMatter/psych';
import { readFrontMatter, valueOf, type FrontMatterDialect } from '../frontMatter/read';
import { YamlReader } from '../frontMatter/yaml';
import type { SourceFile } from '../ports';
import type { Post } from '../post';
import type { Problem } from '../problems';
import type { Affected, FileRole, Generator, PostContent, Site, SiteOptions } from '../site';
import { compareText } from './compareText';
import { resolveTarget } from './jekyll/links';

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
const DATE_KEYS = ['date', 'Date', 'pubDate', 'published', 'publishDate', 'created', 'added'] as const;

const dialect: FrontMatterDialect = {
  generator: plain.name,
  fences: [scriptFence, yamlFence, tomlFence, jsonFence],
  readers: { yaml: new YamlReader(psych) },
};

export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}

/** True for a Markdown file that carries a date, in its name, its folders or its front matter. */
export function hasDate(path: string, text: string): boolean {
  if (dateInPath(path, utc) !== undefined) return true;
  return text !== '' && writtenDate(readFrontMatter(text, dialect), utc)?.date !== undefined;
}

function makeSite(options: SiteOptions): Site {
  const { overrides } = options;
  const zone = timeZone(overrides.timeZone ?? options.buildTimeZone) ?? utc;
  const contentRoots = overrides.contentFolders?.length ? overrides.contentFolders : [''];
  const role = (path: string): FileRole => (isMarkdown(path) ? 'post' : 'other');
  return {
    generator: plain,
    title: undefined,
    basePath: '',
    baseUrl: overrides.baseUrl?.replace(/\/+$/, ''),
    timeZone: zone.id,
    timeZoneSource: overrides.timeZone === undefined ? 'machine' : 'setting',
    configFiles: [],
    problems: [],
    contentRoots,
    draftsFolder: undefined,
    isPruned: (folder) => /(?:^|\/)(?:\.[^/]*|node_modules|_site|public|dist|build)$/.test(folder),
    role,
    toPost: (file) => toPost(file, zone),
    affects: (path): Affected => ({ kind: role(path) === 'post' ? 'post' : 'nothing' }),
    compare: newestFirst,
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

function readContent(file: SourceFile): PostContent {
  const frontMatter = readFrontMatter(file.text, dialect);
  return { data: frontMatter.data, bodyStart: frontMatter.block?.end ?? 0 };
}

function toPost(file: SourceFile, zone: Zone): Post {
  const frontMatter = readFrontMatter(file.text, dialect);
  const inPath = dateInPath(file.path, zone);
  const written = writtenDate(frontMatter, zone);
  const date = written?.date ?? inPath?.date;
  const title = textOf(valueOf(frontMatter.data, 'title') ?? valueOf(frontMatter.data, 'Title'));
  const heading = title === undefined ? firstHeading(file.text.slice(frontMatter.block?.end ?? 0)) : undefined;
  return {
    path: file.path,
    title: title ?? heading,
    label: oneLine(title) ?? oneLine(heading) ?? nameOf(file.path, inPath),
    date,
    dateSource: sourceOf(written?.date, inPath),
    ...(written === undefined ? {} : { dateText: written.text }),
    visibility: valueOf(frontMatter.data, 'draft') === true ? 'draft' : 'published',
    slug: textOf(valueOf(frontMatter.data, 'slug')),
    url: undefined,
    tags: listOf(valueOf(frontMatter.data, 'tags')),
    categories: listOf(valueOf(frontMatter.data, 'categories') ?? valueOf(frontMatter.data, 'category')),
    description: textOf(valueOf(frontMatter.data, 'description')),
    language: textOf(valueOf(frontMatter.data, 'lang')),
    weight: 0,
    problems: problemsOf(file, frontMatter, written),
  };
}

interface WrittenDate {
  readonly key: string;
  readonly text: string;
  readonly date: PostDate | undefined;
}

/** The first key of a date that holds one; else the first that holds something unreadable. */
function writtenDate(frontMatter: FrontMatter, zone: Zone): WrittenDate | undefined {
  let unreadable: WrittenDate | undefined;
  for (const key of DATE_KEYS) {
    const value = valueOf(frontMatter.data, key);
    if (!(value instanceof Timestamp) && typeof value !== 'string') continue;
    const text = String(value);
    const date = parseIsoDate(text, zone) ?? parseRubyTime(text, zone);
    if (date !== undefined) return { key, text, date };
    unreadable ??= { key, text, date };
  }
  return unreadable;
}

function sourceOf(written: PostDate | undefined, inPath: DatedPath | undefined): Post['dateSource'] {
  return written === undefined ? (inPath?.source ?? 'none') : 'frontMatter';
}

function problemsOf(file: SourceFile, frontMatter: FrontMatter, written: WrittenDate | undefined): readonly Problem[] {
  const problems: Problem[] = [...frontMatter.problems];
  if (file.fault === 'notUtf8') problems.push({ code: 'file.notUtf8', args: [], severity: 'error' });
  if (file.fault === 'unreadable') problems.push({ code: 'file.unreadable', args: [file.path], severity: 'error' });
  if (written !== undefined && written.date === undefined) {
    const range = frontMatter.locate(written.key)?.value;
    const problem: Problem = { code: 'date.unreadable', args: [written.text], severity: 'warning' };
    problems.push(range === undefined ? problem : { ...problem, range });
  }
  return problems;
}

/** The text of the first ATX heading of the first level outside of fenced code; undefined without one. */
function firstHeading(body: string): string | undefined {
  let fence = '';
  for (let start = 0; start < body.length;) {
    const end = body.indexOf('\n', start);
    const line = body.slice(start, end < 0 ? body.length : end);
    start = end < 0 ? body.length : end + 1;
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (marker !== undefined && (fence === '' || marker.startsWith(fence))) fence = fence === '' ? marker : '';
    const heading = fence === '' ? /^ {0,3}#[ \t]+(\S.*)$/.exec(line)?.[1] : undefined;
    if (heading !== undefined) return heading.replace(/[ \t]+#*[ \t\r]*$/, '').trim();
  }
  return undefined;
}

function nameOf(path: string, inPath: DatedPath | undefined): string {
  const parts = path.split('/');
  const name = (parts.at(-1) ?? path).replace(/\.[^.]*$/, '');
  const bundle = name === 'index' ? parts.at(-2) : undefined;
  return (inPath?.rest !== undefined && inPath.rest !== '' && inPath.rest !== 'index' ? inPath.rest : bundle) ?? name;
}

function oneLine(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

function textOf(value: FrontMatterValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || value instanceof Timestamp) return String(value);
  return undefined;
}

/** A list, or a text of words with commas. */
function listOf(value: FrontMatterValue | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap((item: FrontMatterValue) => textOf(item) ?? []);
  const text = textOf(value) ?? '';
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Newest first, undated last, ties by path. */
function newestFirst(a: Post, b: Post): number {
  const byDate = (b.date?.epochMs ?? -Infinity) - (a.date?.epochMs ?? -Infinity);
  return byDate < 0 || byDate > 0 ? byDate : compareText(a.path, b.path);
}
