import { strftime } from '../../date/format';
import type { PostDate } from '../../date/postDate';
import { slugify } from './slug';

/** The named styles. Source: Jekyll `configuration.rb`, STYLE_TO_PERMALINK. */
const STYLES: Readonly<Record<string, string>> = {
  none: '/:categories/:title:output_ext',
  date: '/:categories/:year/:month/:day/:title:output_ext',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
};

/** What the placeholders of a permalink are made of. */
export interface PermalinkParts {
  readonly date: PostDate | undefined;
  /** The slug of the front matter or the file name; undefined where Jekyll could not read the front matter. */
  readonly slug: string | undefined;
  /** File name without its extension. */
  readonly baseName: string;
  readonly categories: readonly string[];
  /** Path without `_posts` and the extension. */
  readonly cleanedPath: string;
  /** Extension of the page that is written, such as `.html`. */
  readonly outputExtension: string;
}

/** strftime patterns of the placeholders that stand for parts of the date. Source: Jekyll `drops/url_drop.rb`. */
const OF_DATE: Readonly<Record<string, string>> = {
  year: '%Y',
  month: '%m',
  day: '%d',
  hour: '%H',
  minute: '%M',
  second: '%S',
  i_day: '%-d',
  i_month: '%-m',
  short_month: '%b',
  long_month: '%B',
  short_year: '%y',
  w_year: '%G',
  week: '%V',
  w_day: '%u',
  short_day: '%a',
  long_day: '%A',
  y_day: '%j',
};

const OF_POST: Readonly<Record<string, (parts: PermalinkParts) => string>> = {
  collection: () => 'posts',
  path: (parts) => parts.cleanedPath,
  output_ext: (parts) => parts.outputExtension,
  name: (parts) => slugify(parts.baseName),
  title: (parts) => slugify(parts.slug ?? parts.baseName, 'pretty', true),
  slug: (parts) => slugify(parts.slug ?? parts.baseName),
  categories: (parts) => [...new Set(parts.categories.map((category) => category.toLowerCase()))].join('/'),
  slugified_categories: (parts) => [...new Set(parts.categories.map((category) => slugify(category)))].join('/'),
};

/** The template behind a style name of the configuration; any other text is a template itself. */
export function templateOf(style: string): string {
  return Object.hasOwn(STYLES, style) ? (STYLES[style] ?? style) : style;
}

/** True when an address made by the template differs with the day, so that it depends on the time zone. */
export function dependsOnDate(template: string): boolean {
  return placeholders(template).some((name) => resolve(name) in OF_DATE);
}

/**
 * The address of a post by a template, as Jekyll's URL class makes it. Source: Jekyll `url.rb`.
 * @returns undefined where the template names a placeholder that there is not (Jekyll stops), or a date that is unknown
 */
export function permalink(template: string, parts: PermalinkParts): string | undefined {
  let isUnknown = false;
  const url = template.replace(/:([a-z_]+)/g, (_match, name: string) => {
    const key = resolve(name);
    const value = valueOf(key, parts);
    if (value === undefined) isUnknown = true;
    return escapePath(value ?? '') + name.slice(key.length);
  });
  return isUnknown ? undefined : sanitize(url);
}

function placeholders(template: string): string[] {
  return [...template.matchAll(/:([a-z_]+)/g)].map((match) => match[1] ?? '');
}

/** `:title_` may mean `:title` followed by an underscore. */
function resolve(name: string): string {
  const isKnown = name in OF_DATE || name in OF_POST;
  return !isKnown && name.endsWith('_') ? name.slice(0, -1) : name;
}

function valueOf(key: string, parts: PermalinkParts): string | undefined {
  const pattern = OF_DATE[key];
  if (pattern !== undefined) return parts.date === undefined ? undefined : strftime(parts.date, pattern);
  return OF_POST[key]?.(parts);
}

function escapePath(path: string): string {
  if (/^[a-zA-Z0-9./-]*$/.test(path)) return path;
  return encodeURI(path).replace('#', '%23');
}

function sanitize(url: string): string {
  return `/${url}`
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replace(/\/{2,}/g, '/');
}
