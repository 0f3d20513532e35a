import type { FrontMatterData } from '../frontMatter/frontMatter';
import type { FileStore, SourceFile } from '../ports';
import type { Post } from '../post';
import type { Site } from '../site';
import type { LineIndex } from '../text';
import type { SiteKnowledge } from './siteKnowledge';

/** What is checked: one post, as it is in the editor or on the disk. */
export interface CheckContext {
  readonly file: SourceFile;
  /** What the generator makes of the file. */
  readonly post: Post;
  readonly site: Site;
  /** All posts of the site, in its own order. */
  readonly posts: readonly Post[];
  /** The store at the root of the site. */
  readonly files: FileStore;
  readonly known: SiteKnowledge;
  readonly data: FrontMatterData;
  /** Where the text below the front matter begins: a UTF-16 offset. */
  readonly bodyStart: number;
  /** The lines of the file. */
  readonly lines: LineIndex;
  /** The present moment, in epoch milliseconds. */
  readonly nowMs: number;
}
