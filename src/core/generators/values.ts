import { Timestamp, type FrontMatterData, type FrontMatterValue } from '../frontMatter/frontMatter';

export { valueOf } from '../frontMatter/read';

/** A mapping, or an empty one for anything else. */
export function asData(value: FrontMatterValue | undefined): FrontMatterData {
  return isMapping(value) ? value : {};
}

export function isMapping(value: FrontMatterValue | undefined): value is FrontMatterData {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}

/** A list, or an empty one for anything else. */
export function asList(value: FrontMatterValue | undefined): readonly FrontMatterValue[] {
  return Array.isArray(value) ? (value as readonly FrontMatterValue[]) : [];
}

/** A text that says something; undefined for anything else. */
export function asText(value: FrontMatterValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The texts of a list. */
export function asTexts(value: FrontMatterValue | undefined): string[] {
  return asList(value).filter((item) => typeof item === 'string');
}

/** A value as JavaScript prints it; a date as it is written, a list with commas. Undefined for null and mappings. */
export function printed(value: FrontMatterValue | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map((item: FrontMatterValue) => printed(item) ?? '').join(',');
  if (typeof value === 'object') return value instanceof Timestamp ? value.text : undefined;
  return String(value);
}
