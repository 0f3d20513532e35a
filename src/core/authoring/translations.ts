import { translationsOf } from '../finding/languages';
import type { SourceFile } from '../ports';
import type { Post } from '../post';
import type { LanguageRules } from './rules';

/** A translation of a post that goes along with it. */
export interface Along {
  /** As it is. */
  readonly post: Post;
  readonly file: SourceFile;
  /** As it is to be; its path is where it goes. */
  readonly after: Post;
}

export interface AlongRequest {
  readonly post: Post;
  /** The post as it is to be. */
  readonly after: Post;
  readonly posts: readonly Post[];
  readonly languages: LanguageRules | undefined;
  /** The post that a file would be; undefined where it would be none. */
  readonly read: (file: SourceFile) => Post | undefined;
  /** The text of a post; undefined where it cannot be changed. */
  readonly textOf: (path: string) => Promise<string | undefined>;
}

/**
 * The translations that a generator pairs with a post by where their files stand, and that it would not pair with it any more
 * if the post alone went elsewhere. None where a key pairs them.
 */
export async function translationsAlong(request: AlongRequest): Promise<readonly Along[]> {
  const { post, after, posts, read, textOf } = request;
  const key = after.translationKey;
  if (key === undefined || key === post.translationKey) return [];
  const along: Along[] = [];
  const others = translationsOf(post, posts).filter(({ language }) => language !== post.language);
  for (const translation of others) {
    const text = await textOf(translation.path);
    if (text === undefined) continue;
    const there = placesFor(translation, request).flatMap((path) => read({ path, text }) ?? []);
    const paired = there.find((each) => each.translationKey === key);
    if (paired !== undefined) along.push({ post: translation, file: { path: translation.path, text }, after: paired });
  }
  return along;
}

/** Where a translation may go: the same words of its path become others, or it goes to where its language has such posts. */
function placesFor({ path, language }: Post, { post, after, languages }: AlongRequest): readonly string[] {
  const places: string[] = [];
  const { start, end, words } = difference(post.path, after.path);
  const head = post.path.slice(0, end);
  if (path.startsWith(head)) places.push(post.path.slice(0, start) + words + path.slice(end));
  if (language !== undefined && languages !== undefined) {
    const extension = /\.[^./]+$/.exec(path)?.[0] ?? '';
    places.push(languages.pathFor(after.path, language).replace(/\.[^./]+$/, extension));
  }
  return places.filter((place) => place !== path);
}

/** The stretch of a path that becomes other words in another. */
function difference(
  from: string,
  to: string,
): { readonly start: number; readonly end: number; readonly words: string } {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  let behind = 0;
  while (behind < shorter - start && from.at(-1 - behind) === to.at(-1 - behind)) behind++;
  return { start, end: from.length - behind, words: to.slice(start, to.length - behind) };
}
