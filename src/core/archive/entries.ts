import { wallClock } from '../date/civil';
import { sectionOf } from '../outline/section';
import { isListedAt, statusAt, type Post } from '../post';
import type { Site } from '../site';
import { noDetails, type PostDetails } from './details';
import { PostDrop, type PostStyle } from './postDrop';
import type { ArchiveExtra, ArchiveShape } from './shape';
import type { ArchiveTarget } from './target';
import { wordsIn } from './words';

/** One post of an archive. */
export interface ArchiveEntry {
  readonly post: Post;
  /** Undefined for a post without a date. */
  readonly year: number | undefined;
  /** 1 to 12; undefined for a post without a date. */
  readonly month: number | undefined;
  readonly section: string | undefined;
  readonly series: readonly string[];
  /** The post as templates see it. */
  readonly drop: PostDrop;
}

/** What decides which posts stand in an archive. */
export interface ArchiveSelection {
  /** All posts, in the generator's own order. */
  readonly posts: readonly Post[];
  readonly site: Site;
  readonly nowMs: number;
  /** Path of the archive, which does not list itself. */
  readonly page: string;
}

/**
 * The posts that stand in an archive: those that readers see at a moment and those that are asked for, newest first, undated
 * ones last. Posts of the same instant stand as in the generator's own lists by date.
 */
export function archivePosts(
  { posts, site, nowMs, page }: ArchiveSelection,
  include: readonly ArchiveExtra[],
): readonly Post[] {
  const isAsked = (post: Post): boolean => {
    if (isListedAt(post, nowMs)) return true;
    const extra = EXTRAS[statusAt(post, nowMs)];
    return extra !== undefined && include.includes(extra);
  };
  const asked = posts.filter((post) => post.path !== page && post.isPage !== true && isAsked(post));
  if (site.archive.turnsTies === true) asked.reverse();
  return asked.sort((a, b) => byDate(b) - byDate(a));
}

const EXTRAS: Readonly<Record<string, ArchiveExtra | undefined>> = {
  draft: 'drafts',
  scheduled: 'scheduled',
  expired: 'expired',
  unlisted: 'unlisted',
};

function byDate(post: Post): number {
  return post.date?.epochMs ?? -Number.MAX_VALUE;
}

/** The titles of the columns that the cells of a post fill. */
export function columnsOf({ show, locale }: ArchiveShape, target: ArchiveTarget): readonly string[] {
  const words = wordsIn(locale);
  return [words.date, words.title, ...show.map((detail) => words[detail])].map((title) => target.text(title));
}

/** @param details what stands in its file, where that is needed */
export function toEntry(post: Post, details: PostDetails | undefined, site: Site, style: PostStyle): ArchiveEntry {
  const day = post.date === undefined ? undefined : wallClock(post.date);
  const section = sectionOf(post, site.contentRoots);
  const known = details ?? noDetails;
  return {
    post,
    year: day?.year,
    month: day?.month,
    section,
    series: known.series,
    drop: new PostDrop(post, known, section, style),
  };
}
