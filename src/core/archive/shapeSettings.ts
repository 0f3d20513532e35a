import { dateLanguageOf } from '../date/languages';
import type { FrontMatterData, FrontMatterValue } from '../frontMatter/frontMatter';
import { markerNames } from './markerNames';
import {
  details,
  extras,
  groupings,
  groupOrders,
  layouts,
  linkKinds,
  orders,
  usualDateFormat,
  type ArchiveFilter,
  type ArchiveShape,
} from './shape';
import { wordsIn } from './words';

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
  return { shape: withUsualWords(shape, preset, settings), wrong };
}

/** What follows from the language and the headings, unless it is stated. */
function withUsualWords(shape: ArchiveShape, preset: ArchiveShape, settings: FrontMatterData): ArchiveShape {
  const isStated = (key: string): boolean => Object.hasOwn(settings, key);
  const isSameLanguage = shape.locale === preset.locale;
  const isSameDate = isSameLanguage && shape.groupBy === preset.groupBy;
  const { undated, others } = wordsIn(shape.locale);
  return {
    ...shape,
    ...(isStated('dateFormat') || isSameDate ? {} : { dateFormat: usualDateFormat(shape.groupBy, shape.locale) }),
    ...(isStated('undated') || isSameLanguage ? {} : { undated }),
    ...(isStated('others') || isSameLanguage ? {} : { others }),
  };
}

/** A shape with one more setting; undefined where there is none of that name, or none of that value. */
function shapeWith(shape: ArchiveShape, key: string, value: FrontMatterValue): ArchiveShape | undefined {
  return keys.get(key)?.(shape, value);
}

/** A shape with the value that a key states; undefined where it means nothing. */
type KeyReader = (shape: ArchiveShape, value: FrontMatterValue) => ArchiveShape | undefined;

const keys: ReadonlyMap<string, KeyReader> = new Map([
  ofShape('layout', (value) => oneOf(layouts, value)),
  ofShape('groupBy', (value) => oneOf(groupings, value)),
  ofShape('groupOrder', (value) => oneOf(groupOrders, value)),
  ofShape('order', (value) => oneOf(orders, value)),
  ofShape('show', (value) => someOf(details, value)),
  ofShape('counts', truth),
  ofShape('index', truth),
  ofShape('headingLevel', (value) => wholeNumber(value, 6)),
  ofShape('dateFormat', textOf),
  ofShape('locale', (value) => dateLanguageOf(textOf(value) ?? '')),
  ofShape('links', (value) => oneOf(linkKinds, value)),
  ofShape('template', pathOf),
  ofShape('undated', textOf),
  ofShape('others', textOf),
  ofShape('include', (value) => someOf(extras, value)),
  ofFilter('tag', textOf),
  ofFilter('category', textOf),
  ofFilter('section', textOf),
  ofFilter('language', textOf),
  ofFilter('newest', (value) => wholeNumber(value, Number.MAX_SAFE_INTEGER)),
  ofShape('markers', markerNames),
]);

/** Every key with which a setting or a page describes an archive. */
export const shapeKeys: readonly string[] = [...keys.keys()];

function ofShape<Key extends keyof ArchiveShape>(
  key: Key,
  read: (value: FrontMatterValue) => ArchiveShape[Key] | undefined,
): [string, KeyReader] {
  return [key, (shape, value) => withValue(shape, key, read(value))];
}

function ofFilter<Key extends keyof ArchiveFilter>(
  key: Key,
  read: (value: FrontMatterValue) => ArchiveFilter[Key],
): [string, KeyReader] {
  return [key, (shape, value) => withOnly(shape, key, read(value))];
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

/** A list of names, or one of them alone. */
function someOf<Name extends string>(names: readonly Name[], value: FrontMatterValue): readonly Name[] | undefined {
  const asked: readonly unknown[] = Array.isArray(value) ? value : [value];
  return asked.every((name) => names.some((known) => known === name))
    ? names.filter((name) => asked.includes(name))
    : undefined;
}

function truth(value: FrontMatterValue): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function wholeNumber(value: FrontMatterValue, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;
}

function textOf(value: FrontMatterValue): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A path below the root of the site. */
function pathOf(value: FrontMatterValue): string | undefined {
  const path = textOf(value)?.replace(/^\.?\//, '');
  return path === undefined || path === '' || /[\\:]|(?:^|\/)\.\.(?:\/|$)/.test(path) ? undefined : path;
}
