import { addressFrom, decoded, plainAddress } from '../../check/addresses';
import { isExternal } from '../../generators/sitePaths';
import { isBelow, normalizePath } from '../../paths';
import type { Post } from '../../post';
import type { Site } from '../../site';
import { formerPath, movedPath, type Move } from './move';
import { filesAt, folderOf, formsOf, relativePath } from './paths';
import type { WrittenLink } from './written';

/** A post before and after a change. */
export interface ChangedPost {
  readonly before: Post;
  readonly after: Post;
}

/** What a change moves and renames. */
export interface LinkWorld {
  readonly site: Site;
  readonly moves: readonly Move[];
  /** Every post whose path, address or slug becomes another. */
  readonly posts: readonly ChangedPost[];
  /** True where a file stands now. */
  readonly isFile: (path: string) => Promise<boolean>;
}

/** The page that holds a link: its path and its address, now and then. */
export interface LinkingPage {
  readonly from: string;
  readonly to: string;
  readonly urlBefore: string | undefined;
  readonly urlAfter: string | undefined;
}

/** What a link has to say afterwards; undefined where it stays as it is. */
export async function rewritten(link: WrittenLink, page: LinkingPage, world: LinkWorld): Promise<string | undefined> {
  switch (link.kind) {
    case 'address':
      return rewrittenAddress(link.target, page, world);
    case 'pathOnSite':
      return differing(link.target, byAddress(link.target, world, world.site.basePath));
    case 'postUrl':
      return differing(link.target, postUrl(link.target, world));
    case 'link':
      return differing(link.target, sourcePath(link.target, world));
    case 'ref':
      return rewrittenReference(link.target, page, world);
    case 'slug':
      return differing(link.target, world.posts.find(({ before }) => before.slug === link.target)?.after.slug);
  }
}

function differing(before: string, after: string | undefined): string | undefined {
  return after === before ? undefined : after;
}

async function rewrittenAddress(target: string, page: LinkingPage, world: LinkWorld): Promise<string | undefined> {
  const [, written = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
  const origin = originOf(world.site);
  const lead = origin !== undefined && written.startsWith(`${origin}/`) ? origin : '';
  const path = written.slice(lead.length);
  if (path === '' || isExternal(path)) return undefined;
  const address = path.startsWith('/') ? byAddress(path, world, '') : byRelativeAddress(path, page, world);
  if (address !== undefined) return differing(written, lead + address)?.concat(tail);
  if (lead !== '') return undefined;
  const file = await byFile(path, page, world);
  return file === undefined ? undefined : differing(written, file)?.concat(tail);
}

function originOf({ baseUrl, basePath }: Site): string | undefined {
  const origin = baseUrl?.slice(0, baseUrl.length - (baseUrl.endsWith(basePath) ? basePath.length : 0));
  return origin === '' ? undefined : origin;
}

/** @param base the path in front of the address that is not written */
function byAddress(path: string, { posts }: LinkWorld, base: string): string | undefined {
  const [, bare = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  const url = postAt(base + bare, posts)?.after.url;
  return url?.startsWith(base) === true ? inStyleOf(bare, url.slice(base.length)) + tail : undefined;
}

function postAt(address: string, posts: readonly ChangedPost[]): ChangedPost | undefined {
  const wanted = plainAddress(address);
  return posts.find(({ before }) => before.url !== undefined && plainAddress(before.url) === wanted);
}

/** An address without a slash at its end stays without one, and one that was not encoded stays readable. */
function inStyleOf(written: string, url: string): string {
  const shown = written.includes('%') ? url : readable(url);
  return written.endsWith('/') || !shown.endsWith('/') || shown === '/' ? shown : shown.slice(0, -1);
}

function readable(url: string): string {
  return escaped(decoded(url));
}

/** What would end an address in Markdown or change its meaning. */
function escaped(path: string): string {
  return path.replace(/[ ()<>[\]"%?#\\]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function byRelativeAddress(path: string, page: LinkingPage, { posts }: LinkWorld): string | undefined {
  const { urlBefore, urlAfter } = page;
  if (urlBefore === undefined || urlAfter === undefined || /\.(?:mdx?|markdown|qmd)$/i.test(path)) return undefined;
  const goal = postAt(addressFrom(urlBefore, path), posts)?.after.url;
  if (goal === undefined) return undefined;
  const relative = relativePath(folderOf(urlAfter).replace(/^\//, ''), goal.replace(/^\//, ''));
  return inStyleOf(path, relative);
}

async function byFile(path: string, page: LinkingPage, world: LinkWorld): Promise<string | undefined> {
  const plain = decoded(path);
  const candidates = world.site.markup.resolve(page.from, plain).flatMap(filesAt);
  if (page.from === page.to && candidates.every((each) => movedPath(each, world.moves) === each)) return undefined;
  const file = await firstOf(candidates, world.isFile);
  if (file === undefined) return undefined;
  const goal = movedPath(file, world.moves);
  const later = world.site.markup.resolve(page.to, plain).flatMap(filesAt);
  if ((await firstOf(later, (each) => willBeFile(each, world))) === goal) return undefined;
  const again = rewrittenPath(plain, file, goal, page);
  return again === undefined ? undefined : escaped(again);
}

async function willBeFile(path: string, { moves, isFile }: LinkWorld): Promise<boolean> {
  const former = formerPath(path, moves);
  return former !== undefined && isFile(former);
}

async function firstOf(paths: readonly string[], is: (path: string) => Promise<boolean>): Promise<string | undefined> {
  for (const path of new Set(paths)) if (await is(path)) return path;
  return undefined;
}

/** The path to a file in the way in which another is written: with or without extension, from here or from a root. */
function rewrittenPath(written: string, file: string, goal: string, page: LinkingPage): string | undefined {
  const isFromHere = !/^(?:[/~]|@)/.test(written);
  for (const { written: form, of } of formsOf(file)) {
    if (isFromHere && normalizePath(`${folderOf(page.from)}/${written}`) === form.replace(/\/$/, '')) {
      const path = relativePath(folderOf(page.to), of(goal));
      return written.startsWith('./') && !path.startsWith('.') ? `./${path}` : path;
    }
    const inner = written.replace(/^(?:@site|[@~])?\//, '');
    if (!`/${form}`.endsWith(`/${inner}`)) continue;
    const root = form.slice(0, form.length - inner.length);
    if (of(goal).startsWith(root)) return written.slice(0, written.length - inner.length) + of(goal).slice(root.length);
  }
  return undefined;
}

/** Source: Jekyll `tags/post_url.rb`: the path below `_posts` and the folders above it, or the name alone. */
function postUrl(target: string, { posts }: LinkWorld): string | undefined {
  const name = target.replace(/^\//, '');
  for (const { before, after } of posts) {
    if (!/(?:^|\/)_posts\//.test(before.path) || !/(?:^|\/)_posts\//.test(after.path)) continue;
    if (withoutPosts(before.path) === name)
      return target.slice(0, target.length - name.length) + withoutPosts(after.path);
    if (nameOf(before.path) === name) return nameOf(after.path);
  }
  return undefined;
}

function withoutPosts(path: string): string {
  return path.replace(/(^|\/)_posts\//, '$1').replace(/\.[^./]+$/, '');
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[^./]+$/, '');
}

/** A path from the source folder of the site. Source: Jekyll `tags/link.rb`. */
function sourcePath(target: string, { posts }: LinkWorld): string | undefined {
  const found = posts.find(({ before }) => before.path === target || before.path.endsWith(`/${target}`));
  if (found === undefined) return undefined;
  return found.after.path.slice(found.before.path.length - target.length);
}

/** Source: Hugo `hugolib/pagecollections.go` (`getPageRef`): from the content folder, from the page, or by name. */
async function rewrittenReference(target: string, page: LinkingPage, world: LinkWorld): Promise<string | undefined> {
  const [, written = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
  const root = world.site.contentRoots.find((folder) => isBelow(folder, page.from)) ?? '';
  const inner = written.replace(/^\//, '');
  const places = written.startsWith('/') ? [root] : [folderOf(page.from), root];
  const candidates = places.flatMap((place) => filesAt(normalizePath(`${place}/${inner}`) ?? ''));
  const byPath = await firstOf(candidates, world.isFile);
  const file = byPath ?? world.posts.find(({ before }) => hasEnd(before.path, inner))?.before.path;
  if (file === undefined) return undefined;
  const goal = movedPath(file, world.moves);
  if (goal === file && page.from === page.to) return undefined;
  const again = rewrittenPath(written, file, goal, page);
  return again === undefined ? undefined : differing(written, again)?.concat(tail);
}

function hasEnd(path: string, inner: string): boolean {
  return formsOf(path).some(({ written }) => `/${written}`.endsWith(`/${inner}`));
}
