import { compareNames } from '../outline/order';
import { statusAt, type Post, type PostStatus } from '../post';
import { yearOf } from './filter';

/** A value that posts have, and how many have it. */
export interface Facet<T> {
  readonly value: T;
  readonly count: number;
}

/** What posts can be told apart by. Tags and categories by name, years the newest first. */
export interface Facets {
  readonly statuses: readonly Facet<PostStatus>[];
  readonly years: readonly Facet<number>[];
  readonly tags: readonly Facet<string>[];
  readonly categories: readonly Facet<string>[];
}

/** @param nowMs the moment that decides what is scheduled or expired, in epoch milliseconds */
export function facetsOf(posts: readonly Post[], nowMs: number): Facets {
  const byName = (a: Facet<string>, b: Facet<string>): number => compareNames(a.value, b.value);
  return {
    statuses: count(posts.map((post) => statusAt(post, nowMs))).sort((a, b) => b.count - a.count),
    years: count(posts.flatMap((post) => yearOf(post) ?? [])).sort((a, b) => b.value - a.value),
    tags: count(posts.flatMap(({ tags }) => [...new Set(tags)])).sort(byName),
    categories: count(posts.flatMap(({ categories }) => [...new Set(categories)])).sort(byName),
  };
}

/** How often each value comes, in the order of their first appearance. */
export function count<T>(values: readonly T[]): Facet<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, times]) => ({ value, count: times }));
}
