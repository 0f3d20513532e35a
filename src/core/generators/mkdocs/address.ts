import { wallClock } from '../../date/civil';
import { english } from '../../date/names';
import type { PostDate } from '../../date/postDate';
import { stripTags } from '../../text';
import { cleanPath } from '../sitePaths';
import type { Blog } from './config';

/** What the address of a post is made of. */
export interface AddressParts {
  readonly date: PostDate | undefined;
  readonly categories: readonly string[];
  /** Name of the file without its extension. */
  readonly name: string;
  readonly slug: string;
}

/**
 * The address of a post below that of the site, without a slash at its start and its end, not encoded.
 * Source: Material for MkDocs `plugins/blog/plugin.py` (`_format_path_for_post`).
 * @returns undefined where the format asks for what is not known
 */
export function postPath(blog: Blog, parts: AddressParts): string | undefined {
  let isUnknown = false;
  const path = blog.urlFormat.replace(/\{(\w*)\}/g, (_match, name: string) => {
    const value = placeholder(name, blog, parts);
    isUnknown ||= value === undefined;
    return value ?? '';
  });
  return isUnknown ? undefined : cleanPath(`${blog.folder}/${path}`);
}

function placeholder(
  name: string,
  blog: Blog,
  { date, categories, name: file, slug }: AddressParts,
): string | undefined {
  switch (name) {
    case 'date':
      return date && formatted(date, blog.dateFormat);
    case 'categories':
      return categories
        .slice(0, blog.mostCategories)
        .map((category) => slugify(category, blog.separator))
        .join('/');
    case 'file':
      return file;
    case 'slug':
      return slug;
    default:
      return undefined;
  }
}

/** A date by the parts of a Unicode pattern that addresses use. Source: Babel `dates.py` (`format_date`), Unicode TR 35. */
function formatted(date: PostDate, pattern: string): string | undefined {
  const wall = wallClock(date);
  let isUnknown = false;
  const text = pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (field, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    const value = fieldOf(field, wall);
    isUnknown ||= value === undefined;
    return value ?? '';
  });
  return isUnknown ? undefined : text;
}

function fieldOf(
  field: string,
  { year, month, day, hour, minute, second }: ReturnType<typeof wallClock>,
): string | undefined {
  const padded = (value: number): string => String(value).padStart(field.length, '0');
  switch (field.charAt(0)) {
    case 'y':
      return field.length === 2 ? String(year % 100).padStart(2, '0') : padded(year);
    case 'M':
    case 'L':
      if (field.length === 3) return english.shortMonths[month - 1];
      return field.length === 4 ? english.months[month - 1] : padded(month);
    case 'd':
      return padded(day);
    case 'H':
      return padded(hour);
    case 'm':
      return padded(minute);
    case 's':
      return padded(second);
    default:
      return undefined;
  }
}

/** Source: PyMdown Extensions `slugs.py` (`slugify(case='lower')`). */
export function slugify(text: string, separator: string): string {
  return stripTags(text.normalize('NFC'))
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .replace(/ /g, separator);
}

/** A path as Python's `urllib.parse.quote` encodes it. */
export function quoted(path: string): string {
  // Half a character cannot be encoded.
  const encoded = encodeURIComponent(path.replace(/\p{Cs}/gu, ''));
  return encoded
    .replace(/%2F/g, '/')
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
