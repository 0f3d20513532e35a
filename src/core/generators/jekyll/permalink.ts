import { wallClock } from '../../date/civil';
import { strftime } from '../../date/format';
import type { PostDate, WallClock } from '../../date/postDate';
import { slugify } from './slug';
import { wellFormed } from '../../wellFormed';

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

/** The parts of the date that nearly every address has, read off the clock: a strftime for each would take most of the time. */
const OF_CLOCK = new Map<string, (wall: WallClock) => string>([
  ['year', ({ year }) => String(year).padStart(4, '0')],
  ['month', ({ month }) => twoDigits(month)],
  ['day', ({ day }) => twoDigits(day)],
  ['i_month', ({ month }) => String(month)],
  ['i_day', ({ day }) => String(day)],
]);

/** strftime patterns of the other parts of the date. Source: Jekyll `drops/url_drop.rb`. */
const OF_DATE = new Map(
  Object.entries({
    hour: '%H',
    minute: '%M',
    second: '%S',
    short_month: '%b',
    long_month: '%B',
    short_year: '%y',
    w_year: '%G',
    week: '%V',
    w_day: '%u',
    short_day: '%a',
    long_day: '%A',
    y_day: '%j',
  }),
);

const OF_POST = new Map<string, (parts: PermalinkParts) => string>([
  ['collection', () => 'posts'],
  ['path', (parts) => parts.cleanedPath],
  ['output_ext', (parts) => parts.outputExtension],
  ['name', (parts) => slugify(parts.baseName)],
  ['title', (parts) => slugify(parts.slug ?? parts.baseName, 'pretty', true)],
  ['slug', (parts) => slugify(parts.slug ?? parts.baseName)],
  ['categories', (parts) => joinUnique(parts.categories.map((category) => category.toLowerCase()))],
  ['slugified_categories', (parts) => joinUnique(parts.categories.map((category) => slugify(category)))],
]);

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function joinUnique(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : [...new Set(names)].join('/');
}

/** The template behind a style name of the configuration; any other text is a template itself. */
export function templateOf(style: string): string {
  return Object.hasOwn(STYLES, style) ? (STYLES[style] ?? style) : style;
}

/** A value of an address; undefined where it is unknown. */
type Placeholder = (parts: PermalinkParts, wall: WallClock | undefined) => string | undefined;

/** A template of addresses, taken apart once. Source: Jekyll `url.rb`. */
export class Permalink {
  /** True when an address differs with the day, so that it depends on the time zone. */
  readonly dependsOnDate: boolean;
  readonly #pieces: readonly (string | Placeholder)[];

  constructor(template: string) {
    const names: string[] = [];
    // Split by a pattern with a group, texts and names of placeholders alternate.
    this.#pieces = template.split(/:([a-z_]+)/).flatMap((piece, index) => {
      if (index % 2 === 0) return [piece];
      const name = resolve(piece);
      names.push(name);
      return [placeholderOf(name), piece.slice(name.length)];
    });
    this.dependsOnDate = names.some((name) => OF_CLOCK.has(name) || OF_DATE.has(name));
  }

  /**
   * The address of a post, percent-encoded.
   * @returns undefined where the template names a placeholder that there is not (Jekyll stops), or a date that is unknown
   */
  of(parts: PermalinkParts): string | undefined {
    const wall = parts.date === undefined ? undefined : wallClock(parts.date);
    let url = '/';
    for (const piece of this.#pieces) {
      const value = typeof piece === 'string' ? piece : piece(parts, wall);
      if (value === undefined) return undefined;
      url += typeof piece === 'string' ? value : escapePath(value);
    }
    return sanitize(url);
  }
}

/** `:title_` may mean `:title` followed by an underscore. */
function resolve(name: string): string {
  const isKnown = OF_CLOCK.has(name) || OF_DATE.has(name) || OF_POST.has(name);
  return !isKnown && name.endsWith('_') ? name.slice(0, -1) : name;
}

function placeholderOf(name: string): Placeholder {
  const ofClock = OF_CLOCK.get(name);
  if (ofClock !== undefined) return (_parts, wall) => (wall === undefined ? undefined : ofClock(wall));
  const pattern = OF_DATE.get(name);
  if (pattern !== undefined) return ({ date }) => (date === undefined ? undefined : strftime(date, pattern));
  return OF_POST.get(name) ?? (() => undefined);
}

function escapePath(path: string): string {
  if (/^[a-zA-Z0-9./-]*$/.test(path)) return path;
  return encodeURI(wellFormed(path)).replace('#', '%23');
}

function sanitize(url: string): string {
  const clean = url.includes('..') || url.includes('./') ? url.replaceAll('..', '/').replaceAll('./', '') : url;
  return clean.includes('//') ? clean.replace(/\/{2,}/g, '/') : clean;
}
