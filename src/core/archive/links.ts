import type { Post } from '../post';
import type { Site } from '../site';
import { encodePathSegment } from './escape';
import type { LinkKind } from './shape';

/** Where the links of one page start from. */
export interface LinkBase {
  /** Path of the page, relative to the root of the site. */
  readonly page: string;
  readonly site: Pick<Site, 'baseUrl' | 'reference'>;
  readonly kind: LinkKind;
}

/**
 * The words with which the generator finds a post by its file, ready for the page; undefined where it has none, or where the
 * path of the post cannot stand in them.
 */
export function referenceTo(post: Post, { kind, site, page }: LinkBase): string | undefined {
  return kind === 'reference' && !isReadme(page) ? site.reference?.(post, page) : undefined;
}

/** The address of a post as seen from a page; not yet escaped for the page. */
export function linkTo(post: Post, base: LinkBase): string {
  const toFile = (): string => relativeUrl(base.page, post.path);
  switch (base.kind) {
    case 'file':
      return toFile();
    case 'permalink':
      return post.url ?? toFile();
    case 'absolute':
      return absoluteUrl(post, base.site) ?? post.url ?? toFile();
    case 'reference':
    case 'fitting':
      return isReadme(base.page) ? (absoluteUrl(post, base.site) ?? toFile()) : (post.url ?? toFile());
  }
}

/** True for a page that is read where the files are, not on the site. */
export function isReadme(path: string): boolean {
  return /(?:^|\/)readme\.[^/]*$/i.test(path);
}

function absoluteUrl(post: Post, { baseUrl }: Pick<Site, 'baseUrl'>): string | undefined {
  const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(baseUrl ?? '')?.[0];
  return origin === undefined || post.url === undefined ? undefined : origin + post.url;
}

/** The way from the folder of one file to another, encoded. Both paths are posix and from the same root. */
export function relativeUrl(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const goal = to.split('/');
  let common = 0;
  while (common < start.length && common < goal.length - 1 && start[common] === goal[common]) common++;
  const up = start.slice(common).map(() => '..');
  const path = [...up, ...goal.slice(common).map(encodePathSegment)].join('/');
  return /^[^/]*:/.test(path) ? `./${path}` : path;
}
