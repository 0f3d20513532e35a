import { isListedAt, type Post } from '../../core/post';
import { matchPage, type PageMatch } from '../../core/server/servedPage';
import { servedPaths } from '../../core/server/servedAddress';
import { now } from '../clock';
import type { OpenSite } from '../openSite';
import type { PostOfSite } from '../postArgument';
import { ask } from './answer';

/** What a server is to a post. */
export type Look =
  /** It shows the post, at this path. */
  | { readonly kind: 'page'; readonly path: string; readonly html: string }
  /** It is the site's, and has no page for the post. */
  | { readonly kind: 'missing' }
  /** It may be the site's: its pages are made by their scripts. */
  | { readonly kind: 'shell'; readonly path: string; readonly html: string }
  /** Something else answers there. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'silent' };

/** So many other posts of the site are looked for before a server is called foreign. */
const MOST_WITNESSES = 3;

/**
 * Looks for a post on a server, and whether the server is that of its site: it is where the page at the address of the post,
 * or of another post of the site, bears its title.
 * @param isKnown the server is known to be the site's
 */
export async function look(
  origin: string,
  { site, post }: PostOfSite,
  isKnown: boolean,
  signal?: AbortSignal,
): Promise<Look> {
  const found = await lookAt(origin, site, post, signal);
  if (found.kind === 'refused' || found.kind === 'silent') return found;
  if (found.kind === 'page' && (isKnown || found.match === 'post')) return found;
  if (isKnown) return { kind: 'missing' };
  for (const witness of witnesses(site, post)) {
    const other = await lookAt(origin, site, witness, signal);
    if (other.kind === 'page' && other.match === 'post') return found.kind === 'page' ? found : { kind: 'missing' };
  }
  if (found.kind === 'page' && found.match === 'shell') return { ...found, kind: 'shell' };
  return { kind: 'foreign' };
}

type LookAt =
  | { readonly kind: 'page'; readonly path: string; readonly html: string; readonly match: PageMatch }
  | { readonly kind: 'refused' | 'silent' | 'missing' };

async function lookAt(origin: string, site: OpenSite, post: Post, signal?: AbortSignal): Promise<LookAt> {
  const { basePath, title: siteTitle } = site.catalog.site;
  let best: LookAt = { kind: 'missing' };
  for (const path of servedPaths(post.url ?? '/', basePath)) {
    const answer = await ask(origin + path, signal);
    if (answer.kind !== 'page') return answer;
    if (!answer.isOk) continue;
    const match = matchPage(answer.html, post.title ?? post.label, siteTitle);
    if (match === 'post') return { kind: 'page', path, html: answer.html, match };
    if (best.kind === 'missing') best = { kind: 'page', path, html: answer.html, match };
  }
  return best;
}

function witnesses(site: OpenSite, post: Post): readonly Post[] {
  const nowMs = now();
  const listed = site.catalog.posts.filter(
    (other) =>
      other.path !== post.path && other.url !== undefined && (other.title ?? '') !== '' && isListedAt(other, nowMs),
  );
  return listed.slice(0, MOST_WITNESSES);
}

/** The address of a port of this machine. */
export function originOf(port: number): string {
  return `http://localhost:${port}`;
}

/** True where nothing listens on a port. */
export async function isFree(port: number): Promise<boolean> {
  return (await ask(originOf(port))).kind === 'refused';
}
