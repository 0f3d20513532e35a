import type { Boxes, BoxWords } from './boxes';
import type { LineMap } from './rules/sourceLines';
import type { TagEnvironment } from './tagEnvironment';

/** A text whose template tags are expanded. */
export interface ExpandedText {
  readonly text: string;
  /** The line of the text before, for each line. */
  readonly lines: LineMap;
  readonly boxes: Boxes;
}

/**
 * Expands the template tags of a post as its generator does. Never rejects: what cannot be expanded stands as a box at its place.
 * @param text the post below its front matter
 * @returns undefined where the text holds nothing to expand
 */
export type ExpandTags = (
  text: string,
  environment: TagEnvironment,
  words: BoxWords,
) => Promise<ExpandedText | undefined>;
