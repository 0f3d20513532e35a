import { epochAt, midnight, wallClock } from './date/civil';
import type { PostDate } from './date/postDate';
import { statusAt, type Post } from './post';

/** The posts of a site as a reader of the blog thinks of them: by date, newest first. */
export interface Timeline {
  /** Posts with a date that are neither drafts nor scheduled, newest year first. */
  readonly years: readonly TimelineYear[];
  readonly drafts: readonly Post[];
  readonly scheduled: readonly Post[];
  /** Posts without a date that holds on every machine, drafts and pages aside. */
  readonly undated: readonly Post[];
  /** Pages that the generator lists beside its posts: about, contact, documentation. */
  readonly pages: readonly Post[];
}

export interface TimelineYear {
  readonly year: number;
  readonly count: number;
  /** Newest month first. */
  readonly months: readonly TimelineMonth[];
}

export interface TimelineMonth {
  /** 1 to 12 */
  readonly month: number;
  /** Newest first. */
  readonly posts: readonly Post[];
}

/**
 * Groups posts by year and month of their date as the generator shows it, drafts, scheduled and undated posts apart.
 * Every post stands in exactly one place.
 * @param compare the order of the site; it decides between posts of the same instant
 */
export function buildTimeline(posts: readonly Post[], nowMs: number, compare: (a: Post, b: Post) => number): Timeline {
  const dated: Post[] = [];
  const drafts: Post[] = [];
  const scheduled: Post[] = [];
  const undated: Post[] = [];
  const pages: Post[] = [];
  for (const post of posts) {
    const status = statusAt(post, nowMs);
    if (status === 'draft') drafts.push(post);
    else if (status === 'scheduled') scheduled.push(post);
    else if (post.isPage === true) pages.push(post);
    else if (post.date === undefined) undated.push(post);
    else dated.push(post);
  }
  const newestFirst = (a: Post, b: Post): number =>
    (b.date?.epochMs ?? Infinity) - (a.date?.epochMs ?? Infinity) || compare(a, b);
  for (const group of [dated, drafts, scheduled]) group.sort(newestFirst);
  undated.sort(compare);
  pages.sort(compare);
  return { years: groupByYear(dated), drafts, scheduled, undated, pages };
}

function groupByYear(posts: readonly Post[]): TimelineYear[] {
  const years = new Map<number, Map<number, Post[]>>();
  let span: MonthSpan | undefined;
  for (const post of posts) {
    if (post.date === undefined) continue;
    if (span === undefined || !isIn(span, post.date)) span = spanOf(post.date, years);
    span.posts.push(post);
  }
  // Sorted once more: near a change of year, posts in different zones may interleave.
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, months]) => ({
      year,
      count: [...months.values()].reduce((sum, inMonth) => sum + inMonth.length, 0),
      months: [...months].sort(([a], [b]) => b - a).map(([month, inMonth]) => ({ month, posts: inMonth })),
    }));
}

/** A month at one offset, as instants, and the posts in it: most posts stand in the month of the one before. */
interface MonthSpan {
  readonly offsetMinutes: number;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly posts: Post[];
}

function isIn({ offsetMinutes, fromMs, untilMs }: MonthSpan, date: PostDate): boolean {
  return date.offsetMinutes === offsetMinutes && date.epochMs >= fromMs && date.epochMs < untilMs;
}

function spanOf(date: PostDate, years: Map<number, Map<number, Post[]>>): MonthSpan {
  const { year, month } = wallClock(date);
  const { offsetMinutes } = date;
  const next = month === 12 ? midnight(year + 1, 1, 1) : midnight(year, month + 1, 1);
  const months = getOrAdd(years, year, () => new Map<number, Post[]>());
  const posts = getOrAdd(months, month, () => []);
  return {
    offsetMinutes,
    fromMs: epochAt(midnight(year, month, 1), offsetMinutes),
    untilMs: epochAt(next, offsetMinutes),
    posts,
  };
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
