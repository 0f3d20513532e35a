import { parseJavaScriptDate } from '../../date/javascript';
import { parseJsYamlTimestamp } from '../../date/jsYaml';
import { parseLuxonIso } from '../../date/luxon';
import type { DateSource, PostDate } from '../../date/postDate';
import { utc } from '../../date/zone';
import {
  Timestamp,
  type FrontMatter,
  type FrontMatterData,
  type FrontMatterValue,
} from '../../frontMatter/frontMatter';
import { listedBy } from '../../finding/listedBy';
import type { SourceFile } from '../../ports';
import type { Post } from '../../post';
import type { Problem } from '../../problems';
import type { SiteContext } from '../../site';
import { fileProblems } from '../fileProblems';
import { asText, asTexts, printed, valueOf } from '../values';
import { pageNames, pageUrl } from './address';
import { withTags, type DataCascade } from './cascade';
import { POST_NAMES, type EleventyConfig } from './config';
import { readEleventyFrontMatter } from './frontMatter';

/** What a post is read by. */
export interface PostRules {
  readonly config: EleventyConfig;
  readonly cascade: DataCascade;
  /** True for a path in a folder, or of a collection, that the user or the configuration says to hold posts. */
  readonly isStatedPost: (path: string) => boolean;
}

interface Dated {
  readonly date: PostDate | undefined;
  readonly source: DateSource;
  readonly text?: string;
  readonly problem?: Problem;
}

/** The post that a template is; undefined for a page outside the collections of posts. */
export function readPost(file: SourceFile, context: SiteContext, rules: PostRules): Post | undefined {
  const frontMatter = readEleventyFrontMatter(file.path, file.text, rules.config);
  const own = withTags(frontMatter.data);
  const inherited = rules.cascade.dataFor(file.path, own, context);
  const data = rules.cascade.merge(inherited, own);
  const dated = dateOf(file.path, data, frontMatter);
  const tags = tagsOf(data);
  if (!isPost(file.path, tags, dated, rules)) return undefined;
  const names = pageNames(file.path, rules.config);
  const url = pageUrl(names, data, dated.date);
  const title = printed(valueOf(data, 'title'));
  const isDraft = valueOf(data, 'draft') === true;
  return {
    path: file.path,
    title,
    label: title === undefined || title.trim() === '' ? names.fileSlug || names.stem : title.trim(),
    date: dated.date,
    dateSource: dated.source,
    ...(dated.text === undefined ? {} : { dateText: dated.text }),
    visibility: visibilityOf(data, tags, isDraft),
    ...(isDraft && !rules.config.hasDrafts ? { isPublishedDraft: true } : {}),
    slug: names.fileSlug,
    url: url === undefined ? undefined : rules.config.pathPrefix + url,
    tags,
    categories: categoriesOf(data),
    description: printed(valueOf(data, 'description')) ?? printed(valueOf(data, 'excerpt')),
    ...listedBy(data),
    language: asText(valueOf(data, 'lang')),
    weight: 0,
    problems: problemsOf(file, frontMatter, dated),
  };
}

/** Folders that hold posts by custom. */
const POST_FOLDER = /(?:^|\/)(?:_?posts?|blog|articles?|writing|journal)\/(?:.*\/)?[^/]+\.(?:md|markdown|mdx)$/;

function isPost(path: string, tags: readonly string[], { source }: Dated, { isStatedPost }: PostRules): boolean {
  if (tags.some((tag) => POST_NAMES.has(tag.toLowerCase())) || isStatedPost(path)) return true;
  return POST_FOLDER.test(path) && source !== 'fileTime';
}

/** Eleventy itself knows nothing of drafts: they are held back only by what a site programs. */
function visibilityOf(data: FrontMatterData, tags: readonly string[], isDraft: boolean): Post['visibility'] {
  const excluded = valueOf(data, 'eleventyExcludeFromCollections');
  const names = typeof excluded === 'string' ? excluded.split(',') : asTexts(excluded);
  const ofPosts = tags.filter((tag) => POST_NAMES.has(tag.toLowerCase()));
  if (excluded === true || (ofPosts.length > 0 && ofPosts.every((tag) => names.includes(tag)))) return 'hidden';
  return isDraft ? 'draft' : 'published';
}

/** Each tag once, in the order of the cascade. */
function tagsOf(data: FrontMatterData): string[] {
  const tags = valueOf(data, 'tags');
  const list = Array.isArray(tags) ? (tags as readonly FrontMatterValue[]) : [];
  return [...new Set(list.flatMap((tag) => printed(tag) ?? []))];
}

function categoriesOf(data: FrontMatterData): string[] {
  const value = valueOf(data, 'categories') ?? valueOf(data, 'category');
  const list = (Array.isArray(value) ? value : [value]) as readonly FrontMatterValue[];
  return list.flatMap((item) => printed(item) ?? []);
}

/** Source: Eleventy `Template.js` (`getMappedDate`). */
function dateOf(path: string, data: FrontMatterData, frontMatter: FrontMatter): Dated {
  const value = valueOf(data, 'date');
  if (value === undefined || value === null || value === '' || value === false || value === 0) return dateInPath(path);
  const text = printed(value) ?? '';
  const isOwn = Object.hasOwn(frontMatter.data, 'date');
  const ofSystem = typeof value === 'string' ? SYSTEM_DATES.get(value.toLowerCase()) : undefined;
  if (ofSystem !== undefined) return { date: undefined, source: ofSystem, text };
  const date = parsed(value, frontMatter.block?.format === 'script' || /\.11ty\.[cm]?[jt]s$/.test(path));
  if (date !== undefined) return { date, source: isOwn ? 'frontMatter' : 'defaults', text };
  const range = frontMatter.locate('date')?.value;
  const problem: Problem = { code: 'date.fatal', args: ['Eleventy', text], severity: 'error' };
  return { ...dateInPath(path), text, problem: range === undefined ? problem : { ...problem, range } };
}

const SYSTEM_DATES: ReadonlyMap<string, DateSource> = new Map([
  ['git last modified', 'gitTime'],
  ['git created', 'gitTime'],
  ['last modified', 'fileTime'],
  ['created', 'fileTime'],
]);

function parsed(value: FrontMatterValue, isScript: boolean): PostDate | undefined {
  if (typeof value === 'string') return parseLuxonIso(value, utc);
  if (!(value instanceof Timestamp)) return undefined;
  const date = isScript ? parseJavaScriptDate(value.text, utc) : parseJsYamlTimestamp(value.text);
  // TOML has dates that YAML writes otherwise.
  return date ?? parseLuxonIso(value.text, utc);
}

/** The first date anywhere in the path counts. */
function dateInPath(path: string): Dated {
  const match = /\d{4}-\d{2}-\d{2}/.exec(path);
  const date = match === null ? undefined : parseLuxonIso(match[0], utc);
  if (match === null || date === undefined) return { date: undefined, source: 'fileTime' };
  return { date, source: path.includes('/', match.index) ? 'folderName' : 'fileName' };
}

function problemsOf(file: SourceFile, frontMatter: FrontMatter, dated: Dated): readonly Problem[] {
  const problems: Problem[] = [...frontMatter.problems, ...fileProblems(file)];
  if (dated.problem !== undefined) problems.push(dated.problem);
  else if (dated.source === 'fileTime' || dated.source === 'gitTime') {
    const code = dated.source === 'fileTime' ? 'date.fromFileTime' : 'date.fromGitTime';
    problems.push({ code, args: ['Eleventy'], severity: 'warning' });
  }
  return problems;
}
