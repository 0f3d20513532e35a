import { escapeAttribute } from '../escape';
import { ATTRIBUTE, BLOCK_ELEMENTS, contentModel, OPEN_TAG, SPAN_ELEMENTS, VOID_ELEMENTS } from './patterns';

/** An opening tag as it stands in the text. */
export interface OpeningTag {
  /** In lower case where HTML knows the element. */
  readonly name: string;
  /** Without `markdown`, as kramdown prints them. */
  readonly attributes: readonly (readonly [string, string])[];
  /** What the attribute `markdown` says. */
  readonly markdown: string | undefined;
  /** True where the tag ends with a slash. */
  readonly isClosed: boolean;
  /** True for an element that has no content, such as `br`. */
  readonly isVoid: boolean;
  readonly end: number;
}

/** The opening tag at an offset; undefined where there is none. Source: kramdown `parser/html.rb`, HTML_TAG_RE. */
export function readTag(src: string, at: number): OpeningTag | undefined {
  OPEN_TAG.lastIndex = at;
  const match = OPEN_TAG.exec(src);
  if (match === null) return undefined;
  const name = elementName(match[1] ?? '');
  const attributes = readAttributes(match[2] ?? '', isKnown(name));
  const markdown = attributes.get('markdown');
  attributes.delete('markdown');
  return {
    name,
    attributes: [...attributes],
    markdown,
    isClosed: match[3] !== undefined,
    isVoid: VOID_ELEMENTS.has(name),
    end: at + match[0].length,
  };
}

/** The name of an element, in lower case where HTML knows it. */
export function elementName(written: string): string {
  const lower = written.toLowerCase();
  return isKnown(lower) ? lower : written;
}

function isKnown(name: string): boolean {
  const isListed = SPAN_ELEMENTS.has(name) || BLOCK_ELEMENTS.has(name) || VOID_ELEMENTS.has(name);
  return isListed || contentModel(name) !== 'raw' || ['script', 'style', 'math', 'textarea'].includes(name);
}

function readAttributes(text: string, isHtml: boolean): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', bare, double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(isHtml ? name.toLowerCase() : name, bare ?? double ?? single ?? '');
  }
  return attributes;
}

/** An opening tag as kramdown prints it, without its closing bracket. */
export function tagStart({ name, attributes }: OpeningTag): string {
  return `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')}`;
}
