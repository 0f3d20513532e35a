import type { ArchiveEntry } from './entries';

/** What text and links have to be turned into, to show as they are in a kind of page. */
export interface EscapeRules {
  /** A text in one line, such that a reader of the page sees just this text. */
  readonly text: (text: string) => string;
  /** An address, ready for the place where this target has addresses. */
  readonly url: (url: string) => string;
}

/** How an archive is written in one kind of page. */
export interface ArchiveTarget extends EscapeRules {
  /** The lines of a heading. */
  readonly heading: (level: number, text: string) => readonly string[];
  /** The lines of a list. */
  readonly list: (entries: readonly ArchiveEntry[]) => readonly string[];
  /** The lines between two blocks, and between a marker and a block. */
  readonly gap: readonly string[];
}
