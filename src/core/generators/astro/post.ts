import { parseJavaScriptDate } from '../../date/javascript';
import { parseJsYamlTimestamp } from '../../date/jsYaml';
import { parseLuxonIso } from '../../date/luxon';
import type { PostDate } from '../../date/postDate';
import { utc, type Zone } from '../../date/zone';
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
import { fileProblems } from '../fileProblems';
import { githubSlug } from '../githubSlug';
import { asText, printed, valueOf } from '../values';
import type { Collection } from './collections';
import type { AstroConfig } from './config';
import { readAstroFrontMatter } from './frontMatter';

/** What a post is read by. */
export interface PostRules {
  readonly config: AstroConfig;
  /** Zone of the machine that builds the site: texts without an offset are read in it. */
  readonly buildZone: Zone;
}

/** Keys that hold the date of a post by custom, where the schema does not say. */
const DATE_KEYS =
  'pubDate date publishDate pubDatetime publishedAt publishedDate published publishedDateTime createdAt created'.split(
    ' ',
  );

interface Dated {
  readonly key: string;
  readonly text: string;
  readonly date: PostDate | undefined;
}

/** An entry of a collection. @param name path relative to the folder of the collection */
export function readPost(
  file: SourceFile,
  name: string,
  collection: Collection,
  { config, buildZone }: PostRules,
): Post {
  const frontMatter = readAstroFrontMatter(file.text);
  const { data } = frontMatter;
  const id = idOf(name, data, collection);
  const title = printed(valueOf(data, 'title'));
  const dated = dateOf(data, collection, buildZone);
  return {
    path: file.path,
    title,
    label: title === undefined || title.trim() === '' ? id.slice(id.lastIndexOf('/') + 1) || name : title.trim(),
    date: dated?.date,
    dateSource: dated?.date === undefined ? 'none' : 'frontMatter',
    ...(dated === undefined ? {} : { dateText: dated.text }),
    visibility: valueOf(data, 'draft') === true ? 'draft' : 'published',
    slug: id,
    url: urlOf(id, collection, config),
    tags: listOf(valueOf(data, 'tags')),
    categories: listOf(valueOf(data, 'categories') ?? valueOf(data, 'category')),
    description: printed(valueOf(data, 'description')),
    ...listedBy(data),
    language: asText(valueOf(data, 'lang')) ?? asText(valueOf(data, 'locale')),
    weight: 0,
    problems: problemsOf(file, frontMatter, dated, collection),
  };
}

/** Source: Astro `content/loaders/glob.ts` (`generateIdDefault`), `content/utils.ts` (`getContentEntryIdAndSlug`). */
function idOf(name: string, data: FrontMatterData, { isOfPages }: Collection): string {
  const stem = name.replace(/\.[^./]*$/, '');
  if (isOfPages) return stem.replace(/(?:^|\/)index$/, '');
  const own = printed(valueOf(data, 'slug'));
  if (own !== undefined && own !== '') return own;
  return stem
    .split('/')
    .map(githubSlug)
    .join('/')
    .replace(/\/index$/, '');
}

function urlOf(id: string, collection: Collection, config: AstroConfig): string | undefined {
  const folder = collection.isOfPages
    ? collection.base.slice(`${config.sourceFolder}/pages`.length)
    : config.routes.get(collection.name);
  if (folder === undefined) return undefined;
  const path = `${config.base}${folder}/${id}`.replace(/(?<!\/)\/+$/, '');
  return config.hasTrailingSlash || path === '' ? `${path}/` : path;
}

function dateOf(data: FrontMatterData, { dateKeys }: Collection, zone: Zone): Dated | undefined {
  const stated = [...dateKeys].filter((key) => !/^(?:up|last|mod|edit)/i.test(key)).sort((a, b) => rank(a) - rank(b));
  const keys = stated.length > 0 ? stated : DATE_KEYS;
  const key = keys.find((candidate) => isStated(valueOf(data, candidate)));
  const value = key === undefined ? undefined : valueOf(data, key);
  if (key === undefined || value === undefined) return undefined;
  return { key, text: printed(value) ?? '', date: parsed(value, zone) };
}

function rank(key: string): number {
  const index = DATE_KEYS.indexOf(key);
  return index < 0 ? DATE_KEYS.length : index;
}

function isStated(value: FrontMatterValue | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** What `z.coerce.date()` makes of a value: YAML dates stay, everything else is read as `new Date(…)` reads it. */
function parsed(value: FrontMatterValue, zone: Zone): PostDate | undefined {
  if (value instanceof Timestamp) return parseJsYamlTimestamp(value.text) ?? parseLuxonIso(value.text, utc);
  if (typeof value === 'number') return { kind: 'instant', epochMs: value, offsetMinutes: 0 };
  if (typeof value !== 'string') return undefined;
  // A bare ISO day is one of UTC, and is shown so.
  return /^\d{4}-\d\d-\d\d$/.test(value) ? parseLuxonIso(value, utc) : parseJavaScriptDate(value, zone);
}

function listOf(value: FrontMatterValue | undefined): string[] {
  const list = (Array.isArray(value) ? value : [value]) as readonly (FrontMatterValue | undefined)[];
  return list.flatMap((item) => printed(item) ?? []).filter((item) => item !== '');
}

function problemsOf(
  file: SourceFile,
  frontMatter: FrontMatter,
  dated: Dated | undefined,
  { dateKeys }: Collection,
): readonly Problem[] {
  const problems: Problem[] = [...frontMatter.problems, ...fileProblems(file)];
  if (dated !== undefined && dated.date === undefined) {
    const range = frontMatter.locate(dated.key)?.value;
    const problem: Problem = dateKeys.includes(dated.key)
      ? { code: 'date.fatal', args: ['Astro', dated.text], severity: 'error' }
      : { code: 'date.unreadable', args: [dated.text], severity: 'warning' };
    problems.push(range === undefined ? problem : { ...problem, range });
  }
  return problems;
}
