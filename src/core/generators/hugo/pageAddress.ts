import { cleanPath, escapeLink, escapeUrl, sanitize, unescapeQuery, type AddressStyle } from './addresses';
import { containerOf, normalize, type ContentPath } from './contentPath';

/** What decides the address of a page. */
export interface AddressRequest {
  readonly path: ContentPath;
  /** `url` of the front matter, its pattern filled in; empty without one. */
  readonly url: string;
  /** The address that a pattern of the configuration makes; empty without one. */
  readonly permalink: string;
  readonly slug: string;
  readonly isUgly: boolean;
  readonly style: AddressStyle;
  /** The language in front of the address; empty for none. */
  readonly prefix: string;
}

const INDEX = 'index.html';

/** The address of a page below the base path of its site. Source: Hugo `page_paths.go` (`CreateTargetPaths`). */
export function pageAddress(request: AddressRequest): string {
  return request.url === '' ? fromPath(request) : fromUrl(request.url, request.prefix);
}

function fromUrl(url: string, prefix: string): string {
  const path = url.includes('..') ? cleanPath(url) : url;
  const parts = path.split('/').filter((part) => part !== '');
  if (path.endsWith('/') || !path.includes('.')) parts.push(INDEX);
  // A relative address stands below its language, unless it names it itself.
  const isPrefixed = !path.startsWith('/') && prefix !== '';
  return escapeUrl(withPrefix(linkOf(parts), isPrefixed ? prefix : ''));
}

function fromPath({ path, permalink, slug, isUgly, style, prefix }: AddressRequest): string {
  const { folder, name } = placeOf(path, slug, style);
  const parts = permalink === '' ? [folder, name] : [expanded(permalink)];
  // A page named `index` that is no bundle stands for its folder.
  const standsForFolder = permalink === '' && path.kind === 'single' && name === 'index';
  const filled = parts.filter((part) => part !== '' && part !== '/');
  if (isUgly || standsForFolder) filled.push(`${(filled.pop() ?? '').replace(/\/$/, '')}.html`);
  else filled.push(INDEX);
  return escapeLink(withPrefix(linkOf(filled.map((part) => sanitize(part, style))), prefix));
}

function placeOf(path: ContentPath, slug: string, style: AddressStyle): { folder: string; name: string } {
  const asWritten = (text: string): string => (style.isLowerCase ? normalize(text) : text);
  return { folder: asWritten(containerOf(path).join('/')), name: slug === '' ? asWritten(path.baseName) : slug };
}

/** Two slashes at the end become one: the last part of a pattern may be empty. */
function expanded(permalink: string): string {
  const text = unescapeQuery(permalink);
  return text.endsWith('//') ? text.slice(0, -1) : text;
}

/** An `index.html` at the end is left out, and its folder ends in a slash. */
function linkOf(parts: readonly string[]): string {
  const isIndex = parts.at(-1) === INDEX;
  const link = cleanPath((isIndex ? parts.slice(0, -1) : parts).join('/'));
  return isIndex && link !== '/' ? `${link}/` : link;
}

function withPrefix(link: string, prefix: string): string {
  return prefix === '' ? link : `/${prefix}${link}`;
}
