import type { MarkerNames } from './markerNames';

/** What an archive shows and how: everything about it but the page and the posts. */
export interface ArchiveShape {
  /** What the headings are. */
  readonly groupBy: ArchiveGrouping;
  /** Which posts come first. Undated ones are last in both orders. */
  readonly order: (typeof orders)[number];
  /** Which of the published posts stand in it. */
  readonly only: ArchiveFilter;
  /** True where each heading says how many entries stand below it. */
  readonly counts: boolean;
  /** Level of the headings, 1 to 6; headings below them are one level deeper, 6 at most. */
  readonly headingLevel: number;
  /** strftime pattern of the date before each post. */
  readonly dateFormat: string;
  readonly links: LinkKind;
  /** The heading of posts without a date. */
  readonly undated: string;
  /** The heading of posts without a tag or category, where these are the headings. */
  readonly others: string;
  /** The words of the markers around it, where they are not Almanac's own. */
  readonly markers?: MarkerNames | undefined;
}

/** What the headings of an archive are; `none`: there are none. A post with several tags stands below each of them. */
export const groupings = ['year', 'yearAndMonth', 'tag', 'category', 'none'] as const;
export type ArchiveGrouping = (typeof groupings)[number];

export const orders = ['newestFirst', 'oldestFirst'] as const;

/** What a post must have to stand in an archive; what is undefined is not asked for. */
export interface ArchiveFilter {
  readonly tag?: string | undefined;
  readonly category?: string | undefined;
  /** Language code. */
  readonly language?: string | undefined;
  /** How many of the newest posts that are left stand in the archive. */
  readonly newest?: number | undefined;
}

/**
 * Where entries lead. `permalink`: the path on the site. `absolute`: with the host. `file`: the post's file, relative to
 * the page. `fitting`: permalinks; on a page that is read in the repository (a README) `absolute`, and `file` where the
 * address is not known.
 */
export const linkKinds = ['fitting', 'permalink', 'absolute', 'file'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** The date before each post where nobody states another: with the year, unless that stands in the headings. */
export function usualDateFormat(groupBy: ArchiveGrouping): string {
  return groupBy === 'year' || groupBy === 'yearAndMonth' ? '%b %-d' : '%b %-d, %Y';
}

/** By year, newest first, date and link. */
export const defaultShape: ArchiveShape = {
  groupBy: 'year',
  order: 'newestFirst',
  only: {},
  counts: false,
  headingLevel: 2,
  dateFormat: usualDateFormat('year'),
  links: 'fitting',
  undated: 'Undated',
  others: 'Others',
};
