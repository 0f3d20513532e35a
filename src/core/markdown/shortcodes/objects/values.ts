import { parseGoDate } from '../../../date/go';
import type { Zone } from '../../../date/zone';
import { Timestamp } from '../../../frontMatter/frontMatter';
import { GoTime, type Value } from '../template/values';

/** A value of the front matter or of the configuration, as templates see it: keys in lower case. */
export function templateValue(value: unknown, zone: Zone): Value {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Timestamp) {
    const date = parseGoDate(value.text, zone);
    return date === undefined ? value.text : new GoTime(date);
  }
  if (Array.isArray(value)) return value.map((item: unknown) => templateValue(item, zone));
  return typeof value === 'object' && value !== null ? templateMap(value, zone) : undefined;
}

/** A mapping, keys in lower case; empty for anything else. */
export function templateMap(value: unknown, zone: Zone): ReadonlyMap<string, Value> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), templateValue(inner, zone)]));
}
