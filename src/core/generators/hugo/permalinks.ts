import { wallClock, dayOfYear, weekday } from '../../date/civil';
import { formatGoDate, parseGoDate } from '../../date/go';
import { english } from '../../date/names';
import type { PostDate } from '../../date/postDate';
import { utc } from '../../date/zone';
import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import { escapeUrl, sanitize, type AddressStyle } from './addresses';
import { targetMatcher, type TargetPage } from './cascade';
import { isMapping, toText } from './values';

/** What the parts of an address are made of. */
export interface AddressPage {
  readonly date: PostDate;
  readonly title: string;
  readonly slug: string;
  /** Name of the file, or of the folder of a bundle. */
  readonly baseName: string;
  readonly section: string;
  /** The sections above the page, those that are pages of their own, the first at the top. */
  readonly sections: readonly { readonly name: string; readonly title: string; readonly slug: string }[];
}

/** An address pattern such as `/:year/:slug/`, ready to be filled in. */
export type AddressPattern = (page: AddressPage, style: AddressStyle) => string;

type Part = (page: AddressPage, style: AddressStyle) => string;

const ATTRIBUTE = /:\w+(?:\[.+?\])?/g;
const COLON = '\0';

/** Source: Hugo `permalinks.go` (`getOrParsePattern`); undefined where a part of the pattern is not known. */
export function compilePattern(pattern: string): AddressPattern | undefined {
  const text = pattern.replaceAll('\\:', COLON);
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(ATTRIBUTE)) {
    const part = partOf(match[0].slice(1));
    if (part === undefined) return undefined;
    parts.push(literal(text.slice(at, match.index)), part);
    at = match.index + match[0].length;
  }
  parts.push(literal(text.slice(at)));
  return (page, style) => parts.map((part) => part(page, style)).join('');
}

function literal(text: string): Part {
  const printed = text.replaceAll(COLON, ':');
  return () => printed;
}

const pad = (value: number): string => String(value).padStart(2, '0');

function urlize(text: string, style: AddressStyle): string {
  return escapeUrl(sanitize(text, style));
}

const slugOrTitle = ({ slug, title }: { slug: string; title: string }, style: AddressStyle): string =>
  urlize(slug === '' ? title : slug, style);

const baseName: Part = (page, style) => urlize(page.baseName, style);
const slugOrBaseName: Part = (page, style) => urlize(page.slug === '' ? page.baseName : page.slug, style);

const PARTS = new Map<string, Part>(
  Object.entries<Part>({
    year: ({ date }) => String(wallClock(date).year),
    month: ({ date }) => pad(wallClock(date).month),
    monthname: ({ date }) => english.months[wallClock(date).month - 1] ?? '',
    day: ({ date }) => pad(wallClock(date).day),
    weekday: ({ date }) => String(dayOfWeek(date)),
    weekdayname: ({ date }) => english.weekdays[dayOfWeek(date)] ?? '',
    yearday: ({ date }) => {
      const { year, month, day } = wallClock(date);
      return String(dayOfYear(year, month, day));
    },
    section: ({ section }) => section,
    sectionslug: ({ sections: [first] }, style) => (first === undefined ? '' : slugOrTitle(first, style)),
    sections: ({ sections }) => joined(sections.map(({ name }) => name)),
    sectionslugs: ({ sections }, style) => joined(sections.map((section) => slugOrTitle(section, style))),
    title: ({ title }, style) => urlize(title, style),
    slug: slugOrTitle,
    slugorfilename: slugOrBaseName,
    slugorcontentbasename: slugOrBaseName,
    filename: baseName,
    contentbasename: baseName,
  }),
);

function dayOfWeek(date: PostDate): number {
  const { year, month, day } = wallClock(date);
  return weekday(year, month, day);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('/');
}

/** Every part of it differs from the layout's own reference time, so that a layout always prints something else. */
const REFERENCE = parseGoDate('2019-11-09T23:01:42Z', utc);

function partOf(attribute: string): Part | undefined {
  const known = PARTS.get(attribute);
  if (known !== undefined) return known;
  const slice = /^(sections|sectionslugs)(\[.*)$/.exec(attribute);
  if (slice !== null) return slicedPart(slice[1] === 'sectionslugs', sliceOf(slice[2] ?? ''));
  const isLayout = REFERENCE !== undefined && formatGoDate(REFERENCE, attribute) !== attribute;
  return isLayout ? ({ date }) => formatGoDate(date, attribute) : undefined;
}

function slicedPart(isSlug: boolean, slice: (names: readonly string[]) => readonly string[]): Part {
  return ({ sections }, style) =>
    joined(slice(sections.map((section) => (isSlug ? slugOrTitle(section, style) : section.name))));
}

/** `[1:]`, `[:2]`, `[1:last]`, `[last]`: a part of a list. Source: Hugo `permalinks.go` (`toSliceFunc`). */
function sliceOf(cut: string): (names: readonly string[]) => readonly string[] {
  const text = cut.toLowerCase().trim();
  if (!/^\[.+\]$/.test(text)) return () => [];
  const [from = '', to] = text.slice(1, -1).split(':');
  const index = (part: string, length: number, isStart: boolean): number | undefined => {
    if (part === '') return isStart ? 0 : length;
    if (part === 'last') return length - 1;
    const number = Math.max(0, Number.parseInt(part, 10) || 0);
    if (number < length) return number;
    return isStart ? undefined : length;
  };
  return (names) => {
    const start = index(from, names.length, true);
    if (start === undefined || names.length === 0) return [];
    return names.slice(start, to === undefined ? start + 1 : index(to, names.length, false));
  };
}

/** An address pattern for the pages that it is for. `pattern` is undefined where Hugo would not know a part of it. */
export interface PermalinkRule {
  readonly matches: (page: TargetPage) => boolean;
  readonly text: string;
  readonly pattern: AddressPattern | undefined;
}

/**
 * The patterns for pages, in the order in which they are tried: a list with targets, or a table by section, or by kind
 * and section. Source: Hugo `permalinks.go` (`DecodePermalinksConfig`).
 */
export function readPermalinks(value: FrontMatterValue | undefined): PermalinkRule[] {
  if (Array.isArray(value)) {
    return value
      .filter((item: FrontMatterValue) => isMapping(item))
      .map((item) => ruleOf(toText(item['pattern']), targetMatcher(item['target'])));
  }
  if (!isMapping(value)) return [];
  const ofPages = value['page'];
  return [...bySection(isMapping(ofPages) ? ofPages : {}), ...bySection(value)];
}

/** Longer sections first: Hugo's own order is random where one section lies in another. */
function bySection(table: FrontMatterData): PermalinkRule[] {
  return Object.entries(table)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .sort(([a], [b]) => b.length - a.length)
    .map(([section, pattern]) => ruleOf(pattern, targetMatcher({ path: globOf(section) })));
}

function globOf(section: string): string {
  const name = section.replace(/^[ /]+|(?<![ /])[ /]+$/g, '');
  return name === '' ? '/*' : `/{${name},${name}/**}`;
}

function ruleOf(text: string, matches: (page: TargetPage) => boolean): PermalinkRule {
  return { text, matches, pattern: compilePattern(text) };
}
