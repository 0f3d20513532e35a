/** What an archive shows and how: everything about it but the page and the posts. */
export interface ArchiveShape {
  /** What the headings are. */
  readonly groupBy: 'year';
  /** Which posts come first. */
  readonly order: 'newestFirst';
  /** Level of the headings, 1 to 6. */
  readonly headingLevel: number;
  /** strftime pattern of the date before each post. The year stands in the heading. */
  readonly dateFormat: string;
  readonly links: LinkKind;
  /** The heading of posts without a date. */
  readonly undated: string;
}

/**
 * Where entries lead. `permalink`: the path on the site. `absolute`: with the host. `file`: the post's file, relative to
 * the page. `fitting`: permalinks; on a page that is read in the repository (a README) `absolute`, and `file` where the
 * address is not known.
 */
export type LinkKind = 'fitting' | 'permalink' | 'absolute' | 'file';

/** By year, newest first, date and link. */
export const defaultShape: ArchiveShape = {
  groupBy: 'year',
  order: 'newestFirst',
  headingLevel: 2,
  dateFormat: '%b %-d',
  links: 'fitting',
  undated: 'Undated',
};
