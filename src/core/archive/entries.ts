import { wallClock } from '../date/civil';
import { isoDate, strftime } from '../date/format';
import { isListedAt, type Post } from '../post';
import { linkTo, type LinkBase } from './links';
import type { ArchiveShape } from './shape';
import type { EscapeRules } from './target';

/** One post of an archive. Each text is escaped for the page, ready to be put there as it is. */
export interface ArchiveEntry {
  readonly title: string;
  readonly url: string;
  /** In the words of the shape's date format; empty for a post without a date. */
  readonly date: string;
  /** ISO 8601; empty for a post without a date. */
  readonly isoDate: string;
  /** Undefined for a post without a date. */
  readonly year: number | undefined;
  /** 1 to 12; undefined for a post without a date. */
  readonly month: number | undefined;
  readonly post: Post;
}

/**
 * The posts that stand in an archive: those that readers see at a moment, newest first, undated ones last. Posts of the
 * same instant keep the order that they come in.
 * @param posts all posts, in the generator's own order
 * @param page path of the archive, which does not list itself
 */
export function archivePosts(posts: readonly Post[], nowMs: number, page: string): readonly Post[] {
  return posts
    .filter((post) => post.path !== page && post.isPage !== true && isListedAt(post, nowMs))
    .sort((a, b) => byDate(b) - byDate(a));
}

function byDate(post: Post): number {
  return post.date?.epochMs ?? -Number.MAX_VALUE;
}

export function toEntry(post: Post, shape: ArchiveShape, base: LinkBase, escape: EscapeRules): ArchiveEntry {
  const { date } = post;
  const day = date === undefined ? undefined : wallClock(date);
  const title = post.title === undefined || post.title.trim() === '' ? post.label : post.title;
  return {
    title: escape.text(title),
    url: escape.url(linkTo(post, base)),
    date: date === undefined ? '' : escape.text(strftime(date, shape.dateFormat)),
    isoDate: date === undefined ? '' : isoDate(date),
    year: day?.year,
    month: day?.month,
    post,
  };
}
