import { slugify as slugifyKnown } from '../../generators/eleventy/address';

/**
 * An address with the path prefix of the site where it begins with a slash.
 * Source: Eleventy `Filters/Url.js`.
 */
export function prefixedUrl(url: string, prefix: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(url) || (url.startsWith('//') && url !== '//')) return url;
  const path = normalized(url);
  const root = `${prefix}/`;
  if (path === '' || path === '/' || path === root) return root;
  return path.startsWith('/') ? normalized(prefix + path) : path;
}

/** A path without `.`, `..` and doubled slashes. */
function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.' && (part !== '..' || !path.startsWith('/'))) parts.push(part);
  }
  const start = path.startsWith('/') ? '/' : '';
  const end = path.endsWith('/') && parts.length > 0 ? '/' : '';
  return start + parts.join('/') + end;
}

/** Source: @sindresorhus/slugify; letters that have a table of their own there are left out. */
export function slugify(text: string): string {
  return (
    slugifyKnown(text) ??
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
  );
}

/** Source: the package slugify, `slugify.js`. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, 'and')
    .replace(/[^\w\s$*_+~.()'"!\-:@]+/g, '')
    .trim()
    .replace(/[\s-]+/g, '-')
    .toLowerCase();
}
