import { parseIsoDate } from './iso';
import type { PostDate } from './postDate';
import { utc } from './zone';

/** A time needs its seconds; parts may lack their leading zeros, as in YAML's timestamps. */
const DATE = /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d{1,9})?[ \t]*(?:[Zz]|[-+]\d\d?(?::\d\d)?)?)?$/;

/**
 * A date as Zola reads it, in TOML, in YAML or as a text: RFC 3339, without an offset in UTC.
 * Source: Zola `front_matter/datetime.rs` (`from_unknown_datetime`) and `front_matter/page.rs` (`parse_datetime`).
 * @returns undefined where Zola stops
 */
export function parseTomlDate(text: string): PostDate | undefined {
  return DATE.test(text) ? parseIsoDate(text, utc) : undefined;
}
