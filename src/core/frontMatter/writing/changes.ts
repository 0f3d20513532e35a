import type { Timestamp, FrontMatter } from '../frontMatter';
import type { FrontMatterDialect } from '../read';

/** What may be written as the value of a key. A `Timestamp` is a date as its text; it is quoted only where the one before was. */
export type WritableValue = string | number | boolean | Timestamp | readonly string[];

/** What to do to one key of the top level. */
export type FrontMatterChange =
  | { readonly kind: 'set'; readonly key: string; readonly value: WritableValue }
  | { readonly kind: 'remove'; readonly key: string }
  /** Puts an item at the end of a list, which is made where there is none. */
  | { readonly kind: 'addItem'; readonly key: string; readonly item: string }
  /** Takes an item out of a list, each time it stands there. */
  | { readonly kind: 'removeItem'; readonly key: string; readonly item: string };

/** The content between two fences, and how it is read. */
export interface WritableBlock {
  readonly content: string;
  readonly dialect: FrontMatterDialect;
  /** The values as they are. */
  readonly values: FrontMatter['data'];
}
