import type { PostFilter } from '../finding/filter';
import type { Grouping } from './groups';
import type { PostOrder } from './order';

/** What of a site is seen, and how it is put together. */
export interface PostView {
  readonly grouping: Grouping;
  readonly order: PostOrder;
  readonly filter: PostFilter;
}

/** All posts, by year and month, the newest first. */
export const defaultView: PostView = { grouping: 'yearAndMonth', order: 'newest', filter: {} };
