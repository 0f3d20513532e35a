import type { FrontMatterData, FrontMatterValue } from '../frontMatter/frontMatter';
import { asData, asList, asText, isMapping } from '../generators/values';

/**
 * The names of those who wrote a post, as readers see them: each once, in the order of the post.
 * @param known what the site says of authors that posts name by a key
 */
export function authorsOf(data: FrontMatterData, known: FrontMatterData = {}): readonly string[] {
  const written = [data['authors'], data['author'], asData(data['extra'])['author']].find(isSaid);
  const names = listed(written).flatMap((value) => nameOf(value, known) ?? []);
  return [...new Set(names)];
}

function isSaid(value: FrontMatterValue | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Pelican: `readers.py` (`ensure_metadata_list`) parts authors at semicolons, else at commas. */
function listed(value: FrontMatterValue | undefined): readonly (FrontMatterValue | undefined)[] {
  if (Array.isArray(value)) return asList(value);
  if (typeof value !== 'string') return [value];
  return value.split(value.includes(';') ? ';' : /,(?!\s*(?:Jr|Sr|PhD|MD)\b)/).map((name) => name.trim());
}

function nameOf(value: FrontMatterValue | undefined, known: FrontMatterData): string | undefined {
  if (typeof value === 'string') {
    const entry = Object.hasOwn(known, value) ? known[value] : undefined;
    return entry === undefined ? asText(value.trim()) : (nameOf(entry, {}) ?? value);
  }
  if (!isMapping(value)) return undefined;
  const own = asText(value['name']) ?? asText(value['display_name']);
  return own ?? nameOf(asText(value['key']) ?? asText(value['id']), known);
}
