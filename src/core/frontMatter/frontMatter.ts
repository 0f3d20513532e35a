import type { Problem } from '../problems';
import type { TextRange } from '../text';

/** The syntaxes in which a block of front matter is written. `script` is `---js` and its like: recognised, never run. */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json' | 'script';

/** Where the block stands in the text. UTF-16 offsets; the BOM counts as a character. */
export interface FrontMatterBlock {
  readonly format: FrontMatterFormat;
  /** Start of the opening fence; 0, or 1 behind a BOM. */
  readonly start: number;
  /** What stands between the fences. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Where the body starts: behind the line end of the closing fence. */
  readonly end: number;
}

/** A value of front matter. `null` is the null that was written there; a key that is missing is undefined. */
export type FrontMatterValue =
  | string
  | number
  | boolean
  | null
  | Timestamp
  | readonly FrontMatterValue[]
  | { readonly [key: string]: FrontMatterValue };

export type FrontMatterData = { readonly [key: string]: FrontMatterValue };

/**
 * An unquoted value that its syntax takes for a date or a time (YAML timestamp, TOML date). Kept as it is written:
 * what it means depends on the generator, and `core/date` decides.
 */
export class Timestamp {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What was read from the head of a text. */
export interface FrontMatter {
  /** Undefined where the text has no front matter in the dialect. */
  readonly block: FrontMatterBlock | undefined;
  /** Empty where there is none, or where it cannot be read (`isReadable` is false then). */
  readonly data: FrontMatterData;
  readonly isReadable: boolean;
  readonly problems: readonly Problem[];
  /** Where the key stands at the top level of the block, and where its value does; undefined without such a key. */
  locate(key: string): { readonly key: TextRange; readonly value: TextRange } | undefined;
}
