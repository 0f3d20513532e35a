import type { FrontMatterDialect } from '../frontMatter/read';
import type { WritableValue } from '../frontMatter/writing/changes';
import type { WallClock } from '../date/postDate';
import type { FileStore } from '../ports';

/** How posts of a site are written: what a generator says about them beyond reading them. */
export interface AuthoringRules {
  /** Where posts go while the site has none, relative to its root. */
  readonly postsFolder: string;
  readonly dialect: FrontMatterDialect;
  /** A name for a title, in a file or an address, by the generator's own rule; may be empty. */
  readonly slugOf: (title: string) => string;
  /** The name of the file of a post, its extension included, where the generator or its configuration says it. */
  readonly fileName?: ((name: NameParts) => string) | undefined;
  /** The languages of posts, where the configuration of the site names several. */
  readonly languages?: LanguageRules | undefined;
  /** The key by which a post states its language, where no path does. */
  readonly languageKey?: string | undefined;
  /** How a draft is told from a post; undefined where the generator knows no drafts. */
  readonly draft: DraftRule | undefined;
  /** The folder that belongs to a post and is named after it, wherever it goes; undefined where none does. */
  readonly assetFolder?: ((path: string) => string) | undefined;
  /** How a post keeps its readers when its address changes; undefined where neither generator nor plugins can do it. */
  readonly alias?: AliasRule | undefined;
  /** True where the generator holds a post back until its date. */
  readonly holdsFuturePosts: boolean;
  /** The keys that say when a post was written, the usual one first. */
  readonly dateKeys: readonly string[];
  /** A date as the generator's own scaffold writes it: an example, such as `2024-05-31 18:00:00 +0200`. */
  readonly dateExample: string;
  /** The text of a new file by the generator's own scaffold; undefined without one. */
  readonly scaffold?: ((files: FileStore, request: ScaffoldRequest) => Promise<string | undefined>) | undefined;
  /** Front matter of a first post, fences included; `TITLE` and `DATE` stand for what they say. */
  readonly firstPost: string;
}

/** A key whose addresses lead to the post that has it. */
export interface AliasRule {
  readonly key: string;
  /** An address on the site, without its base path, as the key has it; without this, as it is. */
  readonly written?: ((address: string) => string) | undefined;
}

export interface LanguageRules {
  /** Codes, the default language first. */
  readonly codes: readonly string[];
  /** Where a post of one language stands, by where that of any language would; the same path where it is there already. */
  readonly pathFor: (path: string, language: string) => string;
}

export interface NameParts {
  /** Undefined where the site has one language, or the post states none. */
  readonly language?: string | undefined;
  readonly slug: string;
  readonly wall: WallClock;
  readonly isDraft: boolean;
}

export type DraftRule =
  /** Drafts lie in a folder of their own, and move when they are published. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** A key says so. `published` is written in its stead; undefined removes the key. */
  | {
      readonly kind: 'key';
      readonly key: string;
      readonly draft: WritableValue;
      readonly published: WritableValue | undefined;
    };

/** What a scaffold is filled with. */
export interface ScaffoldRequest {
  readonly title: string;
  readonly slug: string;
  /** The date as it is to be written. */
  readonly dateText: string;
  /** Folder of the new file, relative to the root of the site. */
  readonly folder: string;
  readonly isDraft: boolean;
}

/** Stand for the title and the date in a scaffold: words that are the same in quotes and without them. */
export const TITLE_MARK = 'almanacTitleGoesHere';
export const DATE_MARK = 'almanacDateGoesHere';
