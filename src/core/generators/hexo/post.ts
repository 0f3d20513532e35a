import type { DateSource, PostDate } from '../../date/postDate';
import { parseJavaScriptDate } from '../../date/javascript';
import { parseJsYamlTimestamp } from '../../date/jsYaml';
import { midnight } from '../../date/civil';
import type { Zone } from '../../date/zone';
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
import { printed, valueOf } from '../values';
import type { HexoConfig } from './config';
import { readHexoFrontMatter } from './frontMatter';
import { encodedAddress, permalink, withAssetSlash, type NamePattern } from './permalink';
import { slugize } from './slugize';

/** What a post is read by. */
export interface PostRules {
  readonly config: HexoConfig;
  readonly namePattern: NamePattern;
  /** Zone of the machine that builds the site: dates are read and addresses are made in it. */
  readonly buildZone: Zone;
  /** `timezone` of the configuration: dates without an offset are meant in it. */
  readonly zone: Zone | undefined;
  /** True where another build machine may be in another zone. */
  readonly isZoneUncertain: boolean;
  /** True where the address of a post differs with its day. */
  readonly isAddressDated: boolean;
}

interface Dated {
  readonly date: PostDate | undefined;
  readonly source: DateSource;
  readonly text?: string;
}

/** A post whose file stands at `name`, relative to the folder of posts or drafts. Source: Hexo `processor/post.ts`. */
export function readPost(file: SourceFile, name: string, isInDrafts: boolean, rules: PostRules): Post {
  const { config } = rules;
  const frontMatter = readHexoFrontMatter(file.text);
  const bare = withoutExtension(name);
  const parsed = rules.namePattern.parse(bare);
  const slug = parsed?.get('title') ?? slugize(bare);
  const data = withName(frontMatter.data, parsed);
  const dated = dateOf(data, parsed, rules);
  const title = titleOf(data, slug, config);
  const paths = categoryPaths(data);
  const isDropped = frontMatter.isRefused || file.fault === 'unreadable';
  const isUnpublished = isInDrafts || isFalse(valueOf(data, 'published'));
  const address = addressOf(data, { slug, title: title ?? '', dated, paths }, rules);
  return {
    path: file.path,
    title,
    label: title === undefined || title.trim() === '' ? bare.slice(bare.lastIndexOf('/') + 1) : title.trim(),
    date: dated.date,
    dateSource: dated.source,
    ...(dated.text === undefined ? {} : { dateText: dated.text }),
    visibility: visibilityOf(isDropped, isInDrafts, isUnpublished && !config.renderDrafts),
    ...(isUnpublished && config.renderDrafts && isInDrafts && !isDropped ? { isPublishedDraft: true } : {}),
    ...(config.future || dated.date === undefined ? {} : { publishMs: dated.date.epochMs }),
    slug,
    url: address === undefined ? undefined : config.root + encodedAddress(config, address),
    tags: tagsOf(data),
    categories: namesOf(paths),
    description: printed(valueOf(data, 'description')) ?? printed(valueOf(data, 'excerpt')),
    ...listedBy(data),
    language: printed(valueOf(data, 'lang') ?? valueOf(data, 'language')),
    weight: stickiness(data),
    problems: problemsOf(file, frontMatter, dated, data, rules),
  };
}

/** @param isHeldBack true where the site leaves unpublished posts out */
function visibilityOf(isDropped: boolean, isInDrafts: boolean, isHeldBack: boolean): Post['visibility'] {
  // Hexo leaves a post out that it cannot read.
  if (isDropped) return 'hidden';
  if (isInDrafts) return 'draft';
  return isHeldBack ? 'hidden' : 'published';
}

function withoutExtension(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > name.lastIndexOf('/') + 1 ? name.slice(0, dot) : name;
}

/** Placeholders that the name of the file does not give to the post as values. */
const PRESERVED = new Set(['title', 'year', 'month', 'day', 'i_month', 'i_day', 'hash']);

function withName(data: FrontMatterData, parsed: ReadonlyMap<string, string> | undefined): FrontMatterData {
  const own = [...(parsed ?? [])].filter(([key]) => !PRESERVED.has(key));
  return own.length === 0 ? data : { ...data, ...Object.fromEntries(own) };
}

function titleOf(data: FrontMatterData, slug: string, { isSlugTitle }: HexoConfig): string | undefined {
  if (isSlugTitle && !Object.hasOwn(data, 'title')) return slug;
  return printed(valueOf(data, 'title'));
}

function dateOf(data: FrontMatterData, parsed: ReadonlyMap<string, string> | undefined, rules: PostRules): Dated {
  const value = valueOf(data, 'date');
  if (isStated(value)) {
    const text = printed(value) ?? '';
    const date = writtenDate(value, rules.buildZone);
    if (date === undefined) return { date, source: 'fileTime', text };
    return { date: inZone(date, rules), source: 'frontMatter', text };
  }
  const [year, month, day] = [
    parsed?.get('year'),
    parsed?.get('month') ?? parsed?.get('i_month'),
    parsed?.get('day') ?? parsed?.get('i_day'),
  ];
  if (year === undefined || month === undefined || day === undefined) return { date: undefined, source: 'fileTime' };
  const epochMs = rules.buildZone.toEpoch(midnight(Number(year), Number(month), Number(day)));
  return { date: inZone({ kind: 'day', epochMs, offsetMinutes: 0 }, rules), source: 'fileName' };
}

function isStated(value: FrontMatterValue | undefined): value is FrontMatterValue {
  return value !== undefined && value !== null && value !== '' && value !== false && value !== 0;
}

function writtenDate(value: FrontMatterValue, buildZone: Zone): PostDate | undefined {
  if (value instanceof Timestamp) {
    const asUtc = parseJsYamlTimestamp(value.text);
    if (asUtc === undefined) return undefined;
    // What stands in UTC is taken for the wall clock of the machine, so that an offset is lost.
    const epochMs = asUtc.epochMs - buildZone.offsetAt(asUtc.epochMs) * 60_000;
    return { kind: asUtc.kind === 'day' ? 'day' : 'local', epochMs, offsetMinutes: 0 };
  }
  if (typeof value === 'number') return { kind: 'instant', epochMs: value, offsetMinutes: 0 };
  const read = typeof value === 'string' ? parseJavaScriptDate(value, buildZone) : undefined;
  return read !== undefined && /^\d{4}-\d\d-\d\d$/.test(String(value)) ? { ...read, kind: 'instant' } : read;
}

/** Moves a date that was read on the build machine into the zone of the configuration. Source: Hexo `adjustDateForTimezone`. */
function inZone(date: PostDate, { buildZone, zone }: PostRules): PostDate {
  if (zone === undefined) return { ...date, offsetMinutes: buildZone.offsetAt(date.epochMs) };
  const moved = (buildZone.offsetAt(date.epochMs) - zone.offsetAt(date.epochMs)) * 60_000;
  const epochMs = date.epochMs + moved;
  return { ...date, epochMs, offsetMinutes: zone.offsetAt(epochMs) };
}

/** What is false to Hexo's database. Source: warehouse `types/boolean.ts`. */
function isFalse(value: FrontMatterValue | undefined): boolean {
  return value === false || value === 0 || value === 'false' || value === '0' || value === '';
}

/** The paths of categories: a flat list is one path, a list that holds lists is several. */
function categoryPaths(data: FrontMatterData): readonly (readonly string[])[] {
  const value = valueOf(data, 'categories') ?? valueOf(data, 'category');
  const items = (Array.isArray(value) ? value : [value]) as readonly FrontMatterValue[];
  const paths = items.map((item) => (Array.isArray(item) ? textsOf(item) : textsOf([item])));
  const kept = paths.filter((path) => path.length > 0);
  return items.some((item) => Array.isArray(item)) ? kept : [kept.flat()];
}

function tagsOf(data: FrontMatterData): string[] {
  const value = valueOf(data, 'tags') ?? valueOf(data, 'tag');
  return [...new Set(textsOf((Array.isArray(value) ? value : [value]) as readonly FrontMatterValue[]))];
}

function textsOf(items: readonly (FrontMatterValue | undefined)[]): string[] {
  return items.flatMap((item) => printed(item) ?? []).filter((text) => text !== '');
}

/** The names of all categories, each once for each place in the tree of categories. */
function namesOf(paths: readonly (readonly string[])[]): string[] {
  const names = new Map<string, string>();
  for (const path of paths) {
    for (const [index, name] of path.entries()) names.set(JSON.stringify(path.slice(0, index + 1)), name);
  }
  return [...names.values()];
}

interface AddressParts {
  readonly slug: string;
  readonly title: string;
  readonly dated: Dated;
  readonly paths: readonly (readonly string[])[];
}

function addressOf(data: FrontMatterData, parts: AddressParts, { config, buildZone }: PostRules): string | undefined {
  const own = printed(valueOf(data, 'permalink'));
  if (own !== undefined && own !== '') return withAssetSlash(config, own);
  const { date } = parts.dated;
  return permalink(config, {
    slug: parts.slug,
    title: parts.title,
    date: date && { epochMs: date.epochMs, offsetMinutes: buildZone.offsetAt(date.epochMs) },
    category: categorySlug(parts.paths, config),
    data,
  });
}

function categorySlug(paths: readonly (readonly string[])[], config: HexoConfig): string | undefined {
  const last = paths.at(-1);
  if (last === undefined || last.length === 0) return undefined;
  const slugOf = (name: string): string =>
    slugize(printed(valueOf(config.categoryMap, name)) ?? name, config.filenameCase);
  return last.map(slugOf).join('/');
}

function stickiness(data: FrontMatterData): number {
  const value = Number(printed(valueOf(data, 'sticky')) ?? 0);
  return Number.isFinite(value) ? value : 0;
}

function problemsOf(
  file: SourceFile,
  frontMatter: FrontMatter,
  dated: Dated,
  data: FrontMatterData,
  rules: PostRules,
): readonly Problem[] {
  const problems: Problem[] = [...frontMatter.problems, ...fileProblems(file)];
  if (dated.date === undefined) {
    const unreadable = dated.text === undefined ? undefined : frontMatter.locate('date')?.value;
    if (unreadable !== undefined) {
      problems.push({ code: 'date.unreadable', args: [dated.text ?? ''], severity: 'warning', range: unreadable });
    }
    problems.push({ code: 'date.fromFileTime', args: ['Hexo'], severity: 'warning' });
  } else if (isAddressUncertain(dated.date, data, rules)) {
    problems.push({ code: 'date.buildZone', args: [], severity: 'information' });
  }
  return problems;
}

/** True when a build on a machine in UTC would give the post another day than here or than in the zone of the site. */
function isAddressUncertain(date: PostDate, data: FrontMatterData, rules: PostRules): boolean {
  if (!rules.isZoneUncertain || !rules.isAddressDated || valueOf(data, 'permalink') !== undefined) return false;
  if (rules.zone === undefined) return date.kind === 'instant';
  const day = (offsetMinutes: number): number => Math.floor((date.epochMs + offsetMinutes * 60_000) / 86_400_000);
  const here = day(rules.buildZone.offsetAt(date.epochMs));
  return here !== day(0) || here !== day(date.offsetMinutes);
}
