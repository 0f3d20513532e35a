import { jsonFence, tomlFence, yamlFence } from '../frontMatter/fences';
import type { FrontMatterData, FrontMatterValue } from '../frontMatter/frontMatter';
import { psych } from '../frontMatter/psych';
import { readFrontMatter, valueOf, type FrontMatterDialect } from '../frontMatter/read';
import { YamlReader } from '../frontMatter/yaml';
import type { Problem } from '../problems';
import type { TextRange } from '../text';
import { groupings, linkKinds, orders, type ArchiveFilter, type ArchiveShape, usualDateFormat } from './shape';

/** Key of the front matter with which a page describes its own archive. */
const KEY = 'almanac';

const dialect: FrontMatterDialect = {
  generator: 'Almanac',
  fences: [yamlFence, tomlFence, jsonFence],
  readers: { yaml: new YamlReader(psych) },
};

export type PageShape =
  | { readonly kind: 'read'; readonly shape: ArchiveShape }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * The shape of the archive of a page: what the key `almanac` of its front matter says, over a preset. Values that mean
 * nothing are refused, each with where the key stands: an archive in another shape than asked for would be no help.
 */
export function readPageShape(text: string, preset: ArchiveShape): PageShape {
  const { block, data, isReadable, problems, locate } = readFrontMatter(text, dialect);
  const range = locate(KEY)?.value;
  if (!isReadable && text.slice(block?.contentStart, block?.contentEnd).includes(KEY))
    return { kind: 'refused', problems };
  const value = valueOf(data, KEY);
  if (value === undefined || value === null) return { kind: 'read', shape: preset };
  if (!isMapping(value)) return refused([KEY], range);
  let shape = preset;
  const wrong: string[] = [];
  for (const [key, setting] of Object.entries(value)) {
    const next = shapeWith(shape, key, setting);
    if (next === undefined) wrong.push(`${KEY}.${key}`);
    else shape = next;
  }
  if (wrong.length > 0) return refused(wrong, range);
  const isDateStated = Object.hasOwn(value, 'dateFormat') || shape.groupBy === preset.groupBy;
  return { kind: 'read', shape: isDateStated ? shape : { ...shape, dateFormat: usualDateFormat(shape.groupBy) } };
}

/** A shape with one more setting; undefined where there is none of that name, or none of that value. */
function shapeWith(shape: ArchiveShape, key: string, value: FrontMatterValue): ArchiveShape | undefined {
  switch (key) {
    case 'groupBy':
      return withValue(shape, key, oneOf(groupings, value));
    case 'order':
      return withValue(shape, key, oneOf(orders, value));
    case 'links':
      return withValue(shape, key, oneOf(linkKinds, value));
    case 'counts':
      return withValue(shape, key, typeof value === 'boolean' ? value : undefined);
    case 'headingLevel':
      return withValue(shape, key, wholeNumber(value, 6));
    case 'dateFormat':
    case 'undated':
    case 'others':
      return withValue(shape, key, textOf(value));
    case 'newest':
      return withOnly(shape, key, wholeNumber(value, Number.MAX_SAFE_INTEGER));
    case 'tag':
    case 'category':
    case 'language':
      return withOnly(shape, key, textOf(value));
    default:
      return undefined;
  }
}

function withValue<Key extends keyof ArchiveShape>(
  shape: ArchiveShape,
  key: Key,
  value: ArchiveShape[Key] | undefined,
): ArchiveShape | undefined {
  return value === undefined ? undefined : { ...shape, [key]: value };
}

function withOnly<Key extends keyof ArchiveFilter>(
  shape: ArchiveShape,
  key: Key,
  value: ArchiveFilter[Key],
): ArchiveShape | undefined {
  return value === undefined ? undefined : { ...shape, only: { ...shape.only, [key]: value } };
}

function oneOf<Name extends string>(names: readonly Name[], value: FrontMatterValue): Name | undefined {
  return names.find((name) => name === value);
}

function wholeNumber(value: FrontMatterValue, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;
}

function textOf(value: FrontMatterValue): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isMapping(value: FrontMatterValue): value is FrontMatterData {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function refused(names: readonly string[], range: TextRange | undefined): PageShape {
  const place = range === undefined ? {} : { range };
  return {
    kind: 'refused',
    problems: names.map((name) => ({ code: 'archive.setting', args: [name], severity: 'error', ...place })),
  };
}
