import { commands, env, l10n, Uri, ViewColumn, window } from 'vscode';
import { isExternal } from '../../core/generators/sitePaths';
import type { Post } from '../../core/post';
import type { Content } from './previewContent';
import { decodePath } from './resources';

/** What a link of a post leads to. */
export type Linked = { readonly kind: 'web'; readonly uri: Uri } | { readonly kind: 'file'; readonly uri: Uri };

/**
 * What stands behind a link: a post by its address, a file by its path, or a page of the web. Undefined where nothing does.
 * @param href as it is written in the HTML
 */
export async function findLinked(href: string, content: Content): Promise<Linked | undefined> {
  const { place, post } = content;
  const own = withoutOrigin(href, place.site.baseUrl, place.site.basePath);
  if (own === undefined) {
    return /^(?:https?|mailto):|^\/\//i.test(href)
      ? { kind: 'web', uri: Uri.parse(webAddress(href), true) }
      : undefined;
  }
  const address = addressOf(own, post);
  const linked = address === undefined ? undefined : byAddress(address, place.open?.catalog.posts ?? []);
  if (linked !== undefined) return { kind: 'file', uri: place.files.uriOf(linked.path) };
  for (const candidate of filesFor(place.site.markup.resolve(place.path, decodePath(own)))) {
    if ((await place.files.stat(candidate)) !== undefined) return { kind: 'file', uri: place.files.uriOf(candidate) };
  }
  return undefined;
}

/**
 * Follows a link of a post: pages of the web open outside, files where the user opens files.
 * @param isToSide whether a file is to open beside
 * @returns the file that a preview is to show instead; undefined where all is done
 */
export async function followLink(
  href: string,
  content: Content | undefined,
  isToSide: boolean,
): Promise<Uri | undefined> {
  const linked = content === undefined ? undefined : await findLinked(href, content);
  if (linked?.kind === 'file') return openFile(linked.uri, isToSide);
  if (linked?.kind === 'web') await env.openExternal(linked.uri);
  else void window.showWarningMessage(l10n.t('Nothing was found at {0}.', href));
  return undefined;
}

/** Opens a file, unless a preview can show it here: posts and pages, which are returned. */
export async function openFile(file: Uri, isToSide: boolean): Promise<Uri | undefined> {
  if (isToSide) await commands.executeCommand('vscode.open', file, ViewColumn.Beside);
  else if (/\.(?:md|mdx|markdown|mkd|mkdn|mkdown)$/i.test(file.path)) return file;
  else await commands.executeCommand('vscode.open', file);
  return undefined;
}

/** A link into the site as a path; undefined for one that leads out of it. */
function withoutOrigin(href: string, baseUrl: string | undefined, basePath: string): string | undefined {
  const origin = baseUrl?.slice(0, baseUrl.length - (baseUrl.endsWith(basePath) ? basePath.length : 0));
  if (origin !== undefined && origin !== '' && href.startsWith(`${origin}/`)) return href.slice(origin.length);
  return isExternal(href) ? undefined : href;
}

function webAddress(href: string): string {
  return href.startsWith('//') ? `https:${href}` : href;
}

/** The path on the site that a link means, seen from a post. */
function addressOf(href: string, post: Post | undefined): string | undefined {
  try {
    return decodeURI(new URL(href, `https://site${post?.url ?? '/'}`).pathname);
  } catch {
    // TypeError or URIError: no address.
    return undefined;
  }
}

function byAddress(address: string, posts: readonly Post[]): Post | undefined {
  const wanted = plainAddress(address);
  return posts.find((post) => post.url !== undefined && plainAddress(post.url) === wanted);
}

/** The same page may be written with `index.html`, `.html`, a slash or nothing at its end. */
function plainAddress(address: string): string {
  let decoded = address;
  try {
    decoded = decodeURI(address);
  } catch {
    // URIError: it stays as it is.
  }
  return decoded.replace(/(?:\/index)?\.html?$|\/(?:index)?$/, '');
}

/** Where the source of a page may stand. */
function filesFor(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const base = path.replace(/\/$|\.html?$/, '');
    const sources = base === '' ? ['index.md'] : [`${base}.md`, `${base}/index.md`, `${base}.markdown`];
    return [path, ...sources, `${base}.html`];
  });
}
