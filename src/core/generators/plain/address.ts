import { wallClock } from '../../date/civil';
import type { PostDate } from '../../date/postDate';
import { wellFormed } from '../../wellFormed';

/** What the address of a post is made of. */
export interface AddressParts {
  readonly path: string;
  /** The slug of the front matter, else the name of the file or of its bundle without the date. */
  readonly slug: string;
  readonly date: PostDate | undefined;
}

/**
 * The address of a post by the pattern that a setting states, as no generator says it: `/:year/:month/:day/:slug/`, with
 * `:title` for the slug too and `:path` for the path without extension. Percent-encoded.
 * @returns undefined where the pattern asks for a date that is unknown
 */
export function addressOf(pattern: string, parts: AddressParts): string | undefined {
  let isUnknown = false;
  const address = pattern.replace(/:(year|month|day|slug|title|path)(?![A-Za-z])/g, (_match, name: string) => {
    const value = valueOf(name, parts);
    isUnknown ||= value === undefined;
    return value ?? '';
  });
  return isUnknown ? undefined : encodeURI(wellFormed(`/${address}`.replace(/\/{2,}/g, '/')));
}

function valueOf(name: string, { path, slug, date }: AddressParts): string | undefined {
  if (name === 'slug' || name === 'title') return slug;
  if (name === 'path') return path.replace(/(?:\/index)?\.[^./]*$/, '');
  if (date === undefined) return undefined;
  const { year, month, day } = wallClock(date);
  const parts: Readonly<Record<string, string>> = { year: pad(year, 4), month: pad(month, 2), day: pad(day, 2) };
  return parts[name];
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
