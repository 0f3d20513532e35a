import type { Facet } from '../../finding/facets';
import type { FrontMatterDialect } from '../read';
import type { KeyTable } from './keys';
import type { SiteNames } from './siteNames';
import type { Vocabulary } from './vocabulary';

/** Something to write at a place. */
export interface Suggestion {
  readonly kind: 'key' | 'value' | 'date';
  readonly label: string;
  /** Takes the place of the characters from `start` to `end` (UTF-16 offsets of the text). */
  readonly insert: string;
  readonly start: number;
  readonly end: number;
  /** True where `insert` is a snippet, in which `$0` says where the cursor goes. */
  readonly isSnippet: boolean;
  /** What is typed is looked for in this. */
  readonly filter: string;
  /** How many posts have it; undefined where that says nothing. */
  readonly count?: number | undefined;
  /** One English sentence or two. */
  readonly meaning?: string | undefined;
  /** True where a value follows that can be offered too. */
  readonly hasValues?: boolean;
}

/** What a site offers. */
export interface SuggestionSource {
  readonly table: KeyTable;
  readonly dialect: FrontMatterDialect;
  readonly vocabulary: Vocabulary;
  readonly names: SiteNames;
  /** All tags and categories of the site as the generator reads them, with how many posts have them. */
  readonly tags: readonly Facet<string>[];
  readonly categories: readonly Facet<string>[];
  /** Paths of images as posts may write them. */
  readonly images: readonly string[];
  /** Dates that are offered, as text, each with a word for it. */
  readonly dates: readonly { readonly label: string; readonly text: string }[];
}
