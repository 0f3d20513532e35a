import type { Post } from '../post';
import { folderOfAddress, plainAddress } from './addresses';

/** How often a tag is used in one way of writing it, and since when: epoch milliseconds. */
interface TagUse {
  readonly count: number;
  readonly firstMs: number;
}

/** Where a post is found, taken apart. */
interface Place {
  readonly address: string;
  readonly name: string;
  readonly folder: string;
}

interface AddressNames {
  /** The addresses of posts by the last name in them. */
  readonly addresses: ReadonlyMap<string, ReadonlySet<string>>;
  /** The folders that hold addresses of posts. */
  readonly folders: ReadonlySet<string>;
}

/** An index is made anew for each change, of posts that are mostly the same. */
const places = new WeakMap<Post, Place>();

/** So many posts are taken in before others get a turn. */
const POSTS_IN_A_ROW = 1_000;

/** What must be known of all posts to check one of them. */
export class SiteIndex {
  readonly #byAddress = new Map<string, Post[]>();
  readonly #tags = new Map<string, Map<string, TagUse>>();
  readonly #posts: readonly Post[];
  /** Only links that lead to no post ask for them. */
  #names: AddressNames | undefined;

  private constructor(posts: readonly Post[]) {
    this.#posts = posts;
  }

  /** @param giveWay resolves once others had a turn; undefined where nobody waits for one */
  static async of(posts: readonly Post[], giveWay?: () => Promise<void>): Promise<SiteIndex> {
    const index = new SiteIndex(posts);
    for (let from = 0; from < posts.length; from += POSTS_IN_A_ROW) {
      if (from > 0) await giveWay?.();
      for (const post of posts.slice(from, from + POSTS_IN_A_ROW)) index.#take(post);
    }
    return index;
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
    return this.#namesOfAddresses().folders.has(folderOfAddress(address));
  }

  /** The address of the one post whose address ends with the same name; undefined for none, or several. */
  addressWithNameOf(address: string): string | undefined {
    const found = [...(this.#namesOfAddresses().addresses.get(nameOfAddress(address)) ?? [])];
    return found.length === 1 ? found[0] : undefined;
  }

  #take(post: Post): void {
    this.#takeAddress(post);
    for (const tag of new Set(post.tags)) this.#countTag(tag, post.date?.epochMs ?? Infinity);
  }

  #takeAddress(post: Post): void {
    if (post.url === undefined) return;
    const { address } = placeAt(post, post.url);
    const there = this.#byAddress.get(address);
    if (there === undefined) this.#byAddress.set(address, [post]);
    else there.push(post);
  }

  #namesOfAddresses(): AddressNames {
    this.#names ??= namesOf(this.#posts);
    return this.#names;
  }

  #countTag(tag: string, dateMs: number): void {
    const key = tag.toLowerCase();
    const variants = this.#tags.get(key) ?? new Map<string, TagUse>();
    this.#tags.set(key, variants);
    const use = variants.get(tag);
    variants.set(tag, { count: (use?.count ?? 0) + 1, firstMs: Math.min(use?.firstMs ?? Infinity, dateMs) });
  }
}

function namesOf(posts: readonly Post[]): AddressNames {
  const addresses = new Map<string, Set<string>>();
  const folders = new Set<string>();
  for (const post of posts) {
    if (post.url === undefined) continue;
    const { name, folder } = placeAt(post, post.url);
    const named = addresses.get(name);
    if (named === undefined) addresses.set(name, new Set([post.url]));
    else named.add(post.url);
    if (post.isPage !== true && folder !== '/') folders.add(folder);
  }
  return { addresses, folders };
}

function placeAt(post: Post, url: string): Place {
  const known = places.get(post);
  if (known !== undefined) return known;
  const address = plainAddress(url);
  const place = { address, name: nameOfAddress(address), folder: folderOfAddress(address) };
  places.set(post, place);
  return place;
}

function nameOfAddress(address: string): string {
  return plainAddress(address).replace(/^.*\//, '');
}

/** True for what the site would write when it is built. */
function isBuilt({ visibility, isPublishedDraft }: Post): boolean {
  return visibility === 'published' || visibility === 'unlisted' || isPublishedDraft === true;
}
