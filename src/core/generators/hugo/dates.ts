import { goDay, goEpoch, parseGoDate } from '../../date/go';
import { isDay, isTime } from '../../date/civil';
import type { DateSource, PostDate } from '../../date/postDate';
import type { Zone } from '../../date/zone';
import { Timestamp, type FrontMatterData, type FrontMatterValue } from '../../frontMatter/frontMatter';
import type { Fields } from './frontMatter';
import { toTexts } from './values';

/** Where each of a page's dates comes from, in order. Source: Hugo `page_frontmatter.go`. */
export interface DateRules {
  readonly date: readonly string[];
  readonly lastmod: readonly string[];
  readonly publishDate: readonly string[];
  readonly expiryDate: readonly string[];
  readonly hasGitInfo: boolean;
}

/** What a page's dates are read with. */
export interface DateContext {
  readonly rules: DateRules;
  /** The zone of dates without an offset. */
  readonly zone: Zone;
  /** The zone of the machine that builds the site; only dates that are numbers show it. */
  readonly buildZone: Zone;
}

/** A date in the front matter that Hugo stops at. */
export interface FatalDate {
  readonly key: string;
  readonly text: string;
}

export interface PageDates {
  readonly date: PostDate | undefined;
  readonly source: DateSource;
  /** The key of the front matter that says it, in lower case. */
  readonly key: string | undefined;
  readonly publish: PostDate | undefined;
  readonly expiry: PostDate | undefined;
  /** What is left of the name of the file where the date comes from it. */
  readonly slug: string | undefined;
  readonly fatal: readonly FatalDate[];
}

const DEFAULTS = {
  date: ['date', 'publishdate', 'lastmod'],
  lastmod: [':git', 'lastmod', 'date', 'publishdate'],
  publishdate: ['publishdate', 'date'],
  expirydate: ['expirydate'],
} as const;

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  lastmod: ['modified'],
  publishdate: ['pubdate', 'published'],
  expirydate: ['unpublishdate'],
};

/** @param config the table `frontmatter` of the configuration, keys in lower case */
export function dateRules(config: FrontMatterData, hasGitInfo: boolean): DateRules {
  const sources = (key: keyof typeof DEFAULTS): string[] => {
    const stated = Object.hasOwn(config, key) ? toTexts(config[key]).map((text) => text.toLowerCase()) : DEFAULTS[key];
    const full = stated.flatMap((source) => (source === ':default' ? DEFAULTS[key] : [source]));
    return [...new Set(full.flatMap((source) => [source, ...(ALIASES[source] ?? [])]))];
  };
  return {
    date: sources('date'),
    lastmod: sources('lastmod'),
    publishDate: sources('publishdate'),
    expiryDate: sources('expirydate'),
    hasGitInfo,
  };
}

/** Go's zero time, which stands for no date at all. */
export const ZERO_DATE: PostDate = { kind: 'instant', epochMs: -62_135_596_800_000, offsetMinutes: 0 };

type Found =
  | { readonly kind: 'date'; readonly date: PostDate; readonly key: string }
  | { readonly kind: 'name'; readonly date: PostDate; readonly slug: string }
  /** A date that is not the same on every machine. */
  | { readonly kind: 'unknown'; readonly source: 'fileTime' | 'gitTime' };

/** @param baseName name of the page without language and extension */
export function readDates(fields: Fields, baseName: string, isBundle: boolean, context: DateContext): PageDates {
  const reader = new DateReader(fields, baseName, context);
  const { rules } = context;
  const date = reader.first(rules.date, 'date');
  reader.first(rules.lastmod, 'lastmod');
  const publish = reader.first(rules.publishDate, 'publishdate');
  const expiry = reader.first(rules.expiryDate, 'expirydate');
  const own = dateOf(date);
  return {
    date: own,
    source: own === undefined && date?.kind !== 'unknown' ? 'none' : sourceOf(date, isBundle),
    key: date?.kind === 'date' ? date.key : undefined,
    publish: dateOf(publish),
    expiry: dateOf(expiry),
    slug: [date, publish, expiry].find((found) => found?.kind === 'name')?.slug,
    fatal: reader.fatal,
  };
}

function dateOf(found: Found | undefined): PostDate | undefined {
  if (found === undefined || found.kind === 'unknown' || found.date.epochMs === ZERO_DATE.epochMs) return undefined;
  return found.date;
}

function sourceOf(found: Found | undefined, isBundle: boolean): DateSource {
  if (found === undefined) return 'none';
  if (found.kind === 'unknown') return found.source;
  if (found.kind === 'date') return 'frontMatter';
  return isBundle ? 'folderName' : 'fileName';
}

class DateReader {
  readonly fatal: FatalDate[] = [];
  readonly #fields: Fields;
  readonly #baseName: string;
  readonly #context: DateContext;
  /** What the values of keys say; several dates look at the same key. */
  readonly #read = new Map<string, Found | undefined>();
  /** A date that was found becomes the value of its key where the page has none, and later sources see it. */
  readonly #set = new Map<string, Found>();

  constructor(fields: Fields, baseName: string, context: DateContext) {
    this.#fields = fields;
    this.#baseName = baseName;
    this.#context = context;
  }

  first(sources: readonly string[], target: string): Found | undefined {
    for (const source of sources) {
      const found = this.#find(source);
      if (found === undefined) continue;
      if (!this.#fields.has(target)) this.#set.set(target, found);
      return found;
    }
    return undefined;
  }

  #find(source: string): Found | undefined {
    if (source === ':filename') return dateInName(this.#baseName, this.#context.zone);
    if (source === ':filemodtime') return { kind: 'unknown', source: 'fileTime' };
    if (source === ':git') return this.#context.rules.hasGitInfo ? { kind: 'unknown', source: 'gitTime' } : undefined;
    const value = this.#fields.get(source);
    if (value === undefined) return this.#set.get(source);
    if (value === null || value === '') return undefined;
    if (!this.#read.has(source)) this.#read.set(source, this.#readKey(source, value));
    return this.#read.get(source);
  }

  #readKey(key: string, value: FrontMatterValue): Found | undefined {
    const date = this.#dateOf(value);
    if (date !== undefined) return { kind: 'date', date, key };
    this.fatal.push({ key, text: printed(value) });
    return undefined;
  }

  #dateOf(value: FrontMatterValue): PostDate | undefined {
    if (typeof value === 'string') return parseGoDate(value, this.#context.zone);
    if (value instanceof Timestamp) return parseGoDate(value.text, this.#context.zone);
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return undefined;
    const epochMs = value * 1000;
    return { kind: 'instant', epochMs, offsetMinutes: this.#context.buildZone.offsetAt(epochMs) };
  }
}

function printed(value: FrontMatterValue): string {
  return typeof value === 'object' && !(value instanceof Timestamp) ? JSON.stringify(value) : String(value);
}

const IN_NAME = /^(\d{4})-(\d\d)-(\d\d)(?:-(\d\d)-(\d\d)-(\d\d))?/;

/** `2024-05-31-my-post`, also with a time. Source: Hugo `page_frontmatter.go` (`dateAndSlugFromBaseFilename`). */
function dateInName(baseName: string, zone: Zone): Found | undefined {
  // What looks like one more extension is cut too.
  const dot = baseName.lastIndexOf('.');
  const name = dot < 0 ? baseName : baseName.slice(0, dot);
  const match = IN_NAME.exec(name);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour, minute, second] = match.slice(1).map(Number);
  const time = timeIn(zone, year, month, day, hour, minute, second);
  const date = time ?? goDay(year, month, day, zone);
  if (date === undefined) return undefined;
  const rest = name.slice(time === undefined ? 10 : 19);
  return { kind: 'name', date, slug: trimEnds(rest) };
}

function timeIn(
  zone: Zone,
  year: number,
  month: number,
  day: number,
  hour = Number.NaN,
  minute = 0,
  second = 0,
): PostDate | undefined {
  if (Number.isNaN(hour) || !isDay(year, month, day) || !isTime(hour, minute, second) || second > 59) return undefined;
  const epochMs = goEpoch({ year, month, day, hour, minute, second, millisecond: 0 }, zone);
  return { kind: 'local', epochMs, offsetMinutes: zone.offsetAt(epochMs) };
}

function trimEnds(text: string): string {
  return text.replace(/^[ _-]+/, '').replace(/(?<![ _-])[ _-]+$/, '');
}
