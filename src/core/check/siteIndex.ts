import type { Post } from '../post';
import { folderOfAddress, plainAddress } from './addresses';

/** How often a tag is used in one way of writing it, and since when: epoch milliseconds. */
interface TagUse {
  readonly count: number;
  readonly firstMs: number;
}

/** What must be known of all posts to check one of them. */
export class SiteIndex {
  readonly #byAddress = new Map<string, Post[]>();
  readonly #tags = new Map<string, Map<string, TagUse>>();
  readonly #folders = new Set<string>();
  readonly #bySlug = new Map<string, Set<string>>();

  constructor(posts: readonly Post[]) {
    for (const post of posts) {
      this.#takeAddress(post);
      for (const tag of new Set(post.tags)) this.#countTag(tag, post.date?.epochMs ?? Infinity);
    }
  }

  /** The other posts that a site would write to the address of this one. */
  othersAt(post: Post): readonly Post[] {
    if (post.url === undefined || !isBuilt(post)) return [];
    const there = this.#byAddress.get(plainAddress(post.url)) ?? [];
    return there.filter((other) => other.path !== post.path && other.url === post.url && isBuilt(other));
  }

  /** How a tag is mostly written, and how often, where that is in other case; among equals, the older way counts. */
  usualTag(tag: string): { readonly tag: string; readonly count: number } | undefined {
    const variants = this.#tags.get(tag.toLowerCase());
    let usual = { tag, ...(variants?.get(tag) ?? { count: 0, firstMs: Infinity }) };
    for (const [each, use] of variants ?? []) {
      const isOlder = use.count === usual.count && use.firstMs < usual.firstMs;
      if (use.count > usual.count || isOlder) usual = { tag: each, ...use };
    }
    return usual.tag === tag ? undefined : usual;
  }

  /** True where a post is at an address of the site. */
  hasPostAt(address: string): boolean {
    return this.#byAddress.has(plainAddress(address));
  }

  /** True for an address in a folder that holds those of posts. */
  isAmongPosts(address: string): boolean {
    return this.#folders.has(folderOfAddress(address));
  }

  /** The address of the one post whose address ends with the same name; undefined for none, or several. */
  addressWithNameOf(address: string): string | undefined {
    const found = [...(this.#bySlug.get(nameOfAddress(address)) ?? [])];
    return found.length === 1 ? found[0] : undefined;
  }

  #takeAddress(post: Post): void {
    if (post.url === undefined) return;
    const address = plainAddress(post.url);
    this.#byAddress.set(address, [...(this.#byAddress.get(address) ?? []), post]);
    const name = nameOfAddress(address);
    this.#bySlug.set(name, (this.#bySlug.get(name) ?? new Set()).add(post.url));
    const folder = folderOfAddress(address);
    if (post.isPage !== true && folder !== '/') this.#folders.add(folder);
  }

  #countTag(tag: string, dateMs: number): void {
    const key = tag.toLowerCase();
    const variants = this.#tags.get(key) ?? new Map<string, TagUse>();
    this.#tags.set(key, variants);
    const { count, firstMs } = variants.get(tag) ?? { count: 0, firstMs: Infinity };
    variants.set(tag, { count: count + 1, firstMs: Math.min(firstMs, dateMs) });
  }
}

function nameOfAddress(address: string): string {
  return plainAddress(address).replace(/^.*\//, '');
}

/** True for what the site would write when it is built. */
function isBuilt({ visibility, isPublishedDraft }: Post): boolean {
  return visibility === 'published' || visibility === 'unlisted' || isPublishedDraft === true;
}
