import type { PostDate } from '../../../date/postDate';
import { parsePsychTimestamp, parseRubyTime } from '../../../date/ruby';
import type { Zone } from '../../../date/zone';
import { Timestamp } from '../../../frontMatter/frontMatter';

/** A date of front matter as Ruby reads it; undefined for what is none. */
export function readDate(value: unknown, zone: Zone): PostDate | undefined {
  if (typeof value === 'string') return parseRubyTime(value, zone);
  if (!(value instanceof Timestamp)) return undefined;
  return parsePsychTimestamp(value.text, zone) ?? parseRubyTime(value.text, zone);
}
