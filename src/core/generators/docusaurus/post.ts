import { parseJavaScriptDate } from '../../date/javascript';
import { parseJsYamlTimestamp } from '../../date/jsYaml';
import type { DateSource, PostDate } from '../../date/postDate';
import { utc } from '../../date/zone';
import {
  Timestamp,
  type FrontMatter,
  type FrontMatterData,
  type FrontMatterValue,
} from '../../frontMatter/frontMatter';
import { listedBy } from '../../finding/listedBy';
import { readGrayMatter } from '../../frontMatter/grayMatter';
import type { SourceFile } from '../../ports';
import type { Post } from '../../post';
import type { Problem } from '../../problems';
import { fileProblems } from '../fileProblems';
import { asData, asList, asText, isMapping, printed, valueOf } from '../values';
import { contentTitle } from './content';
import type { Blog } from './config';

/** Where a post stands. */
export interface PostPlace {
  readonly blog: Blog;
  /** Path in the folder of the blog, or of its translation. */
  readonly name: string;
  /** Base address of the language, with a slash at its end. */
  readonly baseUrl: string;
  /** Where the site has several. */
  readonly language: string | undefined;
}

interface Dated {
  readonly date: PostDate | undefined;
  readonly source: DateSource;
  readonly text?: string;
  readonly problem?: Problem;
}

/**
 * A post as Docusaurus reads it. Source: Docusaurus `plugin-content-blog/src/blogUtils.ts` (`processBlogSourceFile`).
 * @param tagsFile content of the file of predefined tags
 */
export function readPost(file: SourceFile, place: PostPlace, tagsFile: FrontMatterData): Post {
  const frontMatter = readGrayMatter(file.text, 'Docusaurus');
  const { data } = frontMatter;
  const named = parseName(place.name);
  const dated = dateOf(frontMatter, named);
  const title =
    printed(valueOf(data, 'title')) ?? contentTitle(file.text.slice(frontMatter.block?.end ?? 0)) ?? named.text;
  const slug = printed(valueOf(data, 'slug')) ?? named.slug;
  return {
    path: file.path,
    title,
    label: title.trim() === '' ? named.text || place.name : title.trim(),
    date: dated.date,
    dateSource: dated.source,
    ...(dated.text === undefined ? {} : { dateText: dated.text }),
    visibility: visibilityOf(data),
    slug,
    url: joined([place.baseUrl, place.blog.routeBasePath, slug]),
    tags: tagsOf(data, tagsFile),
    categories: [],
    description: printed(valueOf(data, 'description')),
    ...listedBy(data),
    language: place.language,
    ...(place.language === undefined ? {} : { translationKey: `${place.blog.id}:${place.name}` }),
    weight: 0,
    problems: problemsOf(file, frontMatter, dated),
  };
}

interface ParsedName {
  readonly text: string;
  readonly slug: string;
  readonly date: PostDate | undefined;
  readonly isOfFile: boolean;
}

/** Source: Docusaurus `blogUtils.ts`, DATE_FILENAME_REGEX. */
const DATED_NAME = /^(.*)(\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(.*?)(?:\/index)?.mdx?$/;

/** What the path of a post says: the last date in it, and the rest for the address. */
function parseName(name: string): ParsedName {
  const match = DATED_NAME.exec(name);
  if (match === null) {
    const text = name.replace(/(?:\/index)?\.mdx?$/, '');
    return { text, slug: `/${text}`, date: undefined, isOfFile: false };
  }
  const [, folder = '', date = '', text = ''] = match;
  const isOfFile = !name.slice(folder.length + date.length).includes('/') && !date.includes('/');
  const parsed = parseJavaScriptDate(`${date}Z`, utc);
  return {
    text,
    slug: `/${date.replace(/-/g, '/')}/${folder}${text}`,
    date: parsed && { ...parsed, kind: 'day' },
    isOfFile,
  };
}

function dateOf(frontMatter: FrontMatter, named: ParsedName): Dated {
  const value = valueOf(frontMatter.data, 'date');
  if (value === undefined || value === null || value === '' || value === false || value === 0) return dateOfName(named);
  const text = printed(value) ?? '';
  const date = parsed(value);
  if (date !== undefined) return { date, source: 'frontMatter', text };
  const range = frontMatter.locate('date')?.value;
  const problem: Problem = { code: 'date.fatal', args: ['Docusaurus', text], severity: 'error' };
  return { ...dateOfName(named), text, problem: range === undefined ? problem : { ...problem, range } };
}

function dateOfName({ date, isOfFile }: ParsedName): Dated {
  if (date === undefined) return { date, source: 'gitTime' };
  return { date, source: isOfFile ? 'fileName' : 'path' };
}

/** A text is read with a `Z` behind it, so that it is one of UTC. */
function parsed(value: FrontMatterValue): PostDate | undefined {
  if (value instanceof Timestamp) return parseJsYamlTimestamp(value.text);
  const date = typeof value === 'string' ? parseJavaScriptDate(`${value}Z`, utc) : undefined;
  return date && { ...date, kind: 'local' };
}

function visibilityOf(data: FrontMatterData): Post['visibility'] {
  if (valueOf(data, 'draft') === true) return 'draft';
  return valueOf(data, 'unlisted') === true ? 'unlisted' : 'published';
}

/** A tag of the file of tags has the label that stands there. Source: Docusaurus `utils/src/tags.ts`. */
function tagsOf(data: FrontMatterData, tagsFile: FrontMatterData): string[] {
  return asList(valueOf(data, 'tags')).flatMap((tag) => {
    if (isMapping(tag)) return printed(valueOf(tag, 'label')) ?? [];
    const name = printed(tag);
    return name === undefined ? [] : (asText(valueOf(asData(valueOf(tagsFile, name)), 'label')) ?? name);
  });
}

/** Parts of an address, joined by one slash each. Source: Docusaurus `utils/src/urlUtils.ts` (`normalizeUrl`). */
export function joined(parts: readonly string[]): string {
  const path = parts.filter((part) => part !== '').join('/');
  return `/${path}`.replace(/\/{2,}/g, '/');
}

function problemsOf(file: SourceFile, frontMatter: FrontMatter, dated: Dated): readonly Problem[] {
  const problems: Problem[] = [...frontMatter.problems, ...fileProblems(file)];
  if (dated.problem !== undefined) problems.push(dated.problem);
  else if (dated.source === 'gitTime')
    problems.push({ code: 'date.fromGitTime', args: ['Docusaurus'], severity: 'warning' });
  return problems;
}
