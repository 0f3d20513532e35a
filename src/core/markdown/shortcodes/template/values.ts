import { formatGoDate } from '../../../date/go';
import type { PostDate } from '../../../date/postDate';

/** A value of a Go template. `undefined` is Go's nil. */
export type Value =
  undefined | boolean | number | string | SafeText | GoObject | readonly Value[] | ReadonlyMap<string, Value>;

/** Text that is printed as it is in its place: HTML, a style, an address. Source: Go `html/template` content types. */
export class SafeText {
  constructor(
    readonly text: string,
    readonly kind: 'html' | 'css' | 'url' | 'js' | 'attribute' = 'html',
  ) {}
}

/** An object with fields and methods, such as a page. */
export interface GoObject {
  /** What `printf "%T"` and messages call it. */
  readonly typeName: string;
  /** A field, or what a method returns. Throws `Unsupported` for a name that is not known here. */
  get(name: string, args: readonly Value[]): Value;
  /** What it is printed as. */
  print?(): string;
}

/** An instant with an offset. Source: Go `time.Time`. */
export class GoTime implements GoObject {
  readonly typeName = 'time.Time';

  constructor(readonly date: PostDate) {}

  get(name: string, args: readonly Value[]): Value {
    const number = NUMBERS.get(name);
    if (number !== undefined) return Number(this.format(number));
    if (name === 'Format') return this.format(printed(args[0]));
    if (name === 'Month') return this.format('January');
    if (name === 'Weekday') return this.format('Monday');
    if (name === 'Unix') return Math.floor(this.date.epochMs / 1000);
    if (name === 'IsZero') return this.date.epochMs === ZERO_MS;
    throw new Unsupported(`.${name}`);
  }

  print(): string {
    return this.format('2006-01-02 15:04:05 -0700 MST');
  }

  format(layout: string): string {
    return formatGoDate(this.date, layout);
  }
}

/** The first moment of the year 1. */
const ZERO_MS = -62_135_596_800_000;
/** Methods that return a number, and the layouts that print it. */
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ['Year', '2006'],
  ['Day', '2'],
  ['Hour', '15'],
  ['Minute', '4'],
  ['Second', '5'],
  ['YearDay', '002'],
]);

/** A template uses what is not known here: a box stands in its place. */
export class Unsupported extends Error {}

/** The site would not build. */
export class Fatal extends Error {}

export function isObject(value: Value): value is GoObject {
  return typeof value === 'object' && 'get' in value && 'typeName' in value;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}

/** Source: Go `text/template` (`IsTrue`): empty texts, lists and maps are false. */
export function isTrue(value: Value): boolean {
  if (value === undefined || value === false || value === 0 || value === '') return false;
  if (isList(value)) return value.length > 0;
  if (isMap(value)) return value.size > 0;
  if (value instanceof SafeText) return value.text !== '';
  return true;
}

/** A value as `print` shows it. Source: Go `fmt`, `%v`. */
export function printed(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof SafeText) return value.text;
  if (isList(value)) return `[${value.map(printed).join(' ')}]`;
  if (isMap(value)) {
    const keys = [...value.keys()].sort();
    return `map[${keys.map((key) => `${key}:${printed(value.get(key))}`).join(' ')}]`;
  }
  return value.print?.() ?? '';
}

/** The name of a value's type, as `printf "%T"` shows it. */
export function typeName(value: Value): string {
  if (value === undefined) return '<nil>';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float64';
  if (value instanceof SafeText) return 'template.HTML';
  if (isList(value)) return '[]interface {}';
  return isMap(value) ? 'map[string]interface {}' : value.typeName;
}

/** A number, as spf13/cast makes it; 0 for what is none. */
export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = printed(value).trim();
  return text === '' || Number.isNaN(Number(text)) ? 0 : Number(text);
}
