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
  switch (key) {
    case 'layout':
      return withValue(shape, key, oneOf(layouts, value));
    case 'groupBy':
      return withValue(shape, key, oneOf(groupings, value));
    case 'groupOrder':
      return withValue(shape, key, oneOf(groupOrders, value));
    case 'order':
      return withValue(shape, key, oneOf(orders, value));
    case 'links':
      return withValue(shape, key, oneOf(linkKinds, value));
    case 'counts':
    case 'index':
      return withValue(shape, key, typeof value === 'boolean' ? value : undefined);
    case 'headingLevel':
      return withValue(shape, key, wholeNumber(value, 6));
    case 'include':
      return withValue(shape, key, someOf(extras, value));
    case 'show':
      return withValue(shape, key, someOf(details, value));
    case 'locale':
      return withValue(shape, key, dateLanguageOf(textOf(value) ?? ''));
    case 'template':
      return withValue(shape, key, pathOf(value));
    case 'dateFormat':
    case 'undated':
    case 'others':
      return withValue(shape, key, textOf(value));
    case 'newest':
      return withOnly(shape, key, wholeNumber(value, Number.MAX_SAFE_INTEGER));
    case 'tag':
    case 'category':
    case 'section':
    case 'language':
      return withOnly(shape, key, textOf(value));
    case 'markers':
      return withValue(shape, key, markerNames(value));
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

/** A list of names, or one of them alone. */
function someOf<Name extends string>(names: readonly Name[], value: FrontMatterValue): readonly Name[] | undefined {
  const asked: readonly unknown[] = Array.isArray(value) ? value : [value];
  return asked.every((name) => names.some((known) => known === name))
    ? names.filter((name) => asked.includes(name))
    : undefined;
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
