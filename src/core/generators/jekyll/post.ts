import { parsePsychTimestamp, parseRubyTime } from '../../date/ruby';
import type { DateSource, PostDate } from '../../date/postDate';
import type { Zone } from '../../date/zone';
import { listedBy } from '../../finding/listedBy';
import { jekyllFence } from '../../frontMatter/fences';
import {
  Timestamp,
  type FrontMatter,
  type FrontMatterData,
  type FrontMatterValue,
} from '../../frontMatter/frontMatter';
import { psych } from '../../frontMatter/psych';
import { readFrontMatter, valueOf, type FrontMatterDialect } from '../../frontMatter/read';
import { YamlReader } from '../../frontMatter/yaml';
import type { SourceFile } from '../../ports';
import type { Post } from '../../post';
import type { Problem } from '../../problems';
import type { PostContent } from '../../site';
import type { TextRange } from '../../text';
import { fileProblems } from '../fileProblems';
import type { JekyllConfig } from './config';
import { deepMerge, type FrontMatterDefaults } from './defaults';
import { Permalink, type PermalinkParts } from './permalink';
import { titleizeSlug } from './slug';

export const jekyllFrontMatter: FrontMatterDialect = {
  generator: 'Jekyll',
  fences: [jekyllFence],
  readers: { yaml: new YamlReader(psych) },
};

/** Source: Jekyll `document.rb`, DATE_FILENAME_MATCHER and DATELESS_FILENAME_MATCHER. */
const DATED_NAME = /^(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^./]+)$/;
const DATELESS_NAME = /^(.*)(\.[^./]+)$/s;

/** True for the path of a file that Jekyll takes for a dated post. */
export function hasDatedName(path: string): boolean {
  return DATED_NAME.test(fileName(path));
}

/** True for the path of a file that Jekyll takes for a draft. */
export function hasExtension(path: string): boolean {
  return DATELESS_NAME.test(fileName(path));
}

/** What a post is read by. */
export interface PostRules {
  readonly config: JekyllConfig;
  readonly defaults: FrontMatterDefaults;
  /** The address of posts that do not name their own. */
  readonly permalink: Permalink;
  readonly zone: Zone;
  readonly basePath: string;
  /** True where another build machine may be in another zone. */
  readonly isZoneUncertain: boolean;
}

interface Dated {
  readonly date: PostDate | undefined;
  readonly source: DateSource;
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/**
 * A post or draft as Jekyll reads it. Source: Jekyll `document.rb` (`read`, `read_post_data`).
 * @param path relative to the source, or to the folder of collections
 */
export function readPost(file: SourceFile, path: string, rules: PostRules): Post {
  const frontMatter = readFrontMatter(file.text, jekyllFrontMatter);
  const isDraft = !path.includes('_posts');
  const folders = foldersAsCategories(path, isDraft ? '_drafts' : '_posts');
  const data = dataOf(frontMatter, rules.defaults.valuesFor(path));
  const name = nameOf(path);
  const dated = dateOf(frontMatter, data, name.date, isDraft, rules);
  // Where the front matter cannot be read, Jekyll goes on without title, slug and tags.
  const isRead = frontMatter.isReadable;
  const title = isRead ? titleOf(data, name.slug) : undefined;
  const slug = isRead ? (textOf(valueOf(data, 'slug')) ?? name.slug) : undefined;
  const categories = isRead ? categoriesOf(data, folders) : folders;
  const template = textOf(valueOf(data, 'permalink'));
  const permalink = template === undefined ? rules.permalink : new Permalink(template);
  // For unreadable front matter the name's date is only for our lists: Jekyll's address carries the day of the build.
  const addressDate = isRead ? dated.date : undefined;
  const url = permalink.of(addressParts(path, slug, addressDate, categories, rules.config));
  return {
    path: file.path,
    title,
    label: title === undefined || title.trim() === '' ? titleizeSlug(name.slug) : title.trim(),
    date: dated.date,
    dateSource: dated.source,
    ...(dated.text === undefined ? {} : { dateText: dated.text }),
    ...visibilityOf(data, isDraft, dated.date, rules.config),
    slug,
    url: url === undefined ? undefined : rules.basePath + url,
    tags: isRead ? pluralized(data, 'tag', 'tags') : [],
    categories,
    description: textOf(valueOf(data, 'description')),
    ...listedBy(data),
    language: textOf(valueOf(data, 'lang')),
    weight: 0,
    problems: problemsOf(file, frontMatter, dated, permalink, data, isDraft, rules),
  };
}

/**
 * Parts a post or page as Jekyll does. Source: Jekyll `convertible.rb` and `document.rb` (`read_content`).
 * @param path relative to the source, or to the folder of collections
 */
export function readContent(file: SourceFile, path: string, rules: PostRules): PostContent {
  const frontMatter = readFrontMatter(file.text, jekyllFrontMatter);
  return { data: dataOf(frontMatter, rules.defaults.valuesFor(path)), bodyStart: frontMatter.block?.end ?? 0 };
}

function dataOf(frontMatter: FrontMatter, defaults: FrontMatterData): FrontMatterData {
  return Object.keys(defaults).length === 0 ? frontMatter.data : deepMerge(defaults, frontMatter.data);
}

interface FileName {
  readonly date: string | undefined;
  /** Without the date and the extension, dots at its end cut. */
  readonly slug: string;
}

function nameOf(path: string): FileName {
  const name = fileName(path);
  const dated = DATED_NAME.exec(name);
  const slug = dated?.[2] ?? DATELESS_NAME.exec(name)?.[1] ?? baseName(path);
  return { date: dated?.[1], slug: withoutDots(slug) };
}

function withoutDots(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === '.') end--;
  return text.slice(0, end);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function baseName(path: string): string {
  const name = fileName(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

function dateOf(
  frontMatter: FrontMatter,
  data: FrontMatterData,
  nameDate: string | undefined,
  isDraft: boolean,
  rules: PostRules,
): Dated {
  const fromName = (): PostDate | undefined =>
    nameDate === undefined ? undefined : parseRubyTime(nameDate, rules.zone);
  if (Object.hasOwn(data, 'date')) {
    const value = valueOf(data, 'date') ?? null;
    const date = parseDate(value, rules.zone);
    const isOwn = Object.hasOwn(frontMatter.data, 'date');
    const text = textOf(value) ?? '';
    if (date !== undefined) return { date, source: isOwn ? 'frontMatter' : 'defaults', text, problems: [] };
    const problem = fatal(text, frontMatter.locate('date')?.value);
    const named = fromName();
    return { date: named, source: named === undefined ? 'none' : 'fileName', text, problems: [problem] };
  }
  if (nameDate !== undefined) {
    const date = fromName();
    if (date === undefined) return { date, source: 'none', problems: [fatal(nameDate)] };
    return { date, source: 'fileName', problems: [] };
  }
  const [source, code] = isDraft
    ? (['fileTime', 'date.fromFileTime'] as const)
    : (['buildTime', 'date.fromBuildTime'] as const);
  const problem: Problem = { code, args: ['Jekyll'], severity: isDraft ? 'information' : 'warning' };
  return { date: undefined, source, problems: [problem] };
}

function parseDate(value: FrontMatterValue, zone: Zone): PostDate | undefined {
  const text = textOf(value) ?? '';
  const timestamp = value instanceof Timestamp ? parsePsychTimestamp(text, zone) : undefined;
  return timestamp ?? parseRubyTime(text, zone);
}

function fatal(text: string, range?: TextRange): Problem {
  return { code: 'date.fatal', args: ['Jekyll', text], severity: 'error', ...(range === undefined ? {} : { range }) };
}

function titleOf(data: FrontMatterData, slug: string): string {
  const title = valueOf(data, 'title');
  if (title === undefined || title === null || title === false) return titleizeSlug(slug);
  return textOf(title) ?? '';
}

/** A value as Ruby's `to_s` prints it; undefined for null. */
function textOf(value: FrontMatterValue | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' && !(value instanceof Timestamp) ? JSON.stringify(value) : String(value);
}

/** The folders above `_posts` are categories. Source: Jekyll `document.rb` (`categories_from_path`). */
function foldersAsCategories(path: string, special: string): string[] {
  if (path.startsWith(special)) return [];
  return path
    .slice(0, path.indexOf(special))
    .split('/')
    .filter((folder) => folder !== '');
}

function categoriesOf(data: FrontMatterData, folders: readonly string[]): string[] {
  const value = valueOf(data, 'categories');
  const list = typeof value === 'string' ? words(value) : texts(value);
  return [...new Set([...folders, ...list, ...pluralized(data, 'category', 'categories')])];
}

/** Source: Jekyll `utils.rb` (`pluralized_array_from_hash`): the singular key wins; only the plural splits a text. */
function pluralized(data: FrontMatterData, singular: string, plural: string): string[] {
  const one = valueOf(data, singular);
  if (one !== undefined && one !== null && one !== false) return texts(one);
  const many = valueOf(data, plural);
  if (typeof many === 'string') return words(many);
  return Array.isArray(many) ? texts(many) : [];
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function texts(value: FrontMatterValue | undefined): string[] {
  if (isTexts(value)) return [...value];
  if (!Array.isArray(value)) {
    const text = textOf(value);
    return text === undefined ? [] : [text];
  }
  return value.flatMap((item: FrontMatterValue) => texts(item));
}

function isTexts(value: FrontMatterValue | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function addressParts(
  path: string,
  slug: string | undefined,
  date: PostDate | undefined,
  categories: readonly string[],
  config: JekyllConfig,
): PermalinkParts {
  const extension = path.slice(path.lastIndexOf('.'));
  return {
    date,
    slug,
    baseName: baseName(path),
    categories,
    cleanedPath: withoutDots(path.slice(0, -extension.length).replace('_posts', '')),
    outputExtension: config.markdownExtensions.has(extension.slice(1).toLowerCase()) ? '.html' : extension,
  };
}

function visibilityOf(
  data: FrontMatterData,
  isDraft: boolean,
  date: PostDate | undefined,
  config: JekyllConfig,
): Pick<Post, 'visibility' | 'isPublishedDraft' | 'publishMs'> {
  const held = config.future || date === undefined ? {} : { publishMs: date.epochMs };
  if (isDraft) return { visibility: 'draft', ...held };
  const published = valueOf(data, 'published');
  if ((published === false || published === null) && !config.unpublished) return { visibility: 'hidden', ...held };
  const draft = valueOf(data, 'draft');
  // `draft: true` only marks the post: Jekyll's publisher does not look at it.
  if (draft !== undefined && draft !== null && draft !== false)
    return { visibility: 'draft', isPublishedDraft: true, ...held };
  return { visibility: 'published', ...held };
}

function problemsOf(
  file: SourceFile,
  frontMatter: FrontMatter,
  dated: Dated,
  permalink: Permalink,
  data: FrontMatterData,
  isDraft: boolean,
  rules: PostRules,
): readonly Problem[] {
  const problems: Problem[] = [...frontMatter.problems, ...dated.problems, ...fileProblems(file)];
  if (!isDraft && valueOf(data, 'draft') === true) {
    const range = frontMatter.locate('draft')?.key;
    const problem: Problem = { code: 'status.publishedDraft', args: ['Jekyll', '_drafts'], severity: 'warning' };
    problems.push(range === undefined ? problem : { ...problem, range });
  }
  const isInstant = dated.date?.kind === 'instant' && dated.source !== 'fileName';
  if (rules.isZoneUncertain && isInstant && permalink.dependsOnDate) {
    problems.push({ code: 'date.buildZone', args: [], severity: 'information' });
  }
  return problems;
}
