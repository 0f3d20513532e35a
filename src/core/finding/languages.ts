import type { Post } from '../post';
import { count, type Facet } from './facets';

/** The languages that posts state, with how many posts each has, the most used first. */
export function languagesOf(posts: readonly Post[]): readonly Facet<string>[] {
  const stated = posts.flatMap(({ language }) => language ?? []);
  return count(stated).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** The same post in other languages, as the generator pairs them; empty where it pairs none. */
export function translationsOf({ path, translationKey }: Post, posts: readonly Post[]): readonly Post[] {
  if (translationKey === undefined) return [];
  return posts.filter((other) => other.translationKey === translationKey && other.path !== path);
}
