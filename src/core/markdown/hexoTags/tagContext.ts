import type { Highlight } from '../highlight';
import type { CodeSettings } from '../marked/codeSettings';
import type { Post } from '../../post';

/** What tags of Hexo may see of a site and of the post that they stand in. */
export interface TagContext {
  /** Base path with a slash at its end. */
  readonly root: string;
  /** Origin and base path without a slash at the end; empty where it is not stated. */
  readonly url: string;
  readonly code: CodeSettings;
  readonly highlight: Highlight | undefined;
  readonly markdownify: (text: string) => string;
  /** A published post by its slug or its title. */
  readonly findPost: (name: string) => Post | undefined;
  /** The address of a file in the folder of the post; undefined where there is none. */
  readonly assetUrl: (name: string) => string | undefined;
  /** A file among those that `include_code` may show. */
  readonly codeFile: (name: string) => { readonly text: string; readonly url: string } | undefined;
}

/**
 * Prints a tag. Throws a `TemplateError` where Hexo would stop.
 * @param words behind the name of the tag, without quotes
 * @param body what stands up to its end, expanded
 */
export type HexoTag = (words: readonly string[], body: string, context: TagContext) => string;
