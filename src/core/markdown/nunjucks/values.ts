import { escapeHtml } from '../escape';

/** A text that is HTML already. */
export class SafeText {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** Something that can be called in a template: a macro, or a method of a value. */
export class TemplateFunction {
  constructor(readonly call: (values: readonly unknown[], named: ReadonlyMap<string, unknown>) => unknown) {}

  toString(): string {
    return '[Function]';
  }
}

/** A value as JavaScript prints it; what is not there is nothing. */
export function printedValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(printedValue).join(',');
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) return '[object Object]';
  return String(value);
}

/** The same as HTML. */
export function escapedValue(value: unknown): string {
  if (value instanceof SafeText) return value.text;
  const text = printedValue(value);
  return escapeHtml(text).replaceAll("'", '&#39;');
}

/** The fields of a mapping; none of anything else. */
export function fieldsOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if (value instanceof Map) return [...value].map(([key, inner]) => [String(key), inner]);
  return value instanceof SafeText || value instanceof TemplateFunction ? [] : Object.entries(value);
}

/** The items of a list or the characters of a text; none of anything else. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof SafeText) return [...value.text];
  return typeof value === 'string' ? [...value] : [];
}

/** A value that stands for a moment. */
export abstract class Moment {
  abstract get epochMs(): number;
  /** A method of it; undefined where it has none of this name. */
  abstract method(name: string): TemplateFunction | undefined;
}

/**
 * A field of a value: its own only, and a few methods of texts, lists and moments that change nothing.
 * @returns undefined for anything that is not there
 */
export function memberOf(target: unknown, key: unknown): unknown {
  if (target instanceof Moment) return target.method(printedValue(key));
  if (typeof target === 'string' || target instanceof SafeText) return memberOfText(String(target), key);
  if (Array.isArray(target)) return memberOfList(target, key);
  if (typeof target === 'number') return key === 'toFixed' ? toFixed(target) : undefined;
  if (typeof target !== 'object' || target === null) return undefined;
  const name = printedValue(key);
  return Object.hasOwn(target, name) ? (target as Record<string, unknown>)[name] : undefined;
}

function toFixed(value: number): TemplateFunction {
  return new TemplateFunction(([digits]) => value.toFixed(Math.min(20, Math.max(0, Number(digits) || 0))));
}

type Methods<T> = Readonly<Record<string, (target: T, args: readonly unknown[]) => unknown>>;

const TEXT_METHODS: Methods<string> = {
  toUpperCase: (text) => text.toUpperCase(),
  toLowerCase: (text) => text.toLowerCase(),
  trim: (text) => text.trim(),
  toString: (value: string) => value,
  split: (text, [separator]) => text.split(printedValue(separator)),
  slice: (text, [start, end]) => text.slice(Number(start) || 0, end === undefined ? undefined : Number(end)),
  substring: (text, [start, end]) => text.substring(Number(start) || 0, end === undefined ? undefined : Number(end)),
  includes: (text, [part]) => text.includes(printedValue(part)),
  startsWith: (text, [part]) => text.startsWith(printedValue(part)),
  endsWith: (text, [part]) => text.endsWith(printedValue(part)),
  indexOf: (text, [part]) => text.indexOf(printedValue(part)),
  replace: (text, [from, to]) => text.replace(printedValue(from), () => printedValue(to)),
};

const LIST_METHODS: Methods<readonly unknown[]> = {
  join: (list, [separator]) => list.map(printedValue).join(separator === undefined ? ',' : printedValue(separator)),
  slice: (list, [start, end]) => list.slice(Number(start) || 0, end === undefined ? undefined : Number(end)),
  concat: (list, args) => list.concat(...args),
  includes: (list, [item]) => list.includes(item),
  indexOf: (list, [item]) => list.indexOf(item),
  reverse: (list) => [...list].reverse(),
};

function memberOfText(text: string, key: unknown): unknown {
  return key === 'length' ? text.length : (methodOf(TEXT_METHODS, text, key) ?? text[Number(key)]);
}

function memberOfList(list: readonly unknown[], key: unknown): unknown {
  return key === 'length' ? list.length : (methodOf(LIST_METHODS, list, key) ?? list[Number(key)]);
}

function methodOf<T>(methods: Methods<T>, target: T, key: unknown): TemplateFunction | undefined {
  const method = typeof key === 'string' && Object.hasOwn(methods, key) ? methods[key] : undefined;
  return method === undefined ? undefined : new TemplateFunction((args) => method(target, args));
}
