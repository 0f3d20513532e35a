import type { DateSource, PostDate } from './date/postDate';
import type { Problem } from './problems';

/** What the author asked for in the file (the clock has not been looked at yet). */
export type PostVisibility = 'published' | 'draft' | 'unlisted' | 'hidden';

/** What the site would do with the post at a given moment. */
export type PostStatus = PostVisibility | 'scheduled' | 'expired';

/** What needs the author's attention first. */
export const postStatuses: readonly PostStatus[] = ['draft', 'scheduled', 'published', 'unlisted', 'expired', 'hidden'];

/** A post of a site, as its generator reads it. Plain data; equal posts have equal fields. */
export interface Post {
  /** Posix path relative to the root of the site. */
  readonly path: string;
  /** The title that the generator has; may be empty, undefined where it has none. */
  readonly title: string | undefined;
  /** What lists show: the title, else the first heading or the name of the file. Never empty. */
  readonly label: string;
  readonly date: PostDate | undefined;
  readonly dateSource: DateSource;
  /** The date as it is written, where it is written in the file. */
  readonly dateText?: string | undefined;
  readonly visibility: PostVisibility;
  /** True for a draft that the generator publishes all the same (Jekyll's `draft: true` outside of `_drafts`). */
  readonly isPublishedDraft?: boolean | undefined;
  /** Held back until this instant (epoch milliseconds), where the generator holds future posts back. */
  readonly publishMs?: number | undefined;
  /** Gone from this instant on (epoch milliseconds). */
  readonly expireMs?: number | undefined;
  readonly slug: string | undefined;
  /** Path on the site, base path included, percent-encoded as the generator does; undefined where it cannot be known. */
  readonly url: string | undefined;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly description: string | undefined;
  /** The series that the post is part of. */
  readonly series?: readonly string[];
  /** When it was changed, as its front matter says, in epoch milliseconds. For putting posts in order alone. */
  readonly updatedMs?: number;
  /** Language code of the post, where the site has several. */
  readonly language: string | undefined;
  /** Other paths of the same post in other languages are found by an equal key. */
  readonly translationKey?: string | undefined;
  /** Order among posts that the generator sorts by weight, priority or stickiness before the date; 0 without one. */
  readonly weight: number;
  /** What the generator sorts by where titles decide, if that is not the title (Hugo's `linkTitle`). */
  readonly sortTitle?: string | undefined;
  /**
   * True for a page in the generator's list that is no entry of the blog: without a date, and outside the sections that hold
   * its posts (an about page, documentation).
   */
  readonly isPage?: boolean | undefined;
  readonly problems: readonly Problem[];
}

/** The status of a post at a moment, in epoch milliseconds. Drafts and hidden posts stay what they are. */
export function statusAt(post: Post, nowMs: number): PostStatus {
  if (post.visibility === 'draft' || post.visibility === 'hidden') return post.visibility;
  if (post.expireMs !== undefined && post.expireMs <= nowMs) return 'expired';
  if (post.publishMs !== undefined && post.publishMs > nowMs) return 'scheduled';
  return post.visibility;
}

/** True when readers of the site see the post in its lists at a moment, in epoch milliseconds. */
export function isListedAt(post: Post, nowMs: number): boolean {
  const status = statusAt(post, nowMs);
  if (status !== 'draft') return status === 'published';
  return post.isPublishedDraft === true && (post.publishMs === undefined || post.publishMs <= nowMs);
}

/** The next moment after `nowMs` at which the status of this post changes by itself; undefined when it never does. */
export function nextStatusChange(post: Post, nowMs: number): number | undefined {
  if (post.visibility === 'draft' || post.visibility === 'hidden') return undefined;
  const [publishMs, expireMs] = [laterThan(nowMs, post.publishMs), laterThan(nowMs, post.expireMs)];
  if (publishMs === undefined || expireMs === undefined) return publishMs ?? expireMs;
  return Math.min(publishMs, expireMs);
}

function laterThan(nowMs: number, moment: number | undefined): number | undefined {
  return moment !== undefined && moment > nowMs ? moment : undefined;
}
