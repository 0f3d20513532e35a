import { wallClock } from '../date/civil';
import { statusAt, type Post, type PostStatus } from '../post';
import { fold } from './fold';

/** Which posts are seen: those to which all that is stated applies. */
export interface PostFilter {
  /** Stands in the title, the description, the path, a tag or a category, without regard to case and accents. */
  readonly text?: string | undefined;
  readonly tag?: string | undefined;
  readonly category?: string | undefined;
  readonly status?: PostStatus | undefined;
  /** Year of the date as the generator shows it. */
  readonly year?: number | undefined;
  /** Posts that state no language are of every language. */
  readonly language?: string | undefined;
}

/** True where a filter leaves nothing out. */
export function isEmptyFilter(filter: PostFilter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}

/**
 * The posts that a filter lets through, in the order they come in.
 * @param nowMs the moment that decides what is scheduled or expired, in epoch milliseconds
 */
export function filterPosts(posts: readonly Post[], filter: PostFilter, nowMs: number): readonly Post[] {
  if (isEmptyFilter(filter)) return posts;
  const text = fold(filter.text ?? '');
  return posts.filter(
    (post) =>
      has(post.tags, filter.tag) &&
      has(post.categories, filter.category) &&
      (filter.status === undefined || statusAt(post, nowMs) === filter.status) &&
      (filter.year === undefined || yearOf(post) === filter.year) &&
      (filter.language === undefined || post.language === undefined || post.language === filter.language) &&
      (text === '' || holds(post, text)),
  );
}

/** The year of a post's date as the generator shows it; undefined without one. */
export function yearOf({ date }: Post): number | undefined {
  return date === undefined ? undefined : wallClock(date).year;
}

function has(names: readonly string[], name: string | undefined): boolean {
  return name === undefined || names.includes(name);
}

function holds({ label, description, path, tags, categories }: Post, folded: string): boolean {
  return [label, description ?? '', path, ...tags, ...categories].some((part) => fold(part).includes(folded));
}
