import { sectionOf } from '../outline/section';
import type { Post } from '../post';
import type { ArchiveShape } from './shape';

/**
 * The posts that a shape asks for, in its order.
 * @param posts published posts, newest first, undated ones last
 * @param contentRoots folders below which posts stand
 */
export function shapePosts(
  posts: readonly Post[],
  { only, order }: ArchiveShape,
  contentRoots: readonly string[],
): readonly Post[] {
  const { tag, category, section, language, newest } = only;
  const asked = posts
    .filter((post) => tag === undefined || post.tags.includes(tag))
    .filter((post) => category === undefined || post.categories.includes(category))
    .filter((post) => section === undefined || sectionOf(post, contentRoots) === section)
    .filter((post) => language === undefined || post.language === language)
    .slice(0, newest);
  if (order === 'newestFirst') return asked;
  const oldestFirst = [...asked].reverse();
  return [
    ...oldestFirst.filter(({ date }) => date !== undefined),
    ...oldestFirst.filter(({ date }) => date === undefined),
  ];
}
