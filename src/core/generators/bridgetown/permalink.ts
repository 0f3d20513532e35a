import { wallClock } from '../../date/civil';
import type { PostDate, WallClock } from '../../date/postDate';
import { slugify } from '../jekyll/slug';

/** The named styles. Source: Bridgetown `permalink_processor.rb` (`permalink_for_permalink_style`). */
const STYLES: Readonly<Record<string, string>> = {
  pretty: '/:categories/:year/:month/:day/:slug/',
  pretty_ext: '/:categories/:year/:month/:day/:slug.*',
  date: '/:categories/:year/:month/:day/:slug.*',
  simple: '/:categories/:slug/',
  simple_ext: '/:categories/:slug.*',
};

/** What the placeholders of a permalink are made of. */
export interface PermalinkParts {
  readonly date: PostDate | undefined;
  readonly title: string;
  readonly slug: string;
  /** File name without its extension. */
  readonly name: string;
  readonly categories: readonly string[];
  /** Path without dates, names that begin with `_`, and the extension. */
  readonly path: string;
  /** Extension of the page that is written, such as `.html`. */
  readonly extension: string;
}

/**
 * The address of a post below that of the site, not encoded. Source: Bridgetown `permalink_processor.rb` (`transform`).
 * @param permalink a style or a template
 * @returns undefined where it asks for a date that is unknown
 */
export function addressOf(permalink: string, parts: PermalinkParts): string | undefined {
  const template = Object.hasOwn(STYLES, permalink) ? (STYLES[permalink] ?? permalink) : permalink;
  const ending = /\.(?<=(?:^|\/)[^./]*\.)[^/]*$/.exec(template)?.[0];
  const segments = template
    .replace(/\.(?<=(?:^|\/)[^./]*\.)[^/]*$/, '')
    .split('/')
    .map((segment) => (segment.startsWith(':') ? valueOfSegment(segment.slice(1), parts) : segment));
  if (segments.includes(undefined)) return undefined;
  const path = segments.filter((segment) => segment !== '').join('/');
  const isPage = /\.html?$/.test(parts.extension);
  const inner = isPage ? path.replace(/(?:^|\/)index$/, '') : path;
  // A link leaves out what the file on the server ends with.
  if (template.endsWith('.*') || !isPage) return `/${inner}${isPage ? '' : parts.extension}`;
  if (ending !== undefined) return `/${inner}${ending.replace(/^\.html?$/, '')}`;
  return template.endsWith('/') && inner !== '' ? `/${inner}/` : `/${inner}`;
}

function valueOfSegment(name: string, parts: PermalinkParts): string | undefined {
  switch (name) {
    case 'path':
      return parts.path;
    case 'name':
      return slugify(parts.name, 'pretty');
    case 'slug':
      return slugify(parts.slug, 'pretty');
    case 'title':
      return slugify(parts.title, 'pretty');
    case 'categories':
      return parts.categories.map((category) => slugify(category, 'pretty')).join('/');
    case 'collection':
      return 'posts';
    case 'locale':
    case 'lang':
      return '';
    default:
      return parts.date === undefined ? unknownDate(name) : (partOfDate(name, wallClock(parts.date)) ?? name);
  }
}

/** A name that is no placeholder stands for itself. */
function unknownDate(name: string): string | undefined {
  const anyDay: WallClock = { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  return partOfDate(name, anyDay) === undefined ? name : undefined;
}

function partOfDate(name: string, { year, month, day }: WallClock): string | undefined {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  switch (name) {
    case 'year':
      return pad(year, 4);
    case 'month':
      return pad(month, 2);
    case 'day':
      return pad(day, 2);
    case 'i_month':
      return String(month);
    case 'i_day':
      return String(day);
    case 'short_year':
      return pad(year % 100, 2);
    default:
      return undefined;
  }
}
