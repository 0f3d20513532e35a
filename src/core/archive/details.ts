import type { FrontMatterData } from '../frontMatter/frontMatter';
import { asList, asText, valueOf } from '../generators/values';
import { authorsOf } from '../page/authors';
import type { SourceFile } from '../ports';
import type { Post } from '../post';
import { readingLength } from '../reading';
import type { Site } from '../site';
import { excerptOf } from './excerpt';

/** What an archive may say of a post that stands only in its file. */
export interface PostDetails {
  /** In plain words; undefined for a post without any. */
  readonly excerpt: string | undefined;
  readonly authors: readonly string[];
  /** How long it takes to read; 0 for a post without words. */
  readonly minutes: number;
  readonly series: readonly string[];
}

export const noDetails: PostDetails = { excerpt: undefined, authors: [], minutes: 0, series: [] };

/**
 * @param file of the post, as it is
 * @param authors what the site says of those that posts name by a key
 */
export function detailsOf(post: Post, file: SourceFile, site: Site, authors?: FrontMatterData): PostDetails {
  const { data, bodyStart } = site.markup.content(file);
  const body = file.text.slice(bodyStart);
  return {
    excerpt: excerptOf(post.description ?? asText(valueOf(data, 'excerpt')), body),
    authors: authorsOf(data, authors),
    minutes: readingLength(body).minutes,
    series: seriesOf(data),
  };
}

/** A name, or a list of names as Hugo's taxonomy `series` has it. */
function seriesOf(data: FrontMatterData): readonly string[] {
  const value = valueOf(data, 'series');
  const names = Array.isArray(value) ? asList(value) : [value];
  return names.flatMap((name) => (typeof name === 'number' ? String(name) : (asText(name) ?? [])));
}
