import { isListedAt, type Post } from '../post';

/** The posts beside a post, as readers of the site come by them. */
export interface Neighbours {
  /** The one that was published before it. */
  readonly older: Post | undefined;
  readonly newer: Post | undefined;
}

/**
 * The neighbours of a post among those that readers see. A draft stands where its date would put it.
 * @param posts in the site's own order
 * @param compare the site's own order: negative where the first stands before the second in its list
 */
export function neighboursOf(
  post: Post,
  posts: readonly Post[],
  compare: (a: Post, b: Post) => number,
  nowMs: number,
): Neighbours {
  let before: Post | undefined;
  let after: Post | undefined;
  for (const other of posts) {
    if (other.path === post.path || !isNeighbour(other, nowMs)) continue;
    if (compare(other, post) < 0) before = other;
    else after ??= other;
  }
  return isNewestFirst(posts) ? { newer: before, older: after } : { newer: after, older: before };
}

function isNeighbour(post: Post, nowMs: number): boolean {
  return post.isPage !== true && isListedAt(post, nowMs);
}

/** Most sites list their newest post first; Eleventy's collections begin with the oldest. */
function isNewestFirst(posts: readonly Post[]): boolean {
  const dates = posts.flatMap((post) => (post.date === undefined ? [] : [post.date.epochMs]));
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined || first >= last;
}
