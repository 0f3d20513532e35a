import type { PostDate } from '../date/postDate';
import { readFrontMatter, valueOf } from '../frontMatter/read';
import { changeFrontMatter } from '../frontMatter/writing/change';
import type { FrontMatterChange } from '../frontMatter/writing/changes';
import { Timestamp, type FrontMatterData } from '../frontMatter/frontMatter';
import type { FileStore } from '../ports';
import type { Post } from '../post';
import { applyEdits } from '../text';
import { dateLike } from './dateStyle';
import type { AuthoringRules } from './rules';

/** So many posts are asked whether a value is the same for all. */
const ASKED = 3;

/** Lists that each post fills by itself: they stay, without an item. */
const OWN_LISTS: ReadonlySet<string> = new Set(['tags', 'tag', 'keywords']);

/**
 * Front matter as the newest posts have it: the keys in their order and style; values that are the same in all of them
 * stay, tags are emptied, and what belongs to one post alone is left out.
 * @param newest posts of one place, the newest first
 * @param date in the zone of the site; it is written as the posts write theirs
 * @returns undefined where there is none that can be read
 */
export async function frontMatterLike(
  newest: readonly Post[],
  files: FileStore,
  rules: AuthoringRules,
  title: string,
  date: PostDate,
): Promise<string | undefined> {
  const { dialect, dateKeys } = rules;
  const read: { head: string; data: FrontMatterData }[] = [];
  for (const { path } of newest.slice(0, ASKED)) {
    const text = (await files.read(path))?.text ?? '';
    const { block, data, isReadable } = readFrontMatter(text, dialect);
    if (block !== undefined && isReadable && block.start === 0) read.push({ head: text.slice(0, block.end), data });
  }
  const [first, ...others] = read;
  if (first === undefined) return undefined;
  const dateKey = dateKeys.find((key) => Object.hasOwn(first.data, key));
  let text = first.head;
  for (const key of Object.keys(first.data)) {
    const change = key === dateKey ? dated(key, first.data, date) : changeOf(key, first.data, others, title);
    const edit = change && changeFrontMatter(text, dialect, change);
    if (edit?.kind === 'edits') text = applyEdits(text, edit.edits);
  }
  return text;
}

function dated(key: string, data: FrontMatterData, date: PostDate): FrontMatterChange {
  return { kind: 'set', key, value: new Timestamp(dateLike(String(valueOf(data, key) ?? ''), date)) };
}

/** @returns undefined for a key that stays as it is */
function changeOf(
  key: string,
  data: FrontMatterData,
  others: readonly { data: FrontMatterData }[],
  title: string,
): FrontMatterChange | undefined {
  if (key.toLowerCase() === 'title') return { kind: 'set', key, value: title };
  const value = valueOf(data, key);
  if (OWN_LISTS.has(key.toLowerCase()))
    return Array.isArray(value) ? { kind: 'set', key, value: [] } : { kind: 'remove', key };
  const isCommon = others.length > 0 && others.every((other) => isSame(valueOf(other.data, key), value));
  return isCommon ? undefined : { kind: 'remove', key };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
