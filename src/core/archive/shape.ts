import type { DateLanguage } from '../date/languages';
import type { MarkerNames } from './markerNames';
import { wordsIn } from './words';

/** What an archive shows and how: everything about it but the page and the posts. */
export interface ArchiveShape {
  /** A list of posts below each heading, or a table. */
  readonly layout: (typeof layouts)[number];
  /** What the headings are. */
  readonly groupBy: ArchiveGrouping;
  /** Headings that are names come in the order of these names, or of their first posts. Those of years follow `order`. */
  readonly groupOrder: (typeof groupOrders)[number];
  /** Which posts come first. Undated ones are last in both orders. */
  readonly order: (typeof orders)[number];
  /** Which of the published posts stand in it. */
  readonly only: ArchiveFilter;
  /** Posts that stand in it although readers of the site do not see them. */
  readonly include: readonly ArchiveExtra[];
  /** What is said of each post besides its date and title. */
  readonly show: readonly ArchiveDetail[];
  /** True where each heading says how many entries stand below it. */
  readonly counts: boolean;
  /** True where links to the first headings stand above them. */
  readonly index: boolean;
  /** Level of the headings, 1 to 6; headings below them are one level deeper, 6 at most. */
  readonly headingLevel: number;
  /** strftime pattern of the date before each post. */
  readonly dateFormat: string;
  /** The language of months, weekdays and column titles. */
  readonly locale: DateLanguage;
  readonly links: LinkKind;
  /** Path of a Liquid template that stands for the layout, relative to the root of the site; undefined: one of ours. */
  readonly template?: string | undefined;
  /** The heading of posts without a date. */
  readonly undated: string;
  /** The heading of posts without a tag, category, section or series, where these are the headings. */
  readonly others: string;
  /** The words of the markers around it, where they are not Almanac's own. */
  readonly markers?: MarkerNames | undefined;
}

/** What the headings of an archive are; `none`: there are none. A post with several tags stands below each of them. */
export const groupings = ['year', 'yearAndMonth', 'tag', 'category', 'section', 'series', 'none'] as const;
export type ArchiveGrouping = (typeof groupings)[number];

export const groupOrders = ['name', 'firstPost'] as const;

export const layouts = ['list', 'table'] as const;

export const orders = ['newestFirst', 'oldestFirst'] as const;

/** Kinds of posts that stand in an archive only where they are asked for. */
export const extras = ['drafts', 'scheduled', 'expired', 'unlisted'] as const;
export type ArchiveExtra = (typeof extras)[number];

/** What may be said of a post besides its date and title, in this order. */
export const details = ['authors', 'readingTime', 'tags', 'excerpt'] as const;
export type ArchiveDetail = (typeof details)[number];

/** What a post must have to stand in an archive; what is undefined is not asked for. */
export interface ArchiveFilter {
  readonly tag?: string | undefined;
  readonly category?: string | undefined;
  /** Name of the folder, below the folder of the content, that the post lies in. */
  readonly section?: string | undefined;
  /** Language code. */
  readonly language?: string | undefined;
  /** How many of the newest posts that are left stand in the archive. */
  readonly newest?: number | undefined;
}

/**
 * Where entries lead. `permalink`: the path on the site. `absolute`: with the host. `file`: the post's file, relative to
 * the page. `reference`: in the words with which the generator itself finds a post by its file. `fitting`: permalinks; on a
 * page that is read in the repository (a README) `absolute`, and `file` where the address is not known.
 */
export const linkKinds = ['fitting', 'permalink', 'absolute', 'file', 'reference'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** The date before each post where nobody states another: with the year, unless that stands in the headings. */
export function usualDateFormat(groupBy: ArchiveGrouping, locale: DateLanguage = 'en'): string {
  const { day, fullDay } = wordsIn(locale);
  return groupBy === 'year' || groupBy === 'yearAndMonth' ? day : fullDay;
}

/** By year, newest first, date and link. */
export const defaultShape: ArchiveShape = {
  layout: 'list',
  groupBy: 'year',
  groupOrder: 'name',
  order: 'newestFirst',
  only: {},
  include: [],
  show: [],
  counts: false,
  index: false,
  headingLevel: 2,
  dateFormat: usualDateFormat('year'),
  locale: 'en',
  links: 'fitting',
  undated: wordsIn('en').undated,
  others: wordsIn('en').others,
};
