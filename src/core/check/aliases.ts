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

/** The former addresses of all posts. Each file is read once; say which have changed. */
export class Aliases {
  readonly #site: Site;
  readonly #files: FileStore;
  #byPath = new Map<string, readonly string[]>();

  constructor(site: Site, files: FileStore) {
    this.#site = site;
    this.#files = files;
  }

  async has(address: string, posts: readonly Post[]): Promise<boolean> {
    await this.#read(posts.filter(({ path }) => !this.#byPath.has(path)));
    const wanted = plainAddress(address);
    return [...this.#byPath.values()].some((aliases) => aliases.includes(wanted));
  }

  forget(paths: readonly string[]): void {
    for (const path of paths) this.#byPath.delete(path);
  }

  async #read(posts: readonly Post[]): Promise<void> {
    const byPath = new Map(posts.map((post) => [post.path, post]));
    for (const path of byPath.keys()) this.#byPath.set(path, []);
    for await (const batch of this.#files.readMany([...byPath.keys()])) {
      for (const file of batch) {
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
