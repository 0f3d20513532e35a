import type { FrontMatterValue } from '../../frontMatter/frontMatter';
import { Timestamp } from '../../frontMatter/frontMatter';
import { escapeAttribute } from '../escape';
import type { JsxAttribute, JsxTag } from './jsxTag';
import type { Scope } from './values';

/** Attributes that React calls by another name than HTML. Source: React's documentation, "Common components". */
const NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
  acceptCharset: 'accept-charset',
};
/** Attributes that mean something to React alone. */
const HIDDEN =
  /^(?:key|ref|on[A-Z]\w*|dangerouslySetInnerHTML|suppress\w+|children|client:[\w-]+|set:[\w-]+|v-[\w:-]+|@[\w:-]+)$/;
/** Attributes of SVG that are written in camel case. */
const SVG = /^(?:stroke|fill|clip|stop|font|text|marker|color|flood|dominant|alignment|baseline|letter|word)[A-Z]/;

/** The attributes of a tag whose values can be told, by their names in JSX. */
export function valuesOf(tag: JsxTag, scope: Scope): ReadonlyMap<string, FrontMatterValue> {
  const values = new Map<string, FrontMatterValue>();
  for (const attribute of tag.attributes) {
    const value = attribute.name === '' ? undefined : valueOf(attribute, scope);
    if (value !== undefined) values.set(attribute.name, value);
  }
  return values;
}

function valueOf({ value }: JsxAttribute, scope: Scope): FrontMatterValue | undefined {
  if (value === undefined) return true;
  if (value.kind === 'text') return value.source;
  const found = scope.valueOf(value.source);
  return found.kind === 'known' ? found.value : undefined;
}

/** The attributes of an element as HTML, each with a space before it. */
export function attributesHtml(values: ReadonlyMap<string, FrontMatterValue>): string {
  return [...values]
    .map(([name, value]) => {
      if (HIDDEN.test(name) || !/^[\w:.-]+$/.test(name)) return '';
      const printed = printedAttribute(name, value);
      return printed === undefined ? '' : ` ${htmlName(name)}="${escapeAttribute(printed)}"`;
    })
    .join('');
}

function htmlName(name: string): string {
  if (Object.hasOwn(NAMES, name)) return NAMES[name] ?? name;
  if (SVG.test(name)) return name.replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`);
  return /^(?:viewBox|preserveAspectRatio|gradient\w+|pattern\w+)$/.test(name) ? name : name.toLowerCase();
}

function printedAttribute(name: string, value: FrontMatterValue): string | undefined {
  if (name === 'style') return styleOf(value);
  if (value === true) return '';
  if (value === false || value === null) return undefined;
  if (value instanceof Timestamp) return value.text;
  return typeof value === 'object' ? undefined : String(value);
}

/** Numbers are pixels, but for properties that are counts. Source: React DOM `isUnitlessNumber.js`. */
const UNITLESS =
  /^(?:opacity|zIndex|lineHeight|fontWeight|order|zoom|orphans|widows|flex\w*|grid\w*|columnCount|columns|aspectRatio)$/;

function styleOf(value: FrontMatterValue): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Timestamp)
    return undefined;
  const rules = Object.entries(value).flatMap(([name, own]: [string, FrontMatterValue]) => {
    if (typeof own !== 'string' && typeof own !== 'number') return [];
    const property = name.startsWith('--') ? name : name.replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`);
    const unit = typeof own === 'number' && own !== 0 && !UNITLESS.test(name) ? 'px' : '';
    return [`${property}:${own}${unit}`];
  });
  return rules.join(';');
}
