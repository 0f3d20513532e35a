import { readKnownAuthors, type KnownAuthors } from '../knownAuthors';
import type { FileStore } from '../ports';
import type { Post } from '../post';
import type { Site } from '../site';
import type { Aliases } from './aliases';
import { KnownTags } from './knownTags';
import { PathLookup } from './paths';
import { SiteIndex } from './siteIndex';

/** Files in which sites say where else an address leads. */
const REDIRECTS = ['_redirects', '.htaccess', 'netlify.toml', 'vercel.json', 'staticwebapp.config.json'];
const STATIC_FOLDERS = ['', 'static/', 'public/', 'source/'];

/** What is known of a site while its posts are checked: looked up when it is first asked for, and once. */
export class SiteKnowledge {
  readonly index: SiteIndex;
  readonly paths: PathLookup;
  readonly tags: KnownTags;
  readonly #site: Site;
  readonly #posts: readonly Post[];
  readonly #aliases: Aliases;
  readonly #files: FileStore;
  readonly #below = new Map<string, Promise<readonly string[]>>();
  /** By the files that are looked for. */
  readonly #authors = new Map<string, Promise<KnownAuthors | undefined>>();
  #redirects: Promise<boolean> | undefined;

  private constructor(site: Site, posts: readonly Post[], index: SiteIndex, files: FileStore, aliases: Aliases) {
    this.index = index;
    this.paths = new PathLookup(files);
    this.tags = new KnownTags(site, files, this.paths);
    this.#site = site;
    this.#files = files;
    this.#posts = posts;
    this.#aliases = aliases;
  }

  /** @param aliases may outlast this: it is costly to gather */
  static async of(site: Site, posts: readonly Post[], files: FileStore, aliases: Aliases): Promise<SiteKnowledge> {
    const index = await SiteIndex.of(posts, () => files.giveWay?.() ?? Promise.resolve());
    return new SiteKnowledge(site, posts, index, files, aliases);
  }

  /** True where some post says that it is found at this address, too. */
  async isAlias(address: string): Promise<boolean> {
    return this.#aliases.has(address, this.#posts);
  }

  /** The files below a folder; none where there is no such folder. */
  async filesBelow(folder: string): Promise<readonly string[]> {
    if ((await this.paths.kindAt(folder)) !== 'folder') return [];
    const known = this.#below.get(folder) ?? this.#files.walk(folder, { prune: () => false });
    this.#below.set(folder, known);
    return known;
  }

  /** What the site says of the authors of a post; undefined where it says nothing. */
  authorsFor(path: string): Promise<KnownAuthors | undefined> {
    const key = this.#site.authors?.files(path).join('\n') ?? '';
    const known = this.#authors.get(key) ?? readKnownAuthors(this.#site, this.#files, path);
    this.#authors.set(key, known);
    return known;
  }

  /** True where the site may have addresses that no file of it tells. */
  hasRedirects(): Promise<boolean> {
    this.#redirects ??= this.#findRedirects();
    return this.#redirects;
  }

  async #findRedirects(): Promise<boolean> {
    const places = STATIC_FOLDERS.flatMap((folder) => REDIRECTS.map((name) => folder + name));
    const kinds = await Promise.all(places.map((path) => this.paths.kindAt(path)));
    return kinds.includes('file');
  }
}
