import type { TemplateMarkup } from './templates/shipped';

/** What text and links have to be turned into, to show as they are in a kind of page. */
export interface EscapeRules {
  /** A text in one line, such that a reader of the page sees just this text. */
  readonly text: (text: string) => string;
  /** An address, ready for the place where this target has addresses. */
  readonly url: (url: string) => string;
}

/** How an archive is written in one kind of page. All that it is given is escaped already. */
export interface ArchiveTarget extends EscapeRules {
  readonly markup: TemplateMarkup;
  /** @param anchor what links to the heading lead to; undefined where nobody links to it */
  readonly heading: (level: number, text: string, anchor: HeadingAnchor | undefined) => string;
  /** @param iso the same in ISO 8601 */
  readonly date: (text: string, iso: string) => string;
  readonly link: (text: string, url: string) => string;
  /** A paragraph of its own below the line of an entry. */
  readonly below: (text: string) => string;
  /** A text for a cell of a table. */
  readonly cell: (text: string) => string;
  /** The lines between a marker and the archive. */
  readonly gap: readonly string[];
}

/** How a heading is given the id that links lead to. */
export interface HeadingAnchor {
  readonly id: string;
  /** `own`: the reader of the page gives it this id anyway. `attribute`: `{#id}`. `element`: an element of its own. */
  readonly by: 'own' | 'attribute' | 'element';
}
