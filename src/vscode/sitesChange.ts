import type { OpenSite } from './openSite';

/** What is different. */
export type SitesChange =
  /** Sites were opened or closed, or the search for them has begun or ended. */
  | { readonly kind: 'sites' }
  /** So many posts of a site that was just opened are read, of how many. */
  | { readonly kind: 'loading'; readonly site: OpenSite; readonly read: number; readonly total: number }
  /** Anything about a site may be different, its configuration included. */
  | { readonly kind: 'site'; readonly site: OpenSite }
  /** Some posts appeared, changed or went. */
  | { readonly kind: 'posts'; readonly site: OpenSite; readonly paths: readonly string[] }
  /** Time has passed: a scheduled post is published, or one has expired. */
  | { readonly kind: 'time'; readonly site: OpenSite };
