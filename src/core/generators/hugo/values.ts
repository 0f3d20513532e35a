import { Timestamp, type FrontMatterData, type FrontMatterValue } from '../../frontMatter/frontMatter';

/** A value as Go's spf13/cast makes a text of it (`ToString`); empty for null, lists and mappings. */
export function toText(value: FrontMatterValue | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value instanceof Timestamp ? value.text : '';
}

/** The texts that Go's `strconv.ParseBool` takes for true. */
const TRUE_TEXTS = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);

/** A value as spf13/cast makes a boolean of it (`ToBool`): what cannot be read is false. */
export function toBool(value: FrontMatterValue | undefined): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  return typeof value === 'string' && TRUE_TEXTS.has(value);
}

/** A value as spf13/cast makes a whole number of it (`ToInt`): what cannot be read is 0. */
export function toInt(value: FrontMatterValue | undefined): number {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.trunc(value) : 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' && /^[+-]?\d+(?:\.0*)?$/.test(value) ? Number.parseInt(value, 10) : 0;
}

/** A list of texts; one text is a list of one. Source: Hugo `types.ToStringSlicePreserveString`. */
export function toTexts(value: FrontMatterValue | undefined): string[] {
  if (Array.isArray(value)) return value.map((item: FrontMatterValue) => toText(item));
  const text = toText(value);
  return text === '' ? [] : [text];
}

export function isMapping(value: FrontMatterValue | undefined): value is FrontMatterData {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}

/** A mapping, or an empty one for anything else. */
export function toMapping(value: FrontMatterValue | undefined): FrontMatterData {
  return isMapping(value) ? value : {};
}

/** The mappings of a list of them, or of one alone. Source: Hugo `maps.ToSliceStringMap`. */
export function toMappings(value: FrontMatterValue | undefined): FrontMatterData[] {
  if (Array.isArray(value)) return value.filter((item: FrontMatterValue) => isMapping(item));
  return isMapping(value) ? [value] : [];
}

/** The same value with the keys of its mappings in lower case, as Hugo keeps parameters. Source: Hugo `maps.PrepareParams`. */
export function lowerKeys(value: FrontMatterData): FrontMatterData {
  const entries = Object.entries(value).map(([key, inner]): [string, FrontMatterValue] => [
    key.toLowerCase(),
    lowerKeysWithin(inner),
  ]);
  return fromEntries(entries);
}

function lowerKeysWithin(value: FrontMatterValue): FrontMatterValue {
  if (Array.isArray(value)) return value.map((item: FrontMatterValue) => lowerKeysWithin(item));
  return isMapping(value) ? lowerKeys(value) : value;
}

/** A mapping of entries, also of one named `__proto__`. */
export function fromEntries(entries: Iterable<readonly [string, FrontMatterValue]>): FrontMatterData {
  return Object.fromEntries(entries);
}

/** Source: Hugo `config.Provider.Set`: a mapping is merged into the mapping before it, everything else replaces it. */
export function mergeOver(base: FrontMatterData, over: FrontMatterData): FrontMatterData {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const before = merged.get(key);
    merged.set(key, isMapping(before) && isMapping(value) ? mergeOver(before, value) : value);
  }
  return fromEntries(merged);
}
