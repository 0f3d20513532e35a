// Posts as tests of what is done with them need them.
import type { PostDate } from '../../src/core/date/postDate';
import type { Post } from '../../src/core/post';

export const byPath = (a: Post, b: Post): number => a.path.localeCompare(b.path);

/** A published post. Its title is its path, unless more is said. */
export function post(path: string, date: string | undefined, more: Partial<Post> = {}): Post {
  return {
    path,
    title: path,
    label: path,
    date: date === undefined ? undefined : at(date),
    dateSource: date === undefined ? 'none' : 'frontMatter',
    visibility: 'published',
    slug: undefined,
    url: undefined,
    tags: [],
    categories: [],
    description: undefined,
    language: undefined,
    weight: 0,
    problems: [],
    ...more,
  };
}

export function at(date: string, offsetMinutes = 0): PostDate {
  return { kind: 'instant', epochMs: Date.parse(date), offsetMinutes };
}
