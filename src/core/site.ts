import type { AuthoringRules } from './authoring/rules';
import type { FrontMatterData } from './frontMatter/frontMatter';
import type { Post } from './post';
import type { Problem } from './problems';
import type { FileStore, SourceFile } from './ports';

export type GeneratorId =
  | 'jekyll'
  | 'hugo'
  | 'hexo'
  | 'eleventy'
  | 'astro'
  | 'docusaurus'
  | 'mkdocs-material'
  | 'zola'
  | 'vitepress'
  | 'pelican'
  | 'quarto'
  | 'bridgetown'
  | 'plain';

/**
 * One static-site generator: how its sites are recognised and what it makes of their configuration.
 * Adding a generator is one file that exports such an object, its registration in `registry.ts`, and its oracle.
 */
export interface Generator {
  readonly id: GeneratorId;
  /** As its makers write it, for example `Jekyll`. */
  readonly name: string;
  /** What `detect` looks for, in the words of the file system, the most telling first: `_config.yml`, `_posts/`. */
  readonly looksFor: readonly string[];

  /**
   * Looks for the evidence that a folder is the root of a site of this generator.
   * Reads nothing below the folder except what it names itself; returns undefined where nothing speaks for it.
   */
  detect(folder: FolderEvidence): Promise<Detection | undefined>;

  /**
   * Reads the configuration and makes the site. Never rejects for bad configuration: that becomes a problem of the site,
   * and the generator's defaults stand in.
   * @param files the store, seen from the root of the site
   */
  configure(files: FileStore, options: SiteOptions): Promise<Site>;
}

/** A folder that may be the root of a site. */
export interface FolderEvidence {
  /** Names in the folder, of files and folders. */
  readonly names: ReadonlySet<string>;
  /** The store, seen from that folder. */
  readonly files: FileStore;
}

/** Why a folder is taken for a site. */
export interface Detection {
  /** 0 to 1. A configuration file of its own is worth more than a folder name that others use too. */
  readonly confidence: number;
  /** What was found, in the words of the file system: `_config.yml`, `_posts/`, `hexo in package.json`. */
  readonly evidence: readonly string[];
}

/** What the host and the user's settings say about a site. All of it is a parameter: core has no clock and no zone. */
export interface SiteOptions {
  /** IANA name of the zone of this machine, or of the machine that builds the site where the user says so. */
  readonly buildTimeZone: string;
  /** True where the user named the build zone, so that nothing depends on this machine. */
  readonly isBuildTimeZoneStated: boolean;
  readonly overrides: SiteOverrides;
}

/** Settings that overrule what was read; each undefined where the user said nothing. */
export interface SiteOverrides {
  readonly contentFolders?: readonly string[] | undefined;
  readonly timeZone?: string | undefined;
  readonly permalink?: string | undefined;
  readonly baseUrl?: string | undefined;
}

/** What a path means to a site. `data` files are not posts, but posts depend on what stands in them. */
export type FileRole = 'post' | 'data' | 'config' | 'other';

/** What has to be read again when a path appears, changes or goes. A subtree is a folder, posix and without a slash at the end. */
export type Affected =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'post' }
  | { readonly kind: 'subtree'; readonly folder: string }
  | { readonly kind: 'site' };

/** The other files of the site, as far as they matter to a post. */
export interface SiteContext {
  /** True when a file of the role `post` or `data` stands at this path. */
  has(path: string): boolean;
  /** A file of the role `data`. */
  data(path: string): SourceFile | undefined;
}

/** One configured site. Its rules are pure functions of their arguments and of the configuration it was made of. */
export interface Site {
  readonly generator: Generator;
  readonly title: string | undefined;
  /** Path under which the site is served, without a slash at the end; `''` for the root of the host. */
  readonly basePath: string;
  /** Origin and base path as configured, without a slash at the end; undefined where unknown. */
  readonly baseUrl: string | undefined;
  /** IANA zone in which the generator reads and shows dates without an offset, and where that was said. */
  readonly timeZone: string;
  readonly timeZoneSource: 'configuration' | 'setting' | 'generator' | 'machine';
  /** The configuration files that were read, relative to the root. */
  readonly configFiles: readonly string[];
  /** Problems of the configuration, by file. */
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
  /** Folders below which posts and data files stand; `''` is the root. None lies in another. */
  readonly contentRoots: readonly string[];
  /** Where drafts live, if they have a folder of their own. */
  readonly draftsFolder: string | undefined;

  /** True for a folder that is never entered: output, caches, what the configuration excludes. */
  isPruned(folder: string): boolean;
  role(path: string): FileRole;
  /**
   * The post that a file of the role `post` holds; undefined when, seen with the other files, it is no post after all
   * (a resource of a page bundle, a page outside every collection). Never throws.
   */
  toPost(file: SourceFile, context: SiteContext): Post | undefined;
  /**
   * Why a file of the role `data` is not read as its generator reads it; empty where nothing depends on it. Left out where
   * such files are pages of their own, or none are read.
   */
  readonly dataProblems?: ((file: SourceFile, context: SiteContext) => readonly Problem[]) | undefined;
  affects(path: string): Affected;
  /** The generator's own order of its list. A total order: equal only for the same post. */
  compare(a: Post, b: Post): number;

  /**
   * The words that stand for the address of a post in a link, and from which the generator makes it at each build (Jekyll's
   * `{% post_url … %}`). Undefined where a post has none, or where the generator knows no such words.
   * @param page path of the page in which they shall stand
   */
  readonly reference?: ((post: Post, page: string) => string | undefined) | undefined;

  /** What the generator reads beside posts, and stops at where it cannot; left out where nothing is known of such. */
  readonly sideFiles?: SideFiles | undefined;
  /** Where the site keeps what is known of authors; left out where it has no place for that. */
  readonly authors?: SiteAuthors | undefined;
  readonly archive: ArchiveDefaults;
  /** Undefined where posts are begun by hand. */
  readonly authoring?: AuthoringRules | undefined;
  readonly markup: Markup;
}

/** Files of which no post tells, and without which no site is built. They are looked at when posts are checked. */
export interface SideFiles {
  /** Where they stand, relative to the root of the site. */
  readonly folder: string;
  readonly has: (path: string) => boolean;
  readonly problemsOf: (file: SourceFile) => readonly Problem[];
}

/** Those who write the posts of a site, by the keys that posts name them by. */
export interface SiteAuthors {
  /** Files that may hold them, for the post at a path: the first that is there counts. */
  readonly files: (path: string) => readonly string[];
  /** True where the generator stops at a post that names a key which is not there. */
  readonly stopsAtOthers: boolean;
}

/** The archive page as this site would have it. */
export interface ArchiveDefaults {
  /** Path of the page, relative to the root of the site. */
  readonly file: string;
  readonly title: string;
  /** Front matter of a page that is made anew, fences and final line end included. */
  readonly newPage: (title: string) => string;
  /**
   * True where a list of the generator's posts by date, newest first, turns its order of posts of the same instant around:
   * because the order is oldest first and is reversed as a whole, or because the list is made that way.
   */
  readonly turnsTies?: boolean | undefined;
  /** Where the generator builds an archive page of its own: its address on the site. */
  readonly builtIn?: string | undefined;
}

/** How the text of a post becomes HTML. */
export interface Markup {
  readonly dialect: MarkdownDialect;
  readonly tags: TemplateTags;
  /**
   * Files on disk that a link or image of a post may mean, best first; empty where it leads out of the site.
   * @param from path of the post · @param target as written, decoded, without query and fragment
   */
  readonly resolve: (from: string, target: string) => readonly string[];
  /** Configuration as template tags see it (`site` in Liquid). */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Parts a file as the generator does. Never throws: where front matter cannot be read, there is no data. */
  readonly content: (file: SourceFile) => PostContent;
  /** What ends the excerpt of a post, where the configuration decides that; undefined for a post that has no such mark. */
  readonly excerptMark?: (path: string) => RegExp | string | undefined;
}

/** A file of a site, parted. */
export interface PostContent {
  /** Front matter, with the values that the configuration of the site adds to it. */
  readonly data: FrontMatterData;
  /** Where the text below the front matter begins: a UTF-16 offset. */
  readonly bodyStart: number;
}

/**
 * Whose template tags a text holds: Liquid alone means different things to Jekyll and to Eleventy. `shown` are those that
 * only the generator runs.
 */
export type TemplateTags = 'jekyll' | 'hugo' | 'hexo' | 'eleventy' | 'mdx' | 'shown' | 'none';

export type MarkdownDialect =
  | 'kramdown'
  | 'goldmark'
  | 'marked'
  | 'markdown-it'
  | 'remark'
  | 'vitepress'
  | 'python-markdown'
  | 'quarto'
  | 'commonmark';
