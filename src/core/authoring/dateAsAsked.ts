import { wallClock } from '../date/civil';
import { isoDay } from '../date/format';
import type { PostDate } from '../date/postDate';
import { Timestamp } from '../frontMatter/frontMatter';
import { readFrontMatter, valueOf } from '../frontMatter/read';
import { changeFrontMatter } from '../frontMatter/writing/change';
import type { SourceFile } from '../ports';
import type { Post } from '../post';
import { applyEdits } from '../text';
import { dateLike } from './dateStyle';
import type { AuthoringRules } from './rules';

/** Seconds may be missing in the style of a date. */
const MINUTE_MS = 60_000;

/**
 * The text of a post with its date so written that the generator reads the moment that was asked for. The style of the
 * file stays, unless it means another moment: Jekyll takes a time with seconds and without an offset for UTC, whatever
 * `timezone` says (Ruby's Psych, `ScalarScanner#parse_time`). Then the offset is written as well.
 * @param read the post that the generator would read from a file
 */
export function withDateAsAsked(
  file: SourceFile,
  rules: AuthoringRules,
  date: PostDate,
  read: (file: SourceFile) => Post | undefined,
): string {
  const { data } = readFrontMatter(file.text, rules.dialect);
  const key = rules.dateKeys.find((each) => Object.hasOwn(data, each));
  if (key === undefined || isAsAsked(read(file), date)) return file.text;
  const written = String(valueOf(data, key) ?? '').trim();
  if (!/\d:\d\d/.test(written) || /(?:Z|[-+]\d\d:?\d\d)$/.test(written)) return file.text;
  const example = `${written} ${/T/.test(written) ? '+00:00' : '+0000'}`.replace(/^([^T]*T.*) /, '$1');
  const value = new Timestamp(dateLike(example, date));
  const edit = changeFrontMatter(file.text, rules.dialect, { kind: 'set', key, value });
  if (edit.kind === 'refused') return file.text;
  const text = applyEdits(file.text, edit.edits);
  return isAsAsked(read({ ...file, text }), date) ? text : file.text;
}

function isAsAsked(post: Post | undefined, date: PostDate): boolean {
  if (post?.date === undefined) return true;
  if (post.date.kind === 'day') return isoDay(wallClock(post.date)) === isoDay(wallClock(date));
  return Math.abs(post.date.epochMs - date.epochMs) < MINUTE_MS;
}
