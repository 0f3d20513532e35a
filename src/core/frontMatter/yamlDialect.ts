import type { FrontMatterValue } from './frontMatter';

/** How one library reads YAML: what its plain scalars mean, and what it does where a key stands twice. */
export interface YamlDialect {
  /**
   * The value of a plain (unquoted) scalar, or undefined where it is a string. Dates become `Timestamp`.
   * @param text never empty
   */
  readonly plainScalar: (text: string) => Exclude<FrontMatterValue, string | null> | undefined;
  /** True for a plain scalar that means null; the empty one always does. */
  readonly isNull: (text: string) => boolean;
  readonly duplicateKeys: 'lastWins' | 'error';
  /** What the generator does to a block before it reads it. Its lines stay the same in number. */
  readonly prepare?: (text: string) => string;
}
