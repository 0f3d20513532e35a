import type { FrontMatterData, FrontMatterValue } from '../frontMatter/frontMatter';
import { markerNames } from './markerNames';
import { groupings, linkKinds, orders, usualDateFormat, type ArchiveFilter, type ArchiveShape } from './shape';

/** A shape as somebody described it, and the keys that mean nothing, or have a value that means nothing. */
export interface DescribedShape {
  readonly shape: ArchiveShape;
  readonly wrong: readonly string[];
}

/** The shape that a mapping of settings describes, over a preset. Front matter and settings have the same keys. */
export function describedShape(settings: FrontMatterData, preset: ArchiveShape): DescribedShape {
  let shape = preset;
  const wrong: string[] = [];
  for (const [key, value] of Object.entries(settings)) {
    const next = shapeWith(shape, key, value);
    if (next === undefined) wrong.push(key);
    else shape = next;
  }
  const isDateStated = Object.hasOwn(settings, 'dateFormat') || shape.groupBy === preset.groupBy;
  return { shape: isDateStated ? shape : { ...shape, dateFormat: usualDateFormat(shape.groupBy) }, wrong };
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
    case 'markers':
      return withValue(shape, key, markerNames(value));
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
