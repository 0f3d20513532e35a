import { isExternal } from '../generators/sitePaths';
import { addressFrom, decoded } from './addresses';
import type { CheckContext } from './context';
import type { Finding, Fix } from './finding';
import { literalTarget } from './literals';
import type { MaskedBody } from './mask';
import { nearest } from './nearest';
import type { Reference } from './references';

/** Files that a site copies as they are. */
const COPIED =
  /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|mp4|webm|mov|mp3|ogg|wav|m4a|pdf|zip|gz|tgz|txt|csv|epub|docx?|xlsx?|pptx?|woff2?)$/i;
const SOURCE = /\.(?:md|markdown|mdx|qmd|rst|ipynb|adoc|org)$/i;
/** A name of a host that stands where a path is read. */
const HOST = /^(?:www\.[\w-]+\.|[\w-]+\.(?:com|org|net|io|dev|edu|gov)(?:\/|$))/i;
/** Pages that generators and themes make beside posts. */
const GENERATED =
  /\/(?:tags?|categor(?:y|ies)|archives?|authors?|series|topics?|search|page\/?\d+|feed|rss|atom|index)(?:\/|\.|$)/i;

/** A link or an image that leads to nothing in the site, judged where that can be known. */
export async function checkReference(
  reference: Reference,
  masked: MaskedBody,
  context: CheckContext,
): Promise<Finding | undefined> {
  const target = literalTarget(reference, masked, context);
  if (target === undefined) return undefined;
  const judge = new ReferenceJudge(reference, target.trim(), context);
  return judge.judge();
}

class ReferenceJudge {
  readonly #reference: Reference;
  readonly #target: string;
  readonly #context: CheckContext;

  constructor(reference: Reference, target: string, context: CheckContext) {
    this.#reference = reference;
    this.#target = target;
    this.#context = context;
  }

  async judge(): Promise<Finding | undefined> {
    const { kind } = this.#reference;
    if (this.#target === '') return kind === 'link' ? this.#finding('link.empty', []) : undefined;
    const own = this.#withoutOrigin();
    if (own === undefined || /^[#?]/.test(own) || /[{}<>$]/.test(own)) return undefined;
    if (kind === 'link' && HOST.test(own) && !(await this.#isThere(own))) {
      return this.#finding('link.noScheme', [own], [this.#fix(`https://${own}`)]);
    }
    const path = decoded(own.replace(/[?#].*$/s, ''));
    if (path === '' || (await this.#isThere(path)) || !(await this.#isJudged(path))) return undefined;
    const fix = await this.#fixFor(path);
    return this.#finding(kind === 'link' ? 'link.nowhere' : 'image.nowhere', [path], fix === undefined ? [] : [fix]);
  }

  /** A target in the site as a path; undefined for one that leads out of it. */
  #withoutOrigin(): string | undefined {
    const { baseUrl, basePath } = this.#context.site;
    const origin = baseUrl?.slice(0, baseUrl.length - (baseUrl.endsWith(basePath) ? basePath.length : 0));
    if (origin !== undefined && origin !== '' && this.#target.startsWith(`${origin}/`)) {
      return this.#target.slice(origin.length);
    }
    return isExternal(this.#target) ? undefined : this.#target;
  }

  async #isThere(path: string): Promise<boolean> {
    const { site, post, known } = this.#context;
    const address = this.#addressOf(path);
    if (address !== undefined && known.index.hasPostAt(address)) return true;
    for (const candidate of site.markup.resolve(post.path, path).flatMap(filesFor)) {
      if ((await known.paths.kindAt(candidate)) !== undefined) return true;
    }
    return false;
  }

  /** The address on the site that a path means, seen from the address of the post. */
  #addressOf(path: string): string | undefined {
    const { url } = this.#context.post;
    if (path.startsWith('/')) return path;
    return url === undefined || /^[@~]/.test(path) ? undefined : addressFrom(url, path);
  }

  /** True where the site could not have it from somewhere else. */
  async #isJudged(path: string): Promise<boolean> {
    const { site, post, known } = this.#context;
    if (site.markup.resolve(post.path, path).length === 0) return false;
    if (this.#reference.kind === 'image' || COPIED.test(path)) return !(await this.#isOfOtherProject(path));
    if (SOURCE.test(path)) return !path.startsWith('/') || /^\/?@/.test(path);
    const address = this.#addressOf(path);
    if (address === undefined || GENERATED.test(address) || !known.index.isAmongPosts(address)) return false;
    return !(await known.isAlias(address)) && !(await known.hasRedirects());
  }

  /** The pages of a user on GitHub and those of each project share a host: what no folder here begins like is another's. */
  async #isOfOtherProject(path: string): Promise<boolean> {
    const { site, post, known } = this.#context;
    const isUserSite = site.basePath === '' && /\.github\.io$/i.test(site.baseUrl ?? '');
    if (!isUserSite || !path.startsWith('/')) return false;
    const first = path.split('/').slice(0, 2).join('/');
    for (const folder of site.markup.resolve(post.path, first)) {
      if ((await known.paths.kindAt(folder)) !== undefined) return false;
      if ((await known.paths.similarTo(folder)) !== undefined) return false;
    }
    return true;
  }

  async #fixFor(path: string): Promise<Fix | undefined> {
    const { site, post, known } = this.#context;
    for (const candidate of site.markup.resolve(post.path, path)) {
      const similar = await known.paths.similarTo(candidate);
      if (similar === undefined || similar === post.path) continue;
      const names = similar.split('/');
      const written = path.split('/');
      const same = written.filter((name) => name !== '' && name !== '.' && name !== '..' && !/^[@~]/.test(name)).length;
      const tail = names.slice(-Math.min(same, names.length)).join('/');
      return this.#fix(
        written
          .slice(0, written.length - Math.min(same, names.length))
          .concat(tail)
          .join('/'),
      );
    }
    if (COPIED.test(path) || SOURCE.test(path)) return undefined;
    const address = known.index.addressWithNameOf(path);
    return address === undefined || address === post.url ? undefined : this.#fix(address);
  }

  /** Only an address that stands in the text, without template code in it, can be changed. */
  #fix(path: string): Fix {
    const { start, end, isInPlace, hasCode } = this.#reference;
    const rest = /[?#].*$/s.exec(this.#target)?.[0] ?? '';
    const text =
      path.replace(/[ ()]/g, (char) => encodeURIComponent(char).replace('(', '%28').replace(')', '%29')) + rest;
    const { bodyStart } = this.#context;
    const edits = isInPlace && !hasCode ? [{ start: bodyStart + start, end: bodyStart + end, text }] : [];
    return { title: 'write', args: [text], edits };
  }

  #finding(
    code: 'link.empty' | 'link.nowhere' | 'link.noScheme' | 'image.nowhere',
    args: readonly string[],
    fixes: readonly Fix[] = [],
  ): Finding {
    return {
      code,
      args,
      severity: 'warning',
      range: rangeOf(this.#reference, this.#context),
      fixes: fixes.filter(({ edits }) => edits.length > 0),
    };
  }
}

export function rangeOf({ start, end }: Pick<Reference, 'start' | 'end'>, { lines, bodyStart }: CheckContext) {
  return lines.rangeAt(bodyStart + start, bodyStart + end);
}

/** Where the source of a page may stand. */
function filesFor(path: string): readonly string[] {
  const base = path.replace(/\/$|\.html?$/, '');
  if (base === '') return [path === '' ? 'index.md' : path, 'index.md', 'index.html'];
  return [path, `${base}.md`, `${base}/index.md`, `${base}.markdown`, `${base}.mdx`, `${base}.qmd`, `${base}.html`];
}

/**
 * A link to a place in the post that is not there.
 * @param anchors what elements of the post are named by
 */
export function checkAnchor(
  reference: Reference,
  anchors: ReadonlySet<string>,
  context: CheckContext,
): Finding | undefined {
  const { kind, target, start, end, isInPlace } = reference;
  const name = decoded(target.slice(1));
  if (kind !== 'link' || !target.startsWith('#') || reference.hasCode) return undefined;
  // The top of the page, and what scripts or text fragments mean.
  if (name === '' || name === 'top' || /^(?::~:|[!/])/.test(name) || anchors.has(name)) return undefined;
  const meant = nearest(name, [...anchors]);
  const fixes: Fix[] =
    meant === undefined || !isInPlace
      ? []
      : [
          {
            title: 'write',
            args: [`#${meant}`],
            edits: [{ start: context.bodyStart + start, end: context.bodyStart + end, text: `#${meant}` }],
          },
        ];
  return { code: 'link.anchor', args: [name], severity: 'warning', range: rangeOf(reference, context), fixes };
}

/** An image without a text for those who cannot see it. */
export function checkAlt(reference: Reference, context: CheckContext): Finding | undefined {
  if (reference.kind !== 'image' || reference.alt === undefined || reference.alt.trim() !== '') return undefined;
  return { code: 'image.noAlt', args: [], severity: 'warning', range: rangeOf(reference, context), fixes: [] };
}
