import { isBelow, withoutFolder } from '../../paths';
import type { Post } from '../../post';
import { Fatal } from './template/values';

/** What references are resolved by. */
export interface ReferenceSite {
  readonly posts: readonly Post[];
  /** Path of the page that holds the reference. */
  readonly path: string;
  readonly contentRoots: readonly string[];
  readonly basePath: string;
  /** In front of addresses from the root of the host. */
  readonly origin: string;
  /** Printed where a page is not found; undefined where Hugo stops then. */
  readonly notFound: string | undefined;
}

/**
 * The address of a page that is named by its path or by its name, as `ref` (whole) and `relref` print it.
 * Throws `Fatal` where there is no such page. Source: Hugo `hugolib/page__ref.go`, `hugolib/pagecollections.go` (`getPageRef`).
 */
export function resolveReference(site: ReferenceSite, reference: string, isWhole: boolean): string {
  const hash = reference.indexOf('#');
  const [target, fragment] = hash < 0 ? [reference, ''] : [reference.slice(0, hash), reference.slice(hash)];
  if (target === '') return fragment;
  const url = addressOf(site, target.replace(/\?[^]*$/, ''));
  if (url !== undefined) return (isWhole ? site.origin + url : url) + fragment;
  if (site.notFound !== undefined) return site.notFound;
  throw new Fatal(`REF_NOT_FOUND: Ref ${JSON.stringify(reference)}: page not found`);
}

function addressOf(site: ReferenceSite, target: string): string | undefined {
  const wanted = withoutExtension(target.replace(/(?<!\/)\/+$/, '')).toLowerCase();
  const pages = site.posts.map((post) => ({ post, key: keyOf(post.path, site) }));
  const found =
    pages.find(({ key }) => candidates(site, wanted).includes(key)) ??
    (wanted.startsWith('/') ? undefined : pages.find(({ key }) => key.endsWith(`/${wanted.replace(/^\.\//, '')}`)));
  return found?.post.url ?? sectionAddress(site, wanted, pages);
}

/** The path below the content folder, from a slash on, without extension; a bundle's is that of its folder. */
function keyOf(path: string, { contentRoots }: ReferenceSite): string {
  const root = contentRoots.find((folder) => isBelow(folder, path)) ?? '';
  const inner = `/${withoutFolder(root, path)}`.toLowerCase();
  return withoutExtension(inner).replace(/\/index$/, '');
}

function withoutExtension(path: string): string {
  return path.replace(/(?:\/_?index)?\.(?:md|markdown|mdown|html?|org|adoc|rst|pandoc)$/i, '');
}

/** The paths that a target may mean: from the root, or beside the page that names it. */
function candidates(site: ReferenceSite, wanted: string): readonly string[] {
  if (wanted.startsWith('/')) return [wanted];
  const own = `/${site.path}`.toLowerCase();
  const root = site.contentRoots.find((folder) => isBelow(folder, site.path)) ?? '';
  const folder = own.slice(root === '' ? 0 : root.length + 1).replace(/\/[^/]*$/, '');
  return [joined(folder, wanted), `/${wanted}`];
}

function joined(folder: string, path: string): string {
  const parts = folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** A folder of pages is a page too. */
function sectionAddress(
  site: ReferenceSite,
  wanted: string,
  pages: readonly { readonly key: string }[],
): string | undefined {
  const path = wanted.replace(/\/_index$/, '');
  if (path === '' || path === '/') return `${site.basePath}/`;
  const section = candidates(site, path).find((candidate) => pages.some(({ key }) => isBelow(candidate, key)));
  return section === undefined ? undefined : `${site.basePath}${section}/`;
}
