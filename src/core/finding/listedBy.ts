import { parseIsoDate } from '../date/iso';
import { utc } from '../date/zone';
import { Timestamp, type FrontMatterData, type FrontMatterValue } from '../frontMatter/frontMatter';
import { valueOf } from '../frontMatter/read';
import type { Post } from '../post';

/** Keys that say when a post was changed, in the words of generators, themes and plugins. */
const UPDATED = ['updated', 'lastmod', 'last_modified_at', 'modified', 'updatedDate', 'date-modified', 'lastUpdated'];
/** Keys of others that hold such a key. */
const UPDATED_IN: readonly (readonly [string, string])[] = [
  ['last_update', 'date'],
  ['date', 'updated'],
];

/**
 * By what else than date, tags and categories a post is listed: its series, and when it was changed. Only what is there;
 * a time without an offset counts as one in UTC, since it is for putting posts in order alone.
 */
export function listedBy(data: FrontMatterData): Pick<Post, 'series' | 'updatedMs'> {
  const series = namesOf(valueOf(data, 'series'));
  const updatedMs = updatedOf(data);
  return { ...(series.length === 0 ? {} : { series }), ...(updatedMs === undefined ? {} : { updatedMs }) };
}

/** A name, or a list of names as Hugo's taxonomy `series` has it. */
function namesOf(value: FrontMatterValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: FrontMatterValue) => namesOf(item));
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}

function updatedOf(data: FrontMatterData): number | undefined {
  const stated = UPDATED.map((key) => valueOf(data, key));
  const inOthers = UPDATED_IN.map(([outer, inner]) => innerValue(valueOf(data, outer), inner));
  const value = [...stated, ...inOthers].find((each) => typeof each === 'string' || each instanceof Timestamp);
  return value === undefined ? undefined : parseIsoDate(String(value), utc)?.epochMs;
}

function innerValue(value: FrontMatterValue | undefined, key: string): FrontMatterValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Timestamp)
    return undefined;
  return valueOf(value as FrontMatterData, key);
}
