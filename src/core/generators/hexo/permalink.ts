import { wallClockAt } from '../../date/civil';
import type { FrontMatterData } from '../../frontMatter/frontMatter';
import { printed, valueOf } from '../values';
import type { HexoConfig } from './config';
import { sha1 } from './sha1';
import { slugize } from './slugize';

const PLACEHOLDER = /:(\w*[^_\W])/g;

const two = (value: number): string => String(value).padStart(2, '0');

/** What the placeholders of a permalink are made of. */
export interface PermalinkParts {
  readonly slug: string;
  readonly title: string;
  /** The date, and the offset of the zone of the machine that builds the site at it; undefined where it is not known. */
  readonly date: { readonly epochMs: number; readonly offsetMinutes: number } | undefined;
  /** Slug of the last category. */
  readonly category: string | undefined;
  /** Front matter, and what the name of the file says. */
  readonly data: FrontMatterData;
}

const ANY = '(.+?)';
/** With more placeholders of any length, to try how they share a name could take forever: such a pattern matches nothing. */
const MOST_ANY = 3;

/** A pattern for names of files, such as `:year-:month-:day-:title`. Source: hexo-util `permalink.ts`. */
export class NamePattern {
  readonly #names: string[] = [];
  readonly #regex: RegExp;

  constructor(pattern: string) {
    const escaped = pattern.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&');
    const source = escaped.replace(PLACEHOLDER, (_match, name: string) => {
      this.#names.push(name);
      return SEGMENTS.get(name) ?? ANY;
    });
    const isWild = source.split(ANY).length - 1 > MOST_ANY;
    this.#regex = isWild ? /(?!)/ : new RegExp(`^${source}$`);
  }

  /** What the placeholders stand for in a name; undefined where the pattern does not match. */
  parse(name: string): ReadonlyMap<string, string> | undefined {
    const match = this.#regex.exec(name);
    return match === null ? undefined : new Map(this.#names.map((key, index) => [key, match[index + 1] ?? '']));
  }
}

/** Source: Hexo `processor/post.ts` (`parseFilename`). */
const SEGMENTS: ReadonlyMap<string, string> = new Map([
  ['year', '(\\d{4})'],
  ['month', '(\\d{2})'],
  ['day', '(\\d{2})'],
  ['i_month', '(\\d{1,2})'],
  ['i_day', '(\\d{1,2})'],
  ['hash', '([0-9a-f]{12})'],
]);

/** Source: Hexo `filter/post_permalink.ts`. */
const OF_DATE: ReadonlyMap<string, (epochMs: number, offsetMinutes: number) => string> = new Map([
  ['year', (ms, offset) => String(wallClockAt(ms, offset).year).padStart(4, '0')],
  ['month', (ms, offset) => two(wallClockAt(ms, offset).month)],
  ['day', (ms, offset) => two(wallClockAt(ms, offset).day)],
  ['hour', (ms, offset) => two(wallClockAt(ms, offset).hour)],
  ['minute', (ms, offset) => two(wallClockAt(ms, offset).minute)],
  ['second', (ms, offset) => two(wallClockAt(ms, offset).second)],
  ['i_month', (ms, offset) => String(wallClockAt(ms, offset).month)],
  ['i_day', (ms, offset) => String(wallClockAt(ms, offset).day)],
  ['timestamp', (ms) => String(Math.floor(ms / 1000))],
]);

/** The address of a post by the pattern of the site, not encoded; undefined where it needs what is not known. */
export function permalink(config: HexoConfig, parts: PermalinkParts): string | undefined {
  let isUnknown = false;
  const address = config.permalink.replace(PLACEHOLDER, (_match, name: string) => {
    const value = placeholder(name, config, parts);
    isUnknown ||= value === undefined;
    return value ?? '';
  });
  return isUnknown ? undefined : withAssetSlash(config, address);
}

/** The folder of a post's files needs a slash. */
export function withAssetSlash({ hasAssetFolders }: HexoConfig, address: string): string {
  return hasAssetFolders && !address.endsWith('/') && !address.endsWith('.html') ? `${address}/` : address;
}

function placeholder(name: string, config: HexoConfig, parts: PermalinkParts): string | undefined {
  const ofDate = OF_DATE.get(name);
  if (ofDate !== undefined) return parts.date && ofDate(parts.date.epochMs, parts.date.offsetMinutes);
  switch (name) {
    case 'title':
    case 'slug':
      return parts.slug;
    case 'name':
      return parts.slug.slice(parts.slug.lastIndexOf('/') + 1);
    case 'post_title':
      return slugize(parts.title, 'lower');
    case 'category':
      return parts.category ?? config.defaultCategory;
    case 'hash':
      return parts.date && sha1(parts.slug + String(Math.floor(parts.date.epochMs / 1000))).slice(0, 12);
    case 'id':
      // Without a key of its own it is a random number.
      return printed(valueOf(parts.data, 'id'));
    default:
      return printed(valueOf(parts.data, name) ?? valueOf(config.permalinkDefaults, name)) ?? 'undefined';
  }
}

/** True when the address differs with the day, so that it depends on a time zone. */
export function dependsOnDate(pattern: string): boolean {
  return [...pattern.matchAll(PLACEHOLDER)].some(([, name = '']) => OF_DATE.has(name) && name !== 'timestamp');
}

/** An address as Hexo writes it in links. Sources: hexo-util `encode_url.ts`, `pretty_urls.ts`. */
export function encodedAddress({ keepsIndex, keepsHtml }: HexoConfig, address: string): string {
  const encoded = encodePath(`/${address}`.replace(/\/{2,}/g, '/'));
  if (encoded.endsWith('index.html')) return keepsIndex ? encoded : encoded.slice(0, -'index.html'.length);
  return keepsHtml ? encoded : encoded.replace(/\.html$/, '');
}

function encodePath(path: string): string {
  try {
    return encodeURI(decodeURI(path));
  } catch {
    // A lone `%` or half a character, at which Hexo stops.
    return path;
  }
}
