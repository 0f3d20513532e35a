import type { FrontMatterData, FrontMatterValue } from '../frontMatter/frontMatter';
import type { FileStore } from '../ports';
import type { Post } from '../post';
import type { Site } from '../site';
import { addressFrom, plainAddress } from './addresses';

/**
 * Keys under which posts name their former addresses. Sources: Hugo and Zola (`aliases`), jekyll-redirect-from
 * (`redirect_from`), hexo-generator-alias (`alias`), and what sites of other generators use most.
 */
const KEYS = ['aliases', 'alias', 'redirect_from', 'redirects', 'redirectFrom', 'old_url', 'permalink', 'url', 'slug'];

/** The former addresses of all posts: what leads to a post beside its own. Each file is read once; say which have changed. */
export class Aliases {
  readonly #site: Site;
  readonly #files: FileStore;
  readonly #byPath = new Map<string, readonly string[]>();
  /** Those of posts that have changed since `haveChanged` was last asked, as they were then. */
  readonly #before = new Map<string, readonly string[]>();
  #reading: Promise<void> = Promise.resolve();

  constructor(site: Site, files: FileStore) {
    this.#site = site;
    this.#files = files;
  }

  async has(address: string, posts: readonly Post[]): Promise<boolean> {
    await this.#gather(posts);
    const wanted = plainAddress(address);
    return [...this.#byPath.values()].some((aliases) => aliases.includes(wanted));
  }

  /** Takes in that posts have changed, appeared or gone. */
  forget(paths: readonly string[]): void {
    for (const path of paths) {
      const aliases = this.#byPath.get(path);
      this.#byPath.delete(path);
      if (aliases !== undefined && !this.#before.has(path)) this.#before.set(path, aliases);
    }
  }

  /**
   * True where posts that have changed since this was last asked are found at other former addresses than before: links of
   * all posts may lead nowhere now, or somewhere. Of posts that nobody asked about, nothing can have become other.
   */
  async haveChanged(posts: readonly Post[]): Promise<boolean> {
    const before = new Map(this.#before);
    this.#before.clear();
    await this.#gather(posts.filter(({ path }) => before.has(path)));
    return [...before].some(([path, aliases]) => String(aliases) !== String(this.#byPath.get(path) ?? []));
  }

  /** Reads the posts that are not known, one reading after the other: each is answered once all is there. */
  #gather(posts: readonly Post[]): Promise<void> {
    const read = (): Promise<void> => this.#read(posts.filter(({ path }) => !this.#byPath.has(path)));
    this.#reading = this.#reading.then(read, read);
    return this.#reading;
  }

  async #read(posts: readonly Post[]): Promise<void> {
    const byPath = new Map(posts.map((post) => [post.path, post]));
    for (const path of byPath.keys()) this.#byPath.set(path, []);
    for await (const batch of this.#files.readMany([...byPath.keys()])) {
      for (const file of batch) {
        // It changed while it was read: what was read is old.
        if (!this.#byPath.has(file.path)) continue;
        const { data } = this.#site.markup.content(file);
        this.#byPath.set(file.path, this.#aliasesIn(data, byPath.get(file.path)));
      }
    }
  }

  #aliasesIn(data: FrontMatterData, post: Post | undefined): readonly string[] {
    const { basePath } = this.#site;
    return KEYS.flatMap((key) => textsIn(Object.hasOwn(data, key) ? data[key] : undefined)).flatMap((alias) => {
      const path = alias.replace(/^https?:\/\/[^/]+/, '');
      const address = addressFrom(post?.url ?? '/', path);
      return [plainAddress(address), plainAddress(basePath + address)];
    });
  }
}

function textsIn(value: FrontMatterValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
