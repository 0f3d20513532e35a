import type { Zone } from '../date/zone';
import type { FrontMatterData } from '../frontMatter/frontMatter';
import type { FileStore } from '../ports';
import type { Post } from '../post';
import type { Site } from '../site';
import type { Highlight } from './highlight';

/** All that template tags of one post may see. */
export interface TagEnvironment {
  readonly site: Site;
  /** The posts of the site, in its own order; readers see the published ones. */
  readonly posts: readonly Post[];
  /** The store at the root of the site. */
  readonly files: FileStore | undefined;
  /** Is told the paths of files that templates asked for and that are too long to be read for them. */
  readonly leaveOut: (path: string) => void;
  readonly path: string;
  readonly post: Post | undefined;
  readonly data: FrontMatterData;
  readonly body: string;
  /** Zero-based line of the file at which the body begins; 0 where it is not known. */
  readonly bodyLine?: number | undefined;
  /** The moment that `now` and `site.time` stand for, in epoch milliseconds. */
  readonly nowMs: number;
  readonly zone: Zone;
  readonly highlight: Highlight | undefined;
  /** Markdown to HTML, as the site would. */
  readonly markdownify: (text: string) => string;
}
