import type { Problem } from '../problems';
import type { TextEdit } from '../text';

/** What was found wrong with a post, and what would put it right. */
export interface Finding extends Problem {
  /** The best first; empty where only the author can know. */
  readonly fixes: readonly Fix[];
}

/** So many findings of one kind are enough: VS Code keeps 1,000 problems of a file (`ExtHostDiagnostics`, `maxDiagnosticsPerFile`). */
export const MOST_FINDINGS = 1_000;

/** A change of the post that puts a problem right. It carries no sentence: the words stand in `fixTitles`. */
export interface Fix {
  readonly title: FixTitle;
  /** Values for the placeholders of the title. */
  readonly args: readonly string[];
  /** Offsets are those of the text that was checked. */
  readonly edits: readonly TextEdit[];
}

export type FixTitle = keyof typeof fixTitles;

/** What quick fixes are called. */
export const fixTitles = {
  write: 'Write "{0}"',
  writeForFileName: 'Write {0}, as the name of the file says',
  quote: 'Put the value in quotes',
  closeFrontMatter: 'Close the front matter',
  removeFirst: 'Remove the "{0}" that does not count',
  holdBack: 'Write "published: false"',
  closeCode: 'Close the code at the end of the post',
} as const;
